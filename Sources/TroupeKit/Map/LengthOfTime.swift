/// Lengths of time as people write them: `60s`, `500ms`, `2m`, `1h`, `1d`.
public enum LengthOfTime {
    /// The length in milliseconds; nil of what is none, is not above zero, or is longer than three centuries.
    ///
    /// - Parameters:
    ///   - text: A number and its unit: `ms`, `s`, `m` or `min`, `h`, `d`.
    ///   - takesSeconds: Whether a number without a unit is seconds.
    public static func milliseconds(_ text: String, takesSeconds: Bool = true) -> Int64? {
        let units: [(suffix: String, length: Double)] = [
            ("ms", 1), ("min", 60_000), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("", 1000),
        ]
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }), takesSeconds || !unit.suffix.isEmpty,
            let value = Double(text.dropLast(unit.suffix.count)), value > 0, value * unit.length < 1e13
        else { return nil }
        let length = Int64((value * unit.length).rounded())
        return length < 1 ? nil : length
    }
}
