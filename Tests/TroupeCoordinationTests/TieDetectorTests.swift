import Testing
import TroupeCoordination
import TroupeModel
import TroupeTestSupport

@Suite struct TieDetectorTests {
    private func detector(_ uses: [Use], window: Int64 = 60) -> (TieDetector, PostTable) {
        let posts = PostTable(uses)
        return (TieDetector(posts, window: window * 1000), posts)
    }

    @Test func `a gap of exactly the window matches, one second more does not`() {
        let (detector, _) = detector([
            Use("caption", "a", 1000), Use("caption", "b", 1060), Use("other", "a", 5000), Use("other", "b", 5061),
        ])
        let ties = detector.ties(support: 1, workers: 1)
        #expect(ties.map(\.support) == [1])
        #expect(ties.map(\.gapSum) == [60_000])
    }

    @Test func `an object counts once however often a pair repeats it`() {
        let (detector, _) = detector([
            Use("x", "a", 0), Use("x", "b", 1), Use("x", "a", 2), Use("x", "b", 3), Use("x", "a", 1000),
            Use("x", "b", 1001),
        ])
        let tie = detector.ties(support: 1, workers: 1)[0]
        #expect(tie.support == 1)
        #expect(tie.postPairs == 5)
        // By hand: a leads at 0-1, 0-3, 2-3, 1000-1001; b leads at 1-2. Gaps 1, 3, 1, 1, 1.
        #expect(tie.firstLeads == 4)
        #expect(tie.secondLeads == 1)
        #expect(tie.gapSum == 7000)
    }

    @Test func `an account does not tie with itself, and equal times lead nowhere`() {
        let (detector, _) = detector([Use("x", "a", 0), Use("x", "a", 1), Use("y", "a", 7), Use("y", "b", 7)])
        let ties = detector.ties(support: 1, workers: 1)
        #expect(ties.count == 1)
        #expect(ties[0].firstLeads == 0)
        #expect(ties[0].secondLeads == 0)
    }

    @Test func `the same text on two layers is two objects, and layers stay apart`() {
        let (detector, posts) = detector([
            Use("x", "a", 0, layer: "caption"), Use("x", "b", 1, layer: "caption"), Use("x", "a", 2, layer: "link"),
            Use("x", "b", 3, layer: "link"), Use("x", "c", 3, layer: "link"),
        ])
        let ties = detector.ties(support: 1, workers: 1)
        #expect(ties.filter { posts.layers[$0.layer].layer.name == "caption" }.count == 1)
        #expect(ties.filter { posts.layers[$0.layer].layer.name == "link" }.count == 3)
        #expect(detector.ties(support: 2, workers: 1).isEmpty)
    }

    @Test func `no posts and one post have no ties`() {
        #expect(detector([]).0.ties(support: 1, workers: 2).isEmpty)
        #expect(detector([Use("x", "a", 0)]).0.ties(support: 1, workers: 2).isEmpty)
    }

    /// Second source: ``SlowTies``, which looks at every pair of posts.
    @Test(arguments: 1...40)
    func `ties equal those of the slow version on random posts`(seed: UInt64) {
        let uses = RandomUses(seed: seed).uses
        let (detector, posts) = detector(uses)
        let slow = SlowTies(uses, window: 60)
        for support in 1...3 {
            let ties = detector.ties(support: support, workers: Int(seed % 3) + 1)
            #expect(ties.count == slow.ties.values.count { $0.objects.count >= support })
            for tie in ties {
                let names = (posts.accounts.identifiers[Int(tie.first)], posts.accounts.identifiers[Int(tie.second)])
                let isTurned = names.1 < names.0
                let key = SlowTies.Key(
                    first: isTurned ? names.1 : names.0, second: isTurned ? names.0 : names.1,
                    layer: posts.layers[tie.layer].layer.name)
                let expected = slow.ties[key]
                #expect(tie.support == expected?.objects.count)
                #expect(tie.postPairs == expected?.postPairs)
                #expect(tie.gapSum == expected.map { $0.gapSum * 1000 })
                #expect((isTurned ? tie.secondLeads : tie.firstLeads) == expected?.firstLeads)
                #expect((isTurned ? tie.firstLeads : tie.secondLeads) == expected?.secondLeads)
                #expect(detector.ties(first: tie.second, second: tie.first).contains(tie))
            }
        }
    }

    @Test(arguments: 1...10)
    func `the co-actions of a tie are exactly its post pairs`(seed: UInt64) {
        let uses = RandomUses(seed: seed).uses
        let (detector, posts) = detector(uses)
        for tie in detector.ties(support: 1, workers: 1) {
            let actions = detector.coActions(first: tie.first, second: tie.second).filter { $0.layer == tie.layer }
            #expect(actions.count == tie.postPairs)
            #expect(Set(actions.map(\.object)).count == tie.support)
            for action in actions {
                let (one, other) = (uses[action.firstPost], uses[action.secondPost])
                #expect(one.account == posts.accounts.identifiers[Int(tie.first)])
                #expect(other.account == posts.accounts.identifiers[Int(tie.second)])
                #expect(one.object == other.object)
                #expect(one.layer == other.layer)
                #expect((other.seconds - one.seconds) * 1000 == action.gap)
                #expect(abs(action.gap) <= 60_000)
            }
        }
    }

    @Test func `the number of threads does not change the ties`() {
        let (detector, _) = detector(RandomUses(seed: 99, count: 3000).uses)
        #expect(detector.ties(support: 1, workers: 1) == detector.ties(support: 1, workers: 4))
    }

    @Test func `an object over the pair limit is counted, not paired, and reported`() {
        let uses = (0..<20).map { Use("viral", "a\($0)", Int64($0)) } + [Use("x", "a1", 100), Use("x", "a2", 101)]
        // By hand: 20 posts within 60 s make 190 pairs.
        let detector = TieDetector(PostTable(uses), window: 60_000, pairLimit: 189)
        #expect(detector.unpaired.map(\.pairCount) == [190])
        #expect(detector.unpaired.map(\.postCount) == [20])
        #expect(detector.ties(support: 1, workers: 1).count == 1)
        #expect(TieDetector(PostTable(uses), window: 60_000, pairLimit: 190).unpaired.isEmpty)
    }
}
