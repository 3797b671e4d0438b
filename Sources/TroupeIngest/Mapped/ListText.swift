/// Takes lists in one field apart.
enum ListText {
    /// The parts, without blanks at their ends and without empty ones.
    static func parts(of text: ArraySlice<UInt8>, form: ListForm) -> [[UInt8]] {
        switch form {
        case .single: [Array(text)]
        case .commas: split(text) { $0 == UInt8(ascii: ",") }
        case .bars: split(text) { $0 == UInt8(ascii: "|") }
        case .blanks: split(text) { $0 <= 0x20 }
        case .loose: loose(text)
        case .python: python(text)
        }
    }

    private static func loose(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
        if trimmed(text).first == UInt8(ascii: "[") { return python(text) }
        // Links hold commas.
        let holdsLinks = String(decoding: text, as: UTF8.self).contains("://")
        return split(text) { $0 <= 0x20 || !holdsLinks && $0 == UInt8(ascii: ",") }
    }

    private static func split(_ text: ArraySlice<UInt8>, _ isBorder: (UInt8) -> Bool) -> [[UInt8]] {
        text.split(whereSeparator: isBorder).map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var part = text
        while let first = part.first, first <= 0x20 { part.removeFirst() }
        while let last = part.last, last <= 0x20 { part.removeLast() }
        return Array(part)
    }

    /// The strings and bare words of a Python list (Python reference, 2.4.1, string literals); what is no list is one
    /// part by itself.
    private static func python(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
        let whole = trimmed(text)
        guard whole.first == UInt8(ascii: "["), whole.last == UInt8(ascii: "]") else {
            return whole.isEmpty ? [] : [whole]
        }
        var parts: [[UInt8]] = []
        var place = 1
        let end = whole.count - 1
        while place < end {
            let byte = whole[place]
            if byte <= 0x20 || byte == UInt8(ascii: ",") {
                place += 1
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                parts.append(quoted(whole, &place, until: end))
            } else {
                var word: [UInt8] = []
                while place < end, whole[place] != UInt8(ascii: ",") {
                    word.append(whole[place])
                    place += 1
                }
                parts.append(trimmed(word[...]))
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func quoted(_ text: [UInt8], _ place: inout Int, until end: Int) -> [UInt8] {
        let sign = text[place]
        var result: [UInt8] = []
        place += 1
        while place < end, text[place] != sign {
            if text[place] == UInt8(ascii: "\\"), place + 1 < end {
                place += 1
                switch text[place] {
                case UInt8(ascii: "n"): result.append(0x0A)
                case UInt8(ascii: "t"): result.append(0x09)
                case UInt8(ascii: "r"): result.append(0x0D)
                default: result.append(text[place])
                }
            } else {
                result.append(text[place])
            }
            place += 1
        }
        place += 1
        return result
    }
}
