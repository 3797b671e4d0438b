/// Days and moments of the cast: ISO 8601, a day (`2024-10-02`), a month, a year, or a moment in UTC (`…T09:00:00Z`).
enum CastTime {
    /// Whether a text is one.
    static func isValid(_ text: String) -> Bool {
        guard
            let parts = text.wholeMatch(of: /(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z)?)?)?/)
        else { return false }
        func inside(_ part: Substring?, _ range: ClosedRange<Int>) -> Bool {
            part.map { Int($0).map(range.contains) ?? false } ?? true
        }
        return inside(parts.2, 1...12) && inside(parts.3, 1...31) && inside(parts.4, 0...23)
            && inside(parts.5, 0...59) && inside(parts.6, 0...60)
    }
}
