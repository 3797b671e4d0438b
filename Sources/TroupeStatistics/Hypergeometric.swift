#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Draws without putting back.
package enum Hypergeometric {
    /// The chance that at least `count` of `drawn` balls are marked, when `marked` of `all` are.
    ///
    /// It is the one-sided test of Fisher's on a table of two by two.
    ///
    /// - Complexity: O(`drawn`).
    package static func upperTail(_ count: Int, marked: Int, drawn: Int, all: Int) -> Double {
        guard marked >= 0, drawn >= 0, marked <= all, drawn <= all else { return .nan }
        let most = min(marked, drawn)
        let least = max(0, drawn + marked - all)
        if count <= least { return 1 }
        guard count <= most else { return 0 }
        let whole = logChoose(all, drawn)
        var sum = 0.0
        for hits in (count...most).reversed() {
            sum += exp(logChoose(marked, hits) + logChoose(all - marked, drawn - hits) - whole)
        }
        return min(1, sum)
    }

    /// Natural logarithm of the number of ways to choose `count` of `all`; −∞ where there is none.
    static func logChoose(_ all: Int, _ count: Int) -> Double {
        guard count >= 0, count <= all else { return -.infinity }
        return lgamma(Double(all) + 1) - lgamma(Double(count) + 1) - lgamma(Double(all - count) + 1)
    }
}
