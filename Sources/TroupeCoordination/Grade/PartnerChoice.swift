import TroupeModel
import TroupeStatistics

/// Do the same accounts meet again more often than their activity alone would bring them together?
///
/// A *burst* is a run of posts of one object, each at most a window after the one before. Under the bipartite
/// configuration model of accounts × bursts every account keeps its number of bursts and every burst its number of
/// accounts; who joins whom is chance. All posts of the data are in it, those that nobody else repeated as well (bursts
/// of one account): they say how active an account is, so a collection that holds little but a campaign does not make
/// its members look like people who had to meet.
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

    private let index: UseIndex
    private let burstOfPosition: [UInt32]
    private let degree: [Int]
    private let model: BipartiteConfigurationModel
    private var known: [Key: Meetings] = [:]

    /// The number of pairs of accounts: that of the tests.
    let pairs: Int

    /// Cuts all uses into bursts and solves the model.
    ///
    /// - Complexity: O(*n*) for *n* uses, and the passes of the model over its classes.
    init(_ index: UseIndex, window: Int64) {
        self.index = index
        var bursts = [UInt32](repeating: 0, count: index.count)
        var degree = [Int](repeating: 0, count: index.accountCount)
        var sizes: [Int] = []
        var lastBurst = [Int](repeating: -1, count: index.accountCount)
        for position in 0..<index.count {
            let use = index.uses[position]
            let isNew =
                position == 0 || index.uses[position - 1].object != use.object
                || use.time - index.uses[position - 1].time > window
            if isNew { sizes.append(0) }
            let burst = sizes.count - 1
            bursts[position] = UInt32(burst)
            if lastBurst[Int(use.account)] != burst {
                lastBurst[Int(use.account)] = burst
                sizes[burst] += 1
                degree[Int(use.account)] += 1
            }
        }
        burstOfPosition = bursts
        self.degree = degree
        let active = degree.count { $0 > 0 }
        pairs = active * (active - 1) / 2
        model = BipartiteConfigurationModel(
            rowDegrees: degree.filter { $0 > 0 }, columnDegrees: sizes, tolerance: 1e-6, sweeps: 500)
    }

    /// How often two accounts met.
    mutating func meetings(_ first: UInt32, _ second: UInt32) -> Meetings {
        let shared = Set(bursts(of: first)).intersection(bursts(of: second)).count
        let (one, other) = (degree[Int(first)], degree[Int(second)])
        let key = Key(low: min(one, other), high: max(one, other), bursts: shared)
        if let known = known[key] { return known }
        let result = Meetings(
            bursts: shared, expected: model.expectedShared(key.low, key.high),
            logChance: model.logChanceOfShared(shared, key.low, key.high))
        known[key] = result
        return result
    }

    private func bursts(of account: UInt32) -> [UInt32] {
        index.positions(of: account).map { burstOfPosition[Int($0)] }
    }
}
