import Foundation

/// Captions as a reader sees them, whatever was done to hide that they are copies.
package enum CaptionFolding {
    /// Letters and digits (see ``CaptionLength``) from which a folded text is compared by its words; a shorter one as
    /// it is.
    package static let shortest = 8

    /// Folds a text: compatibility forms (NFKC), lower case, letters, marks and digits only; digits at the end, which
    /// serve as counters, are dropped.
    ///
    /// Spaces, emoji, punctuation and zero-width characters go, so that copies with other ones are equal.
    package static func fold(_ text: String) -> String {
        foldedASCII(text) ?? foldedUnicode(text)
    }

    /// The folded words of a text: without links, hashtags and mentions as well (see ``CaptionWords``), which differ
    /// from copy to copy.
    package static func foldWords(_ text: String) -> String { fold(CaptionWords.words(of: text)) }

    /// The folded text by the general rule.
    static func foldedUnicode(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
                // A variation selector is a mark that nobody sees; ß and ς are what casefolding makes of them.
                if (0xFE00...0xFE0F).contains(scalar.value) { continue }
                switch scalar {
                case "ß": kept.append(contentsOf: "ss".unicodeScalars)
                case "ς": kept.append("σ")
                default: kept.append(scalar)
                }
            default: continue
            }
        }
        while let last = kept.last, isDigit(last) { kept.removeLast() }
        return String(kept)
    }

    /// The folded text where it is ASCII only, which needs no table of characters; nil elsewhere.
    private static func foldedASCII(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            var kept: [UInt8] = []
            kept.reserveCapacity(bytes.count)
            for byte in bytes {
                switch byte {
                case 0x30...0x39, 0x61...0x7A: kept.append(byte)
                case 0x41...0x5A: kept.append(byte | 0x20)
                case 0x80...: return nil
                default: continue
                }
            }
            while let last = kept.last, last <= 0x39 { kept.removeLast() }
            return String(decoding: kept, as: UTF8.self)
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }
}
