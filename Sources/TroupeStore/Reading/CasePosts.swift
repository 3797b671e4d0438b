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
        try readMedia(row)
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
            sourceNumber[try row.value("id")] = sources.count
            var source = try SourceRecord(row)
            source.timesWithoutZone = source.reading.contains("; zone ") ? 0 : try row.value("zoneless")
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
            guard let source = sourceNumber[try row.value(0)], let problem = RecordProblem(rawValue: try row.value(3))
            else { continue }
            ledger.record(
                Ledger.Entry(
                    source: source, record: try row.value(1), line: try row.value(2), problem: problem,
                    detail: try row.value(4),
                    isRefusal: try row.value(5) as Int != 0))
        }
    }

    /// Reads the posts; returns for each post's number in the case its row, or -1.
    private mutating func readPosts() throws -> ByRowNumber<Int32> {
        var rowOf = try ByRowNumber("post", missing: Int32(-1), in: database)
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
            guard let source = sourceNumber[try row.value(1)] else { continue }
            if firstPosts[source] < 0 { firstPosts[source] = posts.count }
            let id: Int64 = try row.value(0)
            try rowOf.set(Int32(posts.count), at: id)
            let record: Int64 = try row.value(3)
            posts.line.append(UInt32(clamping: try row.value(2) as Int64? ?? record))
            facts.record.append(UInt32(clamping: record))
            if let account = try row.value(4) as Int64? {
                if accountNumber[account] == nil {
                    accountNumber[account] = UInt32(posts.accounts.count)
                    posts.accounts.identifiers.append((try row.value(6) as String).utf8)
                    posts.accounts.platform.append(platformNumber[try row.value(5)] ?? 0)
                }
                posts.account.append(accountNumber[account] ?? PostTable.noAccount)
            } else {
                posts.account.append(PostTable.noAccount)
            }
            posts.time.append(try time(row.value(7)))
            facts.precision.append(TimePrecision(rawValue: try row.value(8) ?? "") ?? .second)
            var native: String = try row.value(9)
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

    /// A time as posts have it; one that no file can have given is damage.
    private func time(_ stored: Int64?) throws -> Int64 {
        guard let stored else { return PostTable.noTime }
        guard (-Self.lastTime...Self.lastTime).contains(stored) else {
            throw DatabaseError.damagedRow
        }
        return stored
    }

    /// The end of the year 9999, in milliseconds since 1970.
    private static let lastTime: Int64 = 253_402_300_799_999

    /// The platforms by name; the number of one that is not known is 0.
    private mutating func readPlatforms() throws -> [Int64: UInt16] {
        posts.accounts.platforms = [""]
        var number: [Int64: UInt16] = [:]
        let rows = try Row.fetchAll(database, sql: "SELECT id, name FROM platform ORDER BY name")
        for row in rows where try row.value(1) as String != "unknown" {
            guard let next = UInt16(exactly: posts.accounts.platforms.count) else { break }
            number[try row.value(0)] = next
            posts.accounts.platforms.append(try row.value(1))
        }
        return number
    }

    /// Reads what posts share, layer by layer.
    private mutating func readUses(_ rowOf: ByRowNumber<Int32>) throws {
        let layers = try Row.fetchAll(database, sql: "SELECT id, name FROM layer ORDER BY name").map { row in
            (id: try row.value(0) as Int64, name: try row.value(1) as String)
        }
        var uses = try uses(rowOf)
        for layer in layers {
            guard let found = uses.removeValue(forKey: layer.id) else { continue }
            posts.layers.append(try column(of: layer.id, named: layer.name, found))
        }
    }

    /// Reads which posts have files that are alike, as layers of their own. Faces and watermarks that a source has
    /// named stay, and what the files say comes beside them; of other layers, a column that a source has given stands
    /// alone.
    private mutating func readMedia(_ rowOf: ByRowNumber<Int32>) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT layer, post, object FROM media_use_view")
        var found: [String: [(row: UInt32, object: String)]] = [:]
        while let row = try rows.next() {
            let number = try rowOf.value(at: row.value(1))
            guard number >= 0 else { continue }
            found[try row.value(0), default: []].append((UInt32(number), try row.value(2)))
        }
        for (name, uses) in found {
            let place = posts.layers.firstIndex { $0.layer.name == name }
            guard place == nil || ["face", "watermark"].contains(name) else { continue }
            var all = uses
            if let place {
                let given = posts.layers.remove(at: place)
                for (use, post) in given.postOfUse.enumerated() {
                    all.append((post, given.objects[Int(given.objectOfUse[use])]))
                }
            }
            var column = LayerColumn(layer: Layer(name))
            var number: [String: UInt32] = [:]
            for use in all.sorted(by: { ($0.row, $0.object) < ($1.row, $1.object) }) {
                let object = number[use.object] ?? UInt32(column.objects.append(use.object.utf8))
                number[use.object] = object
                column.postOfUse.append(use.row)
                column.objectOfUse.append(object)
            }
            posts.layers.append(column)
        }
        if !found.isEmpty { posts.layers.sort { $0.layer < $1.layer } }
    }

    private struct Use {
        var row: UInt32
        var place: Int32
        var asset: Int64
    }

    /// The uses by layer, in one pass over the table.
    private func uses(_ rowOf: ByRowNumber<Int32>) throws -> [Int64: [Use]] {
        var layerOf = try ByRowNumber("asset", missing: Int64(0), in: database)
        let assets = try Row.fetchCursor(database, sql: "SELECT id, layer FROM asset")
        while let row = try assets.next() {
            let id: Int64 = try row.value(0)
            try layerOf.set(row.value(1), at: id)
        }
        var uses: [Int64: [Use]] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT post, place, asset FROM use")
        while let row = try rows.next() {
            let (post, asset): (Int64, Int64) = (try row.value(0), try row.value(2))
            let number = try rowOf.value(at: post)
            guard number >= 0 else { continue }
            uses[try layerOf.value(at: asset), default: []].append(
                Use(row: UInt32(number), place: try row.value(1), asset: asset))
        }
        return uses
    }

    private func column(of layer: Int64, named name: String, _ found: [Use]) throws -> LayerColumn {
        var column = LayerColumn(layer: Layer(name))
        var texts: [Int64: String] = [:]
        let keys = try Row.fetchCursor(database, sql: "SELECT id, key FROM asset WHERE layer = ?", arguments: [layer])
        while let row = try keys.next() { texts[try row.value(0)] = try row.value(1) }
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
