import TroupeBase

/// Days and moments of the cast: ISO 8601, a year, a month, a day (`2024-10-02`), or a moment in UTC (`…T09:00:00Z`).
package enum CastTime {
    /// Seconds since 1970 (UTC) of the beginning of what a text names; nil if it names none, as 31 February.
    package static func seconds(_ text: String) -> Int64? {
        guard
            let parts = text.wholeMatch(
                of: /(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z)?)?)?/),
            let year = Int64(parts.1)
        else { return nil }
        func number(_ part: Substring?, _ otherwise: Int64) -> Int64 { part.flatMap { Int64($0) } ?? otherwise }
        let (month, day) = (number(parts.2, 1), number(parts.3, 1))
        let (hour, minute, second) = (number(parts.4, 0), number(parts.5, 0), number(parts.6, 0))
        guard (1...12).contains(month), (1...GregorianDate.daysIn(month, year)).contains(day), (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let days = GregorianDate.daysSinceEpoch(year, month, day)
        return days * 86_400 + hour * 3600 + minute * 60 + second
    }
}
