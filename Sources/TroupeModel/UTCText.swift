/// Times written out in UTC, ISO 8601.
public enum UTCText {
    /// A time as `2024-10-01T08:00:10Z`, with milliseconds only if there are any.
    ///
    /// - Parameter milliseconds: Since 1970-01-01T00:00:00Z; any value.
    public static func time(_ milliseconds: Int64) -> String {
        let seconds = milliseconds.flooredQuotient(1000)
        let rest = milliseconds - seconds * 1000
        let secondOfDay = seconds - seconds.flooredQuotient(86_400) * 86_400
        let clock = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { padded($0, 2) }
        let fraction = rest == 0 ? "" : "." + padded(rest, 3)
        return day(milliseconds) + "T" + clock.joined(separator: ":") + fraction + "Z"
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
        return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int64 {
    /// The quotient rounded towards negative infinity.
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
