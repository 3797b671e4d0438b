-- Which accounts act together, and who are they?
-- The members of the communities of the current run, with what analysts know of them. Coordinated says nothing of who is
-- behind it, and is neither harmful nor state-run by itself.
-- Columns:
--   community  the community
--   account    the account
--   name       its last display name
--   personas   what it plays
--   role       what an analyst holds it for
--   created    when it was made
--   status     live, removed …, unknown
--   ties       its ties
--   strongest  the smallest chance of one of them
SELECT m.community, m.account, c.name, c.persona AS personas, c.role, c.created, c.status,
    (SELECT count(*) FROM tie_view t WHERE t.first = m.account OR t.second = m.account) AS ties,
    (SELECT min(t.p) FROM tie_view t WHERE t.first = m.account OR t.second = m.account) AS strongest
FROM member_view m JOIN account_card c ON c.account = m.number ORDER BY m.community, m.account
