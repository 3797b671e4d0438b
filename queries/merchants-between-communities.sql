-- Which merchants join communities that the posts alone keep apart?
-- Whether the communities have one maker, or one shop serves several, stays open.
-- Columns:
--   node         the merchant
--   title        its name
--   communities  the communities
--   personas     the personas that sell for it
--   accounts     accounts of these communities that sell for it
--   posts        their posts
SELECT 'merchant:' || u.key AS node, coalesce(h.name, u.key) AS title,
    (SELECT group_concat(community, ' ') FROM (SELECT DISTINCT n.community FROM post_use x JOIN member_view n ON n.number = x.account
        WHERE x.layer = 'merchant' AND x.key = u.key ORDER BY 1)) AS communities,
    (SELECT group_concat(persona, ' ') FROM (SELECT DISTINCT p.persona FROM post_use x JOIN played p ON p.account = x.account
        WHERE x.layer = 'merchant' AND x.key = u.key ORDER BY 1)) AS personas,
    count(DISTINCT u.account) AS accounts, count(DISTINCT u.post) AS posts
FROM post_use u JOIN member_view m ON m.number = u.account LEFT JOIN merchant h ON h.id = u.key AND h.state <> 'rejected'
WHERE u.layer = 'merchant' GROUP BY u.key HAVING count(DISTINCT m.community) >= 2 ORDER BY accounts DESC, node
