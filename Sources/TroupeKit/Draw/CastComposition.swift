import TroupeCoordination
import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Decides what the figure of a cast shows and says.
struct CastComposition {
    /// They stand one above the other.
    private static let mostCommunities = 10
    private static let most = (faces: 14, personas: 24, products: 30, merchants: 14)

    private let settings: DrawSettings
    private let file: CaseFile
    /// The finished figure.
    private(set) var figure: NetworkFigure
    private var leftOut: [String] = []

    init(_ settings: DrawSettings, case file: CaseFile) throws {
        self.settings = settings
        self.file = file
        figure = NetworkFigure(title: "", subtitle: "", method: [], source: "", seed: settings.seed)
        let run = try CaseRun(file, labels: settings.labels, withPlayers: true)
        let numberOfAccount = readAccounts(run)
        readTies(run, numberOfAccount)
        let cast = try readCast(numberOfAccount)
        // Accounts alone need no columns.
        figure.cast = cast.personas.isEmpty && cast.products.isEmpty && cast.merchants.isEmpty ? nil : cast
        try writeWords()
    }

    private func rows(_ sql: String) throws -> [[String?]] { try file.ask(sql).rows }

    /// Members of communities and accounts that play a persona; victims are never among them.
    ///
    /// - Returns: The place of each account in the figure, by its node.
    private mutating func readAccounts(_ run: CaseRun) -> [String: Int] {
        let (members, strengths) = (run.members, run.strengths)
        let chosen = DrawnAccounts(
            members, strengths: strengths, limit: settings.maxAccounts, most: Self.mostCommunities)
        let isChosen = Set(chosen.members.joined())
        var room = max(0, settings.maxAccounts - isChosen.count)
        figure.communities = zip(run.letters, members).map { NetworkFigure.Community(letter: $0, size: $1.count) }
        var numbers: [String: Int] = [:]
        var outside = 0
        for (place, account) in run.accounts.enumerated() where account.community != nil || account.plays {
            // All but the strongest of large communities, and others once the page is full.
            guard account.community == nil ? room > 0 : isChosen.contains(place) else {
                outside += 1
                continue
            }
            if account.community == nil { room -= 1 }
            numbers[account.node] = figure.accounts.count
            figure.accounts.append(
                NetworkFigure.Account(
                    label: account.label, platform: account.platform, community: account.community,
                    strength: Double(strengths[place]), isGone: account.isGone, key: account.node))
        }
        if outside > 0 {
            leftOut.append(PlainText.count(outside, "account", "accounts") + " beyond what the page holds")
        }
        return numbers
    }

    private mutating func readTies(_ run: CaseRun, _ numbers: [String: Int]) {
        for tie in run.ties {
            guard let a = numbers[run.accounts[tie.a].node], let b = numbers[run.accounts[tie.b].node] else { continue }
            figure.ties.append(
                NetworkFigure.Tie(a: a, b: b, support: tie.support, layers: tie.layers, tooltip: tie.tooltip))
        }
    }

