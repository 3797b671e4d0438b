import TroupeBase

/// Times written out in UTC, ISO 8601.
package enum UTCText {
    /// A time as `2024-10-01T08:00:10Z`, with milliseconds only if there are any.
    ///
    /// - Parameter milliseconds: Since 1970-01-01T00:00:00Z; any value.
    package static func time(_ milliseconds: Int64) -> String {
        let seconds = milliseconds.flooredQuotient(1000)
        let fraction = milliseconds - seconds * 1000
        let secondOfDay = seconds - seconds.flooredQuotient(86_400) * 86_400
        var text = day(milliseconds)
        text.append("T")
        append(secondOfDay / 3600, width: 2, to: &text)
        text.append(":")
        append(secondOfDay / 60 % 60, width: 2, to: &text)
        text.append(":")
        append(secondOfDay % 60, width: 2, to: &text)
        if fraction != 0 {
            text.append(".")
            append(fraction, width: 3, to: &text)
        }
        text.append("Z")
        return text
    }

    /// The UTC day of a time as `2024-10-01`.
    package static func day(_ milliseconds: Int64) -> String {
        let (year, month, day) = GregorianDate.date(daysSinceEpoch: milliseconds.flooredQuotient(86_400_000))
        var text = ""
        append(year, width: 4, to: &text)
        text.append("-")
        append(month, width: 2, to: &text)
        text.append("-")
        append(day, width: 2, to: &text)
        return text
    }

    private static func append(_ value: Int64, width: Int, to text: inout String) {
        let digits = String(value)
        for _ in 0..<max(0, width - digits.utf8.count) { text.append("0") }
        text.append(digits)
    }
}
