-- Whose handle stands on videos, and who posted each of them first, across platforms?
-- A watermark names whoever had the video before; it does not say who made it. Handles are read by a machine (troupe
-- media --marks): one that a single letter separates from a handle of the case is a candidate, and somebody must look.
-- Posts of victims are not shown. First is first in the case: what was not collected is not known.
-- Columns:
--   handle     the handle as it was read
--   state      known: an account of the case has it; candidate: one may have it; unknown
--   may_be     the handle of the case that is meant, or may be
--   account    the account with that handle
--   video      the group of alike videos; empty where the file was compared with none
--   posts      posts of the video that show the handle, or are alike
--   accounts   accounts that posted them
--   platforms  their platforms
--   first      the account that posted it first
--   first_time  when
WITH marked AS (
    SELECT DISTINCT u.key AS reading, coalesce(g.key, '') AS video, u.post, u.account, u.node, u.platform, u.time
    FROM media_post_use u LEFT JOIN media_post_use g ON g.post = u.post AND g.layer = 'near-video'
    WHERE u.layer = 'watermark'
), every AS (
    SELECT reading, video, post, account, node, platform, time FROM marked
    UNION
    SELECT m.reading, m.video, u.post, u.account, u.node, u.platform, u.time
    FROM (SELECT DISTINCT reading, video FROM marked WHERE video <> '') m
        JOIN media_post_use u ON u.layer = 'near-video' AND u.key = m.video
), shown AS (
    SELECT e.*, row_number() OVER (PARTITION BY reading, video ORDER BY time IS NULL, time, node, post) AS place
    FROM every e WHERE NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = e.account)
), meant AS (SELECT DISTINCT reading, state, handle FROM media_handle)
SELECT s.reading AS handle, n.state, n.handle AS may_be,
    (SELECT group_concat(node, ' ') FROM (SELECT c.node FROM account_card c
        WHERE (lower(c.handle) = n.handle OR lower(c.key) IN (n.handle, 'handle:' || n.handle))
            AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account) ORDER BY c.node)) AS account,
    s.video, count(*) AS posts, count(DISTINCT s.account) AS accounts,
    (SELECT group_concat(platform, ' ') FROM (SELECT DISTINCT platform FROM shown x
        WHERE x.reading = s.reading AND x.video = s.video ORDER BY platform)) AS platforms,
    max(CASE WHEN s.place = 1 THEN s.node END) AS first, max(CASE WHEN s.place = 1 THEN s.time END) AS first_time
FROM shown s LEFT JOIN meant n ON n.reading = s.reading
GROUP BY s.reading, s.video, n.state, n.handle ORDER BY s.reading, s.video
