import Foundation

/// Captions as a reader sees them, whatever was done to hide that they are copies.
public enum CaptionFolding {
    /// Folds a text: compatibility forms (NFKC), lower case, letters, marks and digits only; digits at the end, which
    /// serve as counters, are dropped.
    ///
    /// Spaces, emoji, punctuation and zero-width characters go, so that copies with other ones are equal.
    public static func fold(_ text: String) -> String {
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

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }
}
