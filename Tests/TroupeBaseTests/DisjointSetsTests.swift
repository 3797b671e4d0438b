import Testing
import TroupeBase

@Suite struct DisjointSetsTests {
    /// Second source: labels that are written anew at each join.
    @Test func `joined numbers have the smallest of them in common`() {
        var random = SplitMix64(seed: 3)
        var sets = DisjointSets(count: 60)
        var label = Array(0..<60)
        for _ in 0..<40 {
            let (one, other) = (Int(random.nextIndex(below: 60)), Int(random.nextIndex(below: 60)))
            sets.join(one, other)
            let (left, right) = (label[one], label[other])
            for place in label.indices where label[place] == max(left, right) { label[place] = min(left, right) }
            #expect((0..<60).map { sets.first(of: $0) } == label)
        }
    }
}
