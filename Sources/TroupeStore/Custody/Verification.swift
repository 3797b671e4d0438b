import GRDB
import TroupeModel

/// What a check of a case found.
package struct Verification: Sendable {
    /// What SQLite says of the file itself; empty if nothing is wrong.
    package var damage: [String] = []
    /// Rows that name something that is not there, by table.
    package var danglingRows: [String] = []
    /// The first entry of the log that is not what was written, and why; nil if the chain holds.
    package var brokenLog: (entry: Int64, reason: String)?
    /// The number of entries in the log.
    package var logEntries = 0
    /// The hash of the last entry, which stands for all before it; nil of a case without entries.
    package var lastHash: String?
    /// Sources whose row is not what the log says was imported, by name.
    package var changedRows: [String] = []
    /// Contents that are not as they were written, by table and source.
    package var changedContents: [String] = []
    /// The number of tables of sources, and of others, whose contents are as they were written.
    package var checkedParts = 0
    /// Sources that were imported before cases kept check values, by name: of their contents nothing can be said.
    package var olderSources: [String] = []
    /// The sources: name, path and hash, to be hashed again.
    package var sources: [(name: String, path: String, sha256: String)] = []
}

extension CaseFile {
    /// Checks the file, its schema, the keys between its tables, the chain of the log, the rows of sources against the
    /// log, and the contents against their check values. Whatever cannot be read is a finding, and the rest is checked.
    package func verify() throws(StoreError) -> Verification {
        let schema = try Self.expectedSchema(path)
        return try read { database in
            var found = Verification()
            try Self.checkFile(database, &found)
            found.note("schema") { found in
                found.changedContents += try SchemaCheck.findings(
                    database, expected: schema.objects, migrations: schema.migrations)
            }
            found.note("keys between tables") { found in
                found.danglingRows = try Row.fetchAll(
                    database, sql: "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1"
                ).map { row in "\(try row.value(0) as String): \(try row.value(1) as Int64) rows" }
            }
            found.note("log") { found in
                let rows = try Row.fetchAll(database, sql: "SELECT * FROM log ORDER BY id")
                found.logEntries = rows.count
                found.lastHash = try rows.last?.value("hash")
                found.brokenLog = try Self.brokenLink(rows)
            }
            var contents = ContentCheck(database)
            contents.run()
            found.changedContents += contents.findings
            (found.checkedParts, found.olderSources) = (contents.checked, contents.older)
            found.note("source") { found in
                found.changedRows = try Self.changedSources(database)
                found.sources = try Row.fetchAll(
                    database, sql: "SELECT name, path, sha256 FROM source ORDER BY name, sha256"
                ).map { (try $0.value(0), try $0.value(1), try $0.value(2)) }
            }
            return found
        }
    }

    /// What SQLite finds wrong with the file; if something is, table by table, so that it has a name.
    private static func checkFile(_ database: Database, _ found: inout Verification) throws {
        found.note("file") { found in
            found.damage = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        }
        guard !found.damage.isEmpty else { return }
        for table in DigestedTable.all {
            let said = try? String.fetchOne(database, sql: "PRAGMA integrity_check(\"\(table.name)\")")
            if said != "ok" { found.damage.append("table \(table.name): \(said ?? "cannot be read")") }
        }
    }

    /// The tables, views and triggers that this version makes, out of a case in memory.
    private static func expectedSchema(
        _ path: String
    ) throws(StoreError) -> (objects: [String: String], migrations: [String]) {
        do {
            let queue = try DatabaseQueue()
            try migrator.migrate(queue)
            return (try queue.read { try SchemaCheck.objects(in: $0) }, migrator.migrations)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func brokenLink(_ rows: [Row]) throws -> (entry: Int64, reason: String)? {
        var previous = CaseLog.genesis
        for (place, row) in rows.enumerated() {
            let id: Int64 = try row.value("id")
            let fields: [String] = [
                try row.value("time"), try row.value("who"), try row.value("version"), try row.value("action"),
                try row.value("detail"), try row.value("previous"),
            ]
            if id != Int64(place + 1) { return (id, "an entry before it is missing") }
            if fields[5] != previous { return (id, "it does not follow the entry before it") }
            let hash: String = try row.value("hash")
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

extension Verification {
    /// Does a step of the check. That something cannot be read is what it finds then.
    fileprivate mutating func note(_ what: String, _ step: (inout Verification) throws -> Void) {
        do {
            try step(&self)
        } catch let error as DatabaseError {
            damage.append("\(what): cannot be read (\(error.message ?? "SQLite error \(error.resultCode.rawValue)"))")
        } catch {
            damage.append("\(what): holds what nothing can have written")
        }
    }
}
