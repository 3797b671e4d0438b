import Testing

@testable import TroupeCoordination

@Suite struct BystandersTests {
    private func tie(_ first: UInt32, _ second: UInt32, _ p: Double) -> CandidateTie {
        CandidateTie(chance: TieChance(first: first, second: second, occasions: 2, expected: 0.1, p: p), q: p)
    }

    /// By hand: three members with evidence of 41, 40 and 40, and an account with 1, less than a fifteenth of 40.
    @Test func `an account that hangs on by one weak tie leaves the group`() {
        let ties = [tie(0, 1, 1e-20), tie(0, 2, 1e-20), tie(1, 2, 1e-20), tie(0, 3, 1e-1)]
        let group = CandidateGroup(
            members: [0, 1, 2, 3], ties: [0, 1, 2, 3], evidencePerMember: 61 / 4, evidenceOfMember: [41, 40, 40, 1],
            p: 0.01,
            isKept: true)
        let left = group.withoutBystanders(ties, testedPairs: 1000)
        #expect(left.members == [0, 1, 2])
        #expect(left.ties == [0, 1, 2])
        #expect(abs(left.evidencePerMember - 20) < 1e-9)
        #expect(zip(left.evidenceOfMember, [40.0, 40, 40]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func `members of low participation stay`() {
        let ties = [tie(0, 1, 1e-20), tie(0, 2, 1e-20), tie(1, 2, 1e-20), tie(0, 3, 1e-4)]
        let group = CandidateGroup(
            members: [0, 1, 2, 3], ties: [0, 1, 2, 3], evidencePerMember: 16, evidenceOfMember: [44, 40, 40, 4],
            p: 0.01,
            isKept: true)
        #expect(group.withoutBystanders(ties, testedPairs: 1000) == group)
    }

    /// By hand: of 9 tests chance makes less than one with a p of 0.1, of 10 one.
    @Test func `where few pairs were tested a weak tie is no chance tie`() {
        let ties = [tie(0, 1, 1e-20), tie(0, 2, 1e-20), tie(1, 2, 1e-20), tie(0, 3, 1e-1)]
        let group = CandidateGroup(
            members: [0, 1, 2, 3], ties: [0, 1, 2, 3], evidencePerMember: 61 / 4, evidenceOfMember: [41, 40, 40, 1],
            p: 0.01, isKept: true)
        #expect(group.withoutBystanders(ties, testedPairs: 9) == group)
        #expect(group.withoutBystanders(ties, testedPairs: 10).members == [0, 1, 2])
    }
}
