import TroupeCoordination
import TroupeModel
import TroupeReport
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
        let p: Double

        init(
            account: AccountLives.Life, before: AccountLives.Life, days: Double, overlap: SharedAssets.Overlap,
            timeP: Double, handleP: Double
        ) {
            (self.account, self.before, self.days) = (account, before, days)
            (self.overlap, self.timeP, self.handleP) = (overlap, timeP, handleP)
            p = exp(CombinedChance.fisher(logs: [overlap.p, timeP, handleP].map { log(max($0, 1e-300)) }))
        }
    }

    var table: TableFunction {
        TableFunction(
            "successors",
            "accounts first seen after another on the platform went, and what speaks for one being the other; the "
                + "likest comes first",
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
        for platform in Dictionary(grouping: lives, by: \.platform).values {
            let gone = platform.compactMap { life in life.end.flatMap(CastTime.seconds).map { (life: life, end: $0) } }
            guard !gone.isEmpty else { continue }
            let handles = HandleLikeness(platform)
            for account in platform {
                guard let begin = account.begin.flatMap(CastTime.seconds) else { continue }
                for before in gone where before.life.node != account.node && before.end <= begin {
                    let gap = Double(begin - before.end) / 86_400
                    guard gap <= days else { continue }
                    guard pairs.count < Self.mostPairs else {
                        throw FunctionError(
                            "more than \(PlainText.count(Self.mostPairs)) pairs of an account and one that went "
                                + "before: look "
                                + "at fewer days (--param days=7)")
                    }
                    pairs.append(
                        Pair(
                            account: account, before: before.life, days: gap,
                            overlap: shared.overlap(account.node, before.life.node),
                            timeP: span > 0 ? min(1, max(gap, 1.0 / 24) / span) : 1,
                            handleP: handles.chance(account.stem, before.life.stem)))
                }
            }
        }
        return pairs
    }

    /// The most pairs that are looked at.
    private static let mostPairs = 2_000_000

    /// Days from the first post of the case to the last.
    private func span() throws -> Double {
        let contents = try graph.file.contents()
        guard let first = contents.firstTime, let last = contents.lastTime else { return 0 }
        return Double(last - first) / 86_400_000
    }
}
