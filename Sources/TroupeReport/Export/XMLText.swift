import TroupeModel

/// Text from outside as XML 1.0 holds it, so that a reader gets back what was written.
///
/// What XML reads as markup becomes a reference; so do tabs and line ends, which readers of attributes turn into
/// blanks and readers of text fold (XML 1.0, 2.11 and 3.3.3). Characters that XML 1.0 cannot hold in any way (2.2:
/// controls, U+FFFE, U+FFFF) are written out, as `<U+0001>`.
enum XMLText {
    /// The text in an element or between quotes.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || special.contains($0) }) else { return text }
        var result = ""
        for scalar in allowed(text).markupEscaped.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text with the characters written out that XML cannot hold.
    static func allowed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isForbidden(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "<U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + ">"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let special = Array("&<>\"'".utf8)

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
