-- Which accounts publish the same texts again and again, slower than the timing test sees?
-- The slow groups of the current run. This does not show that the accounts acted together: a shared source (agency, app,
-- shop, channel) or a circle of friends looks the same. `community`: where the account stands in a community as well.
-- :group=  only this slow group, as S1
-- Columns:
--   slow_group  the group: S1 is the first
--   account     the account
--   handle      its handle
--   persona     the personas that it plays
--   community   its community in the network
--   partners    members with whom it shared more than its activity explains
--   texts       texts that it shared with them
--   first       the first such post
--   last        the last
WITH sides AS (
    SELECT first AS account, second AS other, object, first_time AS time FROM slow_moment_view
    UNION SELECT second, first, object, second_time FROM slow_moment_view
), own AS (
    SELECT account, count(DISTINCT other) AS partners, count(DISTINCT object) AS texts, min(time) AS first, max(time) AS last
    FROM sides GROUP BY account
)
SELECT m.slow_group, m.account, c.handle, c.persona,
    (SELECT n.community FROM member_view n WHERE n.account = m.account) AS community,
    o.partners, o.texts, o.first, o.last
FROM slow_member_view m JOIN account_card c ON c.node = m.account LEFT JOIN own o ON o.account = m.account
WHERE :group IS NULL OR m.slow_group = :group
ORDER BY length(m.slow_group), m.slow_group, o.texts DESC, m.account
