-- Which names appear with several faces?
-- By the persona's name, and by the display names of accounts. Fans and namesakes share names: look at what else is shared.
-- :least=2  fewest faces
-- Columns:
--   name      the name
--   faces     the faces
--   face_count  how many
--   accounts  accounts that go by the name and show one of them
--   personas  personas of that name
WITH named AS (
    SELECT p.name, p.account, p.persona FROM played p
    UNION SELECT d.value, d.account, NULL FROM account_detail d WHERE d.field = 'display_name' AND d.state <> 'rejected'
    UNION SELECT f.value, coalesce(a.same_as, a.id), NULL FROM account_fact f JOIN account a ON a.id = f.account WHERE f.fact = 'name'
), shown AS (
    SELECT n.name, n.account, n.persona, u.key AS face FROM named n JOIN post_use u ON u.account = n.account AND u.layer = 'face'
    WHERE NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = n.account)
    UNION SELECT n.name, n.account, n.persona, u.key
    FROM named n JOIN media_post_use u ON u.account = n.account AND u.layer = 'face'
    WHERE NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = n.account)
    UNION SELECT r.name, NULL, r.id, s.key FROM persona r JOIN persona_asset s ON s.persona = r.id AND s.layer = 'face'
    WHERE r.state <> 'rejected' AND s.state <> 'rejected'
)
SELECT name, (SELECT group_concat(face, ' ') FROM (SELECT DISTINCT face FROM shown x WHERE x.name = s.name ORDER BY 1)) AS faces,
    count(DISTINCT face) AS face_count, count(DISTINCT account) AS accounts,
    (SELECT group_concat(persona, ' ') FROM (SELECT DISTINCT persona FROM shown x WHERE x.name = s.name ORDER BY 1)) AS personas
FROM shown s GROUP BY name HAVING count(DISTINCT face) >= :least ORDER BY face_count DESC, name
