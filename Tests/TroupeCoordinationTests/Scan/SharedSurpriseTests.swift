import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

/// Expected values were made by the slow program of the test, in Python with NumPy and SciPy, on the same made-up uses:
/// it lists moments, counts others and sums weights pair by pair.
@Suite struct SharedSurpriseTests {
    struct Expected: Sendable {
        var window: Int64
        var isCopy: Bool
        var edges: [(UInt32, UInt32, Double)]
    }

    static let expected = [
        Expected(
            window: 600, isCopy: false,
            edges: [
                (0, 2, 1.1363901738645574),
                (0, 3, 1.5414792767190946),
                (0, 5, 1.5778180153763848),
                (1, 2, 2.5198330588890014),
                (1, 3, 1.8035598304527891),
                (1, 4, 3.441701533478417),
                (1, 5, 1.1277662196319498),
                (2, 3, 2.939950004317347),
                (2, 4, 1.225819328424473),
                (2, 5, 1.0959105562491844),
                (4, 5, 1.1735742298216554),
            ]),
        Expected(
            window: 600, isCopy: true,
            edges: [
                (0, 15, 1.2386603051787857),
                (15, 29, 1.4325464568724247),
            ]),
        Expected(
            window: 7200, isCopy: false,
            edges: [
                (0, 1, 4.411527909415528),
                (0, 2, 3.533333333333333),
                (0, 3, 3.244861242748861),
                (0, 4, 3.6999999999999997),
                (0, 5, 4.350018405689617),
                (1, 2, 5.2),
                (1, 3, 4.244861242748861),
                (1, 4, 5.578194576082195),
                (1, 5, 4.078194576082194),
                (2, 3, 3.3666666666666667),
                (2, 4, 4.7),
                (2, 5, 4.221533783138312),
                (3, 4, 3.533333333333333),
                (3, 5, 3.3666666666666667),
                (4, 5, 4.244861242748861),
                (19, 47, 1.172791065939849),
            ]),
        Expected(
            window: 7200, isCopy: true,
            edges: [
                (5, 15, 2.0215337831383122),
                (14, 15, 1.0),
                (15, 29, 1.3333333333333333),
            ]),
        Expected(
            window: 86400, isCopy: false,
            edges: [
                (0, 1, 4.778469043501226),
                (0, 2, 3.533333333333333),
                (0, 3, 3.244861242748861),
                (0, 4, 3.6999999999999997),
                (0, 5, 3.5989810226864827),
                (1, 2, 5.2),
                (1, 3, 5.054796465545696),
                (1, 4, 5.804824829398992),
                (1, 5, 4.078194576082194),
                (2, 3, 3.3666666666666667),
                (2, 4, 4.7),
                (2, 5, 4.221533783138312),
                (3, 4, 3.533333333333333),
                (3, 5, 3.6556664678582695),
                (4, 5, 4.52652981911119),
                (10, 28, 1.4163620178807586),
                (24, 27, 1.1752597389478776),
            ]),
        Expected(
            window: 86400, isCopy: true,
            edges: [
                (4, 32, 1.9560059217001664)
            ]),
    ]

    /// Uses of a campaign of six among fifty accounts, and the same with accounts shuffled.
    private func uses() -> (uses: ScanUses, shuffled: [UInt32]) {
        // Knuth's MMIX linear congruential generator, upper bits.
        var state: UInt64 = 7 &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var (account, object, time): ([UInt32], [UInt32], [Int64]) = ([], [], [])
        func add(_ one: Int, _ other: Int, _ seconds: Int) {
            account.append(UInt32(one))
            object.append(UInt32(other))
            time.append(Int64(seconds) * 1000)
        }
        for action in 0..<14 {
            let moment = draw(604_800)
            for member in 0..<6 where draw(10) < 7 { add(member, action, moment + draw(3000)) }
        }
        for _ in 0..<700 {
            let (one, other) = (draw(50), 14 + draw(90))
            add(one, other, draw(604_800))
        }
        let uses = ScanUses(account: account, object: object, time: time)
        var shuffled = uses.account
        for place in stride(from: shuffled.count - 1, through: 1, by: -1) { shuffled.swapAt(place, draw(place + 1)) }
        return (uses, shuffled)
    }

    @Test(arguments: expected)
    func `weights are those of the slow program`(expected: Expected) {
        let (uses, shuffled) = uses()
        let settings = SlowScanSettings()
        let surprise = SharedSurprise(
            ScanMoments(uses, window: expected.window * 1000, crowd: settings.crowd), uses: uses,
            session: uses.sessions(gap: settings.session), settings: settings)
        let edges = surprise.edges(expected.isCopy ? shuffled : uses.account)
        #expect(edges.map { [$0.first, $0.second] } == expected.edges.map { [$0.0, $0.1] })
        for (edge, other) in zip(edges, expected.edges) { #expect(abs(edge.weight - other.2) < 1e-9) }
    }

    /// By hand: one moment of five accounts gives each of them at most the cap, half of it from its own use.
    @Test func `one moment gives a member no more than the cap, however many are present`() {
        let uses = ScanUses(account: [0, 1, 2, 3, 4], object: [0, 0, 0, 0, 0], time: [0, 1, 2, 3, 4])
        let settings = SlowScanSettings()
        let surprise = SharedSurprise(
            ScanMoments(uses, window: 600_000, crowd: 100), uses: uses, session: [0, 1, 2, 3, 4], settings: settings)
        let (all, others) = surprise.surprise(uses.account)
        #expect(others == [4, 4, 4, 4, 4])
        // P(Poisson(0.4) >= 4) = 0.000776, more than two powers of ten.
        #expect(all == [2, 2, 2, 2, 2])
        // P(Poisson(0.1) >= 1) = 0.0951626: two lonely uses surprise by about one.
        let two = ScanUses(account: [0, 1], object: [0, 0], time: [0, 1])
        let pair = SharedSurprise(
            ScanMoments(two, window: 600_000, crowd: 100), uses: two, session: [0, 1], settings: settings)
        #expect(abs(pair.surprise(two.account).surprise[0] - 1.021534) < 1e-6)
    }

    @Test func `two names of one account are merged before the scan`() {
        let times: [Int64] = [0, 5_000_000, 9_000_000, 20_000_000]
        let one = times.enumerated().map { (UInt32(4), UInt32($0), $1) }
        let other = times.enumerated().map { (UInt32(9), UInt32($0), $1 + 500) }
        let all = one + other + [(7, 3, 20_000_100)]
        let (merged, twins) = ScanUses(account: all.map(\.0), object: all.map(\.1), time: all.map(\.2)).mergingTwins()
        #expect(twins.map { [$0.kept, $0.merged] } == [[4, 9]])
        #expect(Set(merged.account) == [4, 7])
    }

    @Test func `a shuffle keeps the accounts of each stratum and goes by its key`() {
        let (uses, _) = uses()
        let blocks = (0..<50).map { UInt32($0 % 2) }
        let strata = SwapStrata(uses, blocks: blocks, epoch: 100)
        let copy = strata.shuffled(uses.account, key: 5)
        #expect(copy == strata.shuffled(uses.account, key: 5))
        #expect(copy != uses.account)
        for stratum in 0..<(strata.start.count - 1) {
            let range = strata.start[stratum]..<strata.start[stratum + 1]
            let before = range.map { uses.account[Int(strata.order[$0])] }
            #expect(before.sorted() == range.map { copy[Int(strata.order[$0])] }.sorted())
            #expect(Set(before.map { $0 % 2 }).count == 1)
        }
    }
}
