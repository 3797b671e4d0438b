-- Which accounts touch the network and are not part of it?
-- They use something that members of a community use, and no tie of the current run joins them to it. Victims, researchers and
-- declared personas are named as such; of all others nothing is said.
-- :common=0.5  leave out things that this share of all accounts use
-- Columns:
--   account  the account
--   role     what an analyst holds it for
--   personas what it plays
--   shares   what it shares with members
--   members  members that use it too
WITH members AS MATERIALIZED (SELECT number AS account FROM member_view),
theirs AS MATERIALIZED (SELECT DISTINCT asset FROM post_use WHERE account IN (SELECT account FROM members)),
touching AS MATERIALIZED (
    SELECT DISTINCT u.node, u.account, u.layer || ':' || u.key AS thing, u.asset FROM theirs x JOIN post_use u ON u.asset = x.asset
),
rare AS MATERIALIZED (
    SELECT asset FROM touching GROUP BY asset
    HAVING count(DISTINCT account) <= :common * (SELECT count(*) FROM account WHERE same_as IS NULL)
),
touched AS MATERIALIZED (
    SELECT node, account, thing, asset FROM touching
    WHERE account NOT IN (SELECT account FROM members) AND asset IN (SELECT asset FROM rare) ORDER BY account, thing
),
shared AS (
    SELECT t.account, count(DISTINCT m.account) AS members FROM touched t JOIN touching m ON m.asset = t.asset
    WHERE m.account IN (SELECT account FROM members) GROUP BY t.account
)
SELECT t.node AS account, coalesce(c.role, CASE WHEN EXISTS (SELECT 1 FROM played p WHERE p.account = t.account AND p.kind = 'declared')
        THEN 'declared' END) AS role, c.persona AS personas, group_concat(DISTINCT t.thing) AS shares, s.members
FROM touched t JOIN shared s ON s.account = t.account JOIN account_card c ON c.account = t.account
GROUP BY t.account ORDER BY role IS NULL, role, account
