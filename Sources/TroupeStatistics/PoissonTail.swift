#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The Poisson distribution, and the quick expectation of Chung & Lu that it is used with.
package enum PoissonTail {
    /// Natural logarithm of P(at least `count`) for a Poisson number of mean `mean`.
    ///
    /// - Complexity: O(`count` + √`mean`) terms, all positive.
    package static func logUpperTail(_ count: Int, mean: Double) -> Double {
        guard count > 0 else { return 0 }
        guard mean > 0 else { return -.infinity }
        if Double(count) <= mean {
            // The complement is the smaller part: P(< count), from its largest term down.
            var term = exp(Double(count - 1) * log(mean) - mean - lgamma(Double(count)))
            var below = 0.0
            for rest in stride(from: count - 1, through: 0, by: -1) {
                below += term
                term *= Double(rest) / mean
            }
            return log1p(-min(1, below))
        }
        var (sum, term, next) = (1.0, 1.0, Double(count + 1))
        while term > 1e-17 * sum {
            term *= mean / next
            sum += term
            next += 1
        }
        return min(0, Double(count) * log(mean) - mean - lgamma(Double(count) + 1) + log(sum))
    }

    /// The number of columns that two rows are expected to share if edges fall in proportion to degrees: Σ *dᵢdⱼk*² /
    /// *m*², each chance at most 1 (Chung & Lu 2002, doi:10.1073/pnas.252631999, on a two-sided network).
    ///
    /// - Parameter columnDegrees: Degrees *k* of the columns and how many columns have each.
    package static func expectedShared(
        _ one: Int, _ other: Int, columnDegrees: some Sequence<(degree: Int, columns: Int)>, edges: Int
    ) -> Double {
        let total = Double(edges)
        return columnDegrees.reduce(0) { sum, column in
            let first = min(1, Double(one * column.degree) / total)
            let second = min(1, Double(other * column.degree) / total)
            return sum + Double(column.columns) * first * second
        }
    }
}
