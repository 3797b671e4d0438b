import Testing
import TroupeCoordination
import TroupeModel
import TroupeTestSupport

@Suite struct DetectorTests {
    // Two triangles that share nothing; a, b, c meet on two objects, x, y, z on three.
    private let uses: [Use] = [
        Use("1", "a", 0), Use("1", "b", 10), Use("1", "c", 20), Use("2", "a", 5000), Use("2", "b", 5010),
        Use("2", "c", 5020), Use("3", "x", 9000), Use("3", "y", 9001), Use("3", "z", 9002), Use("4", "x", 20_000),
        Use("4", "y", 20_000), Use("4", "z", 20_010), Use("5", "x", 30_000), Use("5", "y", 30_000),
        Use("5", "z", 30_010), Use("1", "w", 60),
    ]

    private func detection(support: Int) -> (Detection, PostTable) {
        let posts = PostTable(uses)
        return (Detector(settings: CoordinationSettings(), workers: 2).fixedSupport(support, in: posts), posts)
    }

    @Test func `communities are ordered by size, then by smallest member`() {
        let (detection, posts) = detection(support: 2)
        let names = detection.communities.map { $0.members.map { posts.accounts.identifiers[Int($0)] } }
        #expect(names == [["a", "b", "c"], ["x", "y", "z"]])
        #expect(detection.ties.map(\.support) == [2, 2, 2, 3, 3, 3])
        #expect(detection.ties.map(\.community) == [0, 0, 0, 1, 1, 1])
        #expect(detection.communities.allSatisfy { $0.p == nil && $0.evidencePerMember == nil })
    }

    @Test func `a lower support keeps more ties`() {
        // By hand: w meets a, b, c on object 1 within 60 s.
        #expect(detection(support: 1).0.ties.count == 9)
        #expect(detection(support: 3).0.ties.count == 3)
        #expect(detection(support: 4).0.ties.isEmpty)
    }

    @Test func `p is computed for every tie but decides nothing`() {
        // By hand: two occasions of one encounter each, both at 10 s, so p is the square of the chance of one:
        // F(50) - F(-70) = 1 - (1150^2 + 1130^2) / (8 * 600^2) = 0.0974305…
        let (detection, posts) = detection(support: 2)
        let tie = detection.ties.first { posts.accounts.identifiers[Int($0.first)] == "a" }
        let chance = 0.09743055555555556
        let p = tie?.p ?? 0
        #expect(abs(p - chance * chance) < 1e-12)
        #expect(tie?.occasions == 2)
    }

    @Test func `other explanations are counted`() {
        // By hand: w is the outsider on object 1, 40 s after c; nobody follows later.
        let other = detection(support: 2).0.communities[0].otherExplanations
        #expect(other.outsiders == 1)
        #expect(other.tailPosts == 0)
        #expect(other.largestCrowd == 4)
        #expect(other.objectCount == 2)
        #expect(other.postCount == 6)
        // Only the post at 0 s falls on a whole minute.
        #expect(other.roundTimePosts == 1)
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func `communities are lettered`(place: Int, label: String) {
        #expect(NetworkCommunity.label(place) == label)
    }
}
