import GRDB
package import TroupeModel

extension CaseFile {
    /// The case as one typed network: everything in it, in one pass over its tables.
    ///
    /// An account and something that its posts use are joined by one edge, however many posts there are; the edge has
    /// their number, the first and the last. Entries that an analyst has rejected are left out.
    ///
    /// - Parameter withPosts: Whether posts are nodes too.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(*n* log *n*) for *n* posts and uses.
    package func network(withPosts: Bool = false) throws(StoreError) -> CaseNetwork {
        try read { database in
            var reader = CaseNetworkReader(database, withPosts: withPosts)
            return try reader.read()
        }
    }
}

/// Reads the tables of a case into a network.
private struct CaseNetworkReader {
    private let database: Database
    private let withPosts: Bool
    private var builder = CaseNetworkBuilder()
    private var platforms: [Int64: CaseNetwork.Node] = [:]
    /// By row of the table; `UInt32.max` where there is none.
    private var accounts: [CaseNetwork.Node] = []
    private var assets: [CaseNetwork.Node] = []
    private var posts: [CaseNetwork.Node] = []
    private var personas: [String: CaseNetwork.Node] = [:]
    private var claims: [String: CaseNetwork.Node] = [:]
    private var narratives: [String: CaseNetwork.Node] = [:]
    /// Things that both posts and analysts name: products, merchants, faces.
    private var named: [String: CaseNetwork.Node] = [:]

    private static let none = CaseNetwork.Node.max

    init(_ database: Database, withPosts: Bool) {
        self.database = database
        self.withPosts = withPosts
    }

    mutating func read() throws -> CaseNetwork {
        try readAccounts()
        try readAssets()
        try readCast()
        try readPostsAndUses()
        try readEvents()
        try readLinks()
        try readTies()
        return builder.network()
    }

    private func table(_ name: String) throws -> [CaseNetwork.Node] {
        let last = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM \(name)") ?? 0
        return Array(repeating: Self.none, count: last + 1)
    }

