import GRDB

/// Compares the contents of a case with the check values that it keeps of them.
struct ContentCheck {
    /// What is not as it was written, by table and owner.
    private(set) var findings: [String] = []
    /// Tables of sources and runs that have check values and are as they were written.
    private(set) var checked = 0
    /// Sources that were imported before cases kept check values, by name.
    private(set) var older: [String] = []
    private let database: Database
    private let names: [Int64: String]

    init(_ database: Database) {
        self.database = database
        let rows = try? Row.fetchAll(database, sql: "SELECT id, name FROM source")
        names = Dictionary(
            (rows ?? []).compactMap { row in
                guard let id = try? row.value(0) as Int64, let name = try? row.value(1) as String else { return nil }
                return (id, name)
            }
        ) { first, _ in first }
    }

    /// Compares everything. What cannot be read is a finding too.
    mutating func run() {
        do {
            guard try database.tableExists("content_digest") else {
                older = names.values.sorted()
                return
            }
            let ledger = ContentLedger(database: database)
            for table in DigestedTable.all { check(table, ledger) }
            let first = try ledger.older()
            older = names.filter { $0.key <= first.source }.values.sorted()
            try checkTotal(ledger)
        } catch {
            findings.append("content_digest: cannot be read")
        }
    }

    private mutating func check(_ table: DigestedTable, _ ledger: ContentLedger) {
        do {
            let found = try table.digests(in: database)
            let kept = try ledger.owners(of: table)
            for owner in kept {
                let digest = found[owner] ?? ContentDigest()
                guard let expected = try ledger.kept(table, owner), expected == digest else {
                    let rows = (try? ledger.kept(table, owner))??.rows
                    findings.append(place(table, owner) + ": " + difference(rows, digest.rows))
                    continue
                }
                checked += 1
            }
            let first = try ledger.older()
            let last =
                table.owner == .source ? first.source : table.owner == .run ? first.run : first.source == 0 ? -1 : 0
            for owner in found.keys.sorted() where !kept.contains(owner) && (owner > last || owner < 0) {
                // The index of texts has a check value from the first question on.
                if DigestedTable.search.contains(table) { continue }
                findings.append(place(table, owner) + ": rows that no step of the log has written")
            }
        } catch {
            findings.append("\(table.name): cannot be read")
        }
    }

    private func place(_ table: DigestedTable, _ owner: Int64) -> String {
        switch table.owner {
        case .whole: table.name
        case .source: "\(table.name), source " + (names[owner] ?? "\(owner), which is not there")
        case .run: "\(table.name), run \(owner)"
        }
    }

    private func difference(_ expected: Int64?, _ rows: Int64) -> String {
        guard let expected else { return "its check value is damaged" }
        return expected == rows
            ? "not as it was written (\(rows) rows, as then)" : "\(rows) rows, and \(expected) when it was written"
    }

    private mutating func checkTotal(_ ledger: ContentLedger) throws {
        let kept = try ledger.total()
        if kept != nil, try !ledger.isWhole() {
            findings.append("content_digest: check values were changed, added or taken out")
        }
        let logged = try String.fetchOne(
            database,
            sql: """
                SELECT json_extract(detail, '$.contents') FROM log
                WHERE json_extract(detail, '$.contents') IS NOT NULL ORDER BY id DESC LIMIT 1
                """)
        if logged != kept, logged != nil || !isUntouched {
            findings.append("content_digest: check values are not those that the log holds")
        }
        let last = try Row.fetchOne(
            database, sql: "SELECT count(*), max(hash) FILTER (WHERE id = (SELECT max(id) FROM log)) FROM log")
        let noted = try Row.fetchOne(
            database, sql: "SELECT rows, digest FROM content_digest WHERE part = ?", arguments: [ContentLedger.log])
        if let noted {
            if try noted.value(0) as Int64 != last?.value(0) ?? 0 || noted.value(1) as String != last?.value(1) ?? "" {
                findings.append("log: entries are missing at its end, or were put there")
            }
        } else if try last?.value(0) as Int64? ?? 0 > 0, logged != nil {
            findings.append("content_digest: what is known of the log's end is missing")
        }
    }

    /// Whether nothing has been logged since the case got check values.
    private var isUntouched: Bool {
        (try? Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM content_digest WHERE part = 'log')"))
            ?? false
    }
}
