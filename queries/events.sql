-- What happened, in order of time?
-- :type=  only events of this type
-- Columns:
--   time     when
--   type     what
--   event    its id
--   account  to which account
--   personas the persona
--   detail   more of it
--   source   where that is known from
SELECT e.time, e.type, e.event, e.account, coalesce(e.persona, c.persona) AS personas, e.detail, e.source
FROM event_view e LEFT JOIN account_card c ON c.node = e.account
WHERE :type IS NULL OR e.type = :type ORDER BY e.time IS NULL, e.time, e.event
