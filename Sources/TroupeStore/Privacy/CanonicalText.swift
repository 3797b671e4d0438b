import Foundation

extension String {
    /// The text as purges and audits compare it: without characters that nobody sees, in compatibility form (Unicode
    /// Standard Annex 15, NFKC) and lower case, so that composed, decomposed, full-width and split spellings are the
    /// same.
    var canonical: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isUnseen { shown.append(scalar) }
        return String(shown).precomposedStringWithCompatibilityMapping.lowercased()
    }
}

extension Unicode.Scalar {
    /// Whether it changes nothing that a reader sees: format characters, joiners, variation selectors.
    fileprivate var isUnseen: Bool {
        properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint
            || properties.isVariationSelector
    }
}
