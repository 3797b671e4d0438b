-- Which accounts on two platforms seem to be one?
-- Of one handle family, biography or persona, there at one time, sharing more rare things than chance has accounts share, and each the
-- only such account of its platform at that time. With verdict= left empty also pairs that are one of several, and later
-- ones that came after the first.
-- :verdict=twin  twin, one of several, later; empty for all
-- Columns:
--   first     an account
--   second    the other
--   told_by   handle, persona, bio
--   shared    things in common that others use too
--   likeness  the share of the rarer account's rarity that is shared
--   p         the chance of so many things in common
--   q         the false-discovery rate over all pairs of one family or persona
--   p_timing  the chance of so many co-actions in time, if the current run ties the two
--   verdict   see above
--   assets    what they share, the rarest first
SELECT w.first, w.second, w.told_by, w.shared, w.likeness, w.p, w.q,
    (SELECT t.p FROM tie_view t WHERE t.first IN (w.first, w.second) AND t.second IN (w.first, w.second)) AS p_timing,
    w.verdict, w.assets
FROM twins() w WHERE :verdict IS NULL OR w.verdict = :verdict ORDER BY w.verdict DESC, w.q, w.first, w.second
