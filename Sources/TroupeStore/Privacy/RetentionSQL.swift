/// When posts must be looked at again.
enum RetentionSQL {
    /// Makes `temp.deadline`: for each post not purged when it was last seen and by when it must be seen again. A
    /// sighting that does not say when it was captured counts from its import; of several the latest deadline counts.
    static func deadlines(_ retention: Retention) -> String {
        let days = retention.days.sorted { $0.key < $1.key }
            .map { "WHEN '\($0.key.filter { $0.isLetter || $0 == "-" })' THEN \($0.value)" }.joined(separator: " ")
        return """
            DROP TABLE IF EXISTS temp.deadline;
            CREATE TEMP TABLE deadline AS
            WITH imported AS (
                SELECT s.id AS source, coalesce(s.basis, 'unknown') AS basis,
                    CASE coalesce(s.basis, 'unknown') \(days) ELSE 180 END AS days,
                    (SELECT max(CAST(strftime('%s', l.time) AS INTEGER) * 1000) FROM log l
                        WHERE l.action = 'ingest' AND json_extract(l.detail, '$.sha256') = s.sha256) AS time
                FROM source s
            )
            SELECT g.post, i.source, i.basis, i.days, max(coalesce(g.captured, i.time)) AS seen,
                max(coalesce(g.captured, i.time) + i.days * 86400000) AS due
            FROM sighting g JOIN imported i ON i.source = g.source
            WHERE g.post NOT IN (SELECT post FROM purged_post) GROUP BY g.post
            """
    }
}
