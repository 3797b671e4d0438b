import TroupeModel

/// Takes lists in one field apart.
enum ListText {
    /// The parts, without blanks at their ends and without empty ones; nil where the field is one thing.
    ///
    /// A list in brackets, as JSON or Python write it, is one whatever the form, but in free text.
    static func parts(of text: ArraySlice<UInt8>, form: ListForm, kind: AssetKind) -> [[UInt8]]? {
        if !kind.isFreeText, let list = bracketed(text, kind: kind, strictly: form == .single) { return list }
        switch form {
        case .single: return nil
        case .commas: return split(text) { $0 == UInt8(ascii: ",") }
        case .bars: return split(text) { $0 == UInt8(ascii: "|") }
        case .semicolons: return split(text) { $0 == UInt8(ascii: ";") }
        case .blanks: return split(text) { $0 <= 0x20 }
        case .loose:
            // Links hold commas.
            let holdsLinks = String(decoding: text, as: UTF8.self).contains("://")
            return split(text) { $0 <= 0x20 || !holdsLinks && $0 == UInt8(ascii: ",") }
        case .python:
            let whole = Array(NumberText.trimmed(text))
            return whole.isEmpty ? [] : [whole]
        }
    }

    private static func split(_ text: ArraySlice<UInt8>, _ isBorder: (UInt8) -> Bool) -> [[UInt8]] {
        text.split(whereSeparator: isBorder).map { Array(NumberText.trimmed($0)) }.filter { !$0.isEmpty }
    }

    /// The parts of a list of JSON (RFC 8259) or Python (reference, 2.4.1 and 6.2.5); bare words where it is neither;
    /// nil where nothing stands in brackets.
    ///
    /// - Parameter strictly: Whether bare words are no list: `[sic]` is a text.
    private static func bracketed(_ text: ArraySlice<UInt8>, kind: AssetKind, strictly: Bool) -> [[UInt8]]? {
        // Nearly no field begins so, or with a blank.
        guard let first = text.first, first == UInt8(ascii: "[") || first <= 0x20 || first >= 0xC2 else { return nil }
        let whole = NumberText.trimmed(text)
        guard whole.first == UInt8(ascii: "["), whole.last == UInt8(ascii: "]") else { return nil }
        if let parts = json(Array(whole), kind: kind) ?? json(PythonText.json(whole), kind: kind) { return parts }
        if strictly { return nil }
        return split(whole.dropFirst().dropLast()) { $0 == UInt8(ascii: ",") }.map { part in
            Array(part.drop { isQuote($0) }.reversed().drop { isQuote($0) }.reversed())
        }.filter { !$0.isEmpty }
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || byte == quote }

    private static func json(_ text: [UInt8], kind: AssetKind) -> [[UInt8]]? {
        var parser = JSONParser()
        return try? text.withUnsafeBufferPointer { bytes in
            try parser.withValue(of: bytes) { value -> [[UInt8]]? in
                guard value.kind == .array else { return nil }
                var parts: [[UInt8]] = []
                value.forEachElement { element in
                    let named = element.kind == .object ? name(of: element, kind: kind) : element
                    guard let named, named.kind == .string || named.kind == .number else { return }
                    var part: [UInt8] = []
                    if named.kind == .string { _ = named.appendText(to: &part) } else { part = Array(named.written) }
                    let inside = Array(NumberText.trimmed(part[...]))
                    if !inside.isEmpty { parts.append(inside) }
                }
                return parts
            }
        } ?? nil
    }

    /// The member that names an object of a list: the `tag` of a hashtag, the `expanded_url` of a link.
    static func name(of object: JSONValue, kind: AssetKind = .named) -> JSONValue? {
        let links = ["unwound_url", "expanded_url", "expandedUrl", "url", "href", "link"]
        let tags = ["tag", "text", "hashtag_name", "hashtagName", "name", "title"]
        let accounts = ["username", "screen_name", "screenName", "uniqueId", "handle", "id_str", "id"]
        let order =
            switch kind {
            case .link: links + tags
            case .mention: accounts + tags
            case .hashtag: tags
            default: tags + links + accounts
            }
        for key in order {
            if let found = object.member(key), found.kind == .string || found.kind == .number { return found }
        }
        return nil
    }
}

/// Lists and dictionaries as Python prints them.
enum PythonText {
    /// The same in JSON: strings in double quotes, `True`, `False` and `None` in lower case; what is neither stays and
    /// does not parse.
    static func json(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 16)
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if byte == UInt8(ascii: "'") || byte == quote {
                appendString(text, &place, to: &result)
                continue
            }
            if let (word, other) = words.first(where: { text[place...].starts(with: $0.0) }) {
                result += other
                place += word.count
                continue
            }
            result.append(byte)
            place += 1
        }
        return result
    }

    private static let words: [([UInt8], [UInt8])] = [("True", "true"), ("False", "false"), ("None", "null")].map {
        (Array($0.utf8), Array($1.utf8))
    }

    private static func appendString(_ text: ArraySlice<UInt8>, _ place: inout Int, to result: inout [UInt8]) {
        let sign = text[place]
        place += 1
        result.append(quote)
        while place < text.endIndex, text[place] != sign {
            if text[place] == UInt8(ascii: "\\"), place + 1 < text.endIndex {
                place += 1
                switch text[place] {
                case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "u"), UInt8(ascii: "\\"),
                    quote:
                    result += [UInt8(ascii: "\\"), text[place]]
                case UInt8(ascii: "x"): result += Array("\\u00".utf8)
                default: result.append(text[place])
                }
            } else if text[place] == quote {
                result += [UInt8(ascii: "\\"), quote]
            } else {
                result.append(text[place])
            }
            place += 1
        }
        place += 1
        result.append(quote)
    }
}
