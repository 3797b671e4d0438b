#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The number of successes in independent trials of unequal chance.
package enum PoissonBinomial {
    /// The smallest tail chance that is told apart from zero.
    package static let floor = 1e-300

    /// P(at least `count` successes), exact up to rounding, never below ``floor`` and never above 1.
    ///
    /// The recursion over trials with one cell for "`count` or more" adds only non-negative terms, so small tails do
    /// not cancel (Hong 2013, doi:10.1016/j.csda.2012.10.006, section 2.4, folded at `count`).
    ///
    /// - Parameters:
    ///   - count: The number of successes.
    ///   - chances: One chance a trial; values above 1 count as 1.
    /// - Complexity: O(*n* · `count`) time for *n* trials, O(`count`) memory.
    package static func upperTail(_ count: Int, chances: some Sequence<Double>) -> Double {
        guard count > 0 else { return 1 }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: count + 1) { cells in
            cells.initialize(repeating: 0)
            cells[0] = 1
            for chance in chances {
                let p = min(1, chance)
                cells[count] += cells[count - 1] * p
                var successes = count - 1
                while successes > 0 {
                    cells[successes] = cells[successes] * (1 - p) + cells[successes - 1] * p
                    successes -= 1
                }
                cells[0] *= 1 - p
            }
            return max(Self.floor, min(1, cells[count]))
        }
    }

    /// Natural logarithm of P(at least `count` successes), for trials that come in groups of equal chance.
    ///
    /// Where doubles can hold the tail it is added up in them; below 1e-280 the recursion is done on logarithms, so
    /// that tails of any size come out.
    ///
    /// - Parameter groups: A chance from 0 to 1 and the number of its trials.
    /// - Complexity: O(*g* · `count`² log *m*) for *g* groups of up to *m* trials; O(*n* · `count`) exponentials for
    ///   the smallest tails of *n* trials.
    package static func logUpperTail(_ count: Int, groups: some Collection<(chance: Double, trials: Int)>) -> Double {
        guard count > 0 else { return 0 }
        let sum = groups.reduce(FoldedCount(limit: count)) { sum, group in
            sum.joined(with: FoldedCount(limit: count, chance: min(1, group.chance), trials: group.trials))
        }
        guard sum.tail < 1e-280 else { return log(min(1, sum.tail)) }
        return logTail(count, groups: groups)
    }

    /// The recursion of ``upperTail(_:chances:)`` on logarithms.
    private static func logTail(_ count: Int, groups: some Collection<(chance: Double, trials: Int)>) -> Double {
        var cells = [Double](repeating: -.infinity, count: count + 1)
        cells[0] = 0
        for group in groups where group.chance > 0 {
            let (hit, miss) = (log(min(1, group.chance)), log1p(-min(1, group.chance)))
            for _ in 0..<group.trials {
                cells[count] = logSum(cells[count], cells[count - 1] + hit)
                for successes in stride(from: count - 1, to: 0, by: -1) {
                    cells[successes] = logSum(cells[successes] + miss, cells[successes - 1] + hit)
                }
                cells[0] += miss
            }
        }
        return min(0, cells[count])
    }

    /// log(eᵃ + eᵇ).
    private static func logSum(_ a: Double, _ b: Double) -> Double {
        let high = max(a, b)
        guard high > -.infinity else { return -.infinity }
        return high + log1p(exp(min(a, b) - high))
    }
}
