import TroupeBase
import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Do the same accounts meet again more often than their activity alone would bring them together?
///
/// A *burst* is a set of posts that hang together by runs of one object, each post at most a window after the one
/// before. A post stands in one burst only, however many objects it shares, so that layers made from the same caption
/// are never counted as two. Under the bipartite configuration model of accounts × bursts every account keeps its
/// number of bursts, on average, and every burst its number of accounts, exactly; who joins whom is chance. All posts
/// of the data are in it, those that nobody else repeated as well (bursts of one account): they say how active an
/// account is, so a collection that holds little but a campaign does not make its members look like people who had to
/// meet.
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

    /// For each account, its bursts, each once.
    private let burstsOfAccount: [[UInt32]]
    private var chances: SharedChances
    /// The numbers of bursts that accounts have, ascending.
    private let activities: [Int]

    /// The number of pairs of accounts: that of the tests.
    let pairs: Int

    /// Gathers the posts into bursts and solves the model.
    ///
    /// - Parameters:
    ///   - index: All uses.
    ///   - largestBurst: Bursts of more accounts are left out of the model and of everybody's activity.
    ///   - counts: Whether the uses of an object, by its number over all layers, make runs.
    /// - Complexity: O(*n*) for *n* uses, and the passes of the model over its classes.
    init(
        _ index: UseIndex, posts: PostTable, window: Int64, largestBurst: Int = .max,
        counts: (UInt32) -> Bool = { _ in true }
    ) {
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
        for account in bursts.indices where largestBurst < .max {
            bursts[account].removeAll { sizes[Int($0)] > largestBurst }
        }
        for burst in sizes.indices where sizes[burst] > largestBurst { sizes[burst] = 0 }
        burstsOfAccount = bursts
        let degrees = bursts.map(\.count).filter { $0 > 0 }
        pairs = degrees.count * (degrees.count - 1) / 2
        activities = Set(degrees).sorted()
        let model = BipartiteConfigurationModel(
            rowDegrees: degrees, columnDegrees: sizes.filter { $0 > 0 }, tolerance: 1e-6, sweeps: 500)
        chances = SharedChances(model, holdsColumns: true)
    }

    /// The number of pairs that are expected to share at least `count` bursts.
    ///
    /// Accounts of many different activities are put into bins of near activity (a tenth), whose mean stands for them.
    func expectedPairs(sharing count: Int) -> Double {
        var bins: [Int: (accounts: Int, sum: Int)] = [:]
        for bursts in burstsOfAccount where bursts.count >= count {
            let bin = Int((log(Double(bursts.count)) * 10).rounded())
            bins[bin, default: (0, 0)].accounts += 1
            bins[bin, default: (0, 0)].sum += bursts.count
        }
        let classes = bins.sorted { $0.key < $1.key }.map { bin in
            (degree: known(near: bin.value.sum / bin.value.accounts), accounts: bin.value.accounts)
        }
        var expected = 0.0
        for (place, one) in classes.enumerated() {
            for other in classes[place...] {
                let isSame = one.degree == other.degree
                let pairs = isSame ? one.accounts * (one.accounts - 1) / 2 : one.accounts * other.accounts
                guard pairs > 0 else { continue }
                expected +=
                    Double(pairs)
                    * exp(chances.model.logChanceOfShared(count, one.degree, other.degree, holdsColumns: true))
            }
        }
        return expected
    }

    /// For each number up to the largest, the pairs that share at least as many bursts (cell 0 is not used).
    ///
    /// - Complexity: O(Σ *b*²) over the bursts' accounts *b*.
    func pairs(sharingUpTo largest: Int) -> [Int] {
        var members: [UInt32: [UInt32]] = [:]
        for (account, bursts) in burstsOfAccount.enumerated() {
            for burst in bursts { members[burst, default: []].append(UInt32(account)) }
        }
        var shared = [Int](repeating: 0, count: burstsOfAccount.count)
        var counts = [Int](repeating: 0, count: largest + 1)
        var touched: [UInt32] = []
        for (account, bursts) in burstsOfAccount.enumerated() {
            for burst in bursts {
                // Accounts ascend in each list: those after this one stand at the end.
                for other in (members[burst] ?? []).reversed() {
                    guard other > account else { break }
                    if shared[Int(other)] == 0 { touched.append(other) }
                    shared[Int(other)] += 1
                }
            }
            for other in touched {
                counts[min(largest, shared[Int(other)])] += 1
                shared[Int(other)] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }
        for number in stride(from: largest - 1, through: 1, by: -1) { counts[number] += counts[number + 1] }
        return counts
    }

    /// The activity that some account has nearest to this one.
    private func known(near degree: Int) -> Int {
        activities.min { (abs($0 - degree), $0) < (abs($1 - degree), $1) } ?? degree
    }

    /// How often two accounts met.
    mutating func meetings(_ first: UInt32, _ second: UInt32) -> Meetings {
        let (mine, theirs) = (burstsOfAccount[Int(first)], burstsOfAccount[Int(second)])
        let shared = Set(mine).intersection(theirs).count
        let chance = chances.answer(shared, mine.count, theirs.count)
        return Meetings(bursts: shared, expected: chance.expected, logChance: chance.logChance)
    }
}