    private mutating func readAccounts() throws {
        accounts = try table("account")
        for row in try Row.fetchAll(database, sql: "SELECT id, name FROM platform ORDER BY name") {
            platforms[row[0]] = builder.add(.platform, key: (row[1] as String).utf8, row: row[0])
        }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT a.id, p.id, p.name, a.key FROM account a JOIN platform p ON p.id = a.platform
                WHERE a.same_as IS NULL ORDER BY p.name, a.key
                """)
        while let row = try rows.next() {
            let id: Int = row[0]
            let node = builder.add(.account, prefix: row[2], key: (row[3] as String).utf8, row: row[0])
            accounts[id] = node
            if let platform = platforms[row[1]] {
                builder.add(CaseNetwork.Edge(.on, from: node, to: platform))
            }
        }
        for row in try Row.fetchAll(database, sql: "SELECT id, same_as FROM account WHERE same_as IS NOT NULL") {
            let (id, same): (Int, Int) = (row[0], row[1])
            accounts[id] = accounts[same]
        }
    }

    private mutating func readAssets() throws {
        assets = try table("asset")
        let titles = try Dictionary(
            Row.fetchAll(
                database,
                sql: """
                    SELECT 'product:' || id, title FROM product WHERE state <> 'rejected'
                    UNION ALL SELECT 'merchant:' || id, name FROM merchant WHERE state <> 'rejected'
                    UNION ALL SELECT layer || ':' || key, label FROM asset_assessment
                        WHERE state <> 'rejected' AND label IS NOT NULL
                    """
            ).map { ($0[0] as String, $0[1] as String) }
        ) { first, _ in first }
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT s.id, l.name, s.key FROM asset s JOIN layer l ON l.id = s.layer ORDER BY l.name, s.key")
        while let row = try rows.next() {
            let (id, layer, key): (Int, String, String) = (row[0], row[1], row[2])
            let kind: NodeKind = layer == "product" ? .product : layer == "merchant" ? .merchant : .asset
            let name = layer + ":" + key
            let node = builder.add(
                kind, prefix: kind == .asset ? layer : "", key: key.utf8, row: row[0], title: titles[name])
            assets[id] = node
            if kind != .asset || titles[name] != nil { named[name] = node }
        }
        // What analysts know of and no post has used.
        for (name, title) in titles.sorted(by: { $0.key < $1.key }) where named[name] == nil {
            _ = thing(name, title: title)
        }
    }

    /// The node of a thing that posts may share, made where none of them does.
    private mutating func thing(_ name: String, title: String? = nil) -> CaseNetwork.Node {
        if let known = named[name] { return known }
        let (layer, key) = name.halves(at: ":") ?? ("", name)
        let kind: NodeKind = layer == "product" ? .product : layer == "merchant" ? .merchant : .asset
        let node = builder.add(
            kind, prefix: kind == .asset ? layer : "", key: key.utf8, row: 0, title: title)
        named[name] = node
        return node
    }

    /// The node of an asset that an analyst names by layer and key.
    private mutating func asset(_ layer: String, _ key: String) throws -> CaseNetwork.Node {
        let name = layer + ":" + key
        if let known = named[name] { return known }
        let id = try Int.fetchOne(
            database,
            sql:
                "SELECT s.id FROM asset s JOIN layer l ON l.id = s.layer WHERE l.name = ? AND s.hash = ? AND s.key = ?",
            arguments: [layer, KeyCache.stored(key), key])
        if let id {
            named[name] = assets[id]
            return assets[id]
        }
        return thing(name)
    }

    private func entries(_ kind: CastKind) throws -> [Row] {
        try Row.fetchAll(database, sql: "SELECT * FROM \(kind.rawValue) WHERE state <> 'rejected' ORDER BY row")
    }

    private func edge(
        _ kind: EdgeKind, _ from: CaseNetwork.Node, _ to: CaseNetwork.Node, _ row: Row, score: Double? = nil
    ) -> CaseNetwork.Edge {
        CaseNetwork.Edge(
            kind, from: from, to: to, strength: Float(score ?? 1),
            state: CastState(rawValue: row["state"]) ?? .confirmed,
            source: row["row"])
    }

    private mutating func readCast() throws {
        for row in try entries(.persona) {
            let id: String = row["id"]
            personas[id] = builder.add(.persona, key: id.utf8, row: row["row"], title: row["name"])
        }
        for row in try entries(.narrative) {
            let id: String = row["id"]
            narratives[id] = builder.add(.narrative, key: id.utf8, row: row["row"], title: row["title"])
        }
        for row in try entries(.personaAccount) {
            guard let persona = personas[row["persona"]] else { continue }
            builder.add(edge(.plays, accounts[row["account"] as Int], persona, row))
        }
        for row in try entries(.personaAsset) {
            guard let persona = personas[row["persona"]] else { continue }
            let found = try asset(row["layer"], row["key"])
            builder.add(edge(.shows, persona, found, row, score: row["score"]))
        }
        for row in try entries(.product) {
            guard let merchant: String = row["merchant"] else { continue }
            let (from, to) = (thing("merchant:" + merchant), thing("product:" + (row["id"] as String)))
            builder.add(edge(.sells, from, to, row))
        }
        for row in try entries(.accountRole) where row["role"] as String == AccountRole.victim.rawValue {
            guard let layer: String = row["layer"], !layer.isEmpty else { continue }
            let found = try asset(layer, row["key"])
            builder.add(edge(.victim, accounts[row["account"] as Int], found, row))
        }
        for row in try entries(.claim) {
            let id: String = row["id"]
            let node = builder.add(
                .claim, key: id.utf8, row: row["row"], title: "\(row["type"] as String): \(row["claimed"] as String)")
            claims[id] = node
            if let account: Int = row["account"] { builder.add(edge(.claims, accounts[account], node, row)) }
            if let persona: String = row["persona"], let found = personas[persona] {
                builder.add(edge(.claims, found, node, row))
            }
        }
    }

    private mutating func readEvents() throws {
        for row in try entries(.event) {
            let id: String = row["id"]
            let node = builder.add(.event, key: id.utf8, row: row["row"], title: row["type"])
            if let account: Int = row["account"] { builder.add(edge(.happened, node, accounts[account], row)) }
            if let persona: String = row["persona"], let found = personas[persona] {
                builder.add(edge(.happened, node, found, row))
            }
        }
        let codings = try Row.fetchCursor(
            database,
            sql: """
                SELECT coalesce(a.same_as, a.id), c.narrative, count(*), min(t.time), max(t.time)
                FROM coding c JOIN post t ON t.id = c.post JOIN account a ON a.id = t.account
                WHERE c.state <> 'rejected' GROUP BY 1, 2 ORDER BY 1, 2
                """)
        while let row = try codings.next() {
            let (account, code): (Int, String) = (row[0], row[1])
            if narratives[code] == nil { narratives[code] = builder.add(.narrative, key: code.utf8, row: 0) }
            guard let narrative = narratives[code] else { continue }
            let count: Int = row[2]
            builder.add(
                CaseNetwork.Edge(
                    .tells, from: accounts[account], to: narrative, count: UInt32(clamping: count),
                    strength: Float(count), first: row[3] ?? .min, last: row[4] ?? .min))
        }
    }

    /// Links of analysts, whose ends are named as the functions name nodes; one whose end is not in the case joins
    /// nothing.
    private mutating func readLinks() throws {
        for row in try entries(.link) {
            guard let from = try node(named: row["from"]), let to = try node(named: row["to"]) else { continue }
            builder.add(edge(.link, from, to, row, score: row["score"]))
        }
    }

    private mutating func node(named name: String) throws -> CaseNetwork.Node? {
        guard let (kind, key) = name.halves(at: ":"), !kind.isEmpty, !key.isEmpty else { return nil }
        switch kind {
        case "persona": return personas[key]
        case "claim": return claims[key]
        case "narrative": return narratives[key]
        default: break
        }
        let account = try Int.fetchOne(
            database,
            sql: "SELECT a.id FROM account a JOIN platform p ON p.id = a.platform WHERE p.name = ? AND a.key = ?",
            arguments: [kind, key])
        if let account { return accounts[account] }
        return try asset(kind, key)
    }

    private mutating func readTies() throws {
        let ties = try Row.fetchCursor(
            database,
            sql: "SELECT first, second, support, post_pairs, run FROM tie WHERE run = (SELECT max(id) FROM run)")
        while let row = try ties.next() {
            let (first, second, support, pairs): (Int, Int, Int, Int) = (row[0], row[1], row[2], row[3])
            builder.add(
                CaseNetwork.Edge(
                    .tie, from: accounts[first], to: accounts[second], count: UInt32(clamping: pairs),
                    strength: Float(support), source: row[4]))
        }
    }

    /// Where a use belongs: its account and asset in one number, and its time.
    private struct Use {
        var pair: UInt64
        var time: Int64
    }

    private mutating func readPostsAndUses() throws {
        let last = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM post") ?? 0
        var accountOf = [CaseNetwork.Node](repeating: Self.none, count: last + 1)
        var timeOf = [Int64](repeating: .min, count: last + 1)
        if withPosts { posts = Array(repeating: Self.none, count: last + 1) }
        let statement = try BulkStatement(
            "SELECT t.id, t.account, t.time, p.name, t.native FROM post t JOIN platform p ON p.id = t.platform",
            in: connection)
        try statement.eachRow { row in
            let id = Int(row.integer(0))
            if let account = row.optionalInteger(1) { accountOf[id] = accounts[Int(account)] }
            if let time = row.optionalInteger(2) { timeOf[id] = time }
            guard withPosts else { return }
            let node = builder.add(.post, prefix: row.text(3), key: row.bytes(4), row: Int64(id))
            posts[id] = node
            guard accountOf[id] != Self.none else { return }
            builder.add(
                CaseNetwork.Edge(.wrote, from: accountOf[id], to: node, first: timeOf[id], last: timeOf[id]))
        }
        var uses: [Use] = []
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM use") ?? 0
        uses.reserveCapacity(count)
        let useStatement = try BulkStatement("SELECT post, asset FROM use", in: connection)
        try useStatement.eachRow { row in
            let post = Int(row.integer(0))
            let asset = assets[Int(row.integer(1))]
            if withPosts {
                builder.add(
                    CaseNetwork.Edge(
                        .contains, from: posts[post], to: asset, first: timeOf[post], last: timeOf[post]))
            }
            guard accountOf[post] != Self.none else { return }
            uses.append(Use(pair: UInt64(accountOf[post]) << 32 | UInt64(asset), time: timeOf[post]))
        }
        uses.sort { ($0.pair, $0.time) < ($1.pair, $1.time) }
        addUses(uses)
    }

    private var connection: OpaquePointer {
        get throws {
            guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
            return connection
        }
    }

    /// One edge for each account and asset out of sorted uses.
    private mutating func addUses(_ uses: [Use]) {
        var start = 0
        while start < uses.count {
            var end = start
            while end < uses.count, uses[end].pair == uses[start].pair { end += 1 }
            // Unknown times are the smallest number, and stand first.
            let known = uses[start..<end].first { $0.time != .min }?.time ?? .min
            builder.add(
                CaseNetwork.Edge(
                    .uses, from: UInt32(uses[start].pair >> 32), to: UInt32(truncatingIfNeeded: uses[start].pair),
                    count: UInt32(end - start), strength: Float(end - start), first: known, last: uses[end - 1].time))
            start = end
        }
    }
}
