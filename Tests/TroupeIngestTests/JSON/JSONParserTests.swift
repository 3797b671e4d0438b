import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// The parser against Foundation's `JSONSerialization` and against RFC 8259.
@Suite struct JSONParserTests {
    /// Random documents: 20,000 here; `TROUPE_RANDOM_DOCUMENTS` sets another number (a million takes minutes).
    static let count = ProcessInfo.processInfo.environment["TROUPE_RANDOM_DOCUMENTS"].flatMap { Int($0) } ?? 20_000

    @Test func `random documents read as Foundation reads them`() {
        var random = RandomDocument(seed: 42)
        for number in 0..<Self.count {
            let bytes = random.document()
            let tree = JSONTree(troupe: bytes)
            #expect(tree != nil && tree == JSONTree(foundation: bytes), "document \(number) of seed 42")
        }
    }

    @Test func `damaged documents are refused where Foundation refuses, but for damage that is mended`() {
        var random = RandomDocument(seed: 7)
        for number in 0..<Self.count {
            var bytes = random.document()
            random.damage(&bytes)
            let tree = JSONTree(troupe: bytes)
            let theirs = JSONTree(foundation: bytes)
            if let theirs, random.isComparable(bytes) {
                #expect(tree == theirs, "document \(number) of seed 7")
            }
            if tree != nil, theirs == nil { #expect(random.isMendable(bytes), "document \(number) of seed 7") }
        }
    }

    @Test func `every sample file reads as Foundation reads it, line by line`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../TroupeKitTests/Fixtures/formats").standardizedFileURL.path
        var compared = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
        where name.hasSuffix("json") || name.hasSuffix("jsonl") {
            let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let parts = name.hasSuffix(".json") ? [data[...]] : data.split(separator: 0x0A)
            for part in parts {
                guard let theirs = JSONTree(foundation: Array(part)) else { continue }
                var own = Array(part)
                if own.starts(with: byteOrderMark) { own.removeFirst(3) }
                #expect(JSONTree(troupe: own) == theirs, "\(name)")
                compared += 1
            }
        }
        #expect(compared > 30)
    }

    @Test(arguments: [
        "", " ", "{", "[1,", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "[1 2]", "01", "1.", ".5", "1e", "-", "+1",
        "tru", "nul",
        "\"\\x\"", "\"\\u12G4\"", "\"abc", "[1]]", "{}{}", "{\"a\":1,}", "[,1]", "'a'", "\u{FEFF}1",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(JSONTree(troupe: Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("\"\\ud83d\\ude00\"", "😀"), ("\"a\\u0000b\"", "ab"), ("\"\\ud83d\"", "\u{FFFD}"),
        ("\"\\udc00x\"", "\u{FFFD}x"),
        ("\"\\ud83d\\ud83d\\ude00\"", "\u{FFFD}😀"), ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
        ("\"a\tb\"", "a\tb"), ("\"a\u{0}b\"", "ab"),
    ])
    func `strings are unescaped, and damage in them mended`(json: String, text: String) {
        #expect(JSONTree(troupe: Array(json.utf8)) == .string(text))
    }

    @Test func `bytes that are not UTF-8 become replacement characters`() {
        #expect(JSONTree(troupe: [0x22, 0x61, 0xFF, 0x62, 0x22]) == .string("a\u{FFFD}b"))
    }

    @Test func `of keys given twice the last counts`() throws {
        var parser = JSONParser()
        var text = "{\"a\":1,\"b\":2,\"a\":3}"
        let found = try text.withUTF8 {
            try parser.withValue(of: $0) {
                String(decoding: $0["a"]?.written ?? .init(start: nil, count: 0), as: UTF8.self)
            }
        }
        #expect(found == "3")
    }

    @Test func `Python's numbers that are none read as null`() {
        #expect(JSONTree(troupe: Array("[NaN,Infinity,-Infinity]".utf8)) == .array([.null, .null, .null]))
    }

    @Test func `nesting is bounded`() {
        let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        #expect(JSONTree(troupe: Array(deep.utf8)) == nil)
        let fine = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(JSONTree(troupe: Array(fine.utf8)) != nil)
    }
}

/// Random JSON, and random damage to it.
private struct RandomDocument {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: state >> 11) % bound
    }

