import TroupeCoordination
import TroupeModel
import TroupeReport
import TroupeStore

/// The explorer's document from a case: what the last run found, and the cast that analysts entered.
struct CaseExplorer {
    private let job: ExploreJob
    private let file: CaseFile

    init(_ job: ExploreJob) throws {
        self.job = job
        file = try CaseFile(job.path, .reading)
    }

    private func rows(_ sql: String) throws -> [[String?]] { try file.ask(sql).rows }

    func document() throws -> ExplorerDocument {
        let words = try CaseWords(file, seed: job.seed)
        let run = try rows("SELECT key, window FROM current_run").first
        var builder = ExplorerBuilder(
            title: [job.title ?? CaseWords.castTitle, job.dataNote].compactMap { $0 }.joined(separator: " \u{00B7} "),
            key: String(run?.first??.prefix(8) ?? "none"), window: Int64(run?.last.flatMap { $0 } ?? "") ?? 0,
            method: words.method + words.cast + [
                [words.source, job.dataNote].compactMap { $0 }.joined(separator: " \u{00B7} ")
            ],
            leftOut: words.victimsLeftOut)
        var nodes = try addAccounts(to: &builder)
        try addTies(to: &builder, nodes)
        try addCast(to: &builder, &nodes)
        return builder.finished(seed: job.seed, workers: coreCount())
    }

    /// Members, accounts of personas and ends of ties; victims are never among them.
    private func addAccounts(to builder: inout ExplorerBuilder) throws -> [String: Int] {
        let sizes = try rows("SELECT community, count(*) FROM member_view GROUP BY community").sorted {
            (($0[0] ?? "").count, $0[0] ?? "") < (($1[0] ?? "").count, $1[0] ?? "")
        }
        builder.add(sizes.map { ExplorerDocument.Community(letter: $0[0] ?? "", size: Int($0[1] ?? "") ?? 0) })
        let rank = Dictionary(sizes.enumerated().map { ($1[0] ?? "", $0) }) { first, _ in first }
        var nodes: [String: Int] = [:]
        let rows = try rows(
            """
            SELECT c.node, coalesce(c.handle, c.key), c.platform, m.community, c.status, c.is_gone, c.name, c.created,
                c.status_since, c.persona, c.role, (SELECT count(*) FROM post t WHERE t.account = c.account)
            FROM account_card c LEFT JOIN member_view m ON m.number = c.account
            WHERE (m.number IS NOT NULL OR EXISTS (SELECT 1 FROM played p WHERE p.account = c.account)
                OR c.account IN (SELECT first FROM tie WHERE run = (SELECT id FROM current_run)
                    UNION SELECT second FROM tie WHERE run = (SELECT id FROM current_run)))
                AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account)
            ORDER BY c.node
            """)
        for row in rows {
            var details = ExplorerDocument.Details()
            for (name, value) in [
                ("display name", row[6]), ("created", row[7]), ("status", row[4]), ("status since", row[8]),
                ("personas", row[9]), ("role", row[10]), ("posts", row[11]),
            ] {
                if let value, !value.isEmpty { details.facts.append([name, value]) }
            }
            let isGone: Bool? = row[5] == "1" ? true : row[4] == "active" || row[4] == "online" ? false : nil
            nodes[row[0] ?? ""] = builder.addNode(
                row[1] ?? "", name: row[0] ?? "", kind: "account", also: row[6] ?? "", platform: row[2] ?? "",
                community: row[3].flatMap { rank[$0] }, isGone: isGone, details: details)
        }
        return nodes
    }

    private func addTies(to builder: inout ExplorerBuilder, _ nodes: [String: Int]) throws {
        struct Pair: Hashable {
            var a: Int
            var b: Int
        }
        var evidence: [Pair: [ExplorerBuilder.CoAction]] = [:]
        var posts: [String: Int] = [:]
        func post(_ id: String?, _ account: Int, _ time: String?, _ key: String?) -> Int {
            let key = key ?? ""
            if let known = posts[key] { return known }
            let number = builder.addPost(
                account: account, time: Int64(time ?? "") ?? 0, id: id ?? "", source: nil)
            posts[key] = number
            return number
        }
        for row in try rows(
            """
            SELECT a.node, b.node, c.layer, c.object, s.native, s.time, t.native, t.time, s.id, t.id
            FROM co_action c JOIN current_run r ON r.id = c.run
                JOIN (SELECT a.id AS account, p.name || ':' || a.key AS node FROM account a JOIN platform p ON p.id = a.platform) a
                    ON a.account = c.first
                JOIN (SELECT a.id AS account, p.name || ':' || a.key AS node FROM account a JOIN platform p ON p.id = a.platform) b
                    ON b.account = c.second
                JOIN post s ON s.id = c.first_post JOIN post t ON t.id = c.second_post
            ORDER BY a.node, b.node, min(s.time, t.time), s.native, t.native, c.layer, c.object
            """)
        {
            guard let a = row[0].flatMap({ nodes[$0] }), let b = row[1].flatMap({ nodes[$0] }) else { continue }
            evidence[Pair(a: a, b: b), default: []].append(
                ExplorerBuilder.CoAction(
                    layer: row[2] ?? "", object: builder.text(row[3] ?? ""), first: post(row[4], a, row[5], row[8]),
                    second: post(row[6], b, row[7], row[9])))
        }
        for row in try rows(
            "SELECT first, second, support, layers, p, q, occasions, expected FROM tie_view ORDER BY first, second")
        {
            guard let a = row[0].flatMap({ nodes[$0] }), let b = row[1].flatMap({ nodes[$0] }) else { continue }
            var link = ExplorerBuilder.Link(a, b, kind: "tie")
            link.support = Int(row[2] ?? "") ?? 1
            link.layers = (row[3] ?? "").split(separator: " ").map(String.init)
            (link.p, link.q) = (row[4].flatMap(Double.init), row[5].flatMap(Double.init))
            (link.occasions, link.expected) = (row[6].flatMap(Int.init), row[7].flatMap(Double.init))
            link.evidence = evidence[Pair(a: a, b: b)] ?? []
            builder.add(link)
        }
    }

