-- Which accounts vanished soon after the press asked, and who remains?
-- Of accounts that play operated personas, or are in a community of the current run, and were there at the contact. p: the
-- chance that at least so many of them go within the time, if the moments at which they went were spread evenly over the
-- time from the first post of the case to the last or to the last removal.
-- :hours=48  how soon
-- Columns:
--   contact   the event
--   asked     when
--   account   the account
--   personas  what it plays
--   fate      vanished, gone later, remains, or unknown
--   gone      when it went
--   hours     hours from the contact
--   p         see above
WITH contact AS (SELECT event, time FROM event_view WHERE type = 'press_contact' AND time IS NOT NULL),
cast_account AS (
    SELECT c.account, c.node, c.persona, c.status, c.is_gone, c.status_since,
        (SELECT min(t.time) / 1000 FROM post t WHERE t.account = c.account) AS first_second
    FROM account_card c
    WHERE (EXISTS (SELECT 1 FROM played p WHERE p.account = c.account AND p.kind = 'operated')
        OR EXISTS (SELECT 1 FROM member_view m WHERE m.number = c.account))
        AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account)
), fates AS (
    SELECT k.event AS contact, k.time AS asked, a.node, a.persona, a.status_since AS gone, a.status, a.is_gone,
        (julianday(a.status_since) - julianday(k.time)) * 24 AS hours
    FROM contact k JOIN cast_account a ON (a.first_second IS NULL OR a.first_second <= CAST(strftime('%s', k.time) AS INTEGER))
        AND (NOT a.is_gone OR a.status_since IS NULL OR julianday(a.status_since) >= julianday(k.time))
), span AS (
    SELECT (max(julianday(x)) - min(julianday(x))) * 24 AS hours FROM (
        SELECT strftime('%Y-%m-%dT%H:%M:%SZ', time / 1000, 'unixepoch') AS x FROM post WHERE time IS NOT NULL
        UNION ALL SELECT gone FROM fates WHERE gone IS NOT NULL)
)
SELECT f.contact, f.asked, f.node AS account, f.persona AS personas,
    CASE WHEN f.status = 'live' THEN 'remains' WHEN NOT f.is_gone OR f.hours IS NULL THEN 'unknown'
        WHEN f.hours <= :hours THEN 'vanished' ELSE 'gone later' END AS fate,
    CASE WHEN f.is_gone THEN f.gone END AS gone,
    CASE WHEN f.is_gone THEN round(f.hours, 2) END AS hours,
    poisson_tail(
        (SELECT count(*) FROM fates g WHERE g.contact = f.contact AND g.is_gone AND g.hours <= :hours),
        (SELECT count(*) FROM fates g WHERE g.contact = f.contact AND g.is_gone) * :hours
            / max((SELECT hours FROM span), :hours)) AS p
FROM fates f ORDER BY f.asked, f.contact, fate DESC, f.hours, account
