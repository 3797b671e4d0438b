import Foundation
import TroupeModel

/// Numbers and foreign text as they stand in sentences.
package enum PlainText {
    /// A whole number with commas between thousands: `1,240`.
    package static func count(_ value: Int) -> String {
        var digits = Array(String(value.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (value < 0 ? "-" : "") + String(digits)
    }

    /// A count and its noun: `1 tie`, `2 ties`.
    package static func count(_ value: Int, _ one: String, _ many: String) -> String {
        count(value) + " " + (value == 1 ? one : many)
    }

    /// A number with this many digits after the point.
    package static func decimal(_ value: Double, places: Int) -> String {
        String(format: "%.\(places)f", locale: Locale(identifier: "en_US_POSIX"), value)
    }

    /// A probability: three significant digits, in powers of ten when small.
    package static func probability(_ value: Double) -> String {
        String(format: "%.3g", locale: Locale(identifier: "en_US_POSIX"), value).lowercased()
    }

    /// A length of time: `60 s`, `10 min`, `2 h`, `3 days`, `7.5 days`.
    package static func duration(milliseconds: Int64) -> String {
        let halfDay: Int64 = 43_200_000
        if milliseconds % halfDay == 0, milliseconds >= 4 * halfDay {
            return "\(milliseconds / (2 * halfDay))\(milliseconds % (2 * halfDay) == 0 ? "" : ".5") days"
        }
        let units: [(Int64, String)] = [(3_600_000, "h"), (60_000, "min"), (1000, "s")]
        for (length, name) in units where milliseconds % length == 0 && milliseconds >= 2 * length {
            return "\(milliseconds / length) \(name)"
        }
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }

    /// A length of time to the second, to the minute beyond two, and to the hour beyond two.
    package static func roundedDuration(milliseconds: Int64) -> String {
        let unit: Int64 = milliseconds < 120_000 ? 1000 : milliseconds < 7_200_000 ? 60_000 : 3_600_000
        return duration(milliseconds: max(1000, (milliseconds + unit / 2) / unit * unit))
    }

    /// Foreign text inside Markdown: a code span that cannot end early, hidden characters made visible, cut at 60.
    package static func code(_ text: String) -> String {
        let shown = text.visible
        return MarkdownText.code(shown.count > 60 ? String(shown.prefix(59)) + "…" : shown)
    }
}
