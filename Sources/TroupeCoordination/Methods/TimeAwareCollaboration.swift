public import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Iannucci et al. 2025: a collaboration network with a memory that fades, on several layers.
public struct TimeAwareCollaboration: DetectionMethod {
    /// The method.
    public init() {}

    /// What a reader must know of it.
    public var card: MethodCard {
        MethodCard(
            name: "iannucci", title: "Iannucci et al. 2025, time-aware multiplex collaboration",
            source: "Iannucci, Muratore, Matakos & Kivelä 2025, arXiv:2512.19677",
            summary:
                "On each layer two accounts tie by exp(−gap/τ) over the closest pair of their posts on each common "
                + "object, divided by what the less active of the two shared (node-normalized); layers are added, and the "
                + "heaviest ties are kept. Leiden finds the groups.",
            traces: [["repost", "object"], ["link", "caption-link"], ["hashtag", "caption-hashtag"], ["reply"]],
            parameters: [
                MethodParameter("tau", 60, .seconds, "time after which a common action counts 1/e"),
                MethodParameter("window", 600, .seconds, "longest gap that is looked at; beyond it the memory is zero"),
                MethodParameter("keep", 0.005, .share, "share of the ties that is kept, the heaviest"),
                .maxAccounts,
            ],
            traps: [
                "A tie of two accounts with one post each has weight near 1: weights do not say how much is behind them.",
                "Written from the paper's abstract; τ, the share kept and the exact normalisation are troupe's: check them "
                    + "against the paper before citing.",
            ])
    }

    /// Runs the method.
    public func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let limit = settings.count("max_accounts")
        let tau = settings.number("tau") * 1000
        let read = try settings.presentLayers(of: card.traces, in: posts)
        var result = MethodResult()
        result.notes = [read.note].compactMap { $0 }
        var weights = PairWeights()
        for layer in read.layers {
            let trace = Trace(layer, of: posts)
            let lists = trace.byObject()
            let crowded = Set(lists.indices.filter { Set(lists[$0].map(\.account)).count > limit }.map { UInt32($0) })
            result.note(unpaired: crowded.count, limit: limit)
            var activity: [UInt32: Int] = [:]
            for row in trace.rows { activity[row.account, default: 0] += 1 }
            let pairs = try Trace(rows: trace.rows.filter { !crowded.contains($0.object) })
                .postPairs(within: settings.milliseconds("window")) { $0.account != $1.account }
                .sorted { ($0.accounts, $0.older.object, $0.gap) < ($1.accounts, $1.older.object, $1.gap) }
            for (at, pair) in pairs.enumerated() {
                // The closest pair of posts of the two on an object stands first.
                if at > 0, pairs[at - 1].accounts == pair.accounts, pairs[at - 1].older.object == pair.older.object {
                    continue
                }
                let least = min(activity[pair.older.account, default: 1], activity[pair.newer.account, default: 1])
                weights.add(exp(-Double(pair.gap) / tau) / Double(least), pair.older.account, pair.newer.account)
            }
        }
        result.ties = try weights.ties()
        result.ties.keepHeaviest(settings.number("keep"))
        result.finish(posts, .leiden, seed: settings.seed)
        return result
    }
}
