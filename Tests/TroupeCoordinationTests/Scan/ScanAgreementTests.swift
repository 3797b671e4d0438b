import Testing

@testable import TroupeCoordination

/// Expected values are those of `Tests/Oracles/scan_weights.py`, a slow program with SciPy's Poisson tail, on the same
/// made-up uses.
@Suite struct `the slow scan on many uses` {
    struct Expected: Sendable, CustomTestStringConvertible {
        var uses: Int
        var window: Int64
        var isCopy: Bool
        var edges: Int
        var weight: Double
        var checked: Double

        var testDescription: String { "\(uses) uses, \(window) s\(isCopy ? ", shuffled" : "")" }
    }

    static let expected = [
        Expected(
            uses: 20_000, window: 60, isCopy: false, edges: 231, weight: 1155.9773132061848,
            checked: 580047.0495208248),
        Expected(
            uses: 20_000, window: 60, isCopy: true, edges: 2302, weight: 1151.7747840274214,
            checked: 593949.0301238905),
        Expected(
            uses: 20_000, window: 600, isCopy: false, edges: 318, weight: 1567.6129865555513,
            checked: 776004.0878189483),
        Expected(
            uses: 20_000, window: 600, isCopy: true, edges: 2894, weight: 1438.1672189226276,
            checked: 729425.209231322),
        Expected(
            uses: 20_000, window: 7200, isCopy: false, edges: 691, weight: 2162.6780240145977,
            checked: 1078571.179833494),
        Expected(
            uses: 20_000, window: 7200, isCopy: true, edges: 2474, weight: 1332.1577978809385,
            checked: 677850.5904069095),
        Expected(
            uses: 20_000, window: 86_400, isCopy: false, edges: 409, weight: 1919.4355290162698,
            checked: 955008.1852858216),
        Expected(
            uses: 20_000, window: 86_400, isCopy: true, edges: 201, weight: 130.55225091084625,
            checked: 60958.857320725605),
        Expected(
            uses: 100_000, window: 60, isCopy: false, edges: 264, weight: 1189.687928049749,
            checked: 599661.5196908636),
        Expected(
            uses: 100_000, window: 60, isCopy: true, edges: 2360, weight: 1191.137928049749,
            checked: 594826.4367026316),
        Expected(
            uses: 100_000, window: 600, isCopy: false, edges: 636, weight: 1883.528161692855,
            checked: 939449.3288857209),
        Expected(
            uses: 100_000, window: 600, isCopy: true, edges: 3513, weight: 1883.0769813781637,
            checked: 942898.3420660513),
        Expected(
            uses: 100_000, window: 7200, isCopy: false, edges: 4596, weight: 5142.160214437865,
            checked: 2563219.8173971907),
        Expected(
            uses: 100_000, window: 7200, isCopy: true, edges: 8160, weight: 5144.676583030446,
            checked: 2574338.8317450555),
        Expected(
            uses: 100_000, window: 86_400, isCopy: false, edges: 51110, weight: 16423.445319465714,
            checked: 8220841.8394539915),
        Expected(
            uses: 100_000, window: 86_400, isCopy: true, edges: 54683, weight: 16413.755311656423,
            checked: 8205135.824798044),
    ]

    @Test(arguments: [20_000, 100_000]) func `pairs and weights are those of the slow program`(count: Int) {
        let (uses, shuffled) = MadeUpUses(count: count, seed: 11).made
        let settings = SlowScanSettings()
        let session = uses.sessions(gap: settings.session)
        for expected in Self.expected where expected.uses == count {
            let surprise = SharedSurprise(
                ScanMoments(uses, window: expected.window * 1000, crowd: settings.crowd), uses: uses, session: session,
                settings: settings)
            let edges = surprise.edges(expected.isCopy ? shuffled : uses.account)
            let weight = edges.reduce(0) { $0 + $1.weight }
            let checked = edges.reduce(0) { sum, edge in
                sum + edge.weight * Double((7919 * Int(edge.first) + 104_729 * Int(edge.second)) % 1000)
            }
            #expect(edges.count == expected.edges, "\(expected.testDescription)")
            #expect(abs(weight - expected.weight) < 1e-9 * expected.weight, "\(expected.testDescription)")
            #expect(abs(checked - expected.checked) < 1e-9 * expected.checked, "\(expected.testDescription)")
        }
    }

    /// Second source: the weights of the pairs inside, added up one by one.
    @Test func `a score is the weight inside a group over its accounts, and strength is in units of the surrogates'`() {
        let (uses, shuffled) = MadeUpUses(count: 20_000, seed: 11).made
        var settings = SlowScanSettings()
        settings.surrogates = 3
        let surprise = SharedSurprise(
            ScanMoments(uses, window: 600_000, crowd: settings.crowd), uses: uses,
            session: uses.sessions(gap: settings.session), settings: settings)
        let rank = (0..<2000).map { UInt32($0) }
        func groups(_ account: [UInt32]) -> [ScanGroup] {
            let edges = surprise.edges(account)
            let found = ScanGroup.groups(edges, rank: rank, settings: settings)
            for group in found {
                let isMember = Set(group.accounts)
                var inside = 0.0
                for edge in edges where isMember.contains(edge.first) && isMember.contains(edge.second) {
                    inside += edge.weight
                }
                #expect(abs(group.score - inside / Double(group.accounts.count)) < 1e-9)
            }
            return found
        }
        let found = groups(uses.account)
        let copy = groups(shuffled)
        // Eight of the ten groups act within a thousand seconds.
        #expect(found.count { $0.score > 2 * copy[0].score } >= 8)
        let decision = ScanDecision(scores: [[copy[0].score, copy[0].score + 1, copy[0].score + 2]], margins: [1.5])
        #expect(
            abs(decision.strength(found[0].score, at: 0) - found[0].score / (copy[0].score + 1)) < 1e-9)
    }
}

/// Ten groups of eight that act within up to ten thousand seconds, and everybody else; as `scan_weights.py` makes them.
private struct MadeUpUses {
    let count: Int
    /// Knuth's MMIX linear congruential generator, upper bits.
    private var state: UInt64

    init(count: Int, seed: UInt64) {
        self.count = count
        state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    }

    private mutating func draw(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// The uses, and their accounts shuffled.
    var made: (uses: ScanUses, shuffled: [UInt32]) {
        var draws = self
        return draws.make()
    }

    private mutating func make() -> (uses: ScanUses, shuffled: [UInt32]) {
        var (account, object, time): ([UInt32], [UInt32], [Int64]) = ([], [], [])
        func add(_ one: Int, _ other: Int, _ seconds: Int) {
            account.append(UInt32(one))
            object.append(UInt32(other))
            time.append(Int64(seconds) * 1000)
        }
        let (accounts, objects, span) = (count / 20, count / 8, 30 * 86_400)
        for group in 0..<10 {
            for action in 0..<40 {
                let moment = draw(span)
                for member in 0..<8 where draw(10) < 6 {
                    add(8 * group + member, 40 * group + action, moment + draw([10, 100, 1000, 10_000][group % 4]))
                }
            }
        }
        while account.count < count {
            let popular = draw(objects) * (1 + draw(objects)) / objects
            let one = 80 + draw(accounts - 80)
            add(one, 400 + popular, draw(span))
        }
        let uses = ScanUses(account: account, object: object, time: time)
        var shuffled = uses.account
        for place in stride(from: count - 1, through: 1, by: -1) { shuffled.swapAt(place, draw(place + 1)) }
        return (uses, shuffled)
    }
}
