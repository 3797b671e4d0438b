import TroupeCoordination
import TroupeModel
import TroupeStatistics
import TroupeStore

/// Accounts that may go on where a removed one stopped: on the same platform, first seen after it went, and sharing more with
/// it than chance has accounts share.
struct Successors {
    let graph: CaseGraph

    var table: TableFunction {
        TableFunction(
            "successors",
            "accounts first seen after another on the platform went, and what they share with it; the likest comes first",
            parameters: ["within"], needed: 0,
            columns: [
                "account", "predecessor", "gone", "appeared", "days", "shared", "likeness", "p", "q", "rank", "assets",
            ]
        ) { arguments in
            let days = arguments[0].number ?? 90
            let lives = try AccountLives(graph).lives.filter { !$0.isVictim }
            let network = try graph.network()
            let shared = SharedAssets(network)
            struct Pair {
                var account: AccountLives.Life
                var before: AccountLives.Life
                var days: Double
                var overlap: SharedAssets.Overlap
            }
            var pairs: [Pair] = []
            for account in lives {
                guard let begin = account.begin else { continue }
                for before in lives where before.platform == account.platform && before.node != account.node {
                    guard let end = before.end, end <= begin, let gap = Self.days(from: end, to: begin), gap <= days
                    else { continue }
                    pairs.append(
                        Pair(account: account, before: before, days: gap, overlap: shared.overlap(account.node, before.node)))
                }
            }
            let rate = BenjaminiHochberg(pValues: pairs.map(\.overlap.p), testCount: pairs.count)
            let byAccount = Dictionary(grouping: pairs, by: \.account.node)
            return byAccount.sorted { $0.key < $1.key }.flatMap { _, pairs in
                pairs.sorted {
                    ($1.overlap.likeness, $0.overlap.p, $0.before.name) < ($0.overlap.likeness, $1.overlap.p, $1.before.name)
                }.enumerated().map { rank, pair in
                    [
                        .text(pair.account.name), .text(pair.before.name), .text(pair.before.end ?? ""),
                        .text(pair.account.begin ?? ""), .real((pair.days * 10).rounded() / 10),
                        .integer(Int64(pair.overlap.assets.count)), .real(pair.overlap.likeness), .real(pair.overlap.p),
                        .real(rate.qValue(pair.overlap.p)), .integer(Int64(rank + 1)),
                        .text(pair.overlap.assets.prefix(12).map(network.name(of:)).joined(separator: " ")),
                    ]
                }
            }
        }
    }

    /// Days between two moments in ISO 8601.
    static func days(from one: String, to other: String) -> Double? {
        guard let start = CastMoment.seconds(one), let end = CastMoment.seconds(other) else { return nil }
        return Double(end - start) / 86_400
    }
}
