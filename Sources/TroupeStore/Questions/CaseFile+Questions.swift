import GRDB

/// What people ask a case.
extension CaseFile {
    /// Every record that could not be used whole, every duplicate and every conflict, by source and record.
    ///
    /// - Parameters:
    ///   - code: Only entries with this code.
    ///   - refusedOnly: Only records that were left out.
    package func ledger(code: String? = nil, refusedOnly: Bool = false) throws(StoreError) -> CaseTable {
        try table(
            """
            SELECT source, record, line, code, detail, CASE refused WHEN 1 THEN 'left out' ELSE 'used' END AS record_is, sha256
            FROM ledger_view WHERE (:code IS NULL OR code = :code) AND (NOT :refused OR refused = 1)
            ORDER BY source, sha256, record, code, detail
            """, ["code": code, "refused": refusedOnly])
    }

    /// The numbers of everything in the case.
    package func totals() throws(StoreError) -> CaseTable {
        try table(
            """
            SELECT 'sources' AS what, count(*) AS number FROM source
            UNION ALL SELECT 'records', coalesce(sum(records), 0) FROM source
            UNION ALL SELECT 'records used', coalesce(sum(used), 0) FROM source
            UNION ALL SELECT 'records left out', coalesce(sum(records - used), 0) FROM source
            UNION ALL SELECT 'posts', count(*) FROM post
            UNION ALL SELECT 'posts without account', count(*) FROM post WHERE account IS NULL
            UNION ALL SELECT 'posts without time', count(*) FROM post WHERE time IS NULL
            UNION ALL SELECT 'sightings', count(*) FROM sighting
            UNION ALL SELECT 'accounts', count(*) FROM account WHERE same_as IS NULL
            UNION ALL SELECT 'assets', count(*) FROM asset
            UNION ALL SELECT 'media files', count(*) FROM media_file HAVING count(*) > 0
            """)
    }

    /// The sources, by name.
    package func sources() throws(StoreError) -> CaseTable {
        try table(
            """
            SELECT name, format, basis, records, used, left_out, bytes, sha256 FROM source_view ORDER BY name, sha256
            """)
    }

    /// Posts, accounts and the span of time by platform.
    package func platforms() throws(StoreError) -> CaseTable {
        try table(
            """
            SELECT p.name AS platform, count(*) AS posts,
                count(DISTINCT coalesce(a.same_as, a.id)) AS accounts,
                strftime('%Y-%m-%dT%H:%M:%SZ', min(t.time) / 1000, 'unixepoch') AS first,
                strftime('%Y-%m-%dT%H:%M:%SZ', max(t.time) / 1000, 'unixepoch') AS last
            FROM post t JOIN platform p ON p.id = t.platform LEFT JOIN account a ON a.id = t.account
            GROUP BY p.name ORDER BY p.name
            """)
    }

    /// Posts by day and platform.
    package func days() throws(StoreError) -> CaseTable {
        try table(
            """
            SELECT p.name AS platform, date(t.time / 1000, 'unixepoch') AS day, count(*) AS posts
            FROM post t JOIN platform p ON p.id = t.platform WHERE t.time IS NOT NULL
            GROUP BY p.name, day ORDER BY p.name, day
            """)
    }

    /// Runs of days without a post between days with posts, by platform.
    package func gaps() throws(StoreError) -> CaseTable {
        try table(
            """
            WITH days AS (
                SELECT DISTINCT p.name AS platform, date(t.time / 1000, 'unixepoch') AS day
                FROM post t JOIN platform p ON p.id = t.platform WHERE t.time IS NOT NULL
            ), steps AS (
                SELECT platform, lag(day) OVER (PARTITION BY platform ORDER BY day) AS earlier, day FROM days
            )
            SELECT platform, earlier AS last_day_before, day AS first_day_after,
                CAST(julianday(day) - julianday(earlier) AS INTEGER) - 1 AS days
            FROM steps WHERE julianday(day) - julianday(earlier) > 1 ORDER BY platform, day
            """)
    }

    /// What posts share, by layer.
    package func layers() throws(StoreError) -> CaseTable {
        try table(
            """
            SELECT l.name AS layer, count(DISTINCT u.asset) AS assets, count(*) AS uses, count(DISTINCT u.post) AS posts
            FROM use u JOIN asset a ON a.id = u.asset JOIN layer l ON l.id = a.layer GROUP BY l.name
            UNION ALL
            SELECT layer, count(DISTINCT object), count(*), count(DISTINCT post) FROM media_use_view GROUP BY layer
            ORDER BY 1
            """)
    }

    /// The log, oldest first.
    package func log() throws(StoreError) -> CaseTable {
        try table("SELECT id, time, who, version, action, detail FROM log ORDER BY id")
    }
}
