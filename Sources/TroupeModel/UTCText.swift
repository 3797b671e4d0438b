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

    /// The milliseconds since 1970 of a time as ``time(_:)`` writes it, in the years 0000 to 9999; nil of another text.
    package static func milliseconds(of text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z") else { return nil }
        func number(_ place: Int, _ width: Int) -> Int64? {
            bytes[place..<(place + width)].reduce(Int64?(0)) { value, byte in
                byte &- 48 < 10 ? value.map { $0 * 10 + Int64(byte &- 48) } : nil
            }
        }
        let marks = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":")] + (bytes.count == 24 ? [(19, ".")] : [])
        guard marks.allSatisfy({ [bytes[$0.0]].elementsEqual($0.1.utf8) }), let year = number(0, 4),
            let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2), let minute = number(14, 2),
            let second = number(17, 2), let fraction = bytes.count == 24 ? number(20, 3) : 0,
            1...12 ~= month, 1...GregorianDate.daysIn(month, year) ~= day, hour < 24, minute < 60, second < 60
        else { return nil }
        let days = GregorianDate.daysSinceEpoch(year, month, day)
        return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction
    }

    private static func append(_ value: Int64, width: Int, to text: inout String) {
        let digits = String(value)
        for _ in 0..<max(0, width - digits.utf8.count) { text.append("0") }
        text.append(digits)
    }
}
