import GRDB
package import TroupeModel

extension CaseFile {
    /// A file whose entries are put into the cast.
    package struct CastSource: Sendable {
        /// The name for people.
        package var name: String
        /// Where it lies.
        package var path: String
        /// SHA-256 of its bytes.
        package var sha256: String
        /// The number of its bytes.
        package var bytes: Int64
        /// The records in it.
        package var records: Int

        /// A file.
        package init(name: String, path: String, sha256: String, bytes: Int64, records: Int) {
            self.name = name
            self.path = path
            self.sha256 = sha256
            self.bytes = bytes
            self.records = records
        }
    }

    /// The format's name of sources that hold entries of the cast.
    static let castFormat = "cast"

    /// Changes the cast, all of it or nothing.
    ///
    /// - Parameters:
    ///   - action: What is done, in words for the history.
    ///   - source: The file that the entries come from; one that the case holds already changes nothing.
    /// - Throws: ``StoreError``, or ``CastEntryError`` that `body` lets through; the case is then as it was.
    package func changeCast(
        _ action: String, by person: Operator, from source: CastSource? = nil, _ body: (CastEditor) throws -> Void
    ) throws -> CastOutcome {
        try editing(action, by: person, from: source) { editor, _ in try body(editor) }
    }

    /// Takes back the last change of the cast that stands; all that it changed is as before.
    ///
    /// - Returns: What was taken back, in words, and the number of entries.
    /// - Throws: ``StoreError``, or ``CastEntryError`` if there is nothing.
    package func undoCast(by person: Operator) throws -> (action: String, entries: Int) {
        var undone = ""
        let outcome = try editing("undo", by: person, from: nil) { editor, batch in
            undone = try editor.undo(into: batch)
        }
        return (undone, outcome.changed)
    }

