/// What a caption holds besides its words: hashtags, mentions, how it begins and ends.
public enum CaptionParts {
    /// Hashtags from which a sequence is told.
    public static let shortestSequence = 5
    /// Words of an opening or closing phrase; for texts without blanks, twice as many characters.
    public static let phraseWords = 5

    /// The hashtags in their order, lower case, without the sign; a repeated one stands again.
    public static func hashtags(_ text: String) -> [String] { marked(text, by: ["#", "＃"]) }

    /// The accounts that are named, lower case, without the sign.
    public static func mentions(_ text: String) -> [String] { marked(text, by: ["@", "＠"]) }

    /// All hashtags in their order as one object; nil for fewer than ``shortestSequence``.
    public static func hashtagSequence(_ text: String) -> String? {
        let tags = hashtags(text)
        return tags.count >= shortestSequence ? tags.map { "#" + $0 }.joined(separator: " ") : nil
    }

    /// The first words; nil where the text is not at least twice as long.
    public static func openingPhrase(_ text: String) -> String? { phrase(text) { $0.prefix($1).map(\.self) } }

    /// The last words; nil where the text is not at least twice as long.
    public static func closingPhrase(_ text: String) -> String? { phrase(text) { $0.suffix($1).map(\.self) } }

    private static func phrase(_ text: String, _ part: ([String], Int) -> [String]) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count >= 2 * phraseWords {
            return CaptionFolding.fold(part(words, phraseWords).joined(separator: " "))
        }
        // Chinese and Japanese have no blanks: characters count instead.
        let characters = CaptionFolding.fold(text).map(String.init)
        guard words.count <= 2 || ObjectSpecificity.length(text) > 2 * text.count, characters.count >= 4 * phraseWords
        else { return nil }
        return part(characters, 2 * phraseWords).joined()
    }

    /// The runs of letters, marks, digits and underscores that follow one of the signs.
    private static func marked(_ text: String, by signs: Set<Unicode.Scalar>) -> [String] {
        var found: [String] = []
        var current: String.UnicodeScalarView?
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if signs.contains(scalar) {
                take(&current, into: &found)
                // An address (a@b) names nobody.
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
        if !word.isEmpty { found.append(String(word).lowercased()) }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
