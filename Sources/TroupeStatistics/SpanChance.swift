#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How likely a few out of many moments lie as close together as some do.
package enum SpanChance {
    /// The chance that `count` of `moments`, drawn without putting back, span at most `span`.
    ///
    /// Exact: each draw is counted by its earliest moment *i*, whose company are any `count` − 1 of the moments that
    /// follow within `span`; equal moments stand in any fixed order. Σᵢ C(*mᵢ*, count − 1) / C(*n*, count).
    ///
    /// - Complexity: O(*n* log *n*).
    package static func atMost(_ span: Int64, count: Int, of moments: [Int64]) -> Double {
        guard count > 1 else { return 1 }
        guard count <= moments.count else { return .nan }
        let sorted = moments.sorted()
        let whole = Hypergeometric.logChoose(sorted.count, count)
        var end = 0
        var sum = 0.0
        for start in sorted.indices {
            while end < sorted.count, sorted[end] - sorted[start] <= span { end += 1 }
            sum += exp(Hypergeometric.logChoose(end - start - 1, count - 1) - whole)
        }
        return min(1, sum)
    }
}
