/// A value that goes into or comes out of a question.
package enum CaseValue: Sendable, Hashable {
    /// Nothing, or unknown.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// A text.
    case text(String)

    /// The text; nil of null.
    package var text: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }

    /// The number; nil of null and of texts that are none.
    package var number: Double? {
        switch self {
        case .null: nil
        case .integer(let number): Double(number)
        case .real(let number): number
        case .text(let text): Double(text)
        }
    }

    /// A value as a user writes it: a number where the text is how that number is written, else the text.
    package init(written text: String) {
        if let number = Int64(text), String(number) == text {
            self = .integer(number)
        } else if let number = Double(text), number.isFinite, String(number) == text {
            self = .real(number)
        } else {
            self = .text(text)
        }
    }
}