    mutating func document() -> [UInt8] {
        var text = ""
        value(&text, depth: 0)
        return Array(text.utf8)
    }

    private mutating func value(_ text: inout String, depth: Int) {
        blank(&text)
        switch next(depth > 4 ? 6 : 9) {
        case 0: text += "null"
        case 1: text += "true"
        case 2: text += "false"
        case 3, 4: number(&text)
        case 5: string(&text)
        case 6, 7:
            text += "{"
            let count = next(5)
            for place in 0..<count {
                blank(&text)
                // Keys differ, since readers differ about repeated ones.
                text += "\"k\(place)"
                var inner = ""
                string(&inner)
                text += inner.dropFirst()
                blank(&text)
                text += ":"
                value(&text, depth: depth + 1)
                if place < count - 1 { text += "," }
            }
            text += "}"
        default:
            text += "["
            let count = next(5)
            for place in 0..<count {
                value(&text, depth: depth + 1)
                if place < count - 1 { text += "," }
            }
            text += "]"
        }
        blank(&text)
    }

    private mutating func blank(_ text: inout String) {
        for _ in 0..<max(0, next(6) - 3) { text += [" ", "\n", "\t", "\r"][next(4)] }
    }

    private mutating func number(_ text: inout String) {
        text +=
            ["0", "-1", "17", "1.5", "-0.25", "1e3", "2E-2", "7420713927023002600", "123456789012", "0.1"][next(10)]
    }

    private mutating func string(_ text: inout String) {
        text += "\""
        for _ in 0..<next(12) {
            text +=
                [
                    "a", "key", "é", "俄罗斯", "😀", "👩‍👩‍👧", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\ud83d\\ude00",
                    "\u{200B}",
                    "long text without anything", " ",
                ][next(15)]
        }
        text += "\""
    }

    /// Changes, takes out or puts in a byte or two, or cuts the end off.
    mutating func damage(_ bytes: inout [UInt8]) {
        for _ in 0...next(2) where !bytes.isEmpty {
            let place = next(bytes.count)
            switch next(4) {
            case 0: bytes[place] = UInt8(next(256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(Array("{}[]\",:\\0".utf8)[next(9)], at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
    }

    /// Whether what is wrong may be only what this parser mends: bytes that are not UTF-8, control characters, halves
    /// of surrogate pairs; numbers too large for a `Double`, which are texts here.
    func isMendable(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains(#/[eE][+]?[0-9]{3,}/#) || String(validating: bytes, as: UTF8.self) == nil
            || bytes.contains { $0 < 0x20 }
            || text.contains("\\u")
    }

    /// Whether both readers must agree: Foundation lets commas before closing brackets pass, takes NULs as a sign of
    /// UTF-16, and differs about keys that damage has made the same.
    func isComparable(_ bytes: [UInt8]) -> Bool {
        !hasRepeatedKeys(bytes) && !hasTrailingComma(bytes) && !bytes.contains(0)
    }

    /// Whether a comma stands before a bracket that closes, which Foundation lets pass and RFC 8259 does not.
    private func hasTrailingComma(_ bytes: [UInt8]) -> Bool {
        let dense = bytes.filter { $0 > 0x20 }
        return zip(dense, dense.dropFirst()).contains { $0 == 0x2C && ($1 == 0x5D || $1 == 0x7D) }
    }

    /// Whether a key may stand twice, about which readers differ: damage can make two keys the same.
    private func hasRepeatedKeys(_ bytes: [UInt8]) -> Bool {
        var parser = JSONParser()
        var repeated = false
        func look(_ value: JSONValue) {
            var seen: Set<String> = []
            value.forEachMember { key, inner in
                if !seen.insert(key.string() ?? "").inserted { repeated = true }
                look(inner)
            }
            value.forEachElement { look($0) }
        }
        try? bytes.withUnsafeBufferPointer { try parser.withValue(of: $0) { look($0) } }
        return repeated
    }
}
