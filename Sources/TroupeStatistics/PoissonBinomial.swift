/// The number of successes in independent trials of unequal chance.
public enum PoissonBinomial {
    /// The smallest tail chance that is told apart from zero.
    public static let floor = 1e-300

    /// P(at least `count` successes), exact up to rounding, never below ``floor`` and never above 1.
    ///
    /// The recursion over trials with one cell for "`count` or more" adds only non-negative terms, so small tails do
    /// not cancel (Hong 2013, doi:10.1016/j.csda.2012.10.006, section 2.4, folded at `count`).
    ///
    /// - Parameters:
    ///   - count: The number of successes.
    ///   - chances: One chance a trial; values above 1 count as 1.
    /// - Complexity: O(*n* · `count`) time for *n* trials, O(`count`) memory.
    public static func upperTail(_ count: Int, chances: some Sequence<Double>) -> Double {
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
}
