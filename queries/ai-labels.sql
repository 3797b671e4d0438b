-- How many posts of each account that show an AI-made or stolen face or voice are labelled, unlabelled, unknown?
-- Unknown means that the source does not say; it is no violation.
-- Columns:
--   account     the account
--   personas    what it plays
--   posts       posts with such a face or voice
--   labelled    with a label
--   unlabelled  without one
--   unknown     where the source does not say
WITH artificial AS (
    SELECT DISTINCT u.post, u.account, u.node FROM post_use u
        JOIN artificial_asset a ON a.layer = u.layer AND a.key = u.key
    WHERE NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = u.account AND (v.key = '' OR v.layer = u.layer AND v.key = u.key))
)
SELECT x.node AS account, c.persona AS personas, count(*) AS posts, sum(g.ai_label = 'labelled') AS labelled,
    sum(g.ai_label = 'unlabelled') AS unlabelled, sum(g.ai_label = 'unknown') AS unknown
FROM artificial x JOIN account_card c ON c.account = x.account JOIN post t ON t.id = x.post
    JOIN sighting g ON g.id = t.last_sighting
GROUP BY x.node ORDER BY x.node
