import Testing
import TroupeCoordination
import TroupeModel
import TroupeTestSupport

@Suite struct PairPlanTests {
    /// Second source: ``SlowTies``, which looks at every two posts, and counts of the uses themselves.
    @Test(arguments: 1...40)
    func `pairs are those that ties count, on random posts`(seed: UInt64) {
        let uses = RandomUses(seed: seed, count: 60 + Int(seed) * 10).uses
        let posts = PostTable(uses)
        let plan = PairPlan(posts, window: 60_000)
        let slow = SlowTies(uses, window: 60)
        #expect(plan.pairCount == slow.ties.values.reduce(0) { $0 + $1.postPairs })
        #expect(plan.useCount == uses.count)
        for sum in plan.layers {
            let name = posts.layers[sum.layer].layer.name
            let own = Dictionary(grouping: uses.filter { $0.layer == name }, by: \.object)
            #expect(sum.objectCount == own.count)
            #expect(sum.pairCount == slow.ties.filter { $0.key.layer == name }.reduce(0) { $0 + $1.value.postPairs })
            let single = own.values.filter { Set($0.map(\.account)).count == 1 }
            #expect(sum.objectsOfOneAccount == single.count)
            #expect(sum.usesOfOneAccount == single.reduce(0) { $0 + $1.count })
        }
        let tied = Set(slow.ties.keys.flatMap { [$0.first, $0.second] })
        #expect(plan.accountsMeetingNobody == Set(uses.map(\.account)).subtracting(tied).count)
    }

    /// By hand: a and b post x at 0 and 60 s (a pair), a again at 61 s (a pair with b, none with itself); c posts y
    /// alone.
    @Test func `an account makes no pair with itself`() {
        let plan = PairPlan(
            PostTable([Use("x", "a", 0), Use("x", "b", 60), Use("x", "a", 61), Use("y", "c", 0), Use("y", "c", 1)]),
            window: 60_000)
        #expect(plan.pairCount == 2)
        #expect(plan.busiest.map(\.pairCount) == [2])
        #expect(plan.busiest.map(\.postCount) == [3])
        #expect(plan.busiest.map(\.accountCount) == [2])
        #expect(plan.accountsMeetingNobody == 1)
        #expect(plan.layers.map(\.objectsOfOneAccount) == [1])
        #expect(plan.layers.map(\.usesOfOneAccount) == [2])
    }

    @Test func `an object over the limit is listed, and its pairs are in no sum`() {
        let uses = (0..<20).map { Use("viral", "a\($0)", Int64($0)) } + [Use("x", "a1", 100), Use("x", "a2", 101)]
        // By hand: 20 posts within 60 s make 190 pairs.
        let plan = PairPlan(PostTable(uses), window: 60_000, pairLimit: 189)
        #expect(plan.pairCount == 1)
        #expect(plan.overLimit.map(\.pairCount) == [190])
        #expect(plan.busiest.map(\.isOverLimit) == [true, false])
        #expect(plan.accountsMeetingNobody == 18)
        #expect(PairPlan(PostTable(uses), window: 60_000, pairLimit: 190).pairCount == 191)
    }

    @Test func `the busiest objects come first, and no more than asked for`() {
        let uses = (0..<30).flatMap { object in
            (0...(object % 7)).map { Use("o\(object)", "a\($0)", Int64(object * 1000)) }
        }
        let plan = PairPlan(PostTable(uses), window: 60_000, listed: 5)
        // By hand: objects 6, 13, 20 and 27 have seven accounts at one moment, so 21 pairs; 5 is the first with 15.
        #expect(plan.busiest.map(\.pairCount) == [21, 21, 21, 21, 15])
        #expect(plan.busiest.map(\.object) == [6, 13, 20, 27, 5])
    }

    @Test func `no posts have no pairs`() {
        let plan = PairPlan(PostTable([]), window: 60_000)
        #expect(plan.pairCount == 0 && plan.accountsMeetingNobody == 0 && plan.busiest.isEmpty)
    }
}
