-- Which merchants stand behind several personas?
-- A merchant stands behind a persona where accounts that play it promote the merchant's goods. Several communities behind
-- one merchant are a question (one maker, or one shop that several use), not an answer.
-- :least=2  fewest personas
-- Columns:
--   node         the merchant
--   title        its name
--   personas     the personas
--   persona_count  how many
--   accounts     accounts that play them and sell for it
--   products     the products
--   communities  the communities of these accounts in the current run
WITH sold AS (
    SELECT DISTINCT u.key AS merchant, u.account, p.persona FROM post_use u JOIN played p ON p.account = u.account
    WHERE u.layer = 'merchant'
    UNION
    SELECT r.merchant, u.account, p.persona FROM post_use u JOIN product r ON r.id = u.key AND r.state <> 'rejected'
        JOIN played p ON p.account = u.account WHERE u.layer = 'product' AND r.merchant IS NOT NULL
)
SELECT 'merchant:' || s.merchant AS node, coalesce(m.name, s.merchant) AS title,
    (SELECT group_concat(persona, ' ') FROM (SELECT DISTINCT persona FROM sold x WHERE x.merchant = s.merchant ORDER BY 1)) AS personas,
    count(DISTINCT s.persona) AS persona_count, count(DISTINCT s.account) AS accounts,
    (SELECT group_concat(id, ' ') FROM (SELECT id FROM product r WHERE r.merchant = s.merchant AND r.state <> 'rejected' ORDER BY id)) AS products,
    (SELECT group_concat(community, ' ') FROM (SELECT DISTINCT v.community FROM sold x JOIN member_view v ON v.number = x.account
        WHERE x.merchant = s.merchant ORDER BY 1)) AS communities
FROM sold s LEFT JOIN merchant m ON m.id = s.merchant AND m.state <> 'rejected'
GROUP BY s.merchant HAVING count(DISTINCT s.persona) >= :least ORDER BY persona_count DESC, node
