-- Which narratives do accounts tell, how often and when?
-- Codes of posts, as coders gave them.
-- Columns:
--   account    the account
--   narrative  the code
--   title      what it means
--   posts      posts with it
--   share      the share of the account's coded posts
--   first      the first
--   last       the last
SELECT c.node AS account, k.narrative, n.title, count(DISTINCT k.post) AS posts,
    round(1.0 * count(DISTINCT k.post) / (SELECT count(DISTINCT x.post) FROM coding_view x JOIN post y ON y.id = x.post
        WHERE y.account = t.account), 3) AS share,
    strftime('%Y-%m-%dT%H:%M:%SZ', min(t.time) / 1000, 'unixepoch') AS first,
    strftime('%Y-%m-%dT%H:%M:%SZ', max(t.time) / 1000, 'unixepoch') AS last
FROM coding_view k JOIN post t ON t.id = k.post JOIN account a ON a.id = t.account
    JOIN account_card c ON c.account = coalesce(a.same_as, a.id) LEFT JOIN narrative n ON n.id = k.narrative
GROUP BY c.node, k.narrative ORDER BY c.node, posts DESC, k.narrative
