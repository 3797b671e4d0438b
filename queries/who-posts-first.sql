-- Who posts first and who follows, in each community?
-- Counts the co-actions of the current run in which an account's post is the earlier or the later one; posts at the same
-- second count for nobody. p: the chance of so uneven a split if a fair coin decided; who is named first in a community
-- is often only who is awake first.
-- :community=  only this community
-- Columns:
--   community  the community
--   account    the account
--   first      co-actions in which it was first
--   second     in which it followed
--   share      the share in which it was first
--   median_lead  the median lead in seconds, negative where it follows
--   p          see above
WITH sides AS (
    SELECT first AS account, gap_seconds AS lead FROM co_action_view WHERE gap_seconds <> 0
    UNION ALL SELECT second, -gap_seconds FROM co_action_view WHERE gap_seconds <> 0
), ranked AS (
    SELECT account, lead, row_number() OVER (PARTITION BY account ORDER BY lead) AS place,
        count(*) OVER (PARTITION BY account) AS n
    FROM sides
)
SELECT m.community, r.account, sum(r.lead > 0) AS first, sum(r.lead < 0) AS second,
    round(avg(r.lead > 0), 3) AS share,
    avg(CASE WHEN r.place IN ((r.n + 1) / 2, (r.n + 2) / 2) THEN r.lead END) AS median_lead,
    sign_test(sum(r.lead > 0), sum(r.lead < 0)) AS p
FROM ranked r JOIN member_view m ON m.account = r.account
WHERE :community IS NULL OR m.community = :community
GROUP BY m.community, r.account ORDER BY m.community, share DESC, r.account
