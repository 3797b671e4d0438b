extension String {
    /// The text with every control, bidirectional and zero-width character written out as `<U+202E>`.
    ///
    /// Captions can hold terminal escapes, reversed text (`gnp.exe` shown as `exe.png`) and invisible letters.
    /// What is shown to a person goes through here; what is compared never does. Joiners between emoji
    /// (U+200D after a symbol) and variation selectors stay, since they are how emoji are written. All else that
    /// Unicode calls ignorable by default is written out.
    package var visible: String { shown(keepingLines: false) }

    /// The same of a text of several lines: line feeds and tabs stay.
    package var visibleLines: String { shown(keepingLines: true) }

    private func shown(keepingLines: Bool) -> String {
        var result = ""
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            let isLayout = keepingLines && (scalar == "\n" || scalar == "\t")
            if !isLayout, scalar.isHidden(after: previous) {
                let hex = String(scalar.value, radix: 16, uppercase: true)
                result += "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
            } else {
                result.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return result
    }

    /// A JSON document with every control, bidirectional and zero-width character as `\u202E`; it means the same.
    package var escapedInJSON: String {
        guard utf8.contains(where: { $0 >= 0x7F }) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            // What stands between the strings of a document is ASCII that may be seen.
            if scalar.value >= 0x7F, scalar.isHidden(after: nil) {
                for unit in String(scalar).utf16 {
                    let hex = String(unit, radix: 16, uppercase: true)
                    result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// By Unicode's `General_Category` (controls, separators of lines) and `Default_Ignorable_Code_Point`, as ranges,
    /// since every character of every text is looked at.
    fileprivate func isHidden(after previous: Unicode.Scalar?) -> Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x20...0xFF: value == 0xAD
        case 0x200D: !(previous?.joinsEmoji ?? false)
        case 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E: true
        case 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
        case 0xE0100...0xE01EF: false
        case 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// Whether a joiner behind it makes one emoji of several; digits, which are called emoji too, are joined by none.
    private var joinsEmoji: Bool { value == 0xFE0F || value > 0xFF && properties.isEmoji }
}
