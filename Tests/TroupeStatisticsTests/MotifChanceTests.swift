import Testing
import TroupeBase
import TroupeStatistics

/// Chances of motifs against slow, obvious counting.
@Suite struct MotifChanceTests {
    /// All ways to choose `count` of the numbers below `all`.
    private func subsets(_ all: Int, _ count: Int) -> [[Int]] {
        if count == 0 { return [[]] }
        return (0..<all).flatMap { last in subsets(last, count - 1).map { $0 + [last] } }
    }

    @Test func `the hypergeometric tail counts every draw`() {
        for all in 1...7 {
            for marked in 0...all {
                for drawn in 0...all {
                    let draws = subsets(all, drawn)
                    for count in 0...drawn + 1 {
                        let hits = draws.count { draw in draw.count { $0 < marked } >= count }
                        let found = Hypergeometric.upperTail(count, marked: marked, drawn: drawn, all: all)
                        #expect(abs(found - Double(hits) / Double(draws.count)) < 1e-12)
                    }
                }
            }
        }
        // By hand: C(7, 7) C(15, 2) / C(22, 9) = 105 / 497,420.
        #expect(abs(Hypergeometric.upperTail(7, marked: 7, drawn: 9, all: 22) / (105.0 / 497_420) - 1) < 1e-10)
        #expect(Hypergeometric.upperTail(3, marked: 9, drawn: 2, all: 8).isNaN)
    }

    @Test func `the span of a few moments is counted over every draw`() {
        var generator = SplitMix64(seed: 5)
        for _ in 0..<60 {
            let moments = (0..<Int.random(in: 2...8, using: &generator)).map { _ in
                Int64.random(in: 0...12, using: &generator)
            }
            let count = Int.random(in: 1...moments.count, using: &generator)
            let span = Int64.random(in: 0...12, using: &generator)
            let draws = subsets(moments.count, count)
            let hits = draws.count { draw in
                let some = draw.map { moments[$0] }
                return (some.max() ?? 0) - (some.min() ?? 0) <= span
            }
            let found = SpanChance.atMost(span, count: count, of: moments)
            #expect(abs(found - Double(hits) / Double(draws.count)) < 1e-12, "\(moments) \(count) \(span)")
        }
    }

    @Test func `a switch has the chance of its place among all orders`() throws {
        // Four marked of eight, all at the end: by hand, of the 70 orders only this one and its mirror reach the
        // statistic.
        let sharp = try #require(ShareSwitch([false, false, false, false, true, true, true, true], orders: 20_000))
        #expect(sharp.before == 4 && sharp.shareBefore == 0 && sharp.shareAfter == 1)
        // |0 − 1| √(4 · 4 / 8).
        #expect(abs(sharp.statistic - 2.0.squareRoot()) < 1e-12)
        #expect(abs(sharp.p - 2.0 / 70) < 0.004)
        let mixed = try #require(ShareSwitch((0..<40).map { $0 % 2 == 0 }))
        #expect(mixed.p > 0.5)
        #expect(ShareSwitch([true, true, true, true]) == nil && ShareSwitch([true, false]) == nil)
        #expect(
            ShareSwitch([true, false, true, true, false], seed: 3)
                == ShareSwitch([true, false, true, true, false], seed: 3))
    }

    @Test func `sequences without a switch are called one at the level of the test`() {
        var generator = SplitMix64(seed: 11)
        var called = 0
        for seed in 0..<300 {
            let marks = (0..<30).map { _ in Bool.random(using: &generator) }
            if let found = ShareSwitch(marks, orders: 199, seed: UInt64(seed)), found.p <= 0.05 { called += 1 }
        }
        // 300 draws at 5 %: more than 27 have a chance below 1 %.
        #expect(called <= 27)
    }
}
