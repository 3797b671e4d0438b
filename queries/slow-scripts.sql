-- Which texts did the members of slow groups publish, on which accounts and platforms, and who was first?
-- A text of a slow group of the current run: the same words by two members within the group's window. That they share it
-- does not show that they acted together.
-- :group=  only this slow group, as S1
-- Columns:
--   slow_group  the group
--   text        the words, as they were compared
--   accounts    members that published it
--   platforms   on which platforms
--   personas    the personas whose accounts did
--   first       the first of these posts
--   first_account  whose it is
--   last        the last
WITH sides AS (
    SELECT k.first AS account, k.object, k.first_time AS time, t.slow_group
    FROM slow_moment_view k JOIN slow_tie_view t ON t.first = k.first AND t.second = k.second
    UNION SELECT k.second, k.object, k.second_time, t.slow_group
    FROM slow_moment_view k JOIN slow_tie_view t ON t.first = k.first AND t.second = k.second
), known AS (
    SELECT s.*, c.platform, c.account AS number FROM sides s JOIN account_card c ON c.node = s.account
)
SELECT s.slow_group, s.object AS text, count(DISTINCT s.account) AS accounts,
    (SELECT group_concat(platform, ' ') FROM (SELECT DISTINCT platform FROM known x WHERE x.object = s.object
        AND x.slow_group IS s.slow_group ORDER BY 1)) AS platforms,
    (SELECT group_concat(persona, ' ') FROM (SELECT DISTINCT p.persona FROM known x JOIN played p ON p.account = x.number
        WHERE x.object = s.object AND x.slow_group IS s.slow_group ORDER BY 1)) AS personas,
    min(s.time) AS first,
    (SELECT x.account FROM known x WHERE x.object = s.object AND x.slow_group IS s.slow_group
        ORDER BY x.time, x.account LIMIT 1) AS first_account,
    max(s.time) AS last
FROM known s WHERE :group IS NULL OR s.slow_group = :group
GROUP BY s.slow_group, s.object ORDER BY length(s.slow_group), s.slow_group, accounts DESC, first, text
