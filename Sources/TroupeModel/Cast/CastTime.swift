/// Days and moments of the cast: ISO 8601, a year, a month, a day (`2024-10-02`), or a moment in UTC (`…T09:00:00Z`).
package enum CastTime {
    /// Seconds since 1970 (UTC) of the beginning of what a text names; nil if it names none, as 31 February.
    ///
    /// Days are counted by H. Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms", 2013).
    package static func seconds(_ text: String) -> Int64? {
        guard
            let parts = text.wholeMatch(
                of: /(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z)?)?)?/),
            let year = Int64(parts.1)
        else { return nil }
        func number(_ part: Substring?, _ otherwise: Int64) -> Int64 { part.flatMap { Int64($0) } ?? otherwise }
        let (month, day) = (number(parts.2, 1), number(parts.3, 1))
        let (hour, minute, second) = (number(parts.4, 0), number(parts.5, 0), number(parts.6, 0))
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month), (1...lengths[Int(month) - 1]).contains(day), (0...23).contains(hour),
            (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = era * 146_097 + dayOfEra - 719_468
        return days * 86_400 + hour * 3600 + minute * 60 + second
    }
}
