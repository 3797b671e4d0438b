/// Times written out in UTC, ISO 8601.
public enum UTCText {
    /// A time as `2024-10-01T08:00:10Z`, with milliseconds only if there are any.
    ///
    /// - Parameter milliseconds: Since 1970-01-01T00:00:00Z; any value.
    public static func time(_ milliseconds: Int64) -> String {
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
    ///
    /// Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`: eras of 400 years that begin
    /// on 1 March.
    public static func day(_ milliseconds: Int64) -> String {
        let shifted = milliseconds.flooredQuotient(86_400_000) + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
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

extension Int64 {
    /// The quotient rounded towards negative infinity.
    package func flooredQuotient(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