    private mutating func readCast(_ accounts: [String: Int]) throws -> NetworkFigure.Cast {
        var cast = NetworkFigure.Cast()
        // Everything in the columns hangs on a persona.
        guard try !rows("SELECT 1 FROM persona WHERE state <> 'rejected' LIMIT 1").isEmpty else { return cast }
        let claims = try claimNotes()
        let personas = try chosen(
            "personas", Self.most.personas,
            """
            SELECT r.id, r.name, r.state, r.kind FROM persona r WHERE r.state <> 'rejected'
            ORDER BY (SELECT count(*) FROM played p WHERE p.persona = r.id) DESC, r.id
            """
        ) { row in
            let note = row[3] == "declared" ? "declares to be artificial" : claims[row[0] ?? ""] ?? "no claim recorded"
            return NetworkFigure.Cast.Thing(title: row[1] ?? "", note: note, isCandidate: row[2] == "candidate")
        }
        cast.personas = personas.things
        let faces = try chosen(
            "faces", Self.most.faces,
            """
            SELECT s.face, coalesce(a.label, s.face), a.origin FROM (
                SELECT DISTINCT key AS face FROM persona_asset WHERE layer = 'face' AND state <> 'rejected') s
                LEFT JOIN asset_assessment a ON a.layer = 'face' AND a.key = s.face AND a.state <> 'rejected'
            ORDER BY (SELECT count(*) FROM persona_asset x WHERE x.key = s.face AND x.layer = 'face') DESC, s.face
            """
        ) { row in
            NetworkFigure.Cast.Thing(title: row[1] ?? "", note: row[2]?.replacing("_", with: " ") ?? "")
        }
        cast.faces = faces.things
        let products = try chosen(
            "products", Self.most.products,
            """
            SELECT u.key, coalesce(r.title, u.key) FROM post_use u JOIN played p ON p.account = u.account
                LEFT JOIN product r ON r.id = u.key AND r.state <> 'rejected'
            WHERE u.layer = 'product' GROUP BY u.key ORDER BY count(DISTINCT p.persona) DESC, count(*) DESC, u.key
            """
        ) { NetworkFigure.Cast.Thing(title: $0[1] ?? "") }
        cast.products = products.things
        let merchants = try chosen(
            "merchants", Self.most.merchants,
            """
            SELECT x.id, coalesce(m.name, x.id) FROM (
                SELECT u.key AS id, p.persona FROM post_use u JOIN played p ON p.account = u.account WHERE u.layer = 'merchant'
                UNION SELECT r.merchant, p.persona FROM post_use u JOIN played p ON p.account = u.account
                    JOIN product r ON r.id = u.key AND r.state <> 'rejected' WHERE u.layer = 'product' AND r.merchant IS NOT NULL
            ) x LEFT JOIN merchant m ON m.id = x.id AND m.state <> 'rejected'
            GROUP BY x.id ORDER BY count(DISTINCT x.persona) DESC, x.id
            """
        ) { NetworkFigure.Cast.Thing(title: $0[1] ?? "") }
        cast.merchants = merchants.things

        cast.plays = try links(
            "SELECT c.node, p.persona, p.state FROM played p JOIN account_card c ON c.account = p.account ORDER BY 1, 2",
            accounts, personas.numbers)
        cast.shows = try links(
            "SELECT persona, key, state FROM persona_asset WHERE layer = 'face' AND state <> 'rejected' ORDER BY 1, 2",
            personas.numbers, faces.numbers)
        cast.promotes = try links(
            """
            SELECT DISTINCT p.persona, u.key, 'confirmed' FROM post_use u JOIN played p ON p.account = u.account
            WHERE u.layer = 'product' ORDER BY 1, 2
            """, personas.numbers, products.numbers)
        cast.sells = try links(
            """
            SELECT DISTINCT * FROM (
                SELECT id, merchant, state FROM product WHERE merchant IS NOT NULL AND state <> 'rejected'
                UNION SELECT u.key, v.key, 'confirmed' FROM post_use u JOIN post_use v ON v.post = u.post AND v.layer = 'merchant'
                    WHERE u.layer = 'product' AND NOT EXISTS (SELECT 1 FROM product r WHERE r.id = u.key AND r.state <> 'rejected'))
            ORDER BY 1, 2
            """, products.numbers, merchants.numbers)
        let behindProducts = Set(cast.sells.map(\.to))
        cast.promotesMerchant = try links(
            """
            SELECT DISTINCT p.persona, u.key, 'confirmed' FROM post_use u JOIN played p ON p.account = u.account
            WHERE u.layer = 'merchant' ORDER BY 1, 2
            """, personas.numbers, merchants.numbers
        ).filter { !behindProducts.contains($0.to) }
        return cast
    }

    /// The first rows of a question as things, with the number of each by its id; the others are counted.
    private mutating func chosen(
        _ noun: String, _ most: Int, _ sql: String, _ thing: ([String?]) -> NetworkFigure.Cast.Thing
    ) throws -> (things: [NetworkFigure.Cast.Thing], numbers: [String: Int]) {
        let rows = try rows(sql)
        if rows.count > most { leftOut.append("\(PlainText.count(rows.count - most)) further \(noun)") }
        let numbers = Dictionary(rows.prefix(most).enumerated().map { ($1[0] ?? "", $0) }) { first, _ in first }
        return (rows.prefix(most).map(thing), numbers)
    }

    private func links(
        _ sql: String, _ from: [String: Int], _ to: [String: Int]
    ) throws -> [NetworkFigure.Cast.Link] {
        try rows(sql).compactMap { row in
            guard let start = row[0].flatMap({ from[$0] }), let end = row[1].flatMap({ to[$0] }) else { return nil }
            return NetworkFigure.Cast.Link(start, end, isCandidate: row[2] == "candidate")
        }
    }

    /// What each persona claims and what was observed beside it, in a few words: a contradiction before anything else.
    private func claimNotes() throws -> [String: String] {
        let rows = try rows(
            """
            SELECT c.persona, c.type, c.claimed, c.observed, c.status FROM claim_view c WHERE c.persona IS NOT NULL
            ORDER BY c.persona, c.type <> 'residence', c.type <> 'nationality', c.status <> 'contradicted', c.claim
            """)
        var notes: [String: String] = [:]
        for row in rows {
            guard let persona = row[0], notes[persona] == nil else { continue }
            let subject = row[1] == "residence" ? "claims" : "claims \((row[1] ?? "").replacing("_", with: " "))"
            notes[persona] = "\(subject) \(row[2] ?? "") \u{00B7} observed \(row[3] ?? "?")"
        }
        return notes
    }

    private mutating func writeWords() throws {
        let words = try CaseWords(file, seed: settings.seed)
        figure.title = settings.title ?? CaseWords.castTitle
        let line =
            figure.ties.isEmpty
            ? "Personas, products and merchants as recorded by analysts."
            : "A line joins two accounts that posted the same things together, closer in time than chance would do; personas, "
                + "products and merchants as recorded by analysts and named in posts."
        figure.subtitle = [settings.dataNote, line].compactMap { $0 }.joined(separator: " ")
        figure.method = words.method + words.cast
        leftOut += words.victimsLeftOut
        figure.leftOut = leftOut
        figure.source = [words.source, settings.dataNote].compactMap { $0 }.joined(separator: " \u{00B7} ")
        if figure.accounts.isEmpty, figure.cast == nil {
            figure.message = "The case holds no persona and no community yet: see troupe cast and troupe map."
        }
    }
}
