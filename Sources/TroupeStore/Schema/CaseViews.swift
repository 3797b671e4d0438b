/// Views for people who open a case with any SQLite program. Times are shown in ISO 8601, UTC.
enum CaseViews {
    /// Problems of records, and what only the sightings of a post together show.
    static let ledger = "\(ledgerQuery);"

    /// The same with the files of pictures, videos and sounds that could not be read or belong to no post.
    static let ledgerWithMedia = """
        \(ledgerQuery)
        UNION ALL
        SELECT l.path, coalesce(f.sha256, ''), 0, NULL, 'media_unreadable', coalesce(l.problem, f.problem), 1
        FROM media_place l LEFT JOIN media_file f ON f.id = l.file WHERE coalesce(l.problem, f.problem) IS NOT NULL
        UNION ALL
        SELECT l.path, coalesce(f.sha256, ''), 0, NULL, 'media_without_post', l.rule, 0
        FROM media_place l LEFT JOIN media_file f ON f.id = l.file WHERE l.post IS NULL;
        """

    private static let ledgerQuery = """
        CREATE VIEW ledger_view AS
        SELECT o.name AS source, o.sha256, q.record, q.line, q.code, q.detail, q.refused
        FROM problem q JOIN source o ON o.id = q.source
        UNION ALL
        SELECT o.name, o.sha256, g.record, g.line, 'duplicate', '', 0
        FROM sighting g JOIN post t ON t.id = g.post JOIN source o ON o.id = g.source
        WHERE g.id <> t.first_sighting AND NOT EXISTS (SELECT 1 FROM use u WHERE u.post = g.post AND u.sighting = g.id)
        UNION ALL
        SELECT o.name, o.sha256, g.record, g.line, 'id_conflict', 'another source gives it another account', 0
        FROM sighting g JOIN post t ON t.id = g.post JOIN source o ON o.id = g.source
            JOIN account a ON a.id = g.account JOIN account b ON b.id = t.account
        WHERE coalesce(a.same_as, a.id) <> coalesce(b.same_as, b.id)
            AND (a.key LIKE 'handle:%') = (b.key LIKE 'handle:%') AND (a.key LIKE 'hash:%') = (b.key LIKE 'hash:%')
        UNION ALL
        SELECT o.name, o.sha256, g.record, g.line, 'time_conflict', 'another sighting gives it another time', 0
        FROM sighting g JOIN post t ON t.id = g.post JOIN source o ON o.id = g.source
        WHERE abs(g.time - t.time) > 60000 AND g.precision IN ('millisecond', 'second')
            AND t.precision IN ('millisecond', 'second')
        """

    /// Which accounts posts mention, by id or by handle.
    static let mentions = """
        CREATE VIEW mention_view AS
        SELECT p.name AS platform, t.native AS post, a.key AS mention,
            coalesce(
                (SELECT coalesce(m.same_as, m.id) FROM account m WHERE m.platform = t.platform AND m.key = a.key),
                (SELECT CASE WHEN count(DISTINCT f.account) = 1 THEN max(f.account) END
                    FROM account_fact f JOIN account m ON m.id = f.account AND m.platform = t.platform
                    WHERE a.key LIKE 'sec_uid:%' AND f.fact = 'sec_uid' AND f.value = substr(a.key, 9)
                        AND m.same_as IS NULL),
                (SELECT CASE WHEN count(DISTINCT f.account) = 1 THEN max(f.account) END
                    FROM account_fact f JOIN account m ON m.id = f.account AND m.platform = t.platform
                    WHERE a.key LIKE 'handle:%' AND f.fact = 'handle' AND lower(f.value) = substr(a.key, 8)
                        AND m.same_as IS NULL)
            ) AS account
        FROM use u JOIN asset a ON a.id = u.asset JOIN layer l ON l.id = a.layer AND l.name = 'mention'
            JOIN post t ON t.id = u.post JOIN platform p ON p.id = t.platform;
        """

