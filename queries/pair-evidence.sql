-- What do two accounts share, post by post, and where does each post come from?
-- Every asset that both use, on every layer: the two posts that lie closest in time, and how many accounts of the case use
-- it at all. What many use says little.
-- :a  an account, such as tiktok:a01
-- :b  another
-- Columns:
--   layer        what kind of thing
--   object       what is shared
--   users        accounts of the case that use it
--   post_a       a's post that lies closest to one of b's
--   time_a       its time
--   source_a     where it was collected: file and record
--   post_b       b's post
--   time_b       its time
--   source_b     where it was collected
--   gap_seconds  the time between the two
WITH side_a AS (SELECT * FROM post_use WHERE account IN (SELECT account FROM account_card WHERE :a IN (node, key, handle))),
side_b AS (SELECT * FROM post_use WHERE account IN (SELECT account FROM account_card WHERE :b IN (node, key, handle))),
pairs AS (
    SELECT x.layer, x.key, x.asset, x.post AS post_a, x.native AS native_a, x.time AS time_a, y.post AS post_b,
        y.native AS native_b, y.time AS time_b, abs(x.second - y.second) AS gap,
        row_number() OVER (PARTITION BY x.asset ORDER BY abs(x.second - y.second) IS NULL, abs(x.second - y.second),
            x.native, y.native) AS place
    FROM side_a x JOIN side_b y ON y.asset = x.asset
)
SELECT p.layer, p.key AS object,
    (SELECT count(DISTINCT coalesce(c.same_as, c.id)) FROM use u JOIN post t ON t.id = u.post
        JOIN account c ON c.id = t.account WHERE u.asset = p.asset) AS users,
    p.native_a AS post_a, p.time_a, sa.name || '#' || ga.record AS source_a, p.native_b AS post_b, p.time_b,
    sb.name || '#' || gb.record AS source_b, p.gap AS gap_seconds
FROM pairs p JOIN post ta ON ta.id = p.post_a JOIN sighting ga ON ga.id = ta.first_sighting JOIN source sa ON sa.id = ga.source
    JOIN post tb ON tb.id = p.post_b JOIN sighting gb ON gb.id = tb.first_sighting JOIN source sb ON sb.id = gb.source
WHERE p.place = 1 ORDER BY users, p.layer, object
