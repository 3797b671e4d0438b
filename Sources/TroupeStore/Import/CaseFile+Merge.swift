import Foundation
import GRDB
import TroupeBase
import TroupeModel

/// What came of taking the sources of another case in.
package struct MergedSources: Sendable {
    /// The names of the sources that were taken in.
    package var new: [String] = []
    /// The names of those that both cases had, read the same way.
    package var known: [String] = []
    /// Posts that were new.
    package var newPosts = 0
    /// Whether something was purged from one of the cases, which the other may still hold.
    package var hadPurges = false
    /// Whether files of pictures, videos or sounds were taken in, so that what is alike must be looked for anew.
    package var hasMedia = false
    /// The number of entries in the other case's log.
    package var logEntries = 0
}

extension CaseFile {
    /// Takes in what another case has read: its sources with their sightings, facts, problems and raw records. The
    /// outcome is that of importing the same sources here, in whatever order: every sighting is kept, so that what
    /// several say of a post is put together anew (``MergeSQL``), and the least and greatest of what both kept of uses
    /// and facts are those of all.
    ///
    /// The other case's log goes whole into the entry that this leaves in the log.
    ///
    /// - Parameter other: A case of this version that nobody else uses: a copy.
    /// - Throws: ``StoreError``; the case is then as it was.
    package func takeIn(_ other: String, by operator: Operator) throws(StoreError) -> MergedSources {
        do {
            return try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
                try database.execute(sql: ImportStatements.temporaryTables)
                try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [other])
                defer { try? database.execute(sql: "DETACH DATABASE other") }
                for index in CaseSchema.mergeIndexes { try database.execute(sql: index.sql) }
                var merged = MergedSources()
                try database.inTransaction(.immediate) {
                    merged = try CaseMerge(database: database, person: `operator`).run()
                    return .commit
                }
                return merged
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

/// Takes the contents of the attached case `other` in.
private struct CaseMerge {
    let database: Database
    let person: Operator

    func run() throws -> MergedSources {
        var merged = MergedSources()
        merged.hadPurges =
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM tombstone) OR EXISTS (SELECT 1 FROM other.tombstone)") ?? false
        try mapSources(&merged)
        let before = try Int64.fetchOne(database, sql: "SELECT count(*) FROM post") ?? 0
        if !merged.new.isEmpty {
            try mapNames()
            for statement in Self.contents { try database.execute(sql: statement) }
            try database.execute(sql: MergeSQL.uses)
            try database.execute(sql: MergeSQL.posts)
            for owner in ["account", "asset"] {
                for statement in Self.facts(of: owner) { try database.execute(sql: statement) }
            }
            try AccountResolution(lastAccount: 0, database: database).run()
            try renewDigests()
        }
        try takeInMedia(&merged)
        merged.newPosts = Int((try Int64.fetchOne(database, sql: "SELECT count(*) FROM post") ?? 0) - before)
        try log(&merged)
        for table in Self.maps { try database.execute(sql: "DROP TABLE IF EXISTS temp.\(table)") }
        return merged
    }

    /// The files that the other case measured. Groups are made anew by whoever called: files of both cases may match.
    private func takeInMedia(_ merged: inout MergedSources) throws {
        merged.hasMedia = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM other.media_place)") ?? false
        guard merged.hasMedia else { return }
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO main.media_file(sha256, bytes, measured_by, kind, container, video_codec, audio_codec,
                    milliseconds, width, height, fields, problem)
                SELECT sha256, bytes, measured_by, kind, container, video_codec, audio_codec, milliseconds, width, height,
                    fields, problem FROM other.media_file ORDER BY sha256;
                INSERT INTO main.media_face(file, milliseconds, x, y, width, height, embedding, basis)
                SELECT f.id, t.milliseconds, t.x, t.y, t.width, t.height, t.embedding, t.basis FROM other.media_face t
                    JOIN other.media_file g ON g.id = t.file JOIN main.media_file f ON f.sha256 = g.sha256
                WHERE f.id NOT IN (SELECT file FROM main.media_face) ORDER BY g.sha256, t.id;
                INSERT INTO main.media_label(file, standard, place, artificial, says, producer, propagator, propagation, binding)
                SELECT f.id, t.standard, t.place, t.artificial, t.says, t.producer, t.propagator, t.propagation, t.binding
                FROM other.media_label t JOIN other.media_file g ON g.id = t.file
                    JOIN main.media_file f ON f.sha256 = g.sha256
                WHERE f.id NOT IN (SELECT file FROM main.media_label) ORDER BY g.sha256, t.id;
                INSERT OR IGNORE INTO main.media_mark SELECT f.id, t.text, t.seen, t.read, t.confidence
                FROM other.media_mark t JOIN other.media_file g ON g.id = t.file
                    JOIN main.media_file f ON f.sha256 = g.sha256;
                INSERT OR IGNORE INTO main.media_place(path, file, post, rule, problem)
                SELECT t.path, f.id, o.id, t.rule, t.problem FROM other.media_place t
                    LEFT JOIN other.media_file g ON g.id = t.file LEFT JOIN main.media_file f ON f.sha256 = g.sha256
                    LEFT JOIN other.post p ON p.id = t.post LEFT JOIN other.platform q ON q.id = p.platform
                    LEFT JOIN main.platform r ON r.name = q.name
                    LEFT JOIN main.post o ON o.platform = r.id AND o.native = p.native
                ORDER BY t.path;
                INSERT OR IGNORE INTO main.media_print SELECT f.id, t.part, t.data FROM other.media_print t
                    JOIN other.media_file g ON g.id = t.file JOIN main.media_file f ON f.sha256 = g.sha256;
                INSERT OR IGNORE INTO main.media_code SELECT f.id, t.milliseconds, t.text FROM other.media_code t
                    JOIN other.media_file g ON g.id = t.file JOIN main.media_file f ON f.sha256 = g.sha256;
                """)
        try ContentLedger(database: database).renew(DigestedTable.media)
    }

    private static let maps = ["source_map", "account_map", "asset_map", "sighting_map", "post_map"]

    /// Which source is which; new ones are numbered by name, hash and reading.
    private func mapSources(_ merged: inout MergedSources) throws {
        for table in Self.maps {
            try database.execute(
                sql: """
                    DROP TABLE IF EXISTS temp.\(table);
                    CREATE TEMP TABLE \(table)(
                        theirs INTEGER PRIMARY KEY, ours INTEGER NOT NULL, is_new INTEGER NOT NULL DEFAULT 0);
                    """)
        }
        try database.execute(
            sql: """
                INSERT INTO temp.source_map(theirs, ours) SELECT t.id, o.id FROM other.source t
                JOIN main.source o ON o.sha256 = t.sha256 AND o.reading = t.reading;
                INSERT INTO temp.source_map SELECT t.id,
                    (SELECT coalesce(max(id), 0) FROM main.source)
                        + row_number() OVER (ORDER BY t.name, t.sha256, t.reading), 1
                FROM other.source t WHERE t.id NOT IN (SELECT theirs FROM temp.source_map);
                INSERT INTO main.source SELECT m.ours, t.sha256, t.reading, t.name, t.path, t.archive_sha256, t.bytes,
                    t.format, t.collector, t.basis, t.records, t.used
                FROM other.source t JOIN temp.source_map m ON m.theirs = t.id WHERE m.is_new ORDER BY m.ours;
                """)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT t.name, m.is_new FROM other.source t JOIN temp.source_map m ON m.theirs = t.id
                ORDER BY t.name, t.sha256
                """)
        for row in rows {
            let name: String = try row.value(0)
            if try row.value(1) as Int64 == 1 { merged.new.append(name) } else { merged.known.append(name) }
        }
    }

    /// Which account, asset and post is which; what is new is numbered by name.
    private func mapNames() throws {
        try database.execute(
            sql: """
                INSERT INTO main.platform(name) SELECT name FROM other.platform
                    WHERE name NOT IN (SELECT name FROM main.platform) ORDER BY name;
                INSERT INTO main.layer(name) SELECT name FROM other.layer
                    WHERE name NOT IN (SELECT name FROM main.layer) ORDER BY name;
                INSERT INTO main.account(platform, key) SELECT p.id, t.key FROM other.account t
                    JOIN other.platform q ON q.id = t.platform JOIN main.platform p ON p.name = q.name
                    WHERE NOT EXISTS (SELECT 1 FROM main.account o WHERE o.platform = p.id AND o.key = t.key)
                    ORDER BY q.name, t.key;
                INSERT INTO temp.account_map(theirs, ours) SELECT t.id, o.id FROM other.account t
                    JOIN other.platform q ON q.id = t.platform JOIN main.platform p ON p.name = q.name
                    JOIN main.account o ON o.platform = p.id AND o.key = t.key;
                INSERT INTO main.asset(layer, key, hash) SELECT p.id, t.key, t.hash FROM other.asset t
                    JOIN other.layer q ON q.id = t.layer JOIN main.layer p ON p.name = q.name
                    WHERE NOT EXISTS (
                        SELECT 1 FROM main.asset o WHERE o.hash = t.hash AND o.layer = p.id AND o.key = t.key)
                    ORDER BY q.name, t.key;
                INSERT INTO temp.asset_map(theirs, ours) SELECT t.id, o.id FROM other.asset t
                    JOIN other.layer q ON q.id = t.layer JOIN main.layer p ON p.name = q.name
                    JOIN main.asset o ON o.hash = t.hash AND o.layer = p.id AND o.key = t.key;
                INSERT INTO temp.sighting_map(theirs, ours) SELECT t.id,
                    (SELECT coalesce(max(id), 0) FROM main.sighting) + row_number() OVER (ORDER BY m.ours, t.record, t.id)
                FROM other.sighting t JOIN temp.source_map m ON m.theirs = t.source WHERE m.is_new;
                """)
    }

    /// What the new sources hold.
    private static let contents = [
        """
        INSERT INTO main.post(platform, native, kind, account, time, precision, origin, first_sighting, last_sighting)
        SELECT p.id, t.native, t.kind, a.ours, t.time, t.precision, t.origin, 0, 0 FROM other.post t
        JOIN other.platform q ON q.id = t.platform JOIN main.platform p ON p.name = q.name
        LEFT JOIN temp.account_map a ON a.theirs = t.account
        WHERE t.id IN (SELECT post FROM other.sighting WHERE id IN (SELECT theirs FROM temp.sighting_map))
            AND NOT EXISTS (SELECT 1 FROM main.post o WHERE o.platform = p.id AND o.native = t.native)
        ORDER BY q.name, t.native
        """,
        """
        INSERT INTO temp.post_map(theirs, ours) SELECT t.id, o.id FROM other.post t
        JOIN other.platform q ON q.id = t.platform JOIN main.platform p ON p.name = q.name
        JOIN main.post o ON o.platform = p.id AND o.native = t.native
        """,
        """
        INSERT INTO temp.touched SELECT DISTINCT p.ours FROM other.sighting t
        JOIN temp.sighting_map m ON m.theirs = t.id JOIN temp.post_map p ON p.theirs = t.post
        """,
        """
        INSERT INTO main.sighting SELECT m.ours, p.ours, s.ours, t.record, t.line, t.captured, a.ours, t.kind, t.time,
            t.precision, t.origin, c.ours, t.language, t.region, t.plays, t.likes, t.comments, t.shares, t.saves,
            t.ai_label, t.ai_fields, t.commerce, t.advertisement, t.status
        FROM other.sighting t JOIN temp.sighting_map m ON m.theirs = t.id JOIN temp.post_map p ON p.theirs = t.post
        JOIN temp.source_map s ON s.theirs = t.source LEFT JOIN temp.account_map a ON a.theirs = t.account
        LEFT JOIN temp.asset_map c ON c.theirs = t.caption ORDER BY m.ours
        """,
        """
        INSERT INTO temp.touched_use SELECT p.ours, a.ours, t.place, m.ours FROM other.use t
        JOIN temp.sighting_map m ON m.theirs = t.sighting JOIN temp.post_map p ON p.theirs = t.post
        JOIN temp.asset_map a ON a.theirs = t.asset
        """,
        """
        INSERT INTO main.problem SELECT m.ours, t.record, t.line, t.code, t.detail, t.refused FROM other.problem t
        JOIN temp.source_map m ON m.theirs = t.source WHERE m.is_new ORDER BY m.ours, t.record, t.rowid
        """,
        """
        INSERT INTO main.raw_record SELECT m.ours, t.record, t.bytes, t.deflated FROM other.raw_record t
        JOIN temp.source_map m ON m.theirs = t.source WHERE m.is_new
        """,
    ]

    /// Facts of both cases: first and last seen, and the sighting that showed them first. The temporary table tells
    /// which handles may show that two accounts are one.
    private static func facts(of owner: String) -> [String] {
        [
            """
            INSERT INTO main.\(owner)_fact(\(owner), fact, value, first_seen, last_seen, source, record)
            SELECT w.ours, t.fact, t.value, t.first_seen, t.last_seen, m.ours, t.record FROM other.\(owner)_fact t
            JOIN temp.\(owner)_map w ON w.theirs = t.\(owner) JOIN temp.source_map m ON m.theirs = t.source WHERE true
            \(MergeSQL.facts(ofTwo: owner))
            """,
            """
            INSERT INTO temp.new_\(owner)_fact SELECT \(owner), fact, value, first_seen, last_seen, record
            FROM main.\(owner)_fact
            """,
        ]
    }

    private func renewDigests() throws {
        let ledger = ContentLedger(database: database)
        let new = try Int64.fetchAll(database, sql: "SELECT ours FROM temp.source_map WHERE is_new ORDER BY ours")
        let bySource = DigestedTable.imported.filter { $0.owner == .source }
        for source in new { try ledger.renew(bySource, of: source) }
        try ledger.renewKept(DigestedTable.imported)
    }

    /// Logs each source as its import is logged, and the merge with the other case's log.
    private func log(_ merged: inout MergedSources) throws {
        let first = try String.fetchOne(database, sql: "SELECT hash FROM other.log ORDER BY id LIMIT 1") ?? ""
        let sources = try Row.fetchAll(
            database,
            sql: "SELECT s.* FROM main.source s JOIN temp.source_map m ON m.ours = s.id WHERE m.is_new ORDER BY s.id")
        for source in sources {
            var detail = [
                "name": try source.value("name") as String, "path": try source.value("path") as String,
                "sha256": try source.value("sha256") as String, "bytes": "\(try source.value("bytes") as Int64)",
                "format": try source.value("format") as String, "records": "\(try source.value("records") as Int64)",
                "used": "\(try source.value("used") as Int64)", "reading": try source.value("reading") as String,
                "merged_from": first,
            ]
            detail["archive_sha256"] = try source.value("archive_sha256") as String?
            detail["basis"] = try source.value("basis") as String?
            try CaseLog.append(action: "ingest", detail: detail, by: person, in: database)
        }
        let entries = try Row.fetchAll(database, sql: "SELECT * FROM other.log ORDER BY id").map { row in
            Dictionary(
                uniqueKeysWithValues: try row.columnNames.map { name in
                    (name, name == "id" ? "\(try row.value(name) as Int64)" : try row.value(name) as String)
                })
        }
        merged.logEntries = entries.count
        try CaseLog.append(
            action: "merge",
            detail: [
                "case": first, "entries": "\(entries.count)", "new_sources": "\(merged.new.count)",
                "known_sources": "\(merged.known.count)",
                "log": String(decoding: try DocumentJSON.data(entries), as: UTF8.self),
            ], by: person, in: database)
    }
}
