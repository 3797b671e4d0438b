import Foundation
import TroupeIngest

/// The text of a PDF (ISO 32000-1, 7.3.8, 9.4 and 9.10): what its streams show, read by every table of characters that
/// it has, and the strings outside of them.
struct PDFText {
    /// Texts, one for each stream and table.
    private(set) var texts: [String] = []
    /// What cannot be searched, in words.
    private(set) var notSearched: Set<String> = []

    /// Reads a file.
    init(_ bytes: [UInt8]) {
        let (streams, outside) = Self.parts(of: bytes)
        var maps: [CharacterMap] = []
        var shown: [[UInt8]] = []
        for (head, stream) in streams {
            if head.contains("/Subtype/Image") || head.contains("/Subtype /Image") || head.contains("/DCTDecode") {
                notSearched.insert("the pixels of a picture in a PDF")
                continue
            }
            guard let stream else {
                notSearched.insert("packed contents of a PDF")
                continue
            }
            if stream.firstRange(of: Array("begincmap".utf8)) != nil {
                maps.append(Self.characters(stream))
            } else {
                shown.append(stream)
            }
        }
        if bytes.firstRange(of: Array("/Encrypt".utf8)) != nil { notSearched.insert("an encrypted PDF") }
        texts.append(String(decoding: outside, as: UTF8.self))
        for stream in shown {
            // Tables of places and shapes of letters are no text, whatever letters their bytes happen to be.
            guard Self.isText(stream) else { continue }
            texts.append(String(decoding: stream, as: UTF8.self))
            let (strings, shows) = Self.strings(of: stream)
            guard !strings.isEmpty else { continue }
            let plain = strings.joined()
            if Self.isText(plain) { texts.append(String(decoding: plain, as: UTF8.self)) }
            for map in maps {
                let line = strings.map { Self.text($0, map) }
                // Kerning cuts a word into strings, while the words of a figure follow each other without a blank.
                texts += [line.joined(), line.joined(separator: " ")]
                texts.append(shows.map { line[$0].joined() }.joined(separator: "\n"))
            }
        }
        if !maps.isEmpty { return }
        if streams.contains(where: { $0.head.contains("/FontFile") }) {
            notSearched.insert("fonts of a PDF without characters")
        }
    }

    /// Whether bytes are written: without control characters but blanks.
    private static func isText(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
    }

    /// The streams, and the bytes outside of them.
    private static func parts(of bytes: [UInt8]) -> (streams: [(head: String, bytes: [UInt8]?)], outside: [UInt8]) {
        var result: [(String, [UInt8]?)] = []
        var outside: [UInt8] = []
        var place = 0
        let (begin, end) = (Array("stream".utf8), Array("endstream".utf8))
        while let start = bytes[place...].firstRange(of: begin) {
            var from = start.upperBound
            if from < bytes.count, bytes[from] == 13 { from += 1 }
            if from < bytes.count, bytes[from] == 10 { from += 1 }
            guard let stop = bytes[from...].firstRange(of: end) else { break }
            let before = bytes[place..<start.lowerBound]
            let object = before.lastRange(of: "obj") ?? before.startIndex
            let head = String(decoding: before[object...], as: UTF8.self)
            let content = Array(bytes[from..<stop.lowerBound])
            if !head.contains("/Filter") {
                result.append((head, content))
            } else if head.contains("/FlateDecode") {
                result.append((head, UnpackedBytes.inflated(content)))
            } else {
                result.append((head, nil))
            }
            outside += before
            place = stop.upperBound
        }
        return (result, outside + bytes[place...])
    }

    /// What the codes of a font mean.
    private struct CharacterMap {
        var characters: [Int: String] = [:]
        /// Whether a code has two bytes.
        var isWide = false
    }

