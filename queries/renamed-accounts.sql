-- Which accounts changed their name, and when?
-- Display names by analysts and by collectors, each since it is known.
-- Columns:
--   account   the account
--   personas  what it plays
--   old_name  the name before
--   new_name  the name after
--   since     from when; empty where that is not known
WITH names AS (
    SELECT account, value, since FROM account_detail WHERE field = 'display_name' AND state <> 'rejected'
    UNION SELECT coalesce(a.same_as, a.id), f.value, strftime('%Y-%m-%dT%H:%M:%SZ', f.first_seen / 1000, 'unixepoch')
        FROM account_fact f JOIN account a ON a.id = f.account WHERE f.fact = 'name' AND f.first_seen IS NOT NULL
), firsts AS (SELECT account, value, min(since) AS since FROM names GROUP BY account, value),
steps AS (
    SELECT account, value, since, lag(value) OVER (PARTITION BY account ORDER BY since, value) AS old_name FROM firsts
)
SELECT c.node AS account, c.persona AS personas, s.old_name, s.value AS new_name, nullif(s.since, '') AS since
FROM steps s JOIN account_card c ON c.account = s.account WHERE s.old_name IS NOT NULL ORDER BY s.since, account
