import Testing
import TroupeModel

@testable import TroupeCoordination

@Suite struct MatchGroupsTests {
    private func match(_ first: Int, _ second: Int, _ difference: Double = 1) -> MediaMatch {
        MediaMatch(first: first, second: second, difference: difference, detail: "")
    }

    @Test func `a chain of matches does not become one group`() {
        // 0 - 1 - 2 - 3 - 4: by hand, 1 has two matches and the lowest number, and takes 0 and 2; 3 takes 4.
        let groups = MatchGroups(count: 5, matches: (0..<4).map { match($0, $0 + 1) })
        #expect(groups.middle == [1, 1, 1, 3, 3])
    }

    @Test func `two cliques with one match between them stay two groups`() {
        let first = [match(0, 1), match(0, 2), match(1, 2)]
        let second = [match(3, 4), match(3, 5), match(4, 5)]
        let middle = MatchGroups(count: 6, matches: first + [match(2, 3)] + second).middle
        // By hand: 2 and 3 have three matches each; 2 comes first and takes 0, 1 and 3. The rest of the second clique
        // stays together.
        #expect(middle[0] == middle[1] && middle[1] == middle[2])
        #expect(middle[4] == middle[5] && middle[4] != middle[0])
    }

    @Test func `every member matches the middle of its group`() {
        let matches = [match(0, 3), match(1, 3), match(2, 3), match(2, 4), match(4, 5), match(5, 6), match(0, 6)]
        let middle = MatchGroups(count: 8, matches: matches).middle
        for (file, center) in middle.enumerated() where file != center {
            let (low, high) = (min(file, center), max(file, center))
            #expect(matches.contains { ($0.first, $0.second) == (low, high) })
        }
        #expect(middle[7] == 7)
    }

    @Test func `the order of matches does not change the groups`() {
        let matches = [match(0, 1, 3), match(1, 2, 1), match(2, 3, 2), match(3, 4, 2), match(0, 4, 5)]
        #expect(
            MatchGroups(count: 5, matches: matches).middle == MatchGroups(count: 5, matches: matches.reversed()).middle)
    }

    @Test func `files without matches are alone`() {
        #expect(MatchGroups(count: 3, matches: []).middle == [0, 1, 2])
        #expect(MatchGroups(count: 0, matches: []).middle.isEmpty)
    }
}
