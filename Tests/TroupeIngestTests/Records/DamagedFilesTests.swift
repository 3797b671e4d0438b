import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// Files with random damage: nothing crashes, and every record is used or in the ledger.
@Suite struct DamagedFilesTests {
    /// Rounds for each sample: `TROUPE_DAMAGE_ROUNDS` sets another number.
    static let rounds = ProcessInfo.processInfo.environment["TROUPE_DAMAGE_ROUNDS"].flatMap { Int($0) } ?? 60

    private struct Damage {
        private var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

        private mutating func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(truncatingIfNeeded: state >> 11) % max(1, bound)
        }

        mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
            var result = bytes
            for _ in 0...next(6) where !result.isEmpty {
                let place = next(result.count)
                switch next(7) {
                case 0: result[place] = UInt8(next(256))
                case 1: result.removeSubrange(place..<min(result.count, place + 1 + next(40)))
                case 2: result.insert(contentsOf: [0, 0xFF, 0x22, 0x5C, 0x7B][..<(1 + next(5))], at: place)
                case 3: result.removeLast(result.count - place)
                case 4:
                    let end = min(result.count, place + next(200))
                    result.insert(contentsOf: Array(result[place..<end]), at: next(result.count))
                case 5: result.insert(contentsOf: Array("\\ud83d\\u0000,\"x\":[{".utf8), at: place)
                default: result.swapAt(place, next(result.count))
                }
            }
            return result
        }
    }

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
