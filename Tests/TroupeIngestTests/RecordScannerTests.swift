import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct RecordScannerTests {
    private func scanned(_ bytes: [UInt8], delimiter: UInt8) -> [SlowCSV.Record] {
        bytes.withUnsafeBufferPointer { bytes in
            let scanner = RecordScanner(delimiter: delimiter, recordLimit: .max, fieldLimit: 1000)
            defer { scanner.deallocate() }
            var records: [SlowCSV.Record] = []
            var next = 0
            while true {
                switch scanner.scan(bytes, from: next, isLast: true) {
                case .end, .incomplete: return records
                case .blank(let after): next = after
                case .refused(_, let after):
                    records.append(.bad)
                    next = after
                case .record(let after, _, let count):
                    records.append(.fields((0..<count).map { scanner.text(of: $0, in: bytes) }))
                    next = after
                }
            }
        }
    }

    /// Second source: ``SlowCSV``, which reads byte by byte.
    @Test(arguments: [",", ";", "\t"])
    func `records equal those of the slow reader on random documents`(delimiter: String) {
        let byte = Array(delimiter.utf8)[0]
        var steps = Steps(seed: UInt64(byte))
        for _ in 0..<4000 {
            let bytes = steps.document(delimiter: byte, length: 40)
            #expect(scanned(bytes, delimiter: byte) == SlowCSV(bytes, delimiter: byte).records, "\(bytes)")
        }
    }

    @Test func `what is read does not depend on where blocks end`() throws {
        var steps = Steps(seed: 11)
        let header = Array("object_id,account_id,content_id,timestamp_share\n".utf8)
        var readWhole = 0
        for _ in 0..<60 {
            var bytes = header
            for _ in 0..<6 {
                bytes += Array("o\(steps.below(3)),a\(steps.below(4)),c,172776960\(steps.below(10))\n".utf8)
                bytes += steps.document(delimiter: UInt8(ascii: ","), length: 30)
                bytes.append(10)
            }
            // Many random bytes are not UTF-8: such a document is refused, whatever the blocks.
            let whole = Result { try read(bytes: [bytes]) }
            if case .success = whole { readWhole += 1 }
            for blockSize in [1, 2, 3, 5, 8, 13, 64] {
                switch (whole, Result { try read(bytes: [bytes], blockSize: blockSize) }) {
                case (.success(let whole), .success(let cut)):
                    #expect(cut.described == whole.described)
                    #expect(cut.ledger.entries == whole.ledger.entries)
                    #expect(cut.sources == whole.sources)
                case (.failure(let whole), .failure(let cut)): #expect(whole as? IngestError == cut as? IngestError)
                default: Issue.record("blocks of \(blockSize) bytes read \(bytes) otherwise")
                }
            }
        }
        #expect(readWhole >= 20)
    }
}

/// A small linear congruential generator (Knuth's MMIX constants, upper bits).
struct Steps {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// Bytes made of what breaks readers: quotes, delimiters, line ends, NULs, bad UTF-8, letters and digits.
    mutating func document(delimiter: UInt8, length: Int) -> [UInt8] {
        let alphabet: [UInt8] = [34, 34, 34, delimiter, delimiter, 10, 10, 13, 97, 98, 49, 0, 0xC3, 0xA9, 0xFF, 32]
        return (0..<below(length + 1)).map { _ in alphabet[below(alphabet.count)] }
    }
}