    private func editing(
        _ action: String, by person: Operator, from source: CastSource?,
        _ body: (CastEditor, Int64) throws -> Void
    ) throws -> CastOutcome {
        guard isWritable else { throw StoreError.readOnly(path: path) }
        do {
            var result = CastOutcome()
            try queue.inDatabase { database in
                try database.inTransaction(.immediate) {
                    if let source, try isKnown(source, database) {
                        result.isKnown = true
                        return .rollback
                    }
                    try database.execute(
                        sql: "INSERT INTO cast_batch(time, who, action) VALUES (?, ?, ?)",
                        arguments: [person.time, person.name, action])
                    let batch = database.lastInsertedRowID
                    let file = try source.map { try add($0, database) }
                    try database.execute(
                        sql: "UPDATE cast_batch SET file = ? WHERE id = ?", arguments: [file, batch])
                    let editor = try CastEditor(database, by: person, file: file)
                    try body(editor, batch)
                    result = editor.outcome
                    if let source, let file { try finish(source, file, result, database) }
                    result.loose = try loose(database)
                    let ledger = ContentLedger(database: database)
                    try ledger.renew(DigestedTable.cast)
                    if let file { try ledger.renew([.source, .problem], of: file) }
                    // An entry may name an account that no source has.
                    try ledger.renewKept([.account, .platform])
                    try CaseLog.append(
                        action: "cast", detail: detail(source, batch, result), by: person, in: database)
                    return .commit
                }
            }
            return result
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private func isKnown(_ source: CastSource, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM source s JOIN cast_batch b ON b.file = s.id
                    WHERE s.sha256 = ? AND s.reading = ?
                        AND NOT EXISTS (SELECT 1 FROM cast_batch u WHERE u.undoes = b.id))
                """, arguments: [source.sha256, Self.castFormat]) ?? false
    }

    /// The number of a file; one that was read before and taken back has its number already.
    private func add(_ source: CastSource, _ database: Database) throws -> Int64 {
        let known = try Int64.fetchOne(
            database, sql: "SELECT id FROM source WHERE sha256 = ? AND reading = ?",
            arguments: [source.sha256, Self.castFormat])
        if let known {
            try database.execute(sql: "DELETE FROM problem WHERE source = ?", arguments: [known])
            return known
        }
        try database.execute(
            sql: """
                INSERT INTO source(sha256, reading, name, path, bytes, format, collector, records, used)
                VALUES (?, ?, ?, ?, ?, ?, 'analyst', ?, 0)
                """,
            arguments: [
                source.sha256, Self.castFormat, source.name, source.path, source.bytes, Self.castFormat, source.records,
            ])
        return database.lastInsertedRowID
    }

    private func finish(
        _ source: CastSource, _ file: Int64, _ outcome: CastOutcome, _ database: Database
    ) throws {
        let refused = Set(outcome.problems.map(\.record))
        for problem in outcome.problems {
            try database.execute(
                sql: "INSERT INTO problem(source, record, code, detail, refused) VALUES (?, ?, ?, ?, 1)",
                arguments: [file, problem.record, RecordProblem.castEntryRefused.rawValue, problem.reason])
        }
        try database.execute(
            sql: "UPDATE source SET used = ? WHERE id = ?", arguments: [source.records - refused.count, file])
    }

    /// Ids that entries refer to and no entry of that kind has.
    private func loose(_ database: Database) throws -> [String] {
        var found: [String] = []
        for kind in CastKind.allCases {
            for field in kind.fields {
                guard case .reference(let target) = field.value, target != .narrative else { continue }
                found += try String.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT '\(target.rawValue) ' || "\(field.name)" FROM \(kind.rawValue) x
                        WHERE "\(field.name)" IS NOT NULL
                            AND NOT EXISTS (SELECT 1 FROM \(target.rawValue) y WHERE y.id = x."\(field.name)")
                        """)
            }
        }
        // The ends of links are nodes: an account of a platform, or an entry by its kind.
        found += try String.fetchAll(
            database,
            sql: """
                WITH ends(name) AS (SELECT "from" FROM link UNION SELECT "to" FROM link),
                parts(name, word, id) AS (
                    SELECT name, substr(name, 1, instr(name, ':') - 1), substr(name, instr(name, ':') + 1) FROM ends)
                SELECT name FROM parts WHERE instr(name, ':') = 0
                    OR word IN (SELECT name FROM platform) AND NOT EXISTS (SELECT 1 FROM account a
                        JOIN platform p ON p.id = a.platform WHERE p.name = word AND a.key = parts.id)
                    OR word = 'persona' AND parts.id NOT IN (SELECT id FROM persona)
                """)
        return Array(Set(found)).sorted()
    }

    /// What the log says: counts and hashes, no names of people.
    private func detail(_ source: CastSource?, _ batch: Int64, _ outcome: CastOutcome) -> [String: String] {
        var detail = [
            "batch": "\(batch)", "added": "\(outcome.added)", "changed": "\(outcome.changed)",
            "removed": "\(outcome.removed)", "refused": "\(outcome.problems.count)",
        ]
        if let source {
            detail["name"] = source.name
            detail["path"] = source.path
            detail["sha256"] = source.sha256
            detail["bytes"] = "\(source.bytes)"
            detail["records"] = "\(source.records)"
            detail["used"] = "\(source.records - Set(outcome.problems.map(\.record)).count)"
            detail["reading"] = Self.castFormat
        }
        return detail
    }

    /// The entries of a kind.
    package func cast(_ kind: CastKind) throws(StoreError) -> CaseTable {
        let columns = (kind.fields + CastField.provenance).map { field in
            switch field.value {
            case .account:
                """
                (SELECT p.name || ':' || a.key FROM account a JOIN platform p ON p.id = a.platform
                    WHERE a.id = x."\(field.name)") AS "\(field.name)"
                """
            case .post:
                """
                (SELECT p.name || ':' || t.native FROM post t JOIN platform p ON p.id = t.platform
                    WHERE t.id = x."\(field.name)") AS "\(field.name)"
                """
            default: "x.\"\(field.name)\""
            }
        }
        let order = kind.fields.filter(\.isKey).map { "\"\($0.name)\"" }
        return try table(
            """
            SELECT '#' || x.row AS row, \(columns.joined(separator: ", ")), x.recorded FROM \(kind.rawValue) x
            ORDER BY \(order.joined(separator: ", "))
            """)
    }

    /// How many entries of each kind there are, and how many of them are confirmed.
    package func castTotals() throws(StoreError) -> CaseTable {
        try table(
            CastKind.allCases.map {
                """
                SELECT '\($0.rawValue)' AS kind, count(*) AS entries, coalesce(sum(state = 'confirmed'), 0) AS confirmed,
                    coalesce(sum(state = 'candidate'), 0) AS candidates, coalesce(sum(state = 'rejected'), 0) AS rejected
                FROM \($0.rawValue)
                """
            }.joined(separator: " UNION ALL "))
    }

    /// What was changed, by whom and when, oldest first.
    ///
    /// - Parameters:
    ///   - kind: Only entries of this kind.
    ///   - name: Only the entry with this id.
    package func castHistory(of kind: CastKind? = nil, named name: String? = nil) throws(StoreError) -> CaseTable {
        try table(
            """
            SELECT b.id AS change, b.time, b.who, b.action, c.kind, '#' || c.row AS row,
                CASE WHEN c.before IS NULL THEN 'added' WHEN c.after IS NULL THEN 'removed' ELSE 'changed' END AS what,
                c.before, c.after
            FROM cast_change c JOIN cast_batch b ON b.id = c.batch
            WHERE (:kind IS NULL OR c.kind = :kind)
                AND (:name IS NULL OR coalesce(json_extract(c.after, '$.id'), json_extract(c.before, '$.id')) = :name
                    OR '#' || c.row = :name)
            ORDER BY c.id
            """, ["kind": kind?.rawValue, "name": name])
    }
}
