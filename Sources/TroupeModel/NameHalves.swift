extension StringProtocol {
    /// What stands before and after the first such ASCII character; nil where it is not there.
    ///
    /// Bytes are compared, not characters: in `tiktok:\u{301}x` the mark joins the colon into one character, which no
    /// search for a colon would find, and names that begin so are what an adversary writes.
    package func halves(at separator: Unicode.Scalar) -> (before: String, after: String)? {
        guard separator.isASCII, let place = utf8.firstIndex(of: UInt8(separator.value)) else { return nil }
        return (
            String(decoding: utf8[..<place], as: UTF8.self),
            String(decoding: utf8[utf8.index(after: place)...], as: UTF8.self)
        )
    }
    /// A name of an account, post or asset as reading keeps it: without blanks at its ends and after its first colon.
    ///
    /// Blanks are spaces, control characters, and the no-break (U+00A0), full-width (U+3000) and zero-width ones
    /// (U+200B to U+200F, U+2060, U+FEFF), as where ids are read.
    package var nameAsRead: String {
        guard let (before, after) = halves(at: ":") else { return String(self).withoutOuterBlanks }
        return before.withoutOuterBlanks + ":" + after.withoutOuterBlanks
    }
}

extension String {
    /// The text without the blanks of ``Swift/StringProtocol/nameAsRead`` at its ends.
    package var withoutOuterBlanks: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !Self.isBlank($0) }),
            let last = scalars.lastIndex(where: { !Self.isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ...0x20, 0xA0, 0x200B...0x200F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
