-- Who is in the cast: personas, their names over time, faces, accounts, goods?
-- Personas that declare that they are artificial are in it too, and told apart by kind.
-- Columns:
--   node       the persona
--   name       its name
--   kind       operated, declared, person
--   state      candidate or confirmed
--   names      display names of its accounts, in order of time
--   accounts   its accounts
--   platforms  the platforms
--   faces      its faces
--   merchants  merchants of what its accounts sell
--   communities  communities of its accounts in the current run
--   source     what the entry rests on
SELECT 'persona:' || r.id AS node, r.name, r.kind, r.state,
    (SELECT group_concat(value, ' | ') FROM (
        SELECT value, min(since) AS since FROM (
            SELECT d.value, d.since FROM account_detail d JOIN played p ON p.account = d.account
                WHERE p.persona = r.id AND d.field = 'display_name' AND d.state <> 'rejected'
            UNION ALL SELECT n.name, n.since FROM persona_name n WHERE n.persona = r.id AND n.state <> 'rejected')
        GROUP BY value ORDER BY since, value)) AS names,
    (SELECT group_concat(node, ' ') FROM (SELECT c.node FROM played p JOIN account_card c ON c.account = p.account
        WHERE p.persona = r.id ORDER BY c.node)) AS accounts,
    (SELECT group_concat(platform, ' ') FROM (SELECT DISTINCT c.platform FROM played p JOIN account_card c ON c.account = p.account
        WHERE p.persona = r.id ORDER BY 1)) AS platforms,
    (SELECT group_concat(face, ' ') FROM (
        SELECT s.key AS face FROM persona_asset s WHERE s.persona = r.id AND s.layer = 'face' AND s.state <> 'rejected'
        UNION SELECT u.key FROM played p JOIN post_use u ON u.account = p.account AND u.layer = 'face' WHERE p.persona = r.id
        ORDER BY 1)) AS faces,
    (SELECT group_concat(merchant, ' ') FROM (SELECT DISTINCT u.key AS merchant FROM played p
        JOIN post_use u ON u.account = p.account AND u.layer = 'merchant' WHERE p.persona = r.id ORDER BY 1)) AS merchants,
    (SELECT group_concat(community, ' ') FROM (SELECT DISTINCT m.community FROM played p
        JOIN member_view m ON m.number = p.account WHERE p.persona = r.id ORDER BY 1)) AS communities,
    r.source
FROM persona r WHERE r.state <> 'rejected' ORDER BY r.kind = 'declared', r.id
