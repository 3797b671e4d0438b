import GRDB

/// What a check of a case found.
package struct Verification: Sendable {
    /// What SQLite says of the file itself; empty if nothing is wrong.
    package var damage: [String]
    /// Rows that name something that is not there, by table.
    package var danglingRows: [String]
    /// The first entry of the log that is not what was written, and why; nil if the chain holds.
    package var brokenLog: (entry: Int64, reason: String)?
    /// The number of entries in the log.
    package var logEntries: Int
    /// Sources whose row is not what the log says was imported, by name.
    package var changedRows: [String]
    /// The sources: name, path and hash, to be hashed again.
    package var sources: [(name: String, path: String, sha256: String)]
}

extension CaseFile {
    /// Checks the file, the keys between its tables, the chain of the log, and the rows of sources against the log.
    package func verify() throws(StoreError) -> Verification {
        try read { database in
            let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let dangling = try Row.fetchAll(
                database, sql: "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1")
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM log ORDER BY id")
            return Verification(
                damage: damage,
                danglingRows: dangling.map { row in "\(row[0] as String): \(row[1] as Int64) rows" },
                brokenLog: Self.brokenLink(rows), logEntries: rows.count,
                changedRows: try Self.changedSources(database),
                sources: try Row.fetchAll(database, sql: "SELECT name, path, sha256 FROM source ORDER BY name, sha256")
                    .map {
                        ($0[0], $0[1], $0[2])
                    })
        }
    }

    private static func brokenLink(_ rows: [Row]) -> (entry: Int64, reason: String)? {
        var previous = CaseLog.genesis
        for (place, row) in rows.enumerated() {
            let id: Int64 = row["id"]
            let fields: [String] = [
                row["time"], row["who"], row["version"], row["action"], row["detail"], row["previous"],
            ]
            if id != Int64(place + 1) { return (id, "an entry before it is missing") }
            if fields[5] != previous { return (id, "it does not follow the entry before it") }
            let hash: String = row["hash"]
            if CaseLog.hash(fields) != hash { return (id, "it was changed") }
            previous = hash
        }
        return nil
    }

    /// Sources of which the log says something else than their row, or nothing. An entry whose detail a purge took out
    /// says nothing of any source any more, so that as many sources cannot be checked.
    private static func changedSources(_ database: Database) throws -> [String] {
        let details = try String.fetchAll(
            database, sql: "SELECT detail FROM log WHERE action IN ('ingest', 'cast')")
        let takenOut = details.count { CaseLog.takenOut($0) != nil }
        let changed = try String.fetchAll(
            database,
            sql: """
                SELECT s.name FROM source s WHERE NOT EXISTS (
                    SELECT 1 FROM log l WHERE l.action IN ('ingest', 'cast')
                        AND json_extract(l.detail, '$.sha256') = s.sha256
                        AND json_extract(l.detail, '$.reading') = s.reading
                        AND json_extract(l.detail, '$.records') = CAST(s.records AS TEXT)
                        AND json_extract(l.detail, '$.used') = CAST(s.used AS TEXT))
                ORDER BY 1
                """)
        let gone = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT json_extract(l.detail, '$.name') || ' (gone)' FROM log l
                WHERE l.action IN ('ingest', 'cast') AND json_extract(l.detail, '$.sha256') IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM source s WHERE s.sha256 = json_extract(l.detail, '$.sha256')
                        AND s.reading = json_extract(l.detail, '$.reading'))
                ORDER BY 1
                """)
        return (changed.count <= takenOut ? [] : changed) + gone
    }
}
