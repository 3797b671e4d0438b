import TroupeCoordination
import TroupeModel
import TroupeStatistics
import TroupeStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Accounts that may go on where a removed one stopped: on the same platform, first seen after it went.
///
/// Three things are looked at, each with its chance: what the two share (``SharedAssets``), how soon one followed the
/// other (beside a moment at random in the time of the case), and how much their handles share from the beginning
/// (beside all pairs of accounts of the platform). They are combined by Fisher's method, which takes them as
/// independent.
struct Successors {
    let graph: CaseGraph

    /// An account and one that went before it.
    private struct Pair {
        var account: AccountLives.Life
        var before: AccountLives.Life
        var days: Double
        var overlap: SharedAssets.Overlap
        var timeP: Double
        var handleP: Double
        var p: Double
    }

    var table: TableFunction {
        TableFunction(
            "successors",
            "accounts first seen after another on the platform went, and what speaks for one being the other; the likest comes first",
            parameters: ["within"], needed: 0,
            columns: [
                "account", "predecessor", "gone", "appeared", "days", "shared", "likeness", "p_shared", "p_time",
                "p_handle", "p", "q", "rank", "assets",
            ]
        ) { arguments in
            let pairs = try pairs(within: arguments[0].number ?? 90)
            let network = try graph.network()
            let rate = BenjaminiHochberg(pValues: pairs.map(\.p), testCount: pairs.count)
            let byAccount = Dictionary(grouping: pairs, by: \.account.node)
            return byAccount.sorted { $0.key < $1.key }.flatMap { _, pairs in
                pairs.sorted { ($0.p, $0.before.name) < ($1.p, $1.before.name) }.enumerated().map { rank, pair in
                    [
                        .text(pair.account.name), .text(pair.before.name), .text(pair.before.end ?? ""),
                        .text(pair.account.begin ?? ""), .real((pair.days * 10).rounded() / 10),
                        .integer(Int64(pair.overlap.assets.count)), .real(pair.overlap.likeness), .real(pair.overlap.p),
                        .real(pair.timeP), .real(pair.handleP), .real(pair.p), .real(rate.qValue(pair.p)),
                        .integer(Int64(rank + 1)),
                        .text(pair.overlap.assets.prefix(12).map(network.name(of:)).joined(separator: " ")),
                    ]
                }
            }
        }
    }

    private func pairs(within days: Double) throws -> [Pair] {
        let lives = try AccountLives(graph).lives.filter { !$0.isVictim }
        let shared = SharedAssets(try graph.network())
        let span = try span()
        var pairs: [Pair] = []
        for account in lives {
            guard let begin = account.begin else { continue }
            for before in lives where before.platform == account.platform && before.node != account.node {
                guard let end = before.end, end <= begin, let gap = Self.days(from: end, to: begin), gap <= days else {
                    continue
                }
                let overlap = shared.overlap(account.node, before.node)
                let timeP = span > 0 ? min(1, max(gap, 1.0 / 24) / span) : 1
                let handleP = Self.handleChance(account, before, among: lives)
                let logs = [overlap.p, timeP, handleP].map { log(max($0, 1e-300)) }
                pairs.append(
                    Pair(
                        account: account, before: before, days: gap, overlap: overlap, timeP: timeP, handleP: handleP,
                        p: exp(CombinedChance.fisher(logs: logs))))
            }
        }
        return pairs
    }

    /// Days from the first post of the case to the last.
    private func span() throws -> Double {
        let contents = try graph.file.contents()
        guard let first = contents.firstTime, let last = contents.lastTime else { return 0 }
        return Double(last - first) / 86_400_000
    }

    /// The share of pairs of accounts on the platform, this one among them, whose handles share as much.
    private static func handleChance(
        _ one: AccountLives.Life, _ other: AccountLives.Life, among lives: [AccountLives.Life]
    ) -> Double {
        let same = lives.filter { $0.platform == one.platform }.sorted { $0.stem.letters < $1.stem.letters }
        let least = one.stem.sharedBeginning(with: other.stem)
        guard least > 0 else { return 1 }
        // Of sorted stems those that share a beginning stand together.
        var (reached, start) = (0, 0)
        for place in 1...max(1, same.count) {
            let goesOn = place < same.count && same[place].stem.sharedBeginning(with: same[place - 1].stem) >= least
            if !goesOn {
                reached += (place - start) * (place - start - 1) / 2
                start = place
            }
        }
        let all = same.count * (same.count - 1) / 2
        return all > 0 ? min(1, Double(max(1, reached)) / Double(all)) : 1
    }

    /// Days between two moments in ISO 8601.
    private static func days(from one: String, to other: String) -> Double? {
        guard let start = CastTime.seconds(one), let end = CastTime.seconds(other) else { return nil }
        return Double(end - start) / 86_400
    }
}
