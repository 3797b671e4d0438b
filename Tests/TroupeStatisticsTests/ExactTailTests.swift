import Foundation
import Testing

@testable import TroupeStatistics

/// Second source of every number: mpmath with sixty digits, by `Tests/Oracles/chance.py`.
@Suite struct ExactTailTests {
    private func isNear(_ value: Double, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
        abs(value - expected) <= tolerance * max(1, abs(expected))
    }

    struct Groups: Sendable {
        var count: Int
        var groups: [(chance: Double, trials: Int)]
        var expected: Double

        init(_ count: Int, _ groups: [(chance: Double, trials: Int)], _ expected: Double) {
            (self.count, self.groups, self.expected) = (count, groups, expected)
        }
    }

    @Test(arguments: [
        Groups(3, [(0.1, 10), (0.02, 50)], -1.1298821948291688), Groups(30, [(1e-9, 60)], -582.38627441141333),
        Groups(45, [(1e-8, 50), (0.3, 4)], -738.42207409697801), Groups(2, [(0.5, 2)], -1.3862943611198906),
        Groups(7, [(0.9, 8)], -0.20689535854261363), Groups(0, [(0.5, 2)], 0),
    ])
    func `tails of groups of trials, down to where doubles end and beyond`(example: Groups) {
        let tail = PoissonBinomial.logUpperTail(example.count, groups: example.groups)
        #expect(isNear(tail, example.expected))
    }

    @Test func `the tail of groups is that of single trials`() {
        // Second source: the plain recursion over single trials.
        let groups: [(chance: Double, trials: Int)] = [(0.03, 40), (0.4, 3), (0.2, 11)]
        let trials = groups.flatMap { Array(repeating: $0.chance, count: $0.trials) }
        for count in 1...20 {
            let tail = exp(PoissonBinomial.logUpperTail(count, groups: groups))
            #expect(isNear(tail / PoissonBinomial.upperTail(count, chances: trials), 1, 1e-11))
        }
    }

    @Test(arguments: [
        (1, 0.01, -4.6101660193248969), (5, 0.03, -22.345272285913636), (40, 0.001, -386.63182648351569),
        (3, 10.0, -0.0027732375865730182), (300, 250.0, -6.7572739248572288),
    ])
    func `Poisson tails`(count: Int, mean: Double, expected: Double) {
        #expect(isNear(PoissonTail.logUpperTail(count, mean: mean), expected))
    }

    @Test(arguments: [
        (3.0, 40.0, -33.265408340027052), (2.5, 1.0, -0.16352527559465034), (1.0, 700.0, -700.0),
        (10.25, 9.0, -0.48011277057725087), (0.8, 0.1, -0.17773978158453064),
    ])
    func `incomplete gamma function`(shape: Double, at: Double, expected: Double) {
        #expect(isNear(IncompleteGamma.logUpper(shape, at), expected))
    }

    @Test(arguments: [(9, 1, 0.021484375), (5, 5, 1.0), (20, 0, 1.9073486328125e-6), (3, 2, 1.0), (0, 0, 1.0)])
    func `sign test`(first: Int, second: Int, expected: Double) {
        #expect(isNear(SignTest.twoSided(first, second), expected))
        #expect(isNear(SignTest.twoSided(second, first), expected))
    }

    @Test func `Fisher combines two tests as their product says`() {
        // By hand: for two p-values the combined p is q(1 − ln q) with q their product.
        let (one, other) = (0.02, 0.3)
        let q = one * other
        #expect(isNear(exp(CombinedChance.fisher(logs: [log(one), log(other)])), q * (1 - log(q))))
        #expect(isNear(CombinedChance.fisher(logs: [log(0.2)]), log(0.2)))
    }

    @Test func `Brown is Fisher without correlation and one test where both are the same`() {
        let logs = [log(0.01), log(0.01)]
        let apart = CombinedChance.brown(logs: logs) { _, _ in 0 }
        #expect(isNear(apart, CombinedChance.fisher(logs: logs)))
        // Full correlation: Brown's approximation makes the two one test.
        let same = CombinedChance.brown(logs: logs) { _, _ in 1 }
        #expect(isNear(same, log(0.01)))
        let between = CombinedChance.brown(logs: logs) { _, _ in 0.5 }
        #expect(apart < between && between < same)
    }

    @Test func `Bonferroni multiplies and stops at one`() {
        #expect(isNear(CombinedChance.bonferroni(0.001, tests: 20), 0.02))
        #expect(CombinedChance.bonferroni(0.2, tests: 20) == 1)
    }

    @Test(arguments: [(0.0, 1.0), (0.5, 3.5), (0.9, 8.5), (1.0, 10.0)])
    func `quantiles of type 7`(probability: Double, expected: Double) throws {
        // numpy.quantile([3, 1, 10, 2, 4, 7], …); by hand: sorted 1 2 3 4 7 10, place 0.9 · 5 = 4.5, half way from 7 to
        // 10.
        let value = try #require(Quantile.type7(probability, of: [3, 1, 10, 2, 4, 7]))
        #expect(isNear(value, expected))
    }
}
