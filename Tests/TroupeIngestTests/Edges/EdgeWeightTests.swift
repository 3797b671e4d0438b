import Testing
import TroupeBase

@testable import TroupeIngest

@Suite struct EdgeWeightTests {
    private func weight(_ text: String, comma: Bool = false) throws -> Double {
        try Array(text.utf8).withUnsafeBufferPointer { EdgeProblem.weight($0, comma: comma) }.get()
    }

    /// Second source: the standard library's reading of the text.
    @Test func `weights are the nearest numbers to their decimals`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<20_000 {
            let digits = 1 + Int(random.next() % 18)
            var text = String((0..<digits).map { _ in Character(String(random.next() % 10)) })
            if digits > 1, random.next() % 4 > 0 {
                text.insert(".", at: text.index(text.startIndex, offsetBy: 1 + Int(random.next() % UInt64(digits - 1))))
            }
            #expect(try weight(text) == Double(text), "\(text)")
            #expect(try weight(text.replacing(".", with: ","), comma: true) == Double(text), "\(text)")
            #expect(try weight(" \t\(text) ") == Double(text), "\(text)")
        }
    }

    @Test(arguments: ["1.2.3", ".", "1e", "1,5", "--1", "1 2", "\u{301}1", "٣"])
    func `what is no decimal is refused`(text: String) {
        #expect(throws: EdgeProblem.weightNotNumber(text)) { try weight(text) }
    }
}
