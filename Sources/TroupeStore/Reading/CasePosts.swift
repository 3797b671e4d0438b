import GRDB
package import TroupeModel

extension CaseFile {
    /// Reads all posts with what they share, and the ledger of their sources.
    ///
    /// A post stands where it was first seen; accounts that are one are one. The order of rows depends on the case's
    /// content alone, and is that of the same files read without a case.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(*n* log *n*) for *n* posts and uses; all are in memory at the end.
    package func posts() throws(StoreError) -> PostImport {
        try read { database in
            var reader = CasePostReader(database)
            return try reader.read()
        }
    }
}

/// Fills the columns of the table from the case.
private struct CasePostReader {
    private let database: Database
    private var sources: [SourceRecord] = []
    private var sourceNumber: [Int64: Int] = [:]
    private var posts = PostTable()
    private var facts = RowFacts()
    private var ledger = Ledger()

    init(_ database: Database) {
        self.database = database
    }

    mutating func read() throws -> PostImport {
        try readSources()
        try readLedger()
        let row = try readPosts()
        try readUses(row)
        let left = posts.settle(facts, ledger: &ledger)
        for place in sources.indices { sources[place].recordsUsed -= left[place] }
        return PostImport(posts: posts, ledger: ledger, sources: sources)
    }

    private mutating func readSources() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT s.*, (
                    SELECT count(*) FROM sighting g WHERE g.source = s.id AND g.origin = 'assumed zone') AS zoneless
                FROM source s WHERE s.format <> 'cast' ORDER BY s.name, s.sha256, s.reading
                """)
        while let row = try rows.next() {
            sourceNumber[row["id"]] = sources.count
            var source = SourceRecord(row)
            source.timesWithoutZone = source.reading.contains("; zone ") ? 0 : row["zoneless"]
            sources.append(source)
        }
    }

    /// Reads the ledger of the case, duplicates and conflicts between sightings among it.
    private mutating func readLedger() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT o.id, v.record, coalesce(v.line, v.record), v.code, v.detail, v.refused
                FROM ledger_view v JOIN source o ON o.name = v.source AND o.sha256 = v.sha256
                WHERE o.format <> 'cast'
                """)
        while let row = try rows.next() {
            guard let source = sourceNumber[row[0]], let problem = RecordProblem(rawValue: row[3]) else { continue }
            ledger.record(
                Ledger.Entry(
                    source: source, record: row[1], line: row[2], problem: problem, detail: row[4],
                    isRefusal: row[5] as Int != 0))
        }
    }

    /// Reads the posts; returns for each post's number in the case its row, or -1.
    private mutating func readPosts() throws -> [Int32] {
        let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM post") ?? 0
        var rowOf = [Int32](repeating: -1, count: Int(last) + 1)
        let platformNumber = try readPlatforms()
        var accountNumber: [Int64: UInt32] = [:]
        var firstPosts = [Int](repeating: -1, count: sources.count)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT t.id, o.id, g.line, g.record, b.id, b.platform, b.key, t.time, t.precision, t.native
                FROM post t JOIN sighting g ON g.id = t.first_sighting JOIN source o ON o.id = g.source
                    LEFT JOIN account a ON a.id = t.account LEFT JOIN account b ON b.id = coalesce(a.same_as, a.id)
                ORDER BY o.name, o.sha256, o.reading, g.record, g.id
                """)
        while let row = try rows.next() {
            guard let source = sourceNumber[row[1]] else { continue }
            if firstPosts[source] < 0 { firstPosts[source] = posts.count }
            let id: Int64 = row[0]
            rowOf[Int(id)] = Int32(posts.count)
            let record: Int64 = row[3]
            posts.line.append(UInt32(clamping: row[2] as Int64? ?? record))
            facts.record.append(UInt32(clamping: record))
            if let account = row[4] as Int64? {
                if accountNumber[account] == nil {
                    accountNumber[account] = UInt32(posts.accounts.count)
                    posts.accounts.identifiers.append((row[6] as String).utf8)
                    posts.accounts.platform.append(platformNumber[row[5]] ?? 0)
                }
                posts.account.append(accountNumber[account] ?? PostTable.noAccount)
            } else {
                posts.account.append(PostTable.noAccount)
            }
            posts.time.append(row[7] as Int64? ?? PostTable.noTime)
            facts.precision.append(TimePrecision(rawValue: row[8] ?? "") ?? .second)
            var native: String = row[9]
            native.withUTF8 { posts.identifiers.append($0) }
        }
        // A source without posts begins where the next one does.
        var next = posts.count
        for source in firstPosts.indices.reversed() {
            if firstPosts[source] < 0 { firstPosts[source] = next }
            next = firstPosts[source]
        }
        posts.firstPostOfSource = firstPosts
        return rowOf
    }

    /// The platforms by name; the number of one that is not known is 0.
    private mutating func readPlatforms() throws -> [Int64: UInt16] {
        posts.accounts.platforms = [""]
        var number: [Int64: UInt16] = [:]
        let rows = try Row.fetchAll(database, sql: "SELECT id, name FROM platform ORDER BY name")
        for row in rows where row[1] as String != "unknown" {
            guard let next = UInt16(exactly: posts.accounts.platforms.count) else { break }
            number[row[0]] = next
            posts.accounts.platforms.append(row[1])
        }
        return number
    }

    /// Reads what posts share, layer by layer.
    private mutating func readUses(_ rowOf: [Int32]) throws {
        let layers = try Row.fetchAll(database, sql: "SELECT id, name FROM layer ORDER BY name").map { row in
            (id: row[0] as Int64, name: row[1] as String)
        }
        var uses = try uses(rowOf)
        for layer in layers {
            guard let found = uses.removeValue(forKey: layer.id) else { continue }
            posts.layers.append(try column(of: layer.id, named: layer.name, found))
        }
    }

    private struct Use {
        var row: UInt32
        var place: Int32
        var asset: Int64
    }

    /// The uses by layer, in one pass over the table.
    private func uses(_ rowOf: [Int32]) throws -> [Int64: [Use]] {
        let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM asset") ?? 0
        var layerOf = [Int32](repeating: 0, count: Int(last) + 1)
        let assets = try Row.fetchCursor(database, sql: "SELECT id, layer FROM asset")
        while let row = try assets.next() {
            let id: Int64 = row[0]
            layerOf[Int(id)] = row[1]
        }
        var uses: [Int64: [Use]] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT post, place, asset FROM use")
        while let row = try rows.next() {
            let (post, asset): (Int64, Int64) = (row[0], row[2])
            let number = rowOf[Int(post)]
            guard number >= 0 else { continue }
            uses[Int64(layerOf[Int(asset)]), default: []].append(
                Use(row: UInt32(number), place: row[1], asset: asset))
        }
        return uses
    }

    private func column(of layer: Int64, named name: String, _ found: [Use]) throws -> LayerColumn {
        var column = LayerColumn(layer: Layer(name))
        var texts: [Int64: String] = [:]
        let keys = try Row.fetchCursor(database, sql: "SELECT id, key FROM asset WHERE layer = ?", arguments: [layer])
        while let row = try keys.next() { texts[row[0]] = row[1] }
        var uses = found
        uses.sort { one, other in
            if one.row != other.row { return one.row < other.row }
            if one.place != other.place { return one.place < other.place }
            // Two sightings may give two objects one place.
            let (first, second) = (texts[one.asset] ?? "", texts[other.asset] ?? "")
            return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
        var number: [Int64: UInt32] = [:]
        for use in uses {
            let object: UInt32
            if let known = number[use.asset] {
                object = known
            } else {
                object = UInt32(column.objects.append((texts[use.asset] ?? "").utf8))
                number[use.asset] = object
            }
            column.postOfUse.append(use.row)
            column.objectOfUse.append(object)
        }
        return column
    }
}
