-- Which accounts posted the same caption within a short time, and how many distinct captions?
-- Exactly the same caption, letter by letter; troupe map folds captions and tells how likely chance is. One caption in
-- common can be a stock phrase; distinct ones add up.
-- :seconds=60  the longest gap
-- :least=1     fewest distinct captions
-- Columns:
--   first         an account
--   second        another
--   captions      distinct captions within the gap
--   post_pairs    pairs of posts
--   closest_seconds  the smallest gap
--   first_time    the first such post
--   last_time     the last
--   p             the chance of the tie in the current run, if it has one
WITH captioned AS (
    SELECT u.asset, u.node, u.account, u.second, u.time FROM post_use u WHERE u.layer = 'caption' AND u.second IS NOT NULL
)
SELECT a.node AS first, b.node AS second, count(DISTINCT a.asset) AS captions, count(*) AS post_pairs,
    min(abs(a.second - b.second)) AS closest_seconds, min(min(a.time, b.time)) AS first_time,
    max(max(a.time, b.time)) AS last_time, t.p
FROM captioned a JOIN captioned b ON b.asset = a.asset AND b.node > a.node
        AND b.second BETWEEN a.second - :seconds AND a.second + :seconds
    LEFT JOIN tie_view t ON t.first = a.node AND t.second = b.node OR t.first = b.node AND t.second = a.node
GROUP BY a.node, b.node HAVING count(DISTINCT a.asset) >= :least ORDER BY captions DESC, first, second
