-- Which faces appear under several names?
-- A face counts where an account that shows it plays a persona, or where the persona is known to show it; accounts of
-- victims do not count. p: the chance that so many of the face's accounts lie in one community of the current run, if
-- faces were spread over accounts at random; empty without a run. A match of faces is as good as its method. Faces that
-- troupe media --faces found are candidates until an analyst confirms them, and bring the rate of their method along: at
-- most 3 in 39,821 (none found, 95 %), of ten people; more on Chinese faces and on children, where the net is weak.
-- :least=2  fewest names
-- Columns:
--   node       the face
--   names      the personas' names
--   accounts   accounts that play them and show it
--   platforms  the platforms of these accounts
--   origin     what an analyst holds of the face: own, stolen, ai_generated
--   method     how it was told
--   score      the score of the method
--   false_match  how often the method finds a match where there is none, if known
--   state      candidate until an analyst confirms the cluster; empty where the source itself says which face it is
--   victims    accounts wronged by its use
--   community  the community with most of its accounts
--   in_community  accounts of the face in that community
--   p          see above
WITH shown AS (
    SELECT DISTINCT u.key AS face, p.account, p.persona, p.name
    FROM post_use u JOIN played p ON p.account = u.account WHERE u.layer = 'face'
    UNION
    SELECT DISTINCT u.key, p.account, p.persona, p.name
    FROM media_post_use u JOIN played p ON p.account = u.account WHERE u.layer = 'face'
    UNION
    SELECT s.key, p.account, r.id, r.name FROM persona_asset s JOIN persona r ON r.id = s.persona AND r.state <> 'rejected'
        LEFT JOIN played p ON p.persona = r.id
    WHERE s.layer = 'face' AND s.state <> 'rejected'
), every_account AS (
    SELECT DISTINCT u.key AS face, u.account FROM post_use u WHERE u.layer = 'face'
        AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = u.account)
    UNION
    SELECT DISTINCT u.key, u.account FROM media_post_use u WHERE u.layer = 'face'
        AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = u.account)
    UNION SELECT face, account FROM shown WHERE account IS NOT NULL
), by_community AS (
    SELECT e.face, m.community, count(*) AS inside,
        (SELECT count(*) FROM member_view n WHERE n.community = m.community) AS size,
        row_number() OVER (PARTITION BY e.face ORDER BY count(*) DESC, m.community) AS place
    FROM every_account e JOIN member_view m ON m.number = e.account GROUP BY e.face, m.community
), totals AS (SELECT count(*) AS n FROM account WHERE same_as IS NULL)
SELECT 'face:' || s.face AS node,
    (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT name FROM shown x WHERE x.face = s.face ORDER BY name)) AS names,
    count(DISTINCT s.account) AS accounts,
    (SELECT group_concat(platform, ' ') FROM (SELECT DISTINCT c.platform FROM shown x JOIN account_card c
        ON c.account = x.account WHERE x.face = s.face ORDER BY c.platform)) AS platforms,
    a.origin, a.method, a.score, a.false_match, a.state,
    (SELECT group_concat(node, ' ') FROM (SELECT c.node FROM victim v JOIN account_card c ON c.account = v.account
        WHERE v.layer = 'face' AND v.key = s.face ORDER BY c.node)) AS victims,
    b.community, b.inside AS in_community,
    hypergeometric_tail(b.inside, b.size, (SELECT count(*) FROM every_account e WHERE e.face = s.face), t.n) AS p
FROM shown s CROSS JOIN totals t
    LEFT JOIN asset_assessment a ON a.layer = 'face' AND a.key = s.face AND a.state <> 'rejected'
    LEFT JOIN by_community b ON b.face = s.face AND b.place = 1
GROUP BY s.face HAVING count(DISTINCT s.name) >= :least ORDER BY count(DISTINCT s.name) DESC, s.face
