package import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Iannucci et al. 2025: a collaboration network with a memory that fades, on several layers.
package struct TimeAwareCollaboration: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "iannucci", title: "Iannucci et al. 2025, time-aware multiplex collaboration",
            source: "Iannucci, Muratore, Matakos & Kivelä 2025, arXiv:2512.19677",
            summary:
                "On each layer two accounts tie by exp(−gap/τ) over the closest pair of their posts on each common "
                + "object, divided by what the less active of the two shared (node-normalised); layers are added, and "
                + "the "
                + "heaviest ties are kept. Leiden finds the groups.",
            traces: [["repost", "object"], ["link", "caption-link"], ["hashtag", "caption-hashtag"], ["reply"]],
            parameters: [
                MethodParameter("tau", 60, .seconds, "time after which a common action counts 1/e"),
                MethodParameter("window", 600, .seconds, "longest gap that is looked at; beyond it the memory is zero"),
                MethodParameter("keep", 0.005, .share, "share of the ties that is kept, the heaviest"),
                .maxAccountsInWindows,
            ],
            traps: [
                "A tie of two accounts with one post each has weight near 1: weights do not say how much is behind "
                    + "them.",
                "Written from the paper's abstract; τ, the share kept and the exact normalisation are troupe's: check "
                    + "them "
                    + "against the paper before citing.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let limit = settings.count("max_accounts")
        let tau = settings.number("tau") * 1000
        let read = try settings.presentLayers(of: card.traces, in: posts)
        var result = MethodResult()
        result.notes = [read.note].compactMap { $0 }
        var weights = PairWeights()
        for layer in read.layers {
            let trace = Trace(layer, of: posts)
            let (quiet, crowded) = trace.objects(ofAccountsAtMost: limit)
            result.note(unpaired: crowded, limit: limit)
            var activity = [Int](repeating: 0, count: posts.accounts.count)
            for row in trace.rows { activity[Int(row.account)] += 1 }
            // The meetings of an object.
            var met: [(pair: UInt64, gap: Int64)] = []
            try quiet.forEachPair(within: settings.milliseconds("window")) { older, newer throws(MethodError) in
                guard older.account != newer.account else { return }
                met.append((PostPair.key(older.account, newer.account), newer.time - older.time))
                if met.count > PostPair.limit { throw .tooManyPairs(limit: PostPair.limit) }
            } end: { () throws(MethodError) in
                met.sort { ($0.pair, $0.gap) < ($1.pair, $1.gap) }
                // The closest pair of posts of two accounts stands first.
                for (place, meeting) in met.enumerated() where place == 0 || met[place - 1].pair != meeting.pair {
                    let (one, other) = (UInt32(meeting.pair >> 32), UInt32(truncatingIfNeeded: meeting.pair))
                    let least = min(activity[Int(one)], activity[Int(other)])
                    weights.add(exp(-Double(meeting.gap) / tau) / Double(least), one, other)
                }
                met.removeAll(keepingCapacity: true)
                try weights.check(limit: PostPair.limit / 4)
            }
        }
        result.ties = try weights.ties(limit: PostPair.limit / 4)
        result.ties.keepHeaviest(settings.number("keep"))
        result.finish(posts, .leiden, seed: settings.seed)
        return result
    }
}
