import Testing
import TroupeBase

@Suite struct LowerBoundTests {
    /// Second source: a look at every place.
    @Test func `the first place that is not before is found`() {
        for count in 0..<9 {
            for value in 0...count {
                let sorted = (0..<count).map { $0 / 2 }
                let found = lowerBound(in: sorted.indices) { sorted[$0] < value }
                #expect(found == sorted.firstIndex { $0 >= value } ?? count)
            }
        }
        #expect(lowerBound(in: 3..<3) { _ in true } == 3)
        #expect(lowerBound(in: 3..<7) { _ in true } == 7)
    }
}
