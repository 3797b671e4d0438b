import GRDB

/// The check values that a case keeps of its contents, by table and owner.
///
/// Whoever changes a table changes its check values in the same transaction, and the entry of the log that follows
/// holds the check value of them all. What was imported before cases kept check values has none, and gets none.
struct ContentLedger {
    let database: Database

    static let schema = """
        CREATE TABLE content_digest(
            part TEXT NOT NULL,
            owner INTEGER NOT NULL,
            rows INTEGER NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY(part, owner)
        ) STRICT, WITHOUT ROWID;
        """

    /// What is kept of a table's owner; nil if nothing is.
    func kept(_ table: DigestedTable, _ owner: Int64) throws -> ContentDigest? { try kept(table.name, owner) }

    private func kept(_ part: String, _ owner: Int64) throws -> ContentDigest? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT rows, digest FROM content_digest WHERE part = ? AND owner = ?",
                arguments: [part, owner])
        else { return nil }
        return ContentDigest(rows: try row.value(0), text: try row.value(1))
    }

    func keep(_ table: DigestedTable, _ owner: Int64, _ digest: ContentDigest) throws {
        try change(table, owner, to: digest)
    }

    /// Puts a check value in the place of another, or takes it out, and brings the total up to date.
    private func change(_ table: DigestedTable, _ owner: Int64, to digest: ContentDigest?) throws {
        try change(table.name, owner, to: digest, isCounted: !DigestedTable.search.contains(table))
    }

    private func change(_ part: String, _ owner: Int64, to digest: ContentDigest?, isCounted: Bool) throws {
        var total = try kept(Self.totalPart, 0) ?? ContentDigest()
        if isCounted, let old = try kept(part, owner) { total.remove(Self.sum(of: part, owner, old)) }
        if let digest {
            try write(part, owner, digest)
            if isCounted { total.add(Self.sum(of: part, owner, digest)) }
        } else {
            try database.execute(
                sql: "DELETE FROM content_digest WHERE part = ? AND owner = ?", arguments: [part, owner])
        }
        if isCounted { try write(Self.totalPart, 0, total) }
    }

    private func write(_ part: String, _ owner: Int64, _ digest: ContentDigest) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO content_digest VALUES (?, ?, ?, ?)",
            arguments: [part, owner, digest.rows, digest.text])
    }

    /// The part that holds the check value of all others.
    private static let totalPart = "total"

    private static func sum(of part: String, _ owner: Int64, _ digest: ContentDigest) -> ContentDigest {
        var row = RowDigest()
        row.add(part)
        row.add(owner)
        row.add(digest.rows)
        row.add(digest.text)
        var sum = ContentDigest()
        sum.add(row)
        return sum
    }

    /// The last source and the last run that are older than check values.
    func older() throws -> (source: Int64, run: Int64) {
        (try kept(Self.olderPart, 0)?.rows ?? .max, try kept(Self.olderPart, 1)?.rows ?? .max)
    }

    private static let olderPart = "older"

    /// Begins. What the case holds from sources by then gets no check values: nobody could say what it was.
    func begin() throws {
        for (owner, table) in [(Int64(0), "source"), (1, "run")] {
            let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM \(table)") ?? 0
            try change(Self.olderPart, owner, to: ContentDigest(rows: last), isCounted: true)
        }
        let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM source)") ?? false
        if isEmpty {
            for table in DigestedTable.imported where table.owner == .whole { try keep(table, 0, ContentDigest()) }
        }
        try renew(DigestedTable.cast + DigestedTable.purges + [.figurePlace])
    }

    /// Adds what an import has changed. What is older than check values keeps none; a source that is new has them.
    func add(_ changes: ContentChanges, ofNew source: Int64) throws {
        for (table, byOwner) in changes.digests {
            for (owner, change) in byOwner {
                if table.owner == .source, owner == source {
                    try keep(table, owner, change)
                } else if var kept = try kept(table, owner) {
                    kept.add(change)
                    try keep(table, owner, kept)
                }
            }
        }
    }

    /// Makes the check values of whole tables anew.
    func renew(_ tables: [DigestedTable]) throws {
        for table in tables {
            let found = try table.digests(in: database)
            for owner in try owners(of: table) where found[owner] == nil { try change(table, owner, to: nil) }
            if table.owner == .whole {
                try keep(table, 0, found[0] ?? ContentDigest())
            } else {
                for (owner, digest) in found { try keep(table, owner, digest) }
            }
        }
    }

    /// Makes the check values of tables anew where they have any: after a purge.
    func renewKept(_ tables: [DigestedTable]) throws {
        for table in tables {
            let owners = try owners(of: table)
            guard !owners.isEmpty else { continue }
            let found = try table.digests(in: database)
            for owner in owners { try keep(table, owner, found[owner] ?? ContentDigest()) }
        }
    }

    /// Makes those of one owner anew.
    func renew(_ tables: [DigestedTable], of owner: Int64) throws {
        for table in tables {
            try keep(table, owner, table.digests(where: table.owned(by: owner), in: database)[owner] ?? ContentDigest())
        }
    }

    /// Forgets an owner.
    func forget(_ tables: [DigestedTable], of owner: Int64) throws {
        for table in tables { try change(table, owner, to: nil) }
    }

    /// The owners whose rows of a table have a check value.
    func owners(of table: DigestedTable) throws -> [Int64] {
        try Int64.fetchAll(
            database, sql: "SELECT owner FROM content_digest WHERE part = ? ORDER BY owner", arguments: [table.name])
    }

    /// The check value of all check values, which the log holds. The index of texts changes without the log.
    func total() throws -> String? { try kept(Self.totalPart, 0)?.text }

    /// Whether the total is that of the check values that are there, and nothing else stands among them.
    func isWhole() throws -> Bool {
        var sum = ContentDigest()
        let search = Set(DigestedTable.search.map(\.name))
        let counted = Set(DigestedTable.all.map(\.name)).subtracting(search).union([Self.olderPart])
        let rows = try Row.fetchCursor(database, sql: "SELECT part, owner, rows, digest FROM content_digest")
        while let row = try rows.next() {
            let part: String = try row.value(0)
            if search.contains(part) || part == Self.log || part == Self.totalPart { continue }
            guard counted.contains(part), let digest = ContentDigest(rows: try row.value(2), text: try row.value(3))
            else { return false }
            sum.add(Self.sum(of: part, try row.value(1), digest))
        }
        return try kept(Self.totalPart, 0) == sum
    }

    /// The part that holds the number of entries of the log, and the hash of the last.
    static let log = "log"

    /// Notes the last entry of the log, so that one that is taken off its end is missed.
    func noteLog(entries: Int64, last hash: String) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO content_digest VALUES (?, 0, ?, ?)", arguments: [Self.log, entries, hash])
    }
}

/// Changes of check values, until they are kept.
struct ContentChanges {
    private(set) var digests: [DigestedTable: [Int64: ContentDigest]] = [:]

    mutating func add(_ digest: ContentDigest, to table: DigestedTable, of owner: Int64) {
        digests[table, default: [:]][owner, default: ContentDigest()].add(digest)
    }

    mutating func add(_ digests: [Int64: ContentDigest], to table: DigestedTable) {
        for (owner, digest) in digests { add(digest, to: table, of: owner) }
    }

    mutating func remove(_ digests: [Int64: ContentDigest], from table: DigestedTable) {
        for (owner, digest) in digests {
            self.digests[table, default: [:]][owner, default: ContentDigest()].remove(digest)
        }
    }
}
