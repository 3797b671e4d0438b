import Testing
import TroupeBase

@testable import TroupeReport

@Suite struct BackboneTests {
    /// Second source: the rule read off word by word, with sets of accounts that are merged by hand.
    @Test(arguments: 1...20)
    func `a backbone is each account's three strongest and what holds the rest together`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let accounts = 12
        var ends: [(Int, Int)] = []
        for a in 0..<accounts {
            for b in (a + 1)..<accounts where random.next() % 3 != 0 { ends.append((a, b)) }
        }
        for place in ends.indices.reversed() {
            ends.swapAt(place, Int(random.next() % UInt64(place + 1)))
        }
        let keeps = Backbone(ends, accounts: accounts).keeps
        var groups = (0..<accounts).map { Set([$0]) }
        for (place, (a, b)) in ends.enumerated() {
            let isStrong = [a, b].contains { account in
                ends.prefix(place).count { $0.0 == account || $0.1 == account } < 3
            }
            let one = groups.first { $0.contains(a) } ?? []
            #expect(keeps[place] == (isStrong || !one.contains(b)))
            let other = groups.first { $0.contains(b) } ?? []
            groups.removeAll { $0.contains(a) || $0.contains(b) }
            groups.append(one.union(other))
        }
        #expect(keeps.contains(false))
    }

    @Test func `strong pairs that few ties join stay together`() {
        // Two cliques of five, the strongest ties of all, and one weak tie between them.
        let cliques = [0, 5].flatMap { first in
            (first..<(first + 5)).flatMap { a in ((a + 1)..<(first + 5)).map { (a, $0) } }
        }
        #expect(Backbone(cliques + [(0, 5), (1, 6)], accounts: 10).keeps.suffix(2) == [true, false])
    }
}