    private func addCast(to builder: inout ExplorerBuilder, _ nodes: inout [String: Int]) throws {
        var claims: [String: [[String]]] = [:]
        for row in try rows(
            """
            SELECT persona, type, claimed, observed, status, source FROM claim_view WHERE persona IS NOT NULL
            ORDER BY persona, type, claim
            """)
        {
            claims[row[0] ?? "", default: []].append(row.dropFirst().map { $0 ?? "" })
        }
        for row in try rows("SELECT id, name, state, kind FROM persona WHERE state <> 'rejected' ORDER BY id") {
            let id = row[0] ?? ""
            var details = ExplorerDocument.Details()
            details.facts = [["kind", row[3] ?? ""], ["state", row[2] ?? ""]]
            details.claims = claims[id]
            nodes["persona:" + id] = builder.addNode(
                row[1] ?? id, name: "persona:" + id, kind: "persona", details: details)
        }
        try addThings(
            "face",
            """
            SELECT DISTINCT x.key, coalesce(a.label, x.key), a.origin FROM persona_asset x
                LEFT JOIN asset_assessment a ON a.layer = 'face' AND a.key = x.key AND a.state <> 'rejected'
            WHERE x.layer = 'face' AND x.state <> 'rejected' ORDER BY x.key
            """, to: &builder, &nodes)
        try addThings(
            "product",
            """
            SELECT DISTINCT u.key, coalesce(r.title, u.key), NULL FROM post_use u JOIN played p ON p.account = u.account
                LEFT JOIN product r ON r.id = u.key AND r.state <> 'rejected' WHERE u.layer = 'product' ORDER BY u.key
            """, to: &builder, &nodes)
        try addThings(
            "merchant",
            """
            SELECT DISTINCT x.id, coalesce(m.name, x.id), NULL FROM (
                SELECT u.key AS id FROM post_use u JOIN played p ON p.account = u.account WHERE u.layer = 'merchant'
                UNION SELECT r.merchant FROM post_use u JOIN played p ON p.account = u.account
                    JOIN product r ON r.id = u.key AND r.state <> 'rejected' WHERE u.layer = 'product' AND r.merchant IS NOT NULL
            ) x LEFT JOIN merchant m ON m.id = x.id AND m.state <> 'rejected' ORDER BY x.id
            """, to: &builder, &nodes)
        try addLines(
            "plays", "account plays persona",
            "SELECT c.node, 'persona:' || p.persona, p.state FROM played p JOIN account_card c ON c.account = p.account ORDER BY 1, 2",
            to: &builder, nodes)
        try addLines(
            "shows", "persona shows face",
            """
            SELECT 'persona:' || persona, 'face:' || key, state FROM persona_asset
            WHERE layer = 'face' AND state <> 'rejected' ORDER BY 1, 2
            """, to: &builder, nodes)
        try addLines(
            "promotes", "its accounts promote the product",
            """
            SELECT DISTINCT 'persona:' || p.persona, 'product:' || u.key, '' FROM post_use u JOIN played p ON p.account = u.account
            WHERE u.layer = 'product' ORDER BY 1, 2
            """, to: &builder, nodes)
        try addLines(
            "sells", "merchant sells product",
            """
            SELECT DISTINCT * FROM (
                SELECT 'product:' || id, 'merchant:' || merchant, state FROM product WHERE merchant IS NOT NULL AND state <> 'rejected'
                UNION SELECT 'product:' || u.key, 'merchant:' || v.key, 'confirmed' FROM post_use u
                    JOIN post_use v ON v.post = u.post AND v.layer = 'merchant' WHERE u.layer = 'product'
                    AND NOT EXISTS (SELECT 1 FROM product r WHERE r.id = u.key AND r.state <> 'rejected'))
            ORDER BY 1, 2
            """, to: &builder, nodes)
    }

    private func addThings(
        _ kind: String, _ sql: String, to builder: inout ExplorerBuilder, _ nodes: inout [String: Int]
    ) throws {
        for row in try rows(sql) {
            let name = "\(kind):\(row[0] ?? "")"
            guard nodes[name] == nil else { continue }
            var details = ExplorerDocument.Details()
            if let origin = row[2] { details.facts = [["origin", origin.replacing("_", with: " ")]] }
            nodes[name] = builder.addNode(row[1] ?? "", name: name, kind: kind, details: details)
        }
    }

    private func addLines(
        _ kind: String, _ words: String, _ sql: String, to builder: inout ExplorerBuilder, _ nodes: [String: Int]
    ) throws {
        for row in try rows(sql) {
            guard let a = row[0].flatMap({ nodes[$0] }), let b = row[1].flatMap({ nodes[$0] }) else { continue }
            var link = ExplorerBuilder.Link(a, b, kind: kind)
            link.note = row[2] == "candidate" ? words + "; not confirmed" : words
            builder.add(link)
        }
    }
}
