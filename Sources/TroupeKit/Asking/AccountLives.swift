import TroupeCoordination
import TroupeModel
import TroupeStore

/// From when to when the accounts of a case were there, as far as it is known.
struct AccountLives {
    /// An account.
    struct Life {
        var node: CaseNetwork.Node
        var name: String
        var platform: String
        var stem: HandleStem
        var persona: String?
        /// What it says of itself; nil where that is not known.
        var biography: String?
        var isVictim: Bool
        /// When it was made or first seen, in ISO 8601.
        var begin: String?
        /// When it went, in ISO 8601; nil while it is there, or where that is not known.
        var end: String?

        /// Whether both were there at one time; what is not known does not speak against it.
        func overlaps(_ other: Life) -> Bool {
            let endsBefore = end.map { end in other.begin.map { end <= $0 } ?? false } ?? false
            let beginsAfter = other.end.map { end in begin.map { end <= $0 } ?? false } ?? false
            return !endsBefore && !beginsAfter
        }
    }

    let lives: [Life]

    /// The accounts that have posts or a place in the cast, by name.
    init(_ graph: CaseGraph) throws {
        let network = try graph.network()
        let rows = try graph.file.ask(
            """
            SELECT a.node, a.platform, coalesce(a.handle, a.key), a.persona, coalesce(a.role, '') LIKE '%victim%',
                min(coalesce(a.created, '9'), coalesce(strftime('%Y-%m-%dT%H:%M:%SZ', min(t.time) / 1000, 'unixepoch'), '9')),
                CASE WHEN a.is_gone THEN a.status_since END,
                (SELECT f.value FROM account_fact f WHERE f.account = a.account AND f.fact = 'bio' AND f.value <> ''
                    ORDER BY f.last_seen DESC, f.value LIMIT 1)
            FROM account_card a LEFT JOIN post t ON t.account IN (SELECT id FROM account WHERE id = a.account OR same_as = a.account)
            GROUP BY a.account ORDER BY a.node
            """
        ).rows
        lives = rows.compactMap { row in
            guard let name = row[0], let node = network.node(named: name) else { return nil }
            return Life(
                node: node, name: name, platform: row[1] ?? "", stem: HandleStem(row[2] ?? ""), persona: row[3],
                biography: row[7], isVictim: row[4] == "1", begin: row[5] == "9" ? nil : row[5], end: row[6])
        }
    }
}
