-- Which products and merchants are promoted by two or more personas?
-- An account promotes what its posts name or show for sale. p: the chance that so many of the accounts that promote it lie
-- in one community of the current run, if who promotes what were chance; empty without a run.
-- :least=2  fewest personas
-- Columns:
--   node        the product or merchant
--   kind        product or merchant
--   title       its name
--   merchant    who sells it, of a product
--   personas    the personas
--   persona_count  how many
--   accounts    accounts that play them and promote it
--   posts       their posts
--   platforms   on which platforms
--   first       the first post
--   last        the last post
--   community   the community with most of the accounts that promote it
--   in_community  accounts of it in that community
--   p           see above
WITH sold AS (
    SELECT u.layer, u.key, u.account, u.post, u.time, u.platform FROM post_use u
    WHERE u.layer IN ('product', 'merchant') AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = u.account)
), by_community AS (
    SELECT s.layer, s.key, m.community, count(DISTINCT s.account) AS inside,
        (SELECT count(*) FROM member_view n WHERE n.community = m.community) AS size,
        row_number() OVER (PARTITION BY s.layer, s.key ORDER BY count(DISTINCT s.account) DESC, m.community) AS place
    FROM sold s JOIN member_view m ON m.number = s.account GROUP BY s.layer, s.key, m.community
)
SELECT s.layer || ':' || s.key AS node, s.layer AS kind, coalesce(r.title, h.name, s.key) AS title, r.merchant,
    (SELECT group_concat(persona, ' ') FROM (SELECT DISTINCT q.persona FROM sold z JOIN played q ON q.account = z.account
        WHERE z.layer = s.layer AND z.key = s.key ORDER BY q.persona)) AS personas,
    count(DISTINCT p.persona) AS persona_count, count(DISTINCT s.account) AS accounts, count(DISTINCT s.post) AS posts,
    (SELECT group_concat(platform, ' ') FROM (SELECT DISTINCT z.platform FROM sold z
        WHERE z.layer = s.layer AND z.key = s.key ORDER BY 1)) AS platforms,
    min(s.time) AS first, max(s.time) AS last, b.community, b.inside AS in_community,
    hypergeometric_tail(b.inside, b.size,
        (SELECT count(DISTINCT z.account) FROM sold z WHERE z.layer = s.layer AND z.key = s.key),
        (SELECT count(*) FROM account WHERE same_as IS NULL)) AS p
FROM sold s JOIN played p ON p.account = s.account
    LEFT JOIN product r ON s.layer = 'product' AND r.id = s.key AND r.state <> 'rejected'
    LEFT JOIN merchant h ON s.layer = 'merchant' AND h.id = s.key AND h.state <> 'rejected'
    LEFT JOIN by_community b ON b.layer = s.layer AND b.key = s.key AND b.place = 1
GROUP BY s.layer, s.key HAVING count(DISTINCT p.persona) >= :least ORDER BY persona_count DESC, kind, node
