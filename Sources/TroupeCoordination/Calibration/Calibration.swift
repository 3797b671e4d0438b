import TroupeBase
import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// How many pairs pass a window and a support in the data, and how many would if nobody coordinated.
package struct Calibration: Sendable {
    /// Windows, in milliseconds.
    package var windows: [Int64] = [10_000, 30_000, 60_000, 180_000, 600_000]
    /// Largest support of the table.
    package var largestSupport = 5
    /// The nulls.
    package var nulls: [TimingNull] = TimingNull.allCases
    /// Surrogates for each null and window.
    package var surrogates = 20
    /// The seed.
    package var seed: UInt64 = 1
    /// Number of threads. The result does not depend on it.
    package var workers = 1

    /// The defaults.
    package init() {}

    /// Bursts of more accounts are left out of the bipartite model: whom a crowd holds says nothing.
    static let largestBurst = 1000

    /// One line of the table: pairs with at least `support` distinct objects within `window` on a layer.
    package struct Row: Sendable, Hashable {
        /// The number of the layer.
        package var layer: Int
        /// Milliseconds.
        package var window: Int64
        /// Fewest distinct objects.
        package var support: Int
        /// The null.
        package var null: TimingNull
        /// Pairs in the data.
        ///
        /// Under `bicm` the pairs that share so many bursts, runs of posts of one object each at most a window after
        /// the one before: that is what the model speaks of.
        package var real: Int
        /// Mean pairs in the surrogates.
        package var expected: Double
        /// The 5 % and 95 % quantile of the surrogates; both the expectation where there are no surrogates.
        package var low: Double
        /// The 95 % quantile of the surrogates.
        package var high: Double

        /// The false-discovery rate: expected over real, at most 1; nil where nothing is real.
        package var rate: Double? { share(expected) }
        /// Its upper end.
        package var highRate: Double? { share(high) }

        private func share(_ pairs: Double) -> Double? { real > 0 ? min(1, pairs / Double(real)) : nil }
    }

    /// Fills the table: for each layer, window, null and support, in this order.
    ///
    /// - Parameter progress: Told the number of surrogates that are counted and their number in all.
    /// - Complexity: A window pass for each layer, window, null and surrogate.
    package func rows(_ posts: PostTable, progress: (@Sendable (Int, Int) -> Void)? = nil) -> [Row] {
        let sampled = nulls.filter { $0 != .bipartite }
        let total = posts.layers.count * windows.count * sampled.count * surrogates
        let done = ProgressCounter { progress?($0, total) }
        var rows: [Row] = []
        for layer in posts.layers.indices {
            var single = posts
            single.layers = [posts.layers[layer]]
            let index = UseIndex(single)
            let swap = nulls.contains(.swap) ? AccountSwap(single, seed: seed) : nil
            for window in windows {
                let real = pairs(index, window: window)
                for null in nulls {
                    let samples: [[Double]]
                    var real = real
                    if null == .bipartite {
                        let choice = PartnerChoice(
                            index, posts: single, window: window, largestBurst: Self.largestBurst)
                        real = choice.pairs(sharingUpTo: largestSupport)
                        samples = [(0...largestSupport).map { $0 == 0 ? 0 : choice.expectedPairs(sharing: $0) }]
                    } else {
                        samples = parallelMap(count: surrogates, workers: workers, makeScratch: noScratch) {
                            number, _ in
                            let moved =
                                null == .swap
                                ? swap.map { UseIndex($0.swapped(single, surrogate: number)) } ?? index
                                : self.moved(index, single, null: null, window: window, surrogate: number)
                            done.advance()
                            return pairs(moved, window: window).map(Double.init)
                        }
                    }
                    for support in 1...largestSupport {
                        let counts = samples.map { $0[support] }
                        rows.append(
                            Row(
                                layer: layer, window: window, support: support, null: null, real: real[support],
                                expected: counts.reduce(0, +) / Double(counts.count),
                                low: Quantile.type7(0.05, of: counts) ?? 0, high: Quantile.type7(0.95, of: counts) ?? 0)
                        )
                    }
                }
            }
        }
        return rows
    }

    /// For each support up to the largest, pairs with at least as many distinct objects (cell 0 is not used).
    private func pairs(_ index: UseIndex, window: Int64) -> [Int] {
        var scan = PairScan(window: window, reach: window)
        scan.fewestHits = .max
        scan.supportCells = largestSupport + 1
        var scratch = PairScan.Scratch(accountCount: index.accountCount)
        let counts = scan.run(accounts: 0..<index.accountCount, of: index, scratch: &scratch) { _, _, _ in }
        var atLeast = counts.pairsBySupport
        for support in stride(from: largestSupport - 1, through: 1, by: -1) { atLeast[support] += atLeast[support + 1] }
        return atLeast
    }

    /// A surrogate of the posts under a null.
    private func moved(
        _ index: UseIndex, _ posts: PostTable, null: TimingNull, window: Int64, surrogate: Int
    ) -> UseIndex {
        let key = JitterNull.surrogateKey(seed: seed, surrogate: surrogate)
        let grain = min(posts.precision.milliseconds, 10 * window)
        let jitter = JitterNull(window: window, halfWidth: 10 * window, grain: grain)
        switch null {
        case .jitter, .swap, .bipartite: return index.jittered { jitter.offset(post: $0, key: key) }
        case .shift: return index.jittered { jitter.offset(post: Int(posts.account[$0]), key: key) }
        case .permuteDay: return permuted(index, posts, key: key) { posts.time[$0].flooredQuotient(86_400_000) }
        case .permuteHour: return permuted(index, posts, key: key) { posts.time[$0].flooredQuotient(3_600_000) }
        case .permuteObject:
            // A post of several objects goes with its first one.
            var object = [Int64](repeating: -1, count: posts.count)
            for (post, number) in zip(posts.layers[0].postOfUse, posts.layers[0].objectOfUse)
            where object[Int(post)] < 0 {
                object[Int(post)] = Int64(number)
            }
            return permuted(index, posts, key: key) { object[$0] }
        }
    }

    /// Deals the times of each group of posts out anew among its posts.
    private func permuted(_ index: UseIndex, _ posts: PostTable, key: UInt64, group: (Int) -> Int64) -> UseIndex {
        let order = (0..<posts.count).map { (group: group($0), post: $0) }.sorted {
            ($0.group, $0.post) < ($1.group, $1.post)
        }
        var time = posts.time
        var generator = SplitMix64(seed: key)
        var begin = 0
        while begin < order.count {
            var end = begin
            while end < order.count, order[end].group == order[begin].group { end += 1 }
            // Fisher and Yates, from the end.
            var times = order[begin..<end].map { posts.time[$0.post] }
            for last in stride(from: times.count - 1, to: 0, by: -1) {
                times.swapAt(last, Int(generator.next() % UInt64(last + 1)))
            }
            for (place, moved) in zip(begin..<end, times) { time[order[place].post] = moved }
            begin = end
        }
        return index.jittered { time[$0] - posts.time[$0] }
    }
}
