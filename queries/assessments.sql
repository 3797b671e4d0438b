-- What have analysts and reporters concluded, and on what ground?
-- In their words, with source, date and confidence.
-- Columns:
--   assessment  its id
--   about       what it is about
--   text        what they say
--   likelihood  how likely, in their words
--   confidence  how sure they are
--   source      where it was published
--   author      who entered it
--   time        of when it is
SELECT id AS assessment, about, text, likelihood, confidence, source, author, time FROM assessment
WHERE state <> 'rejected' ORDER BY time IS NULL, time, id
