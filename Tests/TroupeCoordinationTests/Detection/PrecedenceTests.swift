import Testing
import TroupeCoordination

@Suite struct PrecedenceTests {
    private func meeting(_ first: Int, _ second: Int, _ firstTime: Int64, _ secondTime: Int64) -> Precedence.Meeting {
        Precedence.Meeting(first: first, second: second, firstTime: firstTime, secondTime: secondTime)
    }

    @Test func `pairs of posts in one occasion count once`() {
        // Account 0 posts at 0 s, nine others follow within a minute: nine pairs, one occasion.
        let one = Precedence((1...9).map { meeting(0, $0, 0, Int64($0) * 5_000) }, pause: 300_000)
        #expect(one.occasions == 1 && one.places.map(\.present) == Array(repeating: 1, count: 10))
        #expect(one.places[0].first == 1 && one.places[1].first == 0)
        // First in one draw of ten, with ten accounts looked at: 10 · 1/10.
        #expect(abs(one.places[0].p - 1) < 1e-12 && abs(one.places[0].expected - 0.1) < 1e-12)
    }

    @Test func `of two accounts it is the sign test over occasions`() {
        // By hand: ten days, 0 is first on all: 2 / 2^10. The second pair of each day is of the same occasion.
        var meetings: [Precedence.Meeting] = []
        for day in 0..<10 {
            let begin = Int64(day) * 86_400_000
            meetings += [meeting(0, 1, begin, begin + 1), meeting(0, 1, begin + 9, begin + 8)]
        }
        let found = Precedence(meetings, pause: 300_000)
        #expect(found.occasions == 10 && found.leader?.account == 0 && found.leader?.first == 10)
        #expect(abs((found.leader?.p ?? 1) - 2.0 / 1024) < 1e-12)
        #expect(Precedence(meetings + meetings, pause: 300_000) == found)
        #expect(Precedence(meetings.reversed(), pause: 300_000) == found)
    }

    @Test func `an occasion without one first account is undecided`() {
        let found = Precedence([meeting(0, 1, 5, 5), meeting(0, 2, 5, 9)], pause: 10)
        #expect(found.occasions == 1 && found.places.isEmpty && found.leader == nil)
        #expect(Precedence([], pause: 1).occasions == 0)
    }

    @Test func `a pause ends a session, and sessions that meet are one occasion`() {
        // Account 0 posts at 0, 100 and 1000; 1 meets it at 100 and 1000, 2 meets it at 0.
        let meetings = [meeting(0, 2, 0, 3), meeting(0, 1, 100, 101), meeting(1, 0, 999, 1000)]
        let found = Precedence(meetings, pause: 200)
        #expect(found.occasions == 2)
        #expect(found.places.map(\.account) == [0, 1, 2] && found.places.map(\.first) == [1, 1, 0])
        #expect(found.places.map(\.present) == [2, 2, 1])
        // With a pause as long as the time between them it is one.
        #expect(Precedence(meetings, pause: 900).occasions == 1)
    }

    @Test(arguments: 1...20)
    func `the chance is that of drawing lots, as a slow count of all draws has it`(seed: UInt64) {
        // Second source: every way of drawing one first account from those present, counted one by one.
        var random = seed &* 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % UInt64(limit))
        }
        var meetings: [Precedence.Meeting] = []
        var present: [[Int]] = []
        for day in 0..<6 {
            let accounts = Array((0..<4).filter { _ in next(3) > 0 })
            guard accounts.count > 1 else { continue }
            present.append(accounts)
            let begin = Int64(day) * 86_400_000
            for (place, account) in accounts.enumerated().dropFirst() {
                let shift = Int64(next(2) == 0 ? place : -place)
                meetings.append(meeting(accounts[0], account, begin, begin + shift * 1000))
            }
        }
        let found = Precedence(meetings, pause: 60_000)
        #expect(found.occasions == present.count)
        let looked = Set(present.joined()).count
        for place in found.places {
            var (atLeast, draws) = (0, 0)
            func draw(_ occasion: Int, _ count: Int) {
                guard occasion < present.count else {
                    draws += 1
                    atLeast += count >= place.first ? 1 : 0
                    return
                }
                for account in present[occasion] { draw(occasion + 1, count + (account == place.account ? 1 : 0)) }
            }
            draw(0, 0)
            let expected = min(1, Double(atLeast) / Double(draws) * Double(looked))
            #expect(abs(place.p - expected) < 1e-12)
        }
    }

    @Test func `few occasions, objects or days are thin`() {
        #expect(Standing(occasions: 2, objects: 9, days: 9).isThin)
        #expect(Standing(occasions: 9, objects: 3, days: 9).isThin)
        #expect(Standing(occasions: 9, objects: 9, days: 1).isThin)
        #expect(!Standing(occasions: 3, objects: 4, days: 2).isThin)
    }
}
