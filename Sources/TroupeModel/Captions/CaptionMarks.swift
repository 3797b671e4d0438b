/// The words of a caption that a sign marks: hashtags and mentions.
package enum CaptionMarks {
    /// The hashtags in their order as written, without the sign; a repeated one stands again.
    package static func hashtags(_ text: String) -> [String] { words(in: text, markedBy: ["#", "＃"]) }

    /// The accounts that are named as written, without the sign; an address (`a@b`) names nobody.
    package static func mentions(_ text: String) -> [String] { words(in: text, markedBy: ["@", "＠"]) }

    /// The runs of letters, marks, digits and underscores that follow one of the signs; after `@` of full stops too.
    private static func words(in text: String, markedBy signs: Set<Unicode.Scalar>) -> [String] {
        var found: [String] = []
        var current: String.UnicodeScalarView?
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if signs.contains(scalar) {
                take(&current, into: &found)
                current = before.map(isWordPart) == true ? nil : String.UnicodeScalarView()
            } else if isWordPart(scalar) || (scalar == "." && signs.contains("@") && current?.isEmpty == false) {
                current?.append(scalar)
            } else {
                take(&current, into: &found)
            }
            before = scalar
        }
        take(&current, into: &found)
        return found
    }

    private static func take(_ current: inout String.UnicodeScalarView?, into found: inout [String]) {
        guard var word = current else { return }
        current = nil
        while word.last == "." { word.removeLast() }
        if !word.isEmpty { found.append(String(word)) }
    }

    /// Whether a character goes on a hashtag or a name: a letter, mark, digit or underscore.
    package static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
