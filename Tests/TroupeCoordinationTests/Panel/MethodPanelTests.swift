import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

/// Expected values by hand.
@Suite struct `a second opinion of published methods` {
    /// Five accounts that publish the same headlines some minutes after each other, among fifteen that do not.
    private func headlines(gap: Int64, days: Int = 10) -> PostTable {
        var uses: [Use] = []
        for number in 0..<(days * 6) {
            let moment = Int64(number) * 14_000 + Int64(number * number % 977)
            for member in 0..<5 where (number + member) % 4 != 0 {
                uses.append(
                    Use(
                        "the council of the harbour town decided on matter \(number)", "m\(member)",
                        moment + Int64((member * 3 + number) % 5) * gap, layer: "caption"))
            }
            for other in 0..<15 where (number * 7 + other) % 5 == 0 {
                uses.append(
                    Use(
                        "what \(other) wrote on day \(number) alone", "o\(other)",
                        moment + Int64(other) * 700, layer: "caption"))
            }
        }
        return PostTable(uses)
    }

    private func panel(_ posts: PostTable, communities: [[UInt32]] = [], windows: [Int64] = [1_800_000]) -> MethodPanel
    {
        MethodPanel(
            posts, seed: 1, workers: 2,
            surroundings: PanelEvidence.Surroundings(
                posts: posts, settings: CoordinationSettings(), windows: windows, communities: communities,
                slowGroups: []),
            progress: { _ in })
    }

    @Test func `methods of different traces agree on the five who repeat each other`() throws {
        let posts = headlines(gap: 8)
        let found = panel(posts)
        let group = try #require(found.groups.first)
        #expect(group.members.map { posts.accounts.identifiers[Int($0)] } == ["m0", "m1", "m2", "m3", "m4"])
        #expect(found.traces(of: group).count >= 2)
        #expect(group.votes.allSatisfy { 2 * $0 > group.voices.count })
        #expect(group.evidence.objects == 60 && !group.evidence.isFoundByTest)
        #expect(found.voices.count + found.absent.count == MethodCatalogue.methods.count)
    }

    @Test func `it is said why a test does not count the group`() throws {
        let posts = headlines(gap: 8)
        let members = ["m0", "m1", "m2", "m3", "m4"].compactMap(posts.number)
        func reasons(_ posts: PostTable, windows: [Int64], communities: [[UInt32]] = []) -> [PanelEvidence.Reason] {
            PanelEvidence(
                members: members,
                in: PanelEvidence.Surroundings(
                    posts: posts, settings: CoordinationSettings(), windows: windows, communities: communities,
                    slowGroups: [])
            ).reasons
        }
        #expect(reasons(posts, windows: [60_000], communities: [[90], members]) == [.inCommunity(1)])
        // 3.75 of 5 members use a headline; gaps of 8 to 32 s are longer than 5 s, none longer than a minute.
        let slow = reasons(posts, windows: [5000])
        #expect(
            slow.contains { reason in
                guard case .tooSlow(let some, let all, 5000) = reason else { return false }
                return some == all && all > 100
            })
        #expect(
            !reasons(posts, windows: [60_000]).contains { reason in
                if case .tooSlow = reason { return true }
                return false
            })
        // The five write more than a quarter of all captions.
        #expect(
            reasons(posts, windows: [60_000]).contains { reason in
                if case .holdsMost(let share) = reason { return share > 0.25 }
                return false
            })
        #expect(reasons(headlines(gap: 8, days: 0), windows: [60_000]) == [.nothingShared])
    }
}
