import TroupeBase

/// False-discovery rates of many tests (Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x).
package struct BenjaminiHochberg: Sendable {
    private let sorted: [Double]
    private let adjusted: [Double]
    /// The number of tests.
    package let testCount: Int

    /// Adjusts p-values.
    ///
    /// - Parameters:
    ///   - pValues: The p-values that are known, in any order.
    ///   - testCount: The number of tests made; those without a p-value here count as p = 1. At least the number
    ///     of `pValues`.
    /// - Complexity: O(*n* log *n*).
    package init(pValues: [Double], testCount: Int) {
        precondition(testCount >= pValues.count, "more p-values than tests")
        self.testCount = testCount
        sorted = pValues.sorted()
        var least = 1.0
        var values = sorted
        for rank in stride(from: sorted.count, to: 0, by: -1) {
            least = min(least, sorted[rank - 1] * Double(testCount) / Double(rank))
            values[rank - 1] = least
        }
        adjusted = values
    }

    /// The q-value of a test with this p-value: the smallest false-discovery rate at which it is kept; never below p.
    ///
    /// - Complexity: O(log *n*).
    package func qValue(_ pValue: Double) -> Double {
        let place = lowerBound(in: sorted.indices) { sorted[$0] < pValue }
        return place < sorted.count ? adjusted[place] : 1
    }
}
