import Testing
import TroupeBase

@testable import TroupeCoordination

@Suite struct `what methods agree on` {
    private func agreement(_ kept: [(Int, [UInt32])], traces: [String]) -> PanelAgreement {
        PanelAgreement(
            kept: kept.map { PanelAgreement.Kept(method: $0.0, members: $0.1) },
            isIndependent: { traces[$0] != traces[$1] }, overlap: 0.5, fewestMembers: 3)
    }

    // By hand: methods 0 and 1 rest on captions, 2 on times alone, 3 on links.
    private let traces = ["caption", "caption", "times", "link"]

    @Test func `a group that methods keep nearly alike is one, with those whom most of them keep`() {
        let found = agreement(
            [(0, [1, 2, 3, 4, 5]), (1, [1, 2, 3, 4]), (2, [1, 2, 3, 4, 5, 9]), (3, [20, 21, 22])], traces: traces
        ).groups
        #expect(found == [PanelAgreement.Group(members: [1, 2, 3, 4, 5], voices: [0, 1, 2])])
    }

    @Test func `methods that look at the same trace have one voice`() {
        let same = ["caption", "caption", "caption"]
        #expect(agreement([(0, [1, 2, 3]), (1, [1, 2, 3]), (2, [1, 2, 3])], traces: same).groups == [])
        #expect(agreement([(0, [1, 2, 3]), (1, [1, 2, 3])], traces: traces).groups == [])
        #expect(agreement([(0, [1, 2, 3]), (2, [1, 2, 3])], traces: traces).groups.count == 1)
    }

    @Test func `groups that overlap by less than half are different ones`() {
        // 2 of 5 accounts in both.
        #expect(agreement([(0, [1, 2, 3]), (2, [2, 3, 4, 5])], traces: traces).groups == [])
        let third = agreement([(0, [1, 2, 3]), (2, [2, 3, 4, 5]), (3, [1, 2, 3])], traces: traces).groups
        #expect(third == [PanelAgreement.Group(members: [1, 2, 3], voices: [0, 2])])
    }

    /// Second source: every choice of one group of each method, by sets.
    @Test(arguments: 1...40) func `random groups give the agreements that sets give`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var kept: [(Int, [UInt32])] = []
        for method in 0..<4 {
            for _ in 0..<3 {
                let start = UInt32(random.next() % 12)
                let members = (0..<(3 + UInt32(random.next() % 3))).map {
                    start + $0 * (random.next() % 5 == 0 ? 2 : 1)
                }
                kept.append((method, Array(Set(members)).sorted()))
            }
        }
        let found = agreement(kept, traces: traces).groups
        for group in found {
            let voices = group.voices.map { kept[$0] }
            #expect(Set(voices.map(\.0)).count == voices.count)
            #expect(Set(voices.map { traces[$0.0] }).count >= 2)
            // Some voice is similar enough to all others.
            #expect(voices.contains { one in voices.allSatisfy { similarity(one.1, $0.1) >= 0.5 } })
            let members = Set(voices.flatMap(\.1)).filter { account in
                2 * voices.count { $0.1.contains(account) } > voices.count
            }
            #expect(Set(group.members) == members && members.count >= 3)
        }
        // What methods of two traces keep exactly alike, and no other nearly so, is in some group.
        for one in kept {
            let alike = kept.filter { $0.1 == one.1 }
            guard Set(alike.map { traces[$0.0] }).count >= 2,
                kept.allSatisfy({ $0.1 == one.1 || similarity($0.1, one.1) < 0.5 })
            else { continue }
            #expect(found.contains { similarity($0.members, one.1) >= 0.5 })
        }
        for (place, group) in found.enumerated() {
            #expect(found[(place + 1)...].allSatisfy { similarity($0.members, group.members) < 0.5 })
        }
    }

    private func similarity(_ one: [UInt32], _ other: [UInt32]) -> Double {
        Double(Set(one).intersection(other).count) / Double(Set(one).union(other).count)
    }
}
