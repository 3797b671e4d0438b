import TroupeModel
import TroupeReport
import TroupeStore

/// What the last run on a case found, as figures need it. Victims are never in it.
struct CaseRun {
    struct Account {
        /// Its number in the case.
        var number: Int64
        /// Its name as questions know it.
        var node: String
        var label: String
        var platform: String
        /// Place in `letters`; nil for none.
        var community: Int?
        var isGone: Bool
        /// When it was made, in milliseconds since 1970.
        var created: Int64?
        var persona: String?
        /// Whether it plays a persona that nobody has rejected.
        var plays: Bool
    }

    struct Tie {
        var a: Int
        var b: Int
        var support: Int
        var layers: [String]
        var tooltip: String
    }

    struct CoAction {
        var a: Int
        var b: Int
        var layer: String
        var object: String
        var firstPost: Int64
        var secondPost: Int64
        var firstTime: Int64
        var secondTime: Int64
    }

    let file: CaseFile
    /// Letters of communities in their order.
    private(set) var letters: [String] = []
    /// The accounts of the network, by community, then name.
    private(set) var accounts: [Account] = []
    private(set) var ties: [Tie] = []
    private var indexOfNode: [String: Int] = [:]

    /// - Parameters:
    ///   - labels: Labels in place of the accounts' own, by node or handle.
    ///   - withPlayers: Whether accounts that only play a persona are among the accounts.
    init(_ file: CaseFile, labels: [String: String] = [:], withPlayers: Bool = false) throws {
        self.file = file
        let rows = try file.ask(
            """
            SELECT c.account, c.node, coalesce(c.handle, c.key), c.platform, m.community, c.is_gone, c.created, c.persona,
                EXISTS (SELECT 1 FROM played p WHERE p.account = c.account) AS plays
            FROM account_card c LEFT JOIN member_view m ON m.number = c.account
            WHERE (m.number IS NOT NULL \(withPlayers ? "OR plays" : "") OR c.account IN (SELECT first FROM tie WHERE run = (SELECT id FROM current_run)
                UNION SELECT second FROM tie WHERE run = (SELECT id FROM current_run)))
                AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account)
            ORDER BY m.community IS NULL, length(m.community), m.community, c.node
            """
        ).rows
        for row in rows {
            let letter = row[4]
            if let letter, letters.last != letter { letters.append(letter) }
            let (node, label) = (row[1] ?? "", row[2] ?? "")
            indexOfNode[node] = accounts.count
            accounts.append(
                Account(
                    number: Int64(row[0] ?? "") ?? 0, node: node, label: labels[node] ?? labels[label] ?? label,
                    platform: row[3] == "unknown" ? "" : row[3] ?? "", community: letter.map { _ in letters.count - 1 },
                    isGone: row[5] == "1",
                    created: row[6].flatMap(WindowsJob.moment), persona: row[7], plays: row[8] == "1"))
        }
        for row in try file.ask(
            """
            SELECT p.name || ':' || a.key, q.name || ':' || b.key, t.support, t.layers, t.p, t.q
            FROM tie t JOIN account a ON a.id = t.first JOIN platform p ON p.id = a.platform
                JOIN account b ON b.id = t.second JOIN platform q ON q.id = b.platform
            WHERE t.run = (SELECT id FROM current_run) ORDER BY 1, 2
            """
        ).rows {
            guard let a = index(of: row[0]), let b = index(of: row[1]) else { continue }
            var tooltip = "\(row[0] ?? "") - \(row[1] ?? ""): \(row[2] ?? "") distinct objects"
            if let p = row[4].flatMap(Double.init), let q = row[5].flatMap(Double.init) {
                tooltip += ", p \(PlainText.probability(p)), q \(PlainText.probability(q))"
            }
            ties.append(
                Tie(
                    a: a, b: b, support: Int(row[2] ?? "") ?? 1,
                    layers: (row[3] ?? "").split(separator: " ").map(String.init), tooltip: tooltip))
        }
    }

    /// The place of an account by its node or its name.
    func index(of name: String?) -> Int? {
        guard let name else { return nil }
        return indexOfNode[name] ?? accounts.firstIndex { $0.label == name || "@" + $0.label == name }
    }

    /// The accounts of each community, by their places.
    var members: [[Int]] {
        var members = [[Int]](repeating: [], count: letters.count)
        for (place, account) in accounts.enumerated() {
            if let community = account.community { members[community].append(place) }
        }
        return members
    }

    /// The sum of the support of each account's ties.
    var strengths: [Int] {
        var strengths = [Int](repeating: 0, count: accounts.count)
        for tie in ties {
            strengths[tie.a] += tie.support
            strengths[tie.b] += tie.support
        }
        return strengths
    }

    /// The co-actions, by time.
    func coActions() throws -> [CoAction] {
        try file.ask(
            """
            SELECT p.name || ':' || a.key, q.name || ':' || b.key, c.layer, c.object, c.first_post, c.second_post, s.time, t.time
            FROM co_action c JOIN current_run r ON r.id = c.run JOIN account a ON a.id = c.first
                JOIN platform p ON p.id = a.platform JOIN account b ON b.id = c.second JOIN platform q ON q.id = b.platform
                JOIN post s ON s.id = c.first_post JOIN post t ON t.id = c.second_post
            ORDER BY min(s.time, t.time), c.first_post, c.second_post, c.layer, c.object
            """
        ).rows.compactMap { row in
            guard let a = row[0].flatMap({ indexOfNode[$0] }), let b = row[1].flatMap({ indexOfNode[$0] }) else {
                return nil
            }
            func number(_ place: Int) -> Int64 { row[place].flatMap(Int64.init) ?? 0 }
            return CoAction(
                a: a, b: b, layer: row[2] ?? "", object: row[3] ?? "", firstPost: number(4), secondPost: number(5),
                firstTime: number(6), secondTime: number(7))
        }
    }
}