    static let version1 = """
        CREATE VIEW source_view AS
        SELECT s.id AS source, s.name, s.format, s.collector, s.basis, s.sha256, s.bytes, s.records, s.used,
            s.records - s.used AS left_out, s.path, s.archive_sha256
        FROM source s;

        CREATE VIEW account_view AS
        SELECT a.id AS account, p.name AS platform, a.key,
            (SELECT f.value FROM account_fact f WHERE f.account IN (SELECT id FROM account WHERE id = a.id OR same_as = a.id)
                AND f.fact = 'handle' ORDER BY f.last_seen DESC, f.value LIMIT 1) AS handle,
            (SELECT f.value FROM account_fact f WHERE f.account IN (SELECT id FROM account WHERE id = a.id OR same_as = a.id)
                AND f.fact = 'name' ORDER BY f.last_seen DESC, f.value LIMIT 1) AS name,
            (SELECT count(*) FROM post t WHERE t.account IN (SELECT id FROM account WHERE id = a.id OR same_as = a.id)) AS posts
        FROM account a JOIN platform p ON p.id = a.platform WHERE a.same_as IS NULL;

        CREATE VIEW account_fact_view AS
        SELECT p.name AS platform, b.key AS account, a.key AS seen_as, f.fact, f.value,
            strftime('%Y-%m-%dT%H:%M:%SZ', f.first_seen / 1000, 'unixepoch') AS first_seen,
            strftime('%Y-%m-%dT%H:%M:%SZ', f.last_seen / 1000, 'unixepoch') AS last_seen,
            s.name AS source, s.sha256, f.record
        FROM account_fact f JOIN account a ON a.id = f.account JOIN platform p ON p.id = a.platform
            JOIN account b ON b.id = coalesce(a.same_as, a.id) JOIN source s ON s.id = f.source;

        CREATE VIEW asset_view AS
        SELECT a.id AS asset, l.name AS layer, a.key,
            (SELECT count(*) FROM use u WHERE u.asset = a.id) AS posts
        FROM asset a JOIN layer l ON l.id = a.layer;

        CREATE VIEW post_view AS
        SELECT t.id AS post, p.name AS platform, t.native AS id, t.kind, b.key AS account, a.key AS seen_as,
            strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS time, t.precision, t.origin,
            c.key AS caption, s.language, s.region, s.plays, s.likes, s.comments, s.shares, s.saves, s.ai_label,
            s.ai_fields, s.commerce, s.advertisement, s.status,
            (SELECT count(*) FROM sighting x WHERE x.post = t.id) AS sightings
        FROM post t JOIN platform p ON p.id = t.platform JOIN sighting s ON s.id = t.last_sighting
            LEFT JOIN account a ON a.id = t.account LEFT JOIN account b ON b.id = coalesce(a.same_as, a.id)
            LEFT JOIN asset c ON c.id = s.caption;

        CREATE VIEW sighting_view AS
        SELECT p.name AS platform, t.native AS post, o.name AS source, o.sha256, g.record, g.line,
            strftime('%Y-%m-%dT%H:%M:%SZ', g.captured / 1000, 'unixepoch') AS captured, a.key AS account,
            strftime('%Y-%m-%dT%H:%M:%SZ', g.time / 1000, 'unixepoch') AS time, c.key AS caption,
            g.plays, g.likes, g.comments, g.shares, g.saves, g.ai_label, g.ai_fields, g.status
        FROM sighting g JOIN post t ON t.id = g.post JOIN platform p ON p.id = t.platform
            JOIN source o ON o.id = g.source LEFT JOIN account a ON a.id = g.account
            LEFT JOIN asset c ON c.id = g.caption;

        CREATE VIEW evidence_view AS
        SELECT p.name AS platform, t.native AS post, b.key AS account,
            strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS time, l.name AS layer, a.key AS asset,
            u.place, o.name AS source, o.sha256, g.record, g.line
        FROM use u JOIN post t ON t.id = u.post JOIN platform p ON p.id = t.platform JOIN asset a ON a.id = u.asset
            JOIN layer l ON l.id = a.layer JOIN sighting g ON g.id = u.sighting JOIN source o ON o.id = g.source
            LEFT JOIN account x ON x.id = t.account LEFT JOIN account b ON b.id = coalesce(x.same_as, x.id);

        \(mentions)

        \(ledger)
        """
}
