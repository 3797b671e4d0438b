-- Which accounts on two platforms seem to be one?
-- Of one handle family or persona, there at one time, sharing more rare things than chance has accounts share, and each the
-- only such account of its platform at that time. With verdict= left empty also pairs that are one of several, and later
-- ones that came after the first.
-- :verdict=twin  twin, one of several, later; empty for all
-- Columns:
--   first     an account
--   second    the other
--   told_by   handle, persona
--   shared    things in common that others use too
--   likeness  the share of the rarer account's rarity that is shared
--   p         the chance of so many things in common
--   q         the false-discovery rate over all pairs of one family or persona
--   verdict   see above
--   assets    what they share, the rarest first
SELECT first, second, told_by, shared, likeness, p, q, verdict, assets FROM twins()
WHERE :verdict IS NULL OR verdict = :verdict ORDER BY verdict DESC, q, first, second
