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

    /// A length of time: `60 s`, `10 min`, `2 h`, `3 d`.
    package static func duration(milliseconds: Int64) -> String {
        let units: [(Int64, String)] = [(86_400_000, "d"), (3_600_000, "h"), (60_000, "min"), (1000, "s")]
        for (length, name) in units where milliseconds % length == 0 && milliseconds >= 2 * length {
            return "\(milliseconds / length) \(name)"
        }
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }

    /// Foreign text inside Markdown: a code span that cannot end early, hidden characters made visible, cut at 60.
    package static func code(_ text: String) -> String {
        let shown = text.visible
        let cut = shown.count > 60 ? String(shown.prefix(59)) + "…" : shown
        // By scalars: a mark that combines with a backtick makes no other sign of it for readers of Markdown.
        var span = "`"
        for scalar in cut.unicodeScalars {
            span.unicodeScalars.append(scalar == "`" ? "'" : scalar == "|" ? "¦" : scalar)
        }
        return span + "`"
    }
}
