import TroupeCoordination
import TroupeModel
import TroupeStatistics
import TroupeStore

/// Accounts on two platforms that seem to be one: of one handle family, biography or persona, there at one time,
/// sharing more than chance has accounts share, and each the only such account of its platform at that time.
struct Twins {
    let graph: CaseGraph

    var table: TableFunction {
        TableFunction(
            "twins",
            "accounts of two platforms that seem to be one; 'one of several' where a platform has more at that time, "
                + "'later' where one came after the first",
            parameters: [],
            columns: ["first", "second", "told_by", "shared", "likeness", "p", "q", "verdict", "assets"]
        ) { _ in
            let lives = try AccountLives(graph).lives.filter { !$0.isVictim }
            let network = try graph.network()
            let shared = SharedAssets(network)
            struct Pair {
                var one: AccountLives.Life
                var other: AccountLives.Life
                var toldBy: [String]
                var overlap: SharedAssets.Overlap
            }
            let pairs = LikeAccounts(lives).pairs.map { found in
                let (one, other) = (lives[found.one], lives[found.other])
                return Pair(
                    one: one, other: other, toldBy: found.toldBy, overlap: shared.overlap(one.node, other.node))
            }
            let rate = BenjaminiHochberg(pValues: pairs.map(\.overlap.p), testCount: pairs.count)
            let likely = pairs.filter { rate.qValue($0.overlap.p) <= 0.05 }
            return likely.map { pair in
                let rivals = likely.flatMap { rival -> [(AccountLives.Life, AccountLives.Life)] in
                    guard rival.one.node != pair.one.node || rival.other.node != pair.other.node else { return [] }
                    var found: [(AccountLives.Life, AccountLives.Life)] = []
                    // Another account beside the same one, on the same platform as its counterpart.
                    for (same, mine) in [(pair.one, pair.other), (pair.other, pair.one)] {
                        if rival.one.node == same.node, rival.other.platform == mine.platform {
                            found.append((mine, rival.other))
                        }
                        if rival.other.node == same.node, rival.one.platform == mine.platform {
                            found.append((mine, rival.one))
                        }
                    }
                    return found
                }
                let verdict =
                    rivals.contains { $0.overlaps($1) }
                    ? "one of several"
                    : rivals.contains { ($1.begin ?? "") < ($0.begin ?? "") } ? "later" : "twin"
                return [
                    .text(pair.one.name), .text(pair.other.name), .text(pair.toldBy.joined(separator: " ")),
                    .integer(Int64(pair.overlap.assets.count)), .real(pair.overlap.likeness), .real(pair.overlap.p),
                    .real(rate.qValue(pair.overlap.p)), .text(verdict),
                    .text(pair.overlap.assets.prefix(12).map(network.name(of:)).joined(separator: " ")),
                ]
            }
        }
    }
}
