/// A language in which figures, reports and pages can speak. What comes from the data stays as it is.
package enum Language: String, Sendable, CaseIterable, Codable {
    /// English: the language of whatever names none.
    case english = "en"
    /// Chinese in simplified characters.
    case chinese = "zh"
    /// Russian.
    case russian = "ru"
    /// German.
    case german = "de"
    /// French.
    case french = "fr"
    /// Spanish.
    case spanish = "es"

    /// The number of forms that an entry with a number has.
    package var formCount: Int {
        switch self {
        case .chinese: 1
        case .russian: 3
        case .english, .german, .french, .spanish: 2
        }
    }

    /// Which form goes with a whole number (Unicode CLDR 46, plural rules, cardinal).
    package func form(of number: Int) -> Int {
        let (size, last, lastTwo) = (number.magnitude, number.magnitude % 10, number.magnitude % 100)
        switch self {
        case .chinese: return 0
        case .french: return size <= 1 ? 0 : 1
        case .english, .german, .spanish: return size == 1 ? 0 : 1
        case .russian:
            if last == 1, lastTwo != 11 { return 0 }
            return (2...4).contains(last) && !(12...14).contains(lastTwo) ? 1 : 2
        }
    }

    /// A whole number with marks between thousands, as the language writes them.
    package func count(_ number: Int) -> String {
        let mark =
            switch self {
            case .english, .chinese: ","
            case .german: "."
            case .french: "\u{202F}"
            case .russian: "\u{A0}"
            // Four digits stand together (Real Academia Española, Ortografía 2010).
            case .spanish: number.magnitude < 10_000 ? "" : "\u{A0}"
            }
        var digits = String(number.magnitude)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(contentsOf: mark, at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return (number < 0 ? "-" : "") + digits
    }

    /// The tag that pages and documents name (BCP 47).
    package var tag: String { self == .chinese ? "zh-Hans" : rawValue }
}
