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
            var reader = try CaseNetworkReader(database, withPosts: withPosts)
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
    private var accounts: ByRowNumber<CaseNetwork.Node>
    private var assets: ByRowNumber<CaseNetwork.Node>
    private var posts: ByRowNumber<CaseNetwork.Node>
    private var personas: [String: CaseNetwork.Node] = [:]
    private var claims: [String: CaseNetwork.Node] = [:]
    private var narratives: [String: CaseNetwork.Node] = [:]
    /// Things that both posts and analysts name: products, merchants, faces.
    private var named: [String: CaseNetwork.Node] = [:]

    private static let none = CaseNetwork.Node.max

    init(_ database: Database, withPosts: Bool) throws {
        self.database = database
        self.withPosts = withPosts
        accounts = try ByRowNumber("account", missing: Self.none, in: database)
        assets = try ByRowNumber("asset", missing: Self.none, in: database)
        posts = try ByRowNumber("post", missing: Self.none, in: database)
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

    private mutating func readAccounts() throws {
        for row in try Row.fetchAll(database, sql: "SELECT id, name FROM platform ORDER BY name") {
            platforms[try row.value(0)] = builder.add(
                .platform, key: (try row.value(1) as String).utf8, row: try row.value(0))
        }
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT a.id, p.id, p.name, a.key FROM account a JOIN platform p ON p.id = a.platform
                WHERE a.same_as IS NULL ORDER BY p.name, a.key
                """)
        while let row = try rows.next() {
            let id: Int64 = try row.value(0)
            let node = builder.add(
                .account, prefix: try row.value(2), key: (try row.value(3) as String).utf8, row: try row.value(0))
            try accounts.set(node, at: id)
            if let platform = platforms[try row.value(1)] {
                builder.add(CaseNetwork.Edge(.on, from: node, to: platform))
            }
        }
        for row in try Row.fetchAll(database, sql: "SELECT id, same_as FROM account WHERE same_as IS NOT NULL") {
            let (id, same): (Int64, Int64) = (try row.value(0), try row.value(1))
            try accounts.set(accounts.value(at: same), at: id)
        }
    }

    private mutating func readAssets() throws {
        let titles = try Dictionary(
            Row.fetchAll(
                database,
                sql: """
                    SELECT 'product:' || id, title FROM product WHERE state <> 'rejected'
                    UNION ALL SELECT 'merchant:' || id, name FROM merchant WHERE state <> 'rejected'
                    UNION ALL SELECT layer || ':' || key, label FROM asset_assessment
                        WHERE state <> 'rejected' AND label IS NOT NULL
                    """
            ).map { (try $0.value(0) as String, try $0.value(1) as String) }
        ) { first, _ in first }
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT s.id, l.name, s.key FROM asset s JOIN layer l ON l.id = s.layer ORDER BY l.name, s.key")
        while let row = try rows.next() {
            let (id, layer, key): (Int64, String, String) = (try row.value(0), try row.value(1), try row.value(2))
            let kind: NodeKind = layer == "product" ? .product : layer == "merchant" ? .merchant : .asset
            let name = layer + ":" + key
            let node = builder.add(
                kind, prefix: kind == .asset ? layer : "", key: key.utf8, row: try row.value(0), title: titles[name])
            try assets.set(node, at: id)
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
        let id = try Int64.fetchOne(
            database,
            sql:
                "SELECT s.id FROM asset s JOIN layer l ON l.id = s.layer WHERE l.name = ? AND s.hash = ? AND s.key = ?",
            arguments: [layer, KeyCache.stored(key), key])
        if let id {
            let node = try assets.value(at: id)
            named[name] = node
            return node
        }
        return thing(name)
    }

    private func entries(_ kind: CastKind) throws -> [Row] {
        try Row.fetchAll(database, sql: "SELECT * FROM \(kind.rawValue) WHERE state <> 'rejected' ORDER BY row")
    }

    private func edge(
        _ kind: EdgeKind, _ from: CaseNetwork.Node, _ to: CaseNetwork.Node, _ row: Row, score: Double? = nil
    ) throws -> CaseNetwork.Edge {
        CaseNetwork.Edge(
            kind, from: from, to: to, strength: Float(score ?? 1),
            state: CastState(rawValue: try row.value("state")) ?? .confirmed,
            source: try row.value("row"))
    }

    private mutating func readCast() throws {
        for row in try entries(.persona) {
            let id: String = try row.value("id")
            personas[id] = builder.add(.persona, key: id.utf8, row: try row.value("row"), title: try row.value("name"))
        }
        for row in try entries(.narrative) {
            let id: String = try row.value("id")
            narratives[id] = builder.add(
                .narrative, key: id.utf8, row: try row.value("row"), title: try row.value("title"))
        }
        for row in try entries(.personaAccount) {
            guard let persona = personas[try row.value("persona")] else { continue }
            try builder.add(edge(.plays, accounts.value(at: row.value("account")), persona, row))
        }
        for row in try entries(.personaAsset) {
            guard let persona = personas[try row.value("persona")] else { continue }
            let found = try asset(try row.value("layer"), try row.value("key"))
            try builder.add(edge(.shows, persona, found, row, score: try row.value("score")))
        }
        for row in try entries(.product) {
            guard let merchant: String = try row.value("merchant") else { continue }
            let (from, to) = (thing("merchant:" + merchant), thing("product:" + (try row.value("id") as String)))
            try builder.add(edge(.sells, from, to, row))
        }
        for row in try entries(.accountRole) where try row.value("role") as String == AccountRole.victim.rawValue {
            guard let layer: String = try row.value("layer"), !layer.isEmpty else { continue }
            let found = try asset(layer, try row.value("key"))
            try builder.add(edge(.victim, accounts.value(at: row.value("account")), found, row))
        }
        for row in try entries(.claim) {
            let id: String = try row.value("id")
            let node = builder.add(
                .claim, key: id.utf8, row: try row.value("row"),
                title: "\(try row.value("type") as String): \(try row.value("claimed") as String)")
            claims[id] = node
            if let account: Int64 = try row.value("account") {
                try builder.add(edge(.claims, accounts.value(at: account), node, row))
            }
            if let persona: String = try row.value("persona"), let found = personas[persona] {
                try builder.add(edge(.claims, found, node, row))
            }
        }
    }

    private mutating func readEvents() throws {
        for row in try entries(.event) {
            let id: String = try row.value("id")
            let node = builder.add(.event, key: id.utf8, row: try row.value("row"), title: try row.value("type"))
            if let account: Int64 = try row.value("account") {
                try builder.add(edge(.happened, node, accounts.value(at: account), row))
            }
            if let persona: String = try row.value("persona"), let found = personas[persona] {
                try builder.add(edge(.happened, node, found, row))
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
            let (account, code): (Int64, String) = (try row.value(0), try row.value(1))
            if narratives[code] == nil { narratives[code] = builder.add(.narrative, key: code.utf8, row: 0) }
            guard let narrative = narratives[code] else { continue }
            let count: Int = try row.value(2)
            builder.add(
                CaseNetwork.Edge(
                    .tells, from: try accounts.value(at: account), to: narrative, count: UInt32(clamping: count),
                    strength: Float(count), first: try row.value(3) ?? .min, last: try row.value(4) ?? .min))
        }
    }

    /// Links of analysts, whose ends are named as the functions name nodes; one whose end is not in the case joins
    /// nothing.
    private mutating func readLinks() throws {
        for row in try entries(.link) {
            guard let from = try node(named: try row.value("from")), let to = try node(named: try row.value("to"))
            else { continue }
            try builder.add(edge(.link, from, to, row, score: try row.value("score")))
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
        let account = try Int64.fetchOne(
            database,
            sql: "SELECT a.id FROM account a JOIN platform p ON p.id = a.platform WHERE p.name = ? AND a.key = ?",
            arguments: [kind, key])
        if let account { return try accounts.value(at: account) }
        return try asset(kind, key)
    }

    private mutating func readTies() throws {
        let ties = try Row.fetchCursor(
            database,
            sql: "SELECT first, second, support, post_pairs, run FROM tie WHERE run = (SELECT max(id) FROM run)")
        while let row = try ties.next() {
            let (first, second, support, pairs): (Int64, Int64, Int, Int) = (
                try row.value(0), try row.value(1), try row.value(2), try row.value(3)
            )
            builder.add(
                CaseNetwork.Edge(
                    .tie, from: try accounts.value(at: first), to: try accounts.value(at: second),
                    count: UInt32(clamping: pairs),
                    strength: Float(support), source: try row.value(4)))
        }
    }

    /// Where a use belongs: its account and asset in one number, and its time.
    private struct Use {
        var pair: UInt64
        var time: Int64
    }

    private mutating func readPostsAndUses() throws {
        var accountOf = try ByRowNumber("post", missing: Self.none, in: database)
        var timeOf = try ByRowNumber("post", missing: Int64.min, in: database)
        let statement = try BulkStatement(
            "SELECT t.id, t.account, t.time, p.name, t.native FROM post t JOIN platform p ON p.id = t.platform",
            in: connection)
        try statement.eachRow { row in
            let id = row.integer(0)
            let author = try row.optionalInteger(1).map { try accounts.value(at: $0) } ?? Self.none
            let time = row.optionalInteger(2) ?? .min
            try accountOf.set(author, at: id)
            try timeOf.set(time, at: id)
            guard withPosts else { return }
            let node = builder.add(.post, prefix: row.text(3), key: row.bytes(4), row: id)
            try posts.set(node, at: id)
            guard author != Self.none else { return }
            builder.add(CaseNetwork.Edge(.wrote, from: author, to: node, first: time, last: time))
        }
        var uses: [Use] = []
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM use") ?? 0
        uses.reserveCapacity(count)
        let useStatement = try BulkStatement("SELECT post, asset FROM use", in: connection)
        try useStatement.eachRow { row in
            let post = row.integer(0)
            let asset = try assets.value(at: row.integer(1))
            let (author, time) = (try accountOf.value(at: post), try timeOf.value(at: post))
            if withPosts {
                builder.add(
                    CaseNetwork.Edge(.contains, from: try posts.value(at: post), to: asset, first: time, last: time))
            }
            guard author != Self.none else { return }
            uses.append(Use(pair: UInt64(author) << 32 | UInt64(asset), time: time))
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
