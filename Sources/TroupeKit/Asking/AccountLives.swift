import TroupeCoordination
import TroupeModel
import TroupeStore

/// From when to when the accounts of a case were there, as far as it is known.
struct AccountLives {
    /// An account.
    struct Life {
        var node: CaseNetwork.Node
        var stored: StoredLife
        var stem: HandleStem

        var name: String { stored.node }
        var platform: String { stored.platform }
        var persona: String? { stored.personas }
        var biography: String? { stored.biography }
        var isVictim: Bool { stored.isVictim }
        var begin: String? { stored.begin }
        var end: String? { stored.end }

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
        lives = try graph.file.lives().compactMap { life in
            network.node(named: life.node).map { Life(node: $0, stored: life, stem: HandleStem(life.handle)) }
        }
    }
}
