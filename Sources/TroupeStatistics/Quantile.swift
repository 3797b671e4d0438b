/// Quantiles of a sample.
package enum Quantile {
    /// The quantile of a sample by linear interpolation of the order statistics: type 7 of Hyndman & Fan 1996
    /// (doi:10.1080/00031305.1996.10473566), the default of R and numpy.
    ///
    /// - Parameters:
    ///   - probability: From 0 to 1.
    ///   - values: The sample, in any order.
    /// - Returns: The quantile; nil for an empty sample.
    /// - Complexity: O(*n* log *n*).
    package static func type7(_ probability: Double, of values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = max(0, min(1, probability)) * Double(sorted.count - 1)
        let low = Int(place.rounded(.down))
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }
}
