import Foundation
import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeIngest

/// Files with random damage: nothing crashes, and every record is used or in the ledger.
@Suite struct DamagedFilesTests {
    /// Rounds for each sample: `TROUPE_DAMAGE_ROUNDS` sets another number.
    static let rounds = ProcessInfo.processInfo.environment["TROUPE_DAMAGE_ROUNDS"].flatMap { Int($0) } ?? 60

    @Test func `damaged samples give what can be read and a ledger`() throws {
        var damage = Damage(seed: 11)
        var used = 0
        var refused = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: RecordReaderTests.samples).sorted()
        where name.contains("/") && !name.hasSuffix("expected.json") {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: RecordReaderTests.samples + "/" + name)))
            for round in 0..<Self.rounds {
                var reader = RecordReader(options: RecordOptions())
                reader.blockSize = [50, 700, 1 << 20][round % 3]
                var counts = (records: 0, used: 0)
                var left: Set<Int> = []
                do {
                    let source = PostSource.bytes(damage.damaged(bytes), name: name)
                    _ = try reader.read(source, progress: nil) { batch in
                        counts.records += batch.recordCount
                        counts.used += batch.usedCount
                        for problem in batch.problems where problem.isRefusal { left.insert(problem.record) }
                        for post in batch.posts {
                            #expect(String(validating: batch.texts[post.caption.range], as: UTF8.self) != nil)
                        }
                        return true
                    }
                } catch {
                    continue
                }
                #expect(counts.records == counts.used + left.count, "\(name), round \(round)")
                used += counts.used
                refused += left.count
            }
        }
        #expect(used > refused && refused > 100)
    }
}
