#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A value of a parsed document. It is used inside ``JSONParser/withValue(of:_:)`` and nowhere else.
package struct JSONValue {
    private let nodes: UnsafePointer<JSONNode>
    private let bytes: UnsafePointer<UInt8>
    private let number: Int

    init(nodes: UnsafePointer<JSONNode>, bytes: UnsafePointer<UInt8>, number: Int) {
        self.nodes = nodes
        self.bytes = bytes
        self.number = number
    }

    private var node: JSONNode { nodes[number] }

    /// What the value is.
    var kind: JSONNode.Kind { node.kind }
    /// Whether it is a number that Python writes and JSON has not.
    var isNotANumber: Bool { node.flags.contains(.notANumber) }
    /// Whether it is null.
    var isNull: Bool { node.kind == .null }

    /// The bytes as written: of a string what stands between its quotes, of a container all of it.
    package var written: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(node.start), count: Int(node.length))
    }

    /// The value of a key; nil if this is no object, or has no such key. Of keys given twice the last one counts, as
    /// in most readers.
    package subscript(_ key: StaticString) -> JSONValue? {
        guard node.kind == .object else { return nil }
        var found = -1
        let length = key.utf8CodeUnitCount
        let ends = length > 0 ? UInt16(key.utf8Start[0]) | UInt16(key.utf8Start[length - 1]) << 8 : 0
        let mark = UInt64(ends) << 16 | UInt64(length) << 32
        var at = number + 1
        let end = Int(node.next)
        while at < end {
            if nodes[at].mark == mark {
                if memcmp(bytes + Int(nodes[at].start), key.utf8Start, length) == 0 { found = at + 1 }
            } else if nodes[at].flags.contains(.escaped),
                JSONValue(nodes: nodes, bytes: bytes, number: at).string() == "\(key)"
            {
                found = at + 1
            }
            at = Int(nodes[at + 1].next)
        }
        return found < 0 ? nil : JSONValue(nodes: nodes, bytes: bytes, number: found)
    }

    /// Calls `body` with each key and value of an object, in order; keys given twice twice.
    func forEachMember(_ body: (_ key: JSONValue, _ value: JSONValue) throws -> Void) rethrows {
        guard node.kind == .object else { return }
        var at = number + 1
        while at < Int(node.next) {
            try body(
                JSONValue(nodes: nodes, bytes: bytes, number: at), JSONValue(nodes: nodes, bytes: bytes, number: at + 1)
            )
            at = Int(nodes[at + 1].next)
        }
    }

    /// Calls `body` with each element of an array, in order.
    package func forEachElement(_ body: (JSONValue) throws -> Void) rethrows {
        guard node.kind == .array else { return }
        var at = number + 1
        while at < Int(node.next) {
            try body(JSONValue(nodes: nodes, bytes: bytes, number: at))
            at = Int(nodes[at].next)
        }
    }

    /// The first element of an array.
    var first: JSONValue? {
        guard node.kind == .array, number + 1 < Int(node.next) else { return nil }
        return JSONValue(nodes: nodes, bytes: bytes, number: number + 1)
    }

    /// Appends the text of a string, unescaped and mended, to `result`.
    ///
    /// - Returns: What was mended.
    func appendText(to result: inout [UInt8]) -> TextMending {
        let raw = written
        let flags = node.flags
        if flags.isEmpty {
            result.append(contentsOf: raw)
            return []
        }
        if flags == .beyondASCII, UTF8Check.isValid(raw) {
            result.append(contentsOf: raw)
            return []
        }
        return appendCarefully(raw, to: &result)
    }

    private func appendCarefully(_ raw: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) -> TextMending {
        var mending: TextMending = []
        let begin = result.count
        var at = 0
        while at < raw.count {
            let byte = raw[at]
            if byte == 0 {
                mending.insert(.nulRemoved)
                at += 1
            } else if byte != UInt8(ascii: "\\") {
                if byte < 0x20 { mending.insert(.controlCharacter) }
                result.append(byte)
                at += 1
            } else if raw[at + 1] == UInt8(ascii: "u") {
                at = appendUnicode(raw, at, to: &result, &mending)
            } else {
                result.append(Self.simple(raw[at + 1]))
                at += 2
            }
        }
        if node.flags.contains(.beyondASCII) {
            let isValid = result[begin...].withUnsafeBufferPointer { UTF8Check.isValid($0) }
            if !isValid {
                let repaired = String(decoding: result[begin...], as: UTF8.self)
                result.removeLast(result.count - begin)
                result.append(contentsOf: repaired.utf8)
                mending.insert(.repairedUTF8)
            }
        }
        return mending
    }

    private static func simple(_ escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }

    /// Appends the character of a `\u` escape, or of a pair of them, and returns the offset after it.
    private func appendUnicode(
        _ raw: UnsafeBufferPointer<UInt8>, _ at: Int, to result: inout [UInt8], _ mending: inout TextMending
    ) -> Int {
        let unit = Self.unit(raw, at + 2)
        var next = at + 6
        var scalar = Unicode.Scalar(unit)
        if 0xD800..<0xDC00 ~= unit, next + 6 <= raw.count, raw[next] == UInt8(ascii: "\\"),
            raw[next + 1] == UInt8(ascii: "u")
        {
            let second = Self.unit(raw, next + 2)
            if 0xDC00..<0xE000 ~= second {
                scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
                next += 6
            }
        }
        guard let scalar else {
            mending.insert(.loneSurrogate)
            result.append(contentsOf: [0xEF, 0xBF, 0xBD])
            return next
        }
        if scalar == "\0" {
            mending.insert(.nulRemoved)
        } else {
            result.append(contentsOf: UTF8.encode(scalar)!)
        }
        return next
    }

    private static func unit(_ raw: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
        var value: UInt32 = 0
        for place in at..<at + 4 {
            let byte = raw[place]
            value = value << 4 | UInt32(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x57)
        }
        return value
    }

    /// The text of a string; nil if this is none.
    package func string() -> String? {
        guard node.kind == .string else { return nil }
        var text: [UInt8] = []
        _ = appendText(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// What had to be mended to take a text.
struct TextMending: OptionSet, Hashable {
    var rawValue: UInt8
    /// NUL characters were removed.
    static let nulRemoved = TextMending(rawValue: 1)
    /// Halves of a surrogate pair became U+FFFD.
    static let loneSurrogate = TextMending(rawValue: 2)
    /// Bytes that are not UTF-8 became U+FFFD.
    static let repairedUTF8 = TextMending(rawValue: 4)
    /// Control characters stood there without an escape; they are kept.
    static let controlCharacter = TextMending(rawValue: 8)
}
