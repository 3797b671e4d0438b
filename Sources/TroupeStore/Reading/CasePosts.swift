import GRDB
public import TroupeModel

/// The posts of a case as the detector takes them.
public struct CasePosts: Sendable {
    /// A source whose posts are in the table.
    public struct Source: Sendable {
        /// Its name.
        public var name: String
        /// SHA-256 of its bytes.
        public var sha256: String
        /// Its bytes.
        public var bytes: Int64
        /// The format's name.
        public var format: String
        /// Records read, used and left out.
        public var records: Int
        /// Records that gave something.
        public var used: Int
        /// Posts whose time had no zone.
        public var timesWithoutZone: Int
    }

    /// A post that the detector cannot use.
    public struct LeftOut: Sendable {
        /// The number of its source in ``sources``.
        public var source: Int
        /// The line or record where it was first seen.
        public var line: Int
        /// What is missing.
        public var code: Ledger.Code
        /// A few words for people where the code alone does not say enough.
        public var detail: String
    }

    /// The posts, by source and record.
    public var posts: PostTable
    /// The sources, by name.
    public var sources: [Source]
    /// Posts without account or time, and those whose time is known less exactly than the rest.
    public var leftOut: [LeftOut]
}

extension CaseFile {
    /// Reads all posts with what they share.
    ///
    /// A post stands where it was first seen; accounts that are one are one. The order of rows depends on the case's
    /// content alone.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(*n* log *n*) for *n* posts and uses; all are in memory at the end.
    public func posts() throws(StoreError) -> CasePosts {
        try read { database in
            var reader = CasePostReader(database)
            return try reader.read()
        }
    }
}

/// Fills the columns of the table from the case.
private struct CasePostReader {
    private let database: Database
    private var sources: [CasePosts.Source] = []
    private var sourceNumber: [Int64: Int] = [:]
    private var posts = PostTable()
    private var leftOut: [CasePosts.LeftOut] = []

    init(_ database: Database) {
        self.database = database
    }

    mutating func read() throws -> CasePosts {
        try readSources()
        let row = try readPosts()
        try readUses(row)
        return CasePosts(posts: posts, sources: sources, leftOut: leftOut)
    }

    private mutating func readSources() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT s.id, s.name, s.sha256, s.bytes, s.format, s.records, s.used,
                    (SELECT count(*) FROM problem q WHERE q.source = s.id AND q.code = 'time_zone_missing')
                FROM source s WHERE s.format <> 'cast' ORDER BY s.name, s.sha256, s.reading
                """)
        while let row = try rows.next() {
            sourceNumber[row[0]] = sources.count
            sources.append(
                CasePosts.Source(
                    name: row[1], sha256: row[2], bytes: row[3], format: row[4], records: row[5], used: row[6],
                    timesWithoutZone: row[7]))
        }
    }

    /// The coarsest precision that at least one post in a hundred has: what is known of the table as a whole.
    private func precision() throws -> TimePrecision {
        let rows = try Row.fetchAll(
            database, sql: "SELECT precision, count(*) FROM post WHERE time IS NOT NULL GROUP BY precision")
        var counts: [TimePrecision: Int] = [:]
        for row in rows { counts[TimePrecision(rawValue: row[0]) ?? .second] = row[1] }
        return TimePrecision.commonest(counts)
    }

    /// Reads the posts; returns for each post's number in the case its row, or -1.
    private mutating func readPosts() throws -> [Int32] {
        let known = try precision()
        let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM post") ?? 0
        var rowOf = [Int32](repeating: -1, count: Int(last) + 1)
        let platforms = try Row.fetchAll(database, sql: "SELECT id, name FROM platform ORDER BY name")
        posts.accounts.platforms = [""] + platforms.map { $0[1] }
        var platformNumber: [Int64: UInt16] = [:]
        for (number, row) in platforms.enumerated() { platformNumber[row[0]] = UInt16(number + 1) }
        var accountNumber: [Int64: UInt32] = [:]
        var firstPosts = [Int](repeating: -1, count: sources.count)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT t.id, o.id, coalesce(g.line, g.record), b.id, b.platform, b.key, t.time, t.precision, t.native
                FROM post t JOIN sighting g ON g.id = t.first_sighting JOIN source o ON o.id = g.source
                    LEFT JOIN account a ON a.id = t.account LEFT JOIN account b ON b.id = coalesce(a.same_as, a.id)
                ORDER BY o.name, o.sha256, o.reading, g.record, t.platform, t.native
                """)
        while let row = try rows.next() {
            let source = sourceNumber[row[1]] ?? 0
            let line: Int64 = row[2]
            guard let account = row[3] as Int64? else {
                leave(source, line, .accountMissing)
                continue
            }
            guard let time = row[6] as Int64? else {
                leave(source, line, .timeMissing)
                continue
            }
            let precision = TimePrecision(rawValue: row[7] ?? "") ?? .second
            if precision > max(known, .second) {
                leave(source, line, .timeTooCoarse, "known to the \(precision.rawValue) only")
                continue
            }
            if firstPosts[source] < 0 { firstPosts[source] = posts.count }
            let id: Int64 = row[0]
            rowOf[Int(id)] = Int32(posts.count)
            if accountNumber[account] == nil {
                accountNumber[account] = UInt32(posts.accounts.count)
                posts.accounts.identifiers.append((row[5] as String).utf8)
                posts.accounts.platform.append(platformNumber[row[4]] ?? 0)
            }
            posts.account.append(accountNumber[account] ?? 0)
            posts.time.append(time)
            posts.line.append(UInt32(clamping: line))
            var native: String = row[8]
            native.withUTF8 { posts.identifiers.append($0) }
        }
        // A source without posts begins where the next one does.
        var next = posts.count
        for source in firstPosts.indices.reversed() {
            if firstPosts[source] < 0 { firstPosts[source] = next }
            next = firstPosts[source]
        }
        posts.firstPostOfSource = firstPosts
        posts.precision = max(known, TimePrecision.ofValues(posts.time))
        return rowOf
    }

    private mutating func leave(_ source: Int, _ line: Int64, _ code: Ledger.Code, _ detail: String = "") {
        leftOut.append(CasePosts.LeftOut(source: source, line: Int(line), code: code, detail: detail))
    }

    /// Reads what posts share, layer by layer: known kinds in their order, then the user's by name.
    private mutating func readUses(_ rowOf: [Int32]) throws {
        let order = Dictionary(
            uniqueKeysWithValues: AssetKind.allCases.filter { $0 != .named }.enumerated().map { ($1.name, $0) })
        let layers = try Row.fetchAll(database, sql: "SELECT id, name FROM layer").map { row in
            (id: row[0] as Int64, name: row[1] as String)
        }.sorted { (order[$0.name] ?? .max, $0.name) < (order[$1.name] ?? .max, $1.name) }
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
        var uses = found
        uses.sort { ($0.row, $0.place, $0.asset) < ($1.row, $1.place, $1.asset) }
        var column = LayerColumn(layer: Layer(name))
        var texts: [Int64: String] = [:]
        let keys = try Row.fetchCursor(database, sql: "SELECT id, key FROM asset WHERE layer = ?", arguments: [layer])
        while let row = try keys.next() { texts[row[0]] = row[1] }
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
