import TroupeModel
import TroupeStatistics

/// Do the same accounts meet again more often than their activity alone would bring them together?
///
/// A *burst* is a set of posts that hang together by runs of one object, each post at most a window after the one before.
/// A post stands in one burst only, however many objects it shares, so that layers made from the same caption are never
/// counted as two. Under the bipartite configuration model of accounts × bursts every account keeps its number of bursts
/// and every burst its number of accounts; who joins whom is chance. All posts of the data are in it, those that nobody
/// else repeated as well (bursts of one account): they say how active an account is, so a collection that holds little
/// but a campaign does not make its members look like people who had to meet.
struct PartnerChoice {
    /// How often two accounts met, and how likely that is by chance.
    struct Meetings: Hashable, Sendable {
        /// Bursts with both.
        var bursts: Int
        /// Bursts with both that the model expects.
        var expected: Double
        /// Natural logarithm of the chance of so many.
        var logChance: Double
    }

    private struct Key: Hashable {
        var low: Int
        var high: Int
        var bursts: Int
    }

    /// For each account, its bursts, each once.
    private let burstsOfAccount: [[UInt32]]
    private let model: BipartiteConfigurationModel
    private var known: [Key: Meetings] = [:]

    /// The number of pairs of accounts: that of the tests.
    let pairs: Int

    /// Gathers the posts into bursts and solves the model.
    ///
    /// - Parameters:
    ///   - index: All uses.
    ///   - counts: Whether the uses of an object, by its number over all layers, make runs.
    /// - Complexity: O(*n*) for *n* uses, and the passes of the model over its classes.
    init(_ index: UseIndex, posts: PostTable, window: Int64, counts: (UInt32) -> Bool = { _ in true }) {
        var sets = DisjointSets(count: posts.count)
        for position in 1..<max(1, index.count) {
            let (before, use) = (index.uses[position - 1], index.uses[position])
            guard before.object == use.object, use.time - before.time <= window, counts(use.object) else { continue }
            sets.join(Int(index.post[position - 1]), Int(index.post[position]))
        }
        var bursts = [[UInt32]](repeating: [], count: posts.accounts.count)
        for post in 0..<posts.count { bursts[Int(posts.account[post])].append(UInt32(sets.first(of: post))) }
        var sizes = [Int](repeating: 0, count: posts.count)
        for account in bursts.indices {
            bursts[account].sort()
            var distinct: [UInt32] = []
            for burst in bursts[account] where burst != distinct.last {
                distinct.append(burst)
                sizes[Int(burst)] += 1
            }
            bursts[account] = distinct
        }
        burstsOfAccount = bursts
        let degrees = bursts.map(\.count).filter { $0 > 0 }
        pairs = degrees.count * (degrees.count - 1) / 2
        model = BipartiteConfigurationModel(
            rowDegrees: degrees, columnDegrees: sizes.filter { $0 > 0 }, tolerance: 1e-6, sweeps: 500)
    }

    /// How often two accounts met.
    mutating func meetings(_ first: UInt32, _ second: UInt32) -> Meetings {
        let (mine, theirs) = (burstsOfAccount[Int(first)], burstsOfAccount[Int(second)])
        let shared = Set(mine).intersection(theirs).count
        let (one, other) = (mine.count, theirs.count)
        let key = Key(low: min(one, other), high: max(one, other), bursts: shared)
        if let known = known[key] { return known }
        let result = Meetings(
            bursts: shared, expected: model.expectedShared(key.low, key.high),
            logChance: model.logChanceOfShared(shared, key.low, key.high))
        known[key] = result
        return result
    }
}
