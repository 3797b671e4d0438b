import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct TextInternerTests {
    /// Second source: a dictionary.
    private func numbers(_ texts: [String]) -> (ours: [UInt32], expected: [UInt32], pool: TextPool) {
        var interner = TextInterner()
        let buffers = texts.map { text in
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
            _ = copy.initialize(from: text.utf8)
            return copy
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        var ours: [UInt32] = []
        buffers.map { UnsafeBufferPointer($0) }.withUnsafeBufferPointer { interner.intern($0, into: &ours) }
        var known: [String: UInt32] = [:]
        let expected = texts.map { text in
            let number = known[text] ?? UInt32(known.count)
            known[text] = number
            return number
        }
        return (ours, expected, interner.pool())
    }

    @Test func `equal texts have one number, in order of first appearance`() {
        var steps = Steps(seed: 4)
        let texts = (0..<20_000).map { _ in
            String(repeating: "a", count: steps.below(20)) + (steps.below(2) == 0 ? "" : String(steps.below(3000)))
        }
        let result = numbers(texts)
        #expect(result.ours == result.expected)
        var oneByOne = TextInterner()
        for (text, number) in zip(texts, result.expected) {
            #expect(Array(text.utf8).withUnsafeBufferPointer { oneByOne.number(of: $0) } == number)
        }
        for (text, number) in zip(texts, result.ours).prefix(500) { #expect(result.pool[Int(number)] == text) }
    }

    @Test func `a hundred thousand running numbers stay apart`() {
        let texts = (0..<100_000).map { "o\($0)" }
        let result = numbers(texts)
        #expect(result.ours == result.expected)
        #expect(result.pool.count == 100_000)
    }

    @Test func `texts of up to twenty bytes that differ in one byte are apart`() {
        let plain = (0...20).map { String(repeating: "x", count: $0) }
        let changed = plain.flatMap { text in
            text.utf8.indices.map { place in
                var bytes = Array(text.utf8)
                bytes[text.utf8.distance(from: text.utf8.startIndex, to: place)] = UInt8(ascii: "y")
                return String(decoding: bytes, as: UTF8.self)
            }
        }
        let result = numbers(plain + changed + changed.reversed() + plain)
        #expect(result.ours == result.expected)
        #expect(result.pool.count == 21 + 20 * 21 / 2)
    }
}
