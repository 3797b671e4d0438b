import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct TextEncodingTests {
    private func likely(_ bytes: some Collection<UInt8>) -> String {
        Array(bytes).withUnsafeBufferPointer { TextEncoding.likely(of: $0)?.name ?? "" }
    }

    /// The text of bytes, read in rooms of so many bytes.
    private func read(_ bytes: [UInt8], _ encoding: String?, room size: Int = 4096) throws -> String {
        let named = try encoding.map { try #require(TextEncoding(named: $0)) }
        let source = try TextSource(.bytes(bytes, name: "posts.csv"), encoding: named)
        var text: [UInt8] = []
        var room = [UInt8](repeating: 0, count: size)
        while true {
            var failure: IngestError?
            let count = room.withUnsafeMutableBytes { part -> Int in
                do throws(IngestError) { return try source.read(into: part) } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            text += room[..<count]
            if count < size { return String(decoding: text, as: UTF8.self) }
        }
    }

    @Test(arguments: EncodedSample.all)
    func `the likely encoding of a text is told`(sample: EncodedSample) {
        #expect(likely(sample.bytes) == sample.encoding)
    }

    @Test(arguments: EncodedSample.all.filter { !$0.encoding.hasPrefix("UTF-16") })
    func `a sample may be cut at its end, and long texts stand anywhere in it`(sample: EncodedSample) {
        for cut in 1...3 { #expect(likely(sample.bytes.dropLast(cut)) == sample.encoding) }
        let header = Array("some,columns,of,a,table\n1,2,3,4,https://example.org/a\n".utf8)
        var table: [UInt8] = []
        for _ in 0..<4 { table += header + sample.bytes }
        #expect(likely(table) == sample.encoding)
        for cut in [1, 2, 3, 6, 7] {
            #expect(likely(table.dropFirst(header.count + sample.bytes.count - cut)) == sample.encoding)
        }
    }

    @Test(arguments: EncodedSample.all.filter { !$0.encoding.isEmpty })
    func `a text is decoded whatever the size of the pieces`(sample: EncodedSample) throws {
        for size in [1, 2, 3, 7, 64, 4096] {
            #expect(try read(sample.bytes, sample.encoding, room: size) == sample.text)
        }
    }

    @Test(arguments: EncodedSample.all.filter { !$0.encoding.isEmpty && !$0.encoding.hasPrefix("UTF-16") })
    func `characters that lie across blocks are whole`(sample: EncodedSample) throws {
        let count = 70_000 / sample.bytes.count
        for shift in 0...1 {
            let bytes =
                [UInt8](repeating: 0x2C, count: shift) + Array(repeatElement(sample.bytes, count: count).joined())
            let text = String(repeating: ",", count: shift) + String(repeating: sample.text, count: count)
            #expect(try read(bytes, sample.encoding, room: 5000) == text)
        }
    }

    /// By hand: "ж" is E6 in Windows-1251, D0 B6 in UTF-8, 36 04 in UTF-16LE.
    @Test func `a byte order mark decides and is left out`() throws {
        #expect(try read([0xEF, 0xBB, 0xBF, 0xD0, 0xB6], "utf-8") == "ж")
        #expect(try read([0xEF, 0xBB, 0xBF, 0xD0, 0xB6], "windows-1251") == "ж")
        #expect(try read([0xFF, 0xFE, 0x36, 0x04], "utf-16") == "ж")
        #expect(try read([0xFE, 0xFF, 0x04, 0x36], "utf-16") == "ж")
        #expect(try read([0xFE, 0xFF, 0x04, 0x36], "utf-16le") == "ж")
        #expect(try read([0x36, 0x04, 0x61, 0x00], "utf-16") == "жa")
        #expect(try read([0x04, 0x36, 0x00, 0x61], "utf-16") == "жa")
        #expect(try read([0xE6], "CP1251") == "ж")
        #expect(try read([], "utf-16").isEmpty)
        #expect(try read([0x61], nil) == "a")
    }

    @Test func `bytes that are not of the encoding end the reading at their line`() throws {
        let cases: [(bytes: [UInt8], encoding: String, line: Int)] = [
            (Array("a\nb\nc".utf8) + [0x98], "windows-1251", 3), (Array("a\n".utf8) + [0xFF], "utf-8", 2),
            (Array("a\n".utf8) + [0xB5], "gb18030", 2), ([0x36], "utf-16le", 1),
            (Array("a".utf8) + [0xED, 0xA0, 0x80], "utf-8", 1),
            (Array(repeating: 10, count: 100_000) + [0x81], "windows-1252", 100_001),
        ]
        for (bytes, name, line) in cases {
            let encoding = try #require(TextEncoding(named: name))
            #expect(throws: IngestError.badEncoding(file: "posts.csv", encoding: encoding, line: line)) {
                try read(bytes, name)
            }
        }
    }

    @Test func `the hash is that of the bytes as stored`() throws {
        let bytes: [UInt8] = [0xE6, 0xE6]
        let plain = try TextSource(.bytes(bytes, name: "a"))
        let decoded = try TextSource(.bytes(bytes, name: "a"), encoding: .windows1251)
        var room = [UInt8](repeating: 0, count: 64)
        for source in [plain, decoded] { _ = try room.withUnsafeMutableBytes { try source.read(into: $0) } }
        #expect(plain.sha256() == decoded.sha256())
        #expect(decoded.storedBytes == 2)
    }

    @Test func `names of encodings are taken without case, and no others`() {
        let names = [
            "windows-1251": "Windows-1251", "CP1251": "Windows-1251", "gb2312": "GB18030", "BIG5": "Big5",
            "Shift-JIS": "Shift_JIS", "euc-kr": "EUC-KR", "Koi8-r": "KOI8-R", "UTF-8": "UTF-8",
            "iso-8859-5": "iso-8859-5",
        ]
        for (name, shown) in names { #expect(TextEncoding(named: name)?.name == shown) }
        for wrong in [
            "", "no such", "cp1251//TRANSLIT", "utf-8//IGNORE", "../x", "klingon", String(repeating: "a", count: 999),
        ] { #expect(TextEncoding(named: wrong) == nil) }
    }

    @Test func `random bytes never trap`() {
        var generator = SystemRandomNumberGenerator()
        for round in 0..<300 {
            var bytes = (0..<Int.random(in: 0..<200, using: &generator)).map { _ in
                UInt8.random(in: round % 2 == 0 ? 0...255 : 0xA1...0xFE, using: &generator)
            }
            // Whatever is named can be asked for.
            let name = likely(bytes)
            if !name.isEmpty { #expect(TextEncoding(named: name)?.name == name) }
            bytes.append(contentsOf: [0xEF, 0xBB])
            for name in ["gb18030", "big5-hkscs", "utf-16", "utf-7", "iso-2022-jp", "euc-jp", "utf-32"] {
                _ = try? read(bytes, name, room: 16)
            }
        }
    }
}
