extension String {
    /// The columns that the text takes on a terminal: two for wide characters (East Asian Width W and F, Unicode annex
    /// 11) and for emoji, none for combining, invisible and control characters, one for others.
    ///
    /// A sequence that is one emoji (joined, with a skin tone, with U+FE0F) takes two.
    package var displayWidth: Int {
        utf8.allSatisfy { 0x20..<0x7F ~= $0 } ? utf8.count : reduce(0) { $0 + $1.displayWidth }
    }
}

extension Character {
    fileprivate var displayWidth: Int {
        let sum = unicodeScalars.reduce(0) { $0 + $1.displayWidth }
        let isEmoji = unicodeScalars.first?.displayWidth == 2 || unicodeScalars.contains("\u{FE0F}")
        return isEmoji ? min(2, 2 * sum) : sum
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        switch value {
        // The vowels and final consonants of Hangul that join the consonant before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        // Wide beside emoji: blocks of EastAsianWidth.txt, Unicode 16.
        case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x302D, 0x3030...0x303E,
            0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376,
            0x1F200...0x1F265, 0x20000...0x3FFFD:
            return properties.isDefaultIgnorableCodePoint ? 0 : 2
        case 0x1F1E6...0x1F1FF: return 1
        default: return properties.isEmojiPresentation ? 2 : properties.isDefaultIgnorableCodePoint ? 0 : 1
        }
    }
}