    /// The characters of a table `ToUnicode`: its lines `<code> <text>` and `<first> <last> <text>`, and no others,
    /// such as the range of all codes.
    private static func characters(_ stream: [UInt8]) -> CharacterMap {
        var map = CharacterMap()
        var isRange: Bool?
        for line in String(decoding: stream, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.contains("beginbfrange") { isRange = true }
            if line.contains("beginbfchar") { isRange = false }
            let codes = line.matches(of: /<([0-9A-Fa-f]+)>/).map { String($0.output.1) }
            if isRange != nil, let first = codes.first, first.utf8.count > 2 { map.isWide = true }
            if isRange == true, codes.count >= 3, let first = Int(codes[0], radix: 16),
                let last = Int(codes[1], radix: 16)
            {
                let isList = line.contains("[")
                for code in first...max(first, min(last, first + 65_535)) {
                    let place = code - first
                    if isList {
                        guard 2 + place < codes.count else { break }
                        map.characters[code] = text(hexadecimal: codes[2 + place], plus: 0)
                    } else {
                        map.characters[code] = text(hexadecimal: codes[2], plus: place)
                    }
                }
            } else if isRange == false, codes.count == 2, let code = Int(codes[0], radix: 16) {
                map.characters[code] = text(hexadecimal: codes[1], plus: 0)
            }
            if line.contains("endbfrange") || line.contains("endbfchar") { isRange = nil }
        }
        return map
    }

    private static func text(hexadecimal digits: String, plus: Int) -> String {
        var units = stride(from: 0, to: digits.utf8.count - 3, by: 4).compactMap { place in
            UInt16(digits.dropFirst(place).prefix(4), radix: 16)
        }
        if let last = units.last { units[units.count - 1] = last &+ UInt16(truncatingIfNeeded: plus) }
        return String(decoding: units, as: UTF16.self)
    }

    /// The strings that a stream shows, in its order, and which of them one operator shows (`Tj`, `TJ`, `'`, `"`).
    private static func strings(of stream: [UInt8]) -> (strings: [[UInt8]], shows: [Range<Int>]) {
        var result: [[UInt8]] = []
        var shows: [Range<Int>] = []
        var place = 0
        func endShow() {
            let start = shows.last?.upperBound ?? 0
            if result.count > start { shows.append(start..<result.count) }
        }
        while place < stream.count {
            switch stream[place] {
            case UInt8(ascii: "<"):
                guard let end = stream[place...].firstIndex(of: UInt8(ascii: ">")) else {
                    endShow()
                    return (result, shows)
                }
                var digits = stream[place + 1..<end].filter { Character(Unicode.Scalar($0)).isHexDigit }
                if !digits.count.isMultiple(of: 2) { digits.append(UInt8(ascii: "0")) }
                result.append(
                    stride(from: 0, to: digits.count, by: 2).compactMap {
                        UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
                    })
                place = end + 1
            case UInt8(ascii: "("):
                let (string, next) = literal(stream, from: place + 1)
                result.append(string)
                place = next
            case UInt8(ascii: "T"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                endShow()
                place += 1
            default: place += 1
            }
        }
        endShow()
        return (result, shows)
    }

    private static func literal(_ stream: [UInt8], from start: Int) -> (string: [UInt8], next: Int) {
        var string: [UInt8] = []
        var depth = 1
        var place = start
        while place < stream.count {
            let byte = stream[place]
            place += 1
            if byte == UInt8(ascii: "\\"), place < stream.count {
                let octal = stream[place...].prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
                if octal.isEmpty {
                    string.append(stream[place])
                    place += 1
                } else {
                    string.append(UInt8(truncatingIfNeeded: Int(String(decoding: octal, as: UTF8.self), radix: 8) ?? 0))
                    place += octal.count
                }
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { break }
            string.append(byte)
        }
        return (string, place)
    }

    /// A string by a table: codes of one byte or two.
    private static func text(_ string: [UInt8], _ map: CharacterMap) -> String {
        guard map.isWide else { return string.map { map.characters[Int($0)] ?? "" }.joined() }
        return stride(from: 0, to: string.count - 1, by: 2).map {
            map.characters[Int(string[$0]) << 8 | Int(string[$0 + 1])] ?? ""
        }.joined()
    }
}

extension ArraySlice<UInt8> {
    /// The start of the last such word.
    fileprivate func lastRange(of word: String) -> Int? {
        let pattern = Array(word.utf8)
        guard count >= pattern.count else { return nil }
        return stride(from: endIndex - pattern.count, through: startIndex, by: -1).first {
            self[$0..<$0 + pattern.count].elementsEqual(pattern)
        }
    }
}
