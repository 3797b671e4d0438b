import Foundation

/// Text as its readers see it: the escapes of JSON, URLs and HTML are what they stand for.
enum EscapedText {
    /// The forms of a text in which terms are looked for: as it stands, with escapes resolved, and without markup.
    static func forms(of text: String) -> [String] {
        var forms = [text]
        var last = text
        // What was escaped twice takes two rounds.
        for _ in 0..<3 {
            let next = resolved(last)
            if next.utf8.elementsEqual(last.utf8) { break }
            forms.append(next)
            last = next
        }
        // A word may be split over several elements, as word processors do, or run into the next.
        if last.utf8.contains(UInt8(ascii: "<")) {
            forms += [withoutMarkup(last, between: ""), withoutMarkup(last, between: " ")]
        }
        return forms
    }

    /// One round of resolving `\u0041`, `%41`, `&#65;`, `&#x41;` and the named entities of XML.
    static func resolved(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&") })
        else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"):
                place += unescape(bytes[place...], into: &result)
            case UInt8(ascii: "%"):
                if let value = hexadecimal(bytes[place...].dropFirst().prefix(2), digits: 2) {
                    result.append(UInt8(value))
                    place += 3
                } else {
                    result.append(bytes[place])
                    place += 1
                }
            case UInt8(ascii: "&"):
                place += entity(bytes[place...], into: &result)
            default:
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>, digits: Int) -> UInt32? {
        guard bytes.count == digits, bytes.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt32(String(decoding: bytes, as: UTF8.self), radix: 16)
    }

    /// Appends what an escape of JSON, JavaScript or CSS stands for.
    ///
    /// - Returns: The number of bytes it takes.
    private static func unescape(_ bytes: ArraySlice<UInt8>, into result: inout [UInt8]) -> Int {
        let rest = bytes.dropFirst()
        guard let kind = rest.first else {
            result += bytes.prefix(1)
            return 1
        }
        if kind == UInt8(ascii: "u"), let first = hexadecimal(rest.dropFirst().prefix(4), digits: 4) {
            if (0xD800..<0xDC00).contains(first) {
                let low = rest.dropFirst(5)
                if low.starts(with: Array("\\u".utf8)),
                    let second = hexadecimal(low.dropFirst(2).prefix(4), digits: 4),
                    (0xDC00..<0xE000).contains(second),
                    let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
                {
                    result += Array(String(scalar).utf8)
                    return 12
                }
            }
            result += Array(String(Unicode.Scalar(first) ?? "\u{FFFD}").utf8)
            return 6
        }
        if kind == UInt8(ascii: "x"), let value = hexadecimal(rest.dropFirst().prefix(2), digits: 2),
            let scalar = Unicode.Scalar(value)
        {
            result += Array(String(scalar).utf8)
            return 4
        }
        switch kind {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): result.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"): result.append(kind)
        default: result += [UInt8(ascii: "\\"), kind]
        }
        return 2
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}", "zwnj": "\u{200C}",
        "zwj": "\u{200D}", "period": ".", "lowbar": "_", "commat": "@", "hyphen": "-", "dash": "-",
    ]

    private static func entity(_ bytes: ArraySlice<UInt8>, into result: inout [UInt8]) -> Int {
        let rest = bytes.dropFirst().prefix(12)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
            result.append(bytes[bytes.startIndex])
            return 1
        }
        let name = String(decoding: rest[..<end], as: UTF8.self)
        var text = named[name]
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value =
                digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            text = value.flatMap(Unicode.Scalar.init).map { String($0) }
        }
        guard let text else {
            result.append(bytes[bytes.startIndex])
            return 1
        }
        result += Array(text.utf8)
        return end - bytes.startIndex + 1
    }

    private static func withoutMarkup(_ text: String, between blank: String) -> String {
        var result: [UInt8] = []
        var isInside = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "<") { isInside = true }
            if !isInside { result.append(byte) }
            if byte == UInt8(ascii: ">"), isInside {
                isInside = false
                result += Array(blank.utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What `base64,` in the addresses of a page stands for.
    static func embedded(in text: String) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var rest = Substring(text)
        while let mark = rest.firstRange(of: "base64,") {
            let packed = rest[mark.upperBound...].utf8.prefix {
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "+")
                    || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
            }
            if let data = Data(base64Encoded: String(Substring(packed))) { found.append([UInt8](data)) }
            rest = rest[max(packed.endIndex, mark.upperBound)...]
        }
        return found
    }
}
