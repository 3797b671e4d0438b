import Foundation
import Testing

@testable import Measuring

/// A whole file beside PDQ's reference: `Fixtures/large_picture.py`.
@Suite struct ConformanceTests {
    private struct Expected: Decodable {
        let hash: String
        let quality: Int
        let bitsFromFullSize: Int
    }

    private struct Line: Decodable {
        let frames: [[LineValue]]
    }

    @Test func `the hash of a large picture is the reference's within ten bits`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: folder.appendingPathComponent("large.json")))
        let measured = Measurement(of: folder.appendingPathComponent("large.jpg").path)
        let line = try JSONDecoder().decode(Line.self, from: Data(measured.line.utf8))
        guard case .number(let quality) = line.frames[0][1], case .text(let hash) = line.frames[0][2] else {
            Issue.record("another form of frames")
            return
        }
        // The rule of the reference's own tests; and nearer than its hash of the full size, of which this weave shows
        // more.
        let distance = zip(hash, expected.hash).reduce(0) { sum, digits in
            sum + ((digits.0.hexDigitValue ?? 0) ^ (digits.1.hexDigitValue ?? 0)).nonzeroBitCount
        }
        #expect(distance <= 10)
        #expect(distance < expected.bitsFromFullSize)
        #expect(abs(quality - expected.quality) <= 2)
    }
}
