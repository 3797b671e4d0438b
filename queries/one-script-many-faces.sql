-- Which scripts were spoken by several personas or faces?
-- A script is a text (caption, transcript, phrase) of a co-action in the current run: the same words by two accounts within
-- the window. p: the smallest chance of a tie between accounts that shared it.
-- :least=2  fewest personas or faces
-- Columns:
--   script    the words
--   layer     what kind of text
--   faces     faces in the posts
--   personas  the personas
--   accounts  accounts that posted it within the window of another
--   first     the first time
--   last      the last time
--   p         see above
WITH spoken AS (
    SELECT object, layer, first AS node, first_post AS native, first_time AS time FROM co_action_view
    WHERE layer LIKE '%caption%' OR layer IN ('transcript', 'phrase')
    UNION SELECT object, layer, second, second_post, second_time FROM co_action_view
    WHERE layer LIKE '%caption%' OR layer IN ('transcript', 'phrase')
), cast_of AS (
    SELECT s.*, c.account, p.persona,
        (SELECT u.key FROM post_use u WHERE u.native = s.native AND u.node = s.node AND u.layer = 'face' LIMIT 1) AS face
    FROM spoken s JOIN account_card c ON c.node = s.node LEFT JOIN played p ON p.account = c.account
)
SELECT object AS script, layer,
    (SELECT group_concat(face, ' ') FROM (SELECT DISTINCT face FROM cast_of x WHERE x.object = s.object AND x.layer = s.layer ORDER BY 1)) AS faces,
    (SELECT group_concat(persona, ' ') FROM (SELECT DISTINCT persona FROM cast_of x WHERE x.object = s.object AND x.layer = s.layer ORDER BY 1)) AS personas,
    count(DISTINCT node) AS accounts, min(time) AS first, max(time) AS last,
    (SELECT min(t.p) FROM tie_view t JOIN co_action_view k ON k.first = t.first AND k.second = t.second
        WHERE k.object = s.object AND k.layer = s.layer) AS p
FROM cast_of s GROUP BY object, layer
HAVING max(count(DISTINCT persona), count(DISTINCT face)) >= :least ORDER BY accounts DESC, first, script
