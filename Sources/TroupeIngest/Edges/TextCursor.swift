/// A place in the text of a graph file, which readers of grammars move on. Every access is checked against the end.
struct TextCursor {
    let bytes: [UInt8]
    /// The name of the file, for errors.
    let file: String
    var place: Int
    /// Up to where line ends were counted, and the line there.
    private var counted = (place: 0, line: 1)

    /// The beginning of a text, after a byte order mark.
    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        place = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    }

    var isAtEnd: Bool { place >= bytes.count }

    /// The byte here; nil at the end.
    var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// The line of the place, from 1.
    mutating func line() -> Int {
        if place < counted.place { counted = (0, 1) }
        let end = min(place, bytes.count)
        for byte in bytes[counted.place..<end] where byte == lineFeed { counted.line += 1 }
        counted.place = end
        return counted.line
    }

    /// An error at this place.
    mutating func error(_ reason: String) -> IngestError { .badGraph(file: file, line: line(), reason: reason) }

    /// Whether this text, in ASCII, stands here.
    func isAt(_ text: String, ignoringCase: Bool = false) -> Bool {
        guard place <= bytes.count, bytes.count - place >= text.utf8.count else { return false }
        return zip(bytes[place...], text.utf8).allSatisfy { $0 == $1 || ignoringCase && $0.lowercased == $1.lowercased }
    }

    /// Moves behind this text if it stands here.
    mutating func skip(_ text: String) -> Bool {
        guard isAt(text) else { return false }
        place += text.utf8.count
        return true
    }

    /// Moves behind the next occurrence of this text; says whether there is one.
    mutating func skip(past text: String) -> Bool {
        let first = text.utf8.first
        while let byte = next {
            if byte == first, skip(text) { return true }
            place += 1
        }
        return false
    }

    /// Moves to the next byte for which the condition is false.
    mutating func skip(while condition: (UInt8) -> Bool) {
        while let byte = next, condition(byte) { place += 1 }
    }

    /// Moves over blanks and line ends.
    mutating func skipBlanks() { skip(while: \.isBlank) }

    /// The bytes up to the next for which the condition is false.
    mutating func take(while condition: (UInt8) -> Bool) -> [UInt8] {
        let start = place
        skip(while: condition)
        return Array(bytes[start..<place])
    }

    /// The rest of the line, without its end; moves to the next one.
    mutating func takeLine() -> [UInt8] {
        var line = take { $0 != lineFeed }
        if line.last == carriageReturn { line.removeLast() }
        place = min(place + 1, bytes.count)
        return line
    }
}

extension UInt8 {
    /// Whether the byte is a blank, tab or line end.
    var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }

    /// An ASCII letter in lower case; any other byte as it is.
    var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}

extension [UInt8] {
    /// Whether these bytes are this ASCII word, regardless of case.
    func isWord(_ word: String) -> Bool {
        count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0.lowercased == $1.lowercased }
    }

    /// Without blanks at both ends.
    var trimmed: [UInt8] {
        guard let start = firstIndex(where: { !$0.isBlank }), let end = lastIndex(where: { !$0.isBlank }) else {
            return []
        }
        return Array(self[start...end])
    }

    /// The text with XML's five entities and numbered characters put in; nil if it holds another entity.
    ///
    /// - Parameter lenient: Whether other entities stand for themselves, as in GML.
    func withoutEntities(lenient: Bool = false) -> [UInt8]? {
        guard contains(UInt8(ascii: "&")) else { return self }
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        var result: [UInt8] = []
        var place = 0
        while place < count {
            guard self[place] == UInt8(ascii: "&") else {
                result.append(self[place])
                place += 1
                continue
            }
            // Names of entities are short; `&#x10FFFF;` is the longest that is read.
            let end = self[place...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
            let name = end.map { String(decoding: self[(place + 1)..<$0], as: UTF8.self) } ?? ""
            if let end, let text = known[name] ?? Self.numbered(name) {
                result += Array(text.utf8)
                place = end + 1
            } else if lenient {
                result.append(self[place])
                place += 1
            } else {
                return nil
            }
        }
        return result
    }

    private static func numbered(_ name: String) -> String? {
        let digits = name.utf8.dropFirst()
        guard name.utf8.first == UInt8(ascii: "#"), let first = digits.first else { return nil }
        let isHexadecimal = first | 0x20 == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), value != 0, let scalar = Unicode.Scalar(value)
        else { return nil }
        return String(scalar)
    }
}
