-- Which voices and sounds are used on several platforms, and by whom?
-- A trending sound is used by strangers too: p is the chance that so many of its accounts lie in one community of the
-- current run, if who uses which sound were chance.
-- :least=2  fewest platforms
-- Columns:
--   node       the voice or sound
--   title      what an analyst calls it
--   origin     what an analyst holds of it
--   platforms  the platforms
--   accounts   accounts that use it
--   outside    of them, accounts in no community
--   posts      posts
--   community  the community with most of its accounts
--   in_community  accounts in that community
--   p          see above
WITH heard AS (SELECT * FROM post_use WHERE layer IN ('voice', 'music')), by_community AS (
    SELECT h.layer, h.key, m.community, count(DISTINCT h.account) AS inside,
        (SELECT count(*) FROM member_view n WHERE n.community = m.community) AS size,
        row_number() OVER (PARTITION BY h.layer, h.key ORDER BY count(DISTINCT h.account) DESC, m.community) AS place
    FROM heard h JOIN member_view m ON m.number = h.account GROUP BY h.layer, h.key, m.community
)
SELECT h.layer || ':' || h.key AS node, a.label AS title, a.origin,
    (SELECT group_concat(platform, ' ') FROM (SELECT DISTINCT platform FROM heard x WHERE x.layer = h.layer AND x.key = h.key ORDER BY 1)) AS platforms,
    count(DISTINCT h.account) AS accounts,
    count(DISTINCT CASE WHEN m.account IS NULL THEN h.account END) AS outside, count(DISTINCT h.post) AS posts,
    b.community, b.inside AS in_community,
    hypergeometric_tail(b.inside, b.size, count(DISTINCT h.account), (SELECT count(*) FROM account WHERE same_as IS NULL)) AS p
FROM heard h LEFT JOIN asset_assessment a ON a.layer = h.layer AND a.key = h.key AND a.state <> 'rejected'
    LEFT JOIN by_community b ON b.layer = h.layer AND b.key = h.key AND b.place = 1
    LEFT JOIN member_view m ON m.number = h.account
GROUP BY h.layer, h.key HAVING count(DISTINCT h.platform) >= :least AND count(DISTINCT h.account) >= 2
ORDER BY p IS NULL, p, node
