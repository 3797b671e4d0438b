#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One chance from several tests of the same claim.
package enum CombinedChance {
    /// Fisher's combination of independent p-values: −2 Σ ln *p* against χ² with 2*k* degrees of freedom.
    ///
    /// - Parameter logs: Natural logarithms of the p-values.
    /// - Returns: Natural logarithm of the combined p.
    package static func fisher(logs: [Double]) -> Double {
        guard !logs.isEmpty else { return 0 }
        return IncompleteGamma.logUpper(Double(logs.count), -logs.reduce(0, +))
    }

    /// Brown's combination of dependent p-values: Fisher's statistic against a scaled χ² (Brown 1975,
    /// doi:10.2307/2529826).
    ///
    /// - Parameters:
    ///   - logs: Natural logarithms of the p-values.
    ///   - correlation: The correlation, from 0 to 1, of the tests of two places; the covariance of −2 ln *p* is taken
    ///     as ρ(3.25 + 0.75ρ), Brown's approximation.
    /// - Returns: Natural logarithm of the combined p.
    package static func brown(logs: [Double], correlation: (Int, Int) -> Double) -> Double {
        guard !logs.isEmpty else { return 0 }
        let mean = 2 * Double(logs.count)
        var variance = 4 * Double(logs.count)
        for one in logs.indices {
            for other in logs.indices where other > one {
                let rho = correlation(one, other)
                variance += 2 * rho * (3.25 + 0.75 * rho)
            }
        }
        let degrees = 2 * mean * mean / variance
        let scale = variance / (2 * mean)
        return IncompleteGamma.logUpper(degrees / 2, -logs.reduce(0, +) / scale)
    }

    /// Bonferroni's bound: the smallest of `tests` p-values, times their number.
    package static func bonferroni(_ p: Double, tests: Int) -> Double { min(1, p * Double(max(1, tests))) }
}

/// The regularised upper incomplete gamma function.
enum IncompleteGamma {
    /// ln Q(a, x) = ln Γ(a, x)/Γ(a), for a > 0.
    ///
    /// The series of P for x < a + 1, else Lentz's continued fraction of Q (DLMF 8.7.1 and 8.9.2), in logarithms.
    static func logUpper(_ a: Double, _ x: Double) -> Double {
        guard x > 0 else { return 0 }
        let front = a * log(x) - x - lgamma(a)
        if x < a + 1 {
            var (term, sum, next) = (1 / a, 1 / a, a)
            while term > 1e-17 * sum {
                next += 1
                term *= x / next
                sum += term
            }
            return log1p(-min(1, exp(front + log(sum))))
        }
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var fraction = d
        for step in 1...10_000 {
            let factor = -Double(step) * (Double(step) - a)
            b += 2
            d = factor * d + b
            if abs(d) < tiny { d = tiny }
            c = b + factor / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            let change = d * c
            fraction *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return min(0, front + log(fraction))
    }
}
