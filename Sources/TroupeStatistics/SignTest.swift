/// The sign test: does one of two come first more often than a fair coin would have it?
package enum SignTest {
    /// The two-sided p of `first` against `second` heads; draws are left out before. 1 without any.
    ///
    /// Exact: twice the binomial tail at one half, at most 1.
    package static func twoSided(_ first: Int, _ second: Int) -> Double {
        let total = first + second
        guard total > 0 else { return 1 }
        let tail = FoldedCount(limit: max(first, second), chance: 0.5, trials: total).tail
        return min(1, 2 * tail)
    }
}
