-- Who posts first and who follows, in each community?
-- Each post that a co-action of the current run holds counts once: by the mean of the gaps to the posts of others. p: the
-- chance of so uneven a split if a fair coin decided, post by post. Who is first in a community is often only who is awake
-- first.
-- :community=  only this community
-- Columns:
--   community  the community
--   account    the account
--   first      posts that came before those of others
--   second     posts that followed
--   share      the share that came before
--   median_lead  the median lead in seconds, negative where it follows
--   p          see above
WITH sides AS (
    SELECT first AS account, first_post AS post, second_post AS other, gap_seconds AS lead FROM co_action_view
    UNION SELECT second, second_post, first_post, -gap_seconds FROM co_action_view
), posts AS (SELECT account, post, avg(lead) AS lead FROM sides GROUP BY account, post HAVING avg(lead) <> 0), ranked AS (
    SELECT account, lead, row_number() OVER (PARTITION BY account ORDER BY lead) AS place,
        count(*) OVER (PARTITION BY account) AS n
    FROM posts
)
SELECT m.community, r.account, sum(r.lead > 0) AS first, sum(r.lead < 0) AS second,
    round(avg(r.lead > 0), 3) AS share,
    round(avg(CASE WHEN r.place IN ((r.n + 1) / 2, (r.n + 2) / 2) THEN r.lead END), 3) AS median_lead,
    sign_test(sum(r.lead > 0), sum(r.lead < 0)) AS p
FROM ranked r JOIN member_view m ON m.account = r.account
WHERE :community IS NULL OR m.community = :community
GROUP BY m.community, r.account ORDER BY m.community, share DESC, r.account
