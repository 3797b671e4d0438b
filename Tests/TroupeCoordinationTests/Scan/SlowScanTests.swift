import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct SlowScanTests {
    /// Expected values by NumPy: `m = max(.5, s.mean())`, `d = max(m / 20, s.std())`, Z the largest (x - m) / d of all,
    /// limit `margin * (m + Z * d)`.
    @Test func `what stands out is decided over all windows at once`() {
        let decision = ScanDecision(
            scores: [[0.4, 0.6, 0.2, 0.5], [1, 1.5, 0.7, 0.8], [2, 2.5, 3, 2.1]], margins: [1.75, 2, 3])
        let limits = [1.2948752555976095, 3.0, 9.115999120975516]
        for (place, limit) in limits.enumerated() {
            #expect(abs(decision.limit(at: place) - limit) < 1e-9)
            #expect(decision.keeps(limit + 1e-6, at: place) && !decision.keeps(limit - 1e-6, at: place))
        }
        #expect(decision.p(4, at: 0) == 0.2)
        // By hand: 0.6 of the first window is 0.1 beyond its scale of 0.5, or 0.68 deviations; 2 of 4 reach that.
        #expect(decision.p(0.6, at: 0) == 0.6)
    }

    private static func text(_ name: String) -> String {
        "a text that is long enough for strangers not to write alike \(name) indeed"
    }

    /// Ordinary captions with topics, and six accounts that share forty texts within hours.
    private func posts(campaign: Bool) -> PostTable {
        var state: UInt64 = 11
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var uses: [Use] = []
        for object in 0..<900 {
            let (birth, topic) = (draw(20 * 86_400), object % 6)
            for _ in 0..<(1 + draw(5)) {
                let account = topic * 80 + draw(80)
                uses.append(Use(Self.text("o\(object)"), "u\(account)", Int64(birth + draw(90_000)), layer: "caption"))
            }
        }
        for action in 0..<(campaign ? 40 : 0) {
            let moment = draw(20 * 86_400)
            for member in 0..<6 where draw(10) < 7 {
                uses.append(Use(Self.text("c\(action)"), "m\(member)", Int64(moment + draw(7200)), layer: "caption"))
            }
        }
        return PostTable(uses)
    }

    @Test func `six accounts that share texts within two hours are found, whatever the number of threads`() {
        let table = posts(campaign: true)
        var settings = SlowScanSettings()
        settings.surrogates = 19
        let one = SlowScan(settings: settings, workers: 1).run(table)
        let found = one.groups.map { $0.members.map { table.accounts.identifiers[Int($0)] } }
        #expect(found == [["m0", "m1", "m2", "m3", "m4", "m5"]])
        #expect(one.groups == SlowScan(settings: settings, workers: 3).run(table).groups)
        #expect(one.groups.first?.closure == 1)
        #expect(one.groups.first?.looksLike == [])
        #expect(
            SlowScan(settings: settings, workers: 2).run(table, known: [Array(one.groups[0].members)]).groups.isEmpty)
    }

    /// A fan who passes one text on meets all members by it; one who passes two on stays.
    @Test func `who shares a single text with a group is no member of it`() {
        // All six members post each of forty texts within an hour, one text a day.
        func time(_ action: Int) -> Int64 { Int64(action) * 86_400 }
        var uses = (0..<40).flatMap { action in
            (0..<6).map { Use(Self.text("c\(action)"), "m\($0)", time(action) + Int64($0) * 600, layer: "caption") }
        }
        uses.append(Use(Self.text("c3"), "once", time(3) + 60, layer: "caption"))
        for action in [3, 17] {
            uses.append(Use(Self.text("c\(action)"), "twice", time(action) + 90, layer: "caption"))
        }
        let table = PostTable(uses)
        let numbering = ObjectNumbering(table.layers)
        let scanned = ScanUses(table, numbering: numbering)
        let settings = SlowScanSettings()
        let evidence = SlowEvidence(scanned, window: 7_200_000, settings: settings, numbering: numbering)
        // Every pair with a moment, whatever its weight.
        let surprise = SlowScan(settings: settings, workers: 1).surprise(of: scanned, window: 7_200_000)
        let meetings = surprise.meetings(scanned.account).kept
        let pairs = Dictionary(grouping: meetings, by: \.pair)
        let edges = pairs.keys.sorted().map { pair in
            ScanEdge(
                first: UInt32(pair >> 32), second: UInt32(truncatingIfNeeded: pair), weight: 1,
                moments: pairs[pair, default: []].count)
        }
        let group = ScanGroup(accounts: Array(Set(scanned.account)).sorted(), edges: edges)
        let names = evidence.members(of: group).map { table.accounts.identifiers[Int($0)] }
        #expect(Set(group.members.map { table.accounts.identifiers[Int($0)] }).contains("once"))
        #expect(Set(names) == ["m0", "m1", "m2", "m3", "m4", "m5", "twice"])
    }

    @Test func `accounts that share an interest are no group`() {
        var settings = SlowScanSettings()
        settings.surrogates = 19
        #expect(SlowScan(settings: settings, workers: 2).run(posts(campaign: false)).groups.isEmpty)
    }

    /// Second source: every use beside every other.
    @Test(arguments: 1...40) func `others that use an object at the same time are found by every pair`(seed: UInt64) {
        // Accounts and times of Knuth's generator.
        var state = seed
        func draw(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        var uses: [(account: UInt32, time: Int64)] = []
        for _ in 0..<12 { uses.append((account: UInt32(draw(12)), time: Int64(draw(900)))) }
        uses.sort { $0.time < $1.time }
        let isMember: Set<UInt32> = [0, 1, 2]
        var others: Set<UInt32> = []
        for one in uses where isMember.contains(one.account) {
            for other in uses where (3...6).contains(other.account) && abs(one.time - other.time) <= 60 {
                others.insert(other.account)
            }
        }
        let found = GroupLooks.isUsedElsewhere(
            uses, window: 60, isMember: isMember, isElsewhere: { (3...6).contains($0) })
        #expect(found == (others.count >= 2))
    }

    @Test func `a group that is partly known is listed again only for what it adds`() {
        // Half and more is new.
        #expect(SlowScan.adds(2, known: 0) && SlowScan.adds(9, known: 4))
        // 12 of 30 are new, 3 of 15.
        #expect(SlowScan.adds(30, known: 18) && SlowScan.adds(15, known: 12))
        // Two that are new; fewer than a fifth.
        #expect(!SlowScan.adds(4, known: 2) && !SlowScan.adds(30, known: 25))
    }

    private func group(_ accounts: ClosedRange<UInt32>, _ weight: Double) -> ScanGroup {
        var edges: [ScanEdge] = []
        for one in accounts {
            for other in accounts where other > one {
                edges.append(ScanEdge(first: one, second: other, weight: weight, moments: 1))
            }
        }
        return ScanGroup(accounts: Array(accounts), edges: edges)
    }

    @Test func `parts of one ring are put together, and strangers stay apart`() {
        // By hand: four accounts with six pairs of weight 2 have 12 / 4 = 3 a member. Of two such groups any two
        // accounts of different ones met as well: (24 + 16 · 2) / 8 = 7. The third has one pair with the first:
        // (56 + 12 + 2) / 12 < 7.
        let groups = [group(0...3, 2), group(4...7, 2), group(8...11, 2)]
        var edges = groups.flatMap(\.edges) + [ScanEdge(first: 3, second: 8, weight: 2, moments: 1)]
        for one in UInt32(0)...3 {
            for other in UInt32(4)...7 { edges.append(ScanEdge(first: one, second: other, weight: 2, moments: 1)) }
        }
        let joined = ScanGroup.joined(groups, edges: edges, rank: Array(0..<12))
        #expect(joined.map(\.accounts) == [Array(0...7), Array(8...11)])
        #expect(joined.map(\.score) == [7, 3])
        #expect(joined[0].edges.count == 28)
        #expect(ScanGroup.joined([groups[0]], edges: edges, rank: Array(0..<12)) == [groups[0]])
        // Whatever order the parts come in.
        #expect(
            ScanGroup.joined(groups.reversed(), edges: edges.reversed(), rank: Array(0..<12)).map(\.accounts)
                == joined.map(\.accounts))
    }

    @Test func `no posts have no groups`() {
        #expect(SlowScan(workers: 1).run(PostTable()).groups.isEmpty)
    }

    /// Second source: all uses sorted anew, and sessions counted account by account.
    @Test(arguments: 1...10) func `moved uses are in order and keep who used what`(seed: UInt64) {
        let posts = PostTable(RandomUses(seed: seed, count: 300).uses)
        let uses = ScanUses(posts, numbering: ObjectNumbering(posts.layers))
        func offset(_ use: Int) -> Int64 { Int64(use * 7919 % 601 - 300) * 1000 }
        let moved = uses.movingTimes(by: offset)
        let plain = ScanUses(
            account: uses.account, object: uses.object, time: (0..<uses.count).map { uses.time[$0] + offset($0) })
        #expect(moved.account == plain.account && moved.object == plain.object && moved.time == plain.time)
        let sessions = moved.sessions(gap: 60_000)
        for one in 0..<moved.count {
            for other in 0..<moved.count where moved.account[one] == moved.account[other] {
                let (low, high) = (min(moved.time[one], moved.time[other]), max(moved.time[one], moved.time[other]))
                let between = (0..<moved.count).filter {
                    moved.account[$0] == moved.account[one] && (low...high).contains(moved.time[$0])
                }.map { moved.time[$0] }.sorted()
                let isOne = zip(between, between.dropFirst()).allSatisfy { $1 - $0 <= 60_000 }
                #expect((sessions[one] == sessions[other]) == isOne)
            }
            #expect(
                (0..<moved.count).allSatisfy {
                    moved.account[$0] == moved.account[one] || sessions[$0] != sessions[one]
                })
        }
    }
}
