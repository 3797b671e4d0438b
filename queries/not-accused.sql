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
WITH members AS (SELECT number AS account FROM member_view), touched AS (
    SELECT u.node, u.account, u.layer || ':' || u.key AS thing, u.asset FROM post_use u
    WHERE u.account NOT IN (SELECT account FROM members)
        AND u.asset IN (SELECT x.asset FROM post_use x WHERE x.account IN (SELECT account FROM members))
        AND (SELECT count(DISTINCT x.account) FROM post_use x WHERE x.asset = u.asset)
            <= :common * (SELECT count(*) FROM account WHERE same_as IS NULL)
    GROUP BY u.account, u.asset
)
SELECT t.node AS account, coalesce(c.role, CASE WHEN EXISTS (SELECT 1 FROM played p WHERE p.account = t.account AND p.kind = 'declared')
        THEN 'declared' END) AS role, c.persona AS personas, group_concat(DISTINCT t.thing) AS shares,
    (SELECT count(DISTINCT x.account) FROM post_use x WHERE x.account IN (SELECT account FROM members)
        AND x.asset IN (SELECT y.asset FROM touched y WHERE y.account = t.account)) AS members
FROM touched t JOIN account_card c ON c.account = t.account GROUP BY t.account ORDER BY role IS NULL, role, account
