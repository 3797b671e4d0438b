-- Which explanations compete, and what speaks for and against each?
-- Analysis of competing hypotheses (Heuer 1999): what counts is what speaks against, since much fits several. No row is an
-- attribution; see what-may-be-said.
-- Columns:
--   hypothesis   its id
--   title        what it says
--   reading      commercial, state_aligned, state_run, mixed, other
--   indicator    a piece of evidence
--   text         what it says
--   category     technical, behavioural, contextual, legal
--   origin       where it comes from
--   rating       CC, C, N, I or II: from what one would expect to what one would hardly ever see
--   against      weight against the hypothesis over all indicators (I counts 1, II counts 2)
--   likelihood   the analyst's words
--   author       who weighed it
SELECT h.id AS hypothesis, h.title, h.reading, i.id AS indicator, i.text, i.category, i.origin, w.rating,
    (SELECT coalesce(sum(CASE x.rating WHEN 'I' THEN 1 WHEN 'II' THEN 2 ELSE 0 END), 0) FROM weighing x
        WHERE x.hypothesis = h.id AND x.state <> 'rejected') AS against,
    h.likelihood, coalesce(w.author, h.author) AS author
FROM hypothesis h LEFT JOIN weighing w ON w.hypothesis = h.id AND w.state <> 'rejected'
    LEFT JOIN indicator i ON i.id = w.indicator AND i.state <> 'rejected'
WHERE h.state <> 'rejected' ORDER BY against, h.id, i.id
