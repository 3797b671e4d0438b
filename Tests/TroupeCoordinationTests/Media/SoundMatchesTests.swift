import Testing
import TroupeBase
import TroupeModel

@testable import TroupeCoordination

@Suite struct SoundMatchesTests {
    private func sound(_ count: Int, seed: UInt64) -> [UInt32] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) }
    }

    /// The same sound with each bit wrong by chance.
    private func worn(_ sound: [UInt32], wrong: Double, seed: UInt64) -> [UInt32] {
        var random = SplitMix64(seed: seed)
        return sound.map { item in
            (0..<32).reduce(item) { Double.random(in: 0..<1, using: &random) < wrong ? $0 ^ 1 << UInt32($1) : $0 }
        }
    }

    @Test(arguments: [0, 0.02, 0.05, 0.1])
    func `copies at other offsets are found as the slow version finds them`(wrong: Double) throws {
        let base = sound(120, seed: 1)
        let copy = sound(17, seed: 2) + worn(base, wrong: wrong, seed: 3)
        let found = SoundMatches().matches(of: [base, sound(150, seed: 4), copy])
        let match = try #require(found.first)
        #expect(found.count == 1)
        #expect((match.first, match.second) == (0, 2))
        // The slow version looks at every offset.
        #expect(match.difference == SoundMatches.slowMatch(base, copy))
    }

    @Test func `strangers do not match`() {
        #expect(SoundMatches().matches(of: (0..<30).map { sound(100, seed: UInt64($0)) }).isEmpty)
    }

    @Test func `silence and single tones match nothing`() {
        let silence = [UInt32](repeating: 627_964_279, count: 200)
        #expect(SoundMatches().matches(of: [silence, silence]).isEmpty)
        // Nineteen distinct items in a window of forty are too few, by the rule.
        let hum = (0..<200).map { UInt32($0 % 19) &* 0x9E37_79B9 }
        #expect(SoundMatches().matches(of: [hum, hum]).isEmpty)
    }

    @Test func `what is shorter than five seconds is not compared`() {
        let short = sound(39, seed: 1)
        #expect(SoundMatches().matches(of: [short, short]).isEmpty)
        let enough = sound(40, seed: 1)
        #expect(SoundMatches().matches(of: [enough, enough]).count == 1)
    }
}
