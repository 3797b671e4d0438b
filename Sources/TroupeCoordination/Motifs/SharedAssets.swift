package import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much two accounts' assets have in common, and how likely chance would have them share as many.
///
/// The null is the bipartite configuration model: each account uses as many distinct assets, and each asset is used by
/// as many accounts, as in the case, and otherwise who uses what is chance. Assets that come together (the face and the
/// voice of one clone) are counted each, which makes the chance smaller than it is where they always do: read it beside
/// the list of what is shared.
package struct SharedAssets: Sendable {
    /// What two accounts share.
    package struct Overlap: Sendable, Hashable {
        /// The assets that both use, the rarest first.
        package var assets: [CaseNetwork.Node]
        /// The share of the rarer account's rarity that is shared: Σ of log(accounts / users) over shared assets, by
        /// the smaller of the two sums over all of each.
        package var likeness: Double
        /// The chance that they share as many.
        package var p: Double
    }

    private let accounts: [CaseNetwork.Node]
    private let place: [CaseNetwork.Node: Int]
    private let uses: [[CaseNetwork.Node]]
    private let users: [CaseNetwork.Node: Int]
    private let model: BipartiteConfigurationModel

    /// The assets of the accounts of a network.
    ///
    /// - Parameter network: Edges of the kind `uses` count; what only one account uses, nobody can share.
    package init(_ network: CaseNetwork) {
        accounts = (0..<CaseNetwork.Node(network.count)).filter { network.kinds[Int($0)] == .account }
        var found = [[CaseNetwork.Node]](repeating: [], count: accounts.count)
        let place = Dictionary(accounts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var users: [CaseNetwork.Node: Int] = [:]
        for edge in network.edges where edge.kind == .uses {
            guard let account = place[edge.from] else { continue }
            found[account].append(edge.to)
            users[edge.to, default: 0] += 1
        }
        uses = found.map { $0.filter { users[$0] ?? 0 > 1 }.sorted() }
        self.place = place
        self.users = users.filter { $0.value > 1 }
        model = BipartiteConfigurationModel(
            rowDegrees: uses.map(\.count), columnDegrees: self.users.sorted { $0.key < $1.key }.map(\.value))
    }

    /// What two accounts share.
    ///
    /// - Complexity: O(*a* + *b*) and the tail of the model, for *a* and *b* assets of the two.
    package func overlap(_ one: CaseNetwork.Node, _ other: CaseNetwork.Node) -> Overlap {
        guard let first = place[one], let second = place[other] else {
            return Overlap(assets: [], likeness: 0, p: 1)
        }
        let theirs = Set(uses[second])
        let shared = uses[first].filter(theirs.contains).sorted {
            (users[$0] ?? 0, $0) < (users[$1] ?? 0, $1)
        }
        let least = min(rarity(uses[first]), rarity(uses[second]))
        let logChance = model.logChanceOfShared(
            shared.count, uses[first].count, uses[second].count, holdsColumns: true)
        return Overlap(assets: shared, likeness: least > 0 ? rarity(shared) / least : 0, p: exp(logChance))
    }

    private func rarity(_ assets: [CaseNetwork.Node]) -> Double {
        assets.reduce(0) { $0 + log(Double(accounts.count) / Double(users[$1] ?? 1)) }
    }
}
