-- What may be said about who is behind it?
-- Sentences no stronger than the evidence classes allow: of a link to a state nothing is said unless independent indicators of
-- two categories speak for it, and never that a state runs it. Nothing is attributed by the program.
-- Columns:
--   place     the order of the sentence
--   sentence  the sentence
--   rests_on  the indicators behind it
SELECT place, sentence, rests_on FROM attribution() ORDER BY place
