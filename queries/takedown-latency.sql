-- How long after a contact or a publication were accounts taken down?
-- Every removal of an account (or of a persona's accounts), beside the last contact or article before it. A deletion by the owner is told apart from a takedown.
-- Columns:
--   account   the account
--   personas  what it plays
--   how       takedown, self_deleted or whatever the event is called
--   gone      when
--   after     the event before it
--   after_type  press_contact, article_published …
--   seconds   the time between them
WITH gone AS (
    SELECT e.event, e.type, e.account, e.persona, e.time FROM event_view e
    WHERE e.type IN ('takedown', 'self_deleted', 'removed', 'banned') AND e.time IS NOT NULL
), beside AS (
    SELECT g.*, k.event AS after, k.type AS after_type, k.time AS after_time,
        row_number() OVER (PARTITION BY g.event ORDER BY k.time DESC, k.event) AS place
    FROM gone g LEFT JOIN event_view k ON k.type IN ('press_contact', 'article_published', 'report') AND k.time <= g.time
)
SELECT b.account, coalesce(b.persona, c.persona) AS personas, b.type AS how, b.time AS gone, b.after, b.after_type,
    CAST(strftime('%s', b.time) AS INTEGER) - CAST(strftime('%s', b.after_time) AS INTEGER) AS seconds
FROM beside b LEFT JOIN account_card c ON c.node = b.account WHERE b.place = 1 ORDER BY b.time, b.account, personas
