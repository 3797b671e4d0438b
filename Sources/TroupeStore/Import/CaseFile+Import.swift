import GRDB
import GRDBSQLite
package import TroupeModel

extension CaseFile {
    /// Imports one source, whole or not at all.
    ///
    /// - Parameters:
    ///   - description: The source.
    ///   - operator: Who imports it.
    ///   - body: Hands the batches over and says at the end what was read; nil gives the source up.
    /// - Returns: What came of it; nil if `body` gave it up. A source that the case holds already, read the same way,
    ///   changes nothing.
    /// - Throws: ``StoreError``, or what `body` throws; the case is then as it was.
    package func importSource(
        _ description: SourceDescription, by operator: Operator, body: (CaseImport) throws -> SourceRecord?
    ) throws -> ImportOutcome? {
        do {
            return try queue.writeWithoutTransaction { database in
                // Rows are made from numbers that this transaction has made or looked up; the tests check the keys.
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
                try database.execute(sql: ImportStatements.temporaryTables)
                // Into an empty case each page is written once when the old pages, not the new ones, go to the journal.
                // Where others look on, the write-ahead log stays.
                let isLarge = try isLarge(description, database)
                let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM source)") ?? false
                if isEmpty { _ = try? database.execute(sql: "PRAGMA journal_mode = TRUNCATE") }
                defer { if isEmpty { _ = try? database.execute(sql: "PRAGMA journal_mode = WAL") } }
                var outcome: ImportOutcome?
                try database.inTransaction(.immediate) {
                    outcome = try run(
                        description, makesIndexesAnew: isLarge, by: `operator`, in: database, body: body)
                    return outcome == nil || outcome!.isKnown ? .rollback : .commit
                }
                // What others still read stays in the log; waiting for them could be waiting for oneself.
                if isLarge, outcome?.isKnown == false { try database.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
                return outcome
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private func run(
        _ description: SourceDescription, makesIndexesAnew: Bool, by operator: Operator, in database: Database,
        body: (CaseImport) throws -> SourceRecord?
    ) throws -> ImportOutcome? {
        guard let connection = database.sqliteConnection else { return nil }
        let lastAccount = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM account") ?? 0
        let lastAsset = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM asset") ?? 0
        let source = (try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM source") ?? 0) + 1
        // The hash is known at the end; until then nobody else sees this row.
        try database.execute(
            sql: "INSERT INTO source VALUES (?, ?, '', ?, ?, ?, 0, '', '', ?, 0, 0)",
            arguments: [
                source, "reading \(source)", description.name, description.path, description.archiveSHA256,
                description.basis,
            ])
        if makesIndexesAnew {
            for index in CaseSchema.mergeIndexes + CaseSchema.questionIndexes {
                try database.execute(sql: "DROP INDEX IF EXISTS \(index.name)")
            }
        }
        var outcome: ImportOutcome
        var changes: ContentChanges
        let finished: SourceRecord
        do {
            let work = try CaseImport(connection, source: source, isSmall: (description.bytes ?? .max) < 4 << 20)
            guard let read = try body(work) else { return nil }
            finished = read
            try work.flush()
            outcome = work.outcome
            changes = work.changes
        }
        outcome.format = finished.format
        outcome.records = finished.recordsIn
        outcome.used = finished.recordsUsed
        let known = try Int64.fetchOne(
            database, sql: "SELECT id FROM source WHERE sha256 = ? AND reading = ?",
            arguments: [finished.sha256, finished.reading])
        if known != nil {
            outcome = ImportOutcome(
                isKnown: true, format: finished.format, records: finished.recordsIn, used: finished.recordsUsed)
            return outcome
        }
        try database.execute(
            sql: """
                UPDATE source SET sha256 = ?, reading = ?, bytes = ?, format = ?, collector = ?, records = ?, used = ?
                WHERE id = ?
                """,
            arguments: [
                finished.sha256, finished.reading, finished.byteCount, finished.format, finished.collector,
                finished.recordsIn, finished.recordsUsed, source,
            ])
        if makesIndexesAnew {
            for index in CaseSchema.mergeIndexes { try database.execute(sql: index.sql) }
        }
        // What putting sightings together may change is counted before and after.
        let affected = Self.mergedRows(isSeenAgain: outcome.seenPosts > 0)
        for (table, condition) in affected {
            changes.remove(try table.digests(where: condition, in: database), from: table)
        }
        try merge(source: source, lastAccount: lastAccount, &outcome, &changes, in: database)
        if outcome.problems["id_conflict"] != nil {
            let new = "t.id > \(lastAsset)"
            changes.remove(try DigestedTable.asset.digests(where: new, in: database), from: .asset)
            try database.execute(sql: MergeSQL.dropUnused, arguments: ["lastAsset": lastAsset])
            changes.add(try DigestedTable.asset.digests(where: new, in: database), to: .asset)
            outcome.newAssets =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM asset WHERE id > ?", arguments: [lastAsset]) ?? 0
        }
        for (table, condition) in affected { changes.add(try table.digests(where: condition, in: database), to: table) }
        changes.add(try DigestedTable.source.digests(where: "t.id = \(source)", in: database), to: .source)
        let changed = sqlite3_total_changes(connection)
        try AccountResolution(lastAccount: lastAccount, database: database).run()
        let ledger = ContentLedger(database: database)
        try ledger.add(changes, ofNew: source)
        try ledger.renewKept([.platform, .layer])
        if sqlite3_total_changes(connection) != changed { try ledger.renewKept([.account]) }
        try CaseLog.append(
            action: "ingest", detail: logDetail(description, finished, outcome), by: `operator`, in: database)
        return outcome
    }

    /// Whether making the indexes anew at the end costs less than keeping them up: when the source is larger than the
    /// case is.
    private func isLarge(_ description: SourceDescription, _ database: Database) throws -> Bool {
        let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let size = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0
        return (description.bytes ?? 0) > pages * size
    }

    /// The rows, by table and condition, that putting sightings together may change.
    private static func mergedRows(isSeenAgain: Bool) -> [(DigestedTable, String)] {
        let facts: [(DigestedTable, String)] = [
            (.accountFact, "t.account IN (SELECT owner FROM temp.new_account_fact)"),
            (.assetFact, "t.asset IN (SELECT owner FROM temp.new_asset_fact)"),
        ]
        guard isSeenAgain else { return facts }
        return facts + [
            (.post, "t.id IN (SELECT post FROM temp.touched)"), (.use, "t.post IN (SELECT post FROM temp.touched)"),
        ]
    }

    /// Puts together what several sightings say.
    private func merge(
        source: Int64, lastAccount: Int64, _ outcome: inout ImportOutcome, _ changes: inout ContentChanges,
        in database: Database
    ) throws {
        let touched = try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.touched") ?? 0
        if touched > 0 {
            try database.execute(sql: "DROP TABLE IF EXISTS temp.conflict")
            try database.execute(sql: MergeSQL.conflicts, arguments: ["source": source])
            let conflicts = try Int.fetchOne(database, sql: "SELECT count(*) FROM temp.conflict") ?? 0
            if conflicts > 0 {
                let affected: [(DigestedTable, String)] = [
                    (.sighting, "t.id IN (SELECT sighting FROM temp.conflict)"),
                    (.account, "t.id IN (SELECT account FROM temp.conflict)"),
                    (.problem, "t.source = \(source) AND t.code = 'id_conflict'"),
                ]
                for (table, condition) in affected {
                    changes.remove(try table.digests(where: condition, in: database), from: table)
                }
                for sql in MergeSQL.refuseConflicts(source: source, lastAccount: lastAccount) {
                    try database.execute(sql: sql)
                }
                for (table, condition) in affected {
                    changes.add(try table.digests(where: condition, in: database), to: table)
                }
                outcome.problems["id_conflict", default: 0] += conflicts
                outcome.used -= conflicts
                outcome.seenPosts -= conflicts
                try database.execute(
                    sql: "UPDATE source SET used = ? WHERE id = ?", arguments: [outcome.used, source])
            }
            try database.execute(sql: MergeSQL.uses)
            try database.execute(sql: MergeSQL.posts)
            let duplicates = try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM sighting g JOIN post t ON t.id = g.post
                    WHERE g.source = ? AND g.post IN (SELECT post FROM temp.touched) AND g.id <> t.first_sighting
                        AND NOT EXISTS (SELECT 1 FROM use u WHERE u.post = g.post AND u.sighting = g.id)
                    """, arguments: [source])
            if let duplicates, duplicates > 0 { outcome.problems["duplicate"] = duplicates }
        }
        for owner in ["account", "asset"] {
            try database.execute(sql: MergeSQL.facts(of: owner), arguments: ["source": source])
        }
    }

    private func logDetail(
        _ description: SourceDescription, _ finished: SourceRecord, _ outcome: ImportOutcome
    ) -> [String: String] {
        var detail = [
            "name": description.name, "path": description.path, "sha256": finished.sha256,
            "bytes": "\(finished.byteCount)", "format": finished.format, "records": "\(outcome.records)",
            "used": "\(outcome.used)", "reading": finished.reading,
        ]
        if let archive = description.archiveSHA256 { detail["archive_sha256"] = archive }
        if let basis = description.basis { detail["basis"] = basis }
        return detail
    }

    /// What is known of the sources of this many bytes: their hashes, how they were read, and what came of it.
    package func sources(ofBytes bytes: Int64) throws(StoreError) -> [SourceRecord] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM source WHERE bytes = ?", arguments: [bytes]
            ).map(SourceRecord.init)
        }
    }
}

extension SourceRecord {
    /// The source of a row with the columns of the table of sources.
    init(_ row: Row) throws {
        self.init(name: try row.value("name"))
        sha256 = try row.value("sha256")
        byteCount = try row.value("bytes")
        format = try row.value("format")
        collector = try row.value("collector")
        reading = try row.value("reading")
        recordsIn = try row.value("records")
        recordsUsed = try row.value("used")
    }
}
