import Testing
import TroupeBase

@testable import TroupeGraph

@Suite struct RandomOrderTests {
    @Test func `a shuffle puts every node once, and every place is as likely`() {
        var random = SplitMix64(seed: 5)
        var firsts = [Int](repeating: 0, count: 5)
        for _ in 0..<10_000 {
            let order = shuffledNodes(5, using: &random).prefix(5)
            #expect(order.sorted() == [0, 1, 2, 3, 4])
            firsts[Int(order[0])] += 1
        }
        // 2,000 each; five standard deviations are 200.
        for count in firsts { #expect(abs(count - 2000) < 200) }
    }

    @Test func `numbers below a bound are uniform`() {
        var random = SplitMix64(seed: 6)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[Int(random.next(below: 7))] += 1 }
        // 10,000 each; five standard deviations are 463.
        for count in counts { #expect(abs(count - 10_000) < 463) }
    }
}
