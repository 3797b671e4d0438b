/// How long a text is as something that people write: by its letters and digits.
package enum CaptionLength {
    /// Letters from which two people hardly write the same text without one having it from the other.
    package static let specific = 40

    /// Letters and digits of a text; one that writes a syllable or a word by itself (Han, Kana, Hangul) counts three.
    ///
    /// - Complexity: O(length of the text).
    package static func letters(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return sum + 1
            case ..<0x80: return sum
            case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: return sum + 3
            default: return sum + (scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 1 : 0)
            }
        }
    }
}
