import TroupeModel

/// What a caption holds besides its words: hashtags, mentions, how it begins and ends.
package enum CaptionParts {
    /// Hashtags from which a sequence is told.
    package static let shortestSequence = 5
    /// Words of an opening or closing phrase; for texts without blanks, twice as many characters.
    package static let phraseWords = 5

    /// The hashtags in their order, lower case, without the sign; a repeated one stands again.
    package static func hashtags(_ text: String) -> [String] { CaptionMarks.hashtags(text).map { $0.lowercased() } }

    /// The accounts that are named, lower case, without the sign.
    package static func mentions(_ text: String) -> [String] { CaptionMarks.mentions(text).map { $0.lowercased() } }

    /// All hashtags in their order as one object; nil for fewer than ``shortestSequence``.
    package static func hashtagSequence(_ text: String) -> String? {
        let tags = hashtags(text)
        return tags.count >= shortestSequence ? tags.map { "#" + $0 }.joined(separator: " ") : nil
    }

    /// The first words; nil where the text is not at least twice as long.
    package static func openingPhrase(_ text: String) -> String? { phrase(text) { $0.prefix($1).map(\.self) } }

    /// The last words; nil where the text is not at least twice as long.
    package static func closingPhrase(_ text: String) -> String? { phrase(text) { $0.suffix($1).map(\.self) } }

    private static func phrase(_ text: String, _ part: ([String], Int) -> [String]) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count >= 2 * phraseWords {
            return CaptionFolding.fold(part(words, phraseWords).joined(separator: " "))
        }
        // Chinese and Japanese have no blanks: characters count instead.
        let characters = CaptionFolding.fold(text).map(String.init)
        guard words.count <= 2 || CaptionLength.letters(of: text) > 2 * text.count, characters.count >= 4 * phraseWords
        else { return nil }
        return part(characters, 2 * phraseWords).joined()
    }
}
