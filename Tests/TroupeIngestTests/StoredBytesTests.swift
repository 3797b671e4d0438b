import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct StoredBytesTests {
    /// `gzip.compress(…, 9, mtime=0)` of Python 3.11: a header with the row `o,a,1,1727769600`, and a second member
    /// with the row `o,b,2,1727769601`.
    private let first = decoded(
        "H4sIAAAAAAACA8tPykpNLonPTNFJTE7OL80DM5Pz80pSIcySzNzU4pLE3IL44ozEolSufJ1EHUMdQ3Mjc3MzSzMDAy4ARt+mjEEAAAA=")
    private let second = decoded("H4sIAAAAAAACA8vXSdIx0jE0NzI3N7M0MzDkAgA+WNOTEQAAAA==")

    private static func decoded(_ text: String) -> [UInt8] { Data(base64Encoded: text).map(Array.init) ?? [] }

    @Test(arguments: [1, 3, 64, 1 << 20])
    func `gzip is told by its first bytes, and members follow each other`(blockSize: Int) throws {
        let result = try read(bytes: [first + second], blockSize: blockSize)
        #expect(result.described == ["object o a 1727769600 1 2", "object o b 1727769601 2 3"])
        #expect(result.sources[0].byteCount == Int64(first.count + second.count))
        // hashlib.sha256 of Python on the packed bytes.
        let packed = "0ba3768e2fb90e06b49db057d766aba34cc339da776ea3932e78ae6d6834524c"
        #expect(result.sources[0].sha256 == packed)
    }

    @Test func `zeros after the last member are padding`() throws {
        #expect(try read(bytes: [first + [UInt8](repeating: 0, count: 600)]).described.count == 1)
    }

    @Test func `damage is told apart from a cut file and from something else behind it`() {
        var damaged = first
        damaged[damaged.count - 6] ^= 0xFF
        let cases: [([UInt8], IngestError.CompressionProblem)] = [
            (Array(first.dropLast(9)), .cutShort), (damaged, .damaged), (first + Array("rest".utf8), .trailingData),
        ]
        for (bytes, problem) in cases {
            #expect(throws: IngestError.badCompression(file: "source0.csv", problem: problem)) {
                try read(bytes: [bytes])
            }
        }
    }

    @Test func `the hash of plain bytes is that of another program`() throws {
        // hashlib.sha256 of Python.
        let text = "object_id,account_id,content_id,timestamp_share\no,a,1,1727769600\n"
        let expected = "d0066fba7bb50056d20c804cff74d3619cb4a97580314d4d597a227ca143cf3a"
        for blockSize in [1, 7, 4096] {
            #expect(try read(text, blockSize: blockSize).sources[0].sha256 == expected)
        }
    }

    @Test func `a table that was written is read back`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n,'=1\n".write(toFile: path, atomically: false, encoding: .utf8)
        let table = try DelimitedTable(contentsOf: path)
        #expect(table.columns == ["a", "b"])
        #expect(table.rows == [["x, \"y\"", "two\nlines"], ["", "=1"]])
        // The bytes of cells are those of their texts.
        var bytes: [[[UInt8]]] = []
        _ = try DelimitedTable.forEachRecord(of: path) { _, _, cells in
            bytes.append((0..<cells.count).map { cells.withBytes(of: $0) { Array($0) } })
        }
        #expect(bytes == table.rows.map { $0.map { Array($0.utf8) } })
        let some = try DelimitedTable(contentsOf: path) { first, second in first.isEmpty && second == "=1" }
        #expect(some.rows == [["", "=1"]])
    }
}
