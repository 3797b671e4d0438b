-- Which posts show what an analyst holds for AI-made or stolen, and carry no label?
-- Three-valued: a post whose source does not say is unknown, and no violation; it is not in these rows (see ai-labels).
-- Posts of a victim of the use of the face or voice are never listed.
-- Columns:
--   account   the account
--   post      the post
--   time      when
--   shows     the faces and voices in it
--   origin    what an analyst holds of them
--   score     the score of the match, if known
--   label     unlabelled
SELECT u.node AS account, u.native AS post, u.time,
    group_concat(DISTINCT u.layer || ':' || u.key) AS shows, group_concat(DISTINCT a.origin) AS origin,
    max(m.score) AS score, g.ai_label AS label
FROM post_use u JOIN artificial_asset a ON a.layer = u.layer AND a.key = u.key
    JOIN post t ON t.id = u.post JOIN sighting g ON g.id = t.last_sighting
    LEFT JOIN asset_match m ON m.post = u.post AND m.layer = u.layer AND m.key = u.key AND m.state <> 'rejected'
WHERE g.ai_label = 'unlabelled'
    AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = u.account AND (v.key = '' OR v.layer = u.layer AND v.key = u.key))
GROUP BY u.post ORDER BY u.node, u.time, u.native
