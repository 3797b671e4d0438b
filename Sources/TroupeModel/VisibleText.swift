extension String {
    /// The text with every control, bidirectional and zero-width character written out as `<U+202E>`.
    ///
    /// Captions can hold terminal escapes, reversed text (`gnp.exe` shown as `exe.png`) and invisible letters.
    /// What is shown to a person goes through here; what is compared never does. Joiners between emoji
    /// (U+200D after a symbol) and variation selectors stay, since they are how emoji are written.
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
    fileprivate func isHidden(after previous: Unicode.Scalar?) -> Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x00AD, 0x061C, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F: true
        case 0x200D: !(previous?.properties.isEmoji ?? false) && previous?.value != 0xFE0F
        case 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }
}
