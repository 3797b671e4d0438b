import Testing
import TroupeCoordination
import TroupeModel
import TroupeTestSupport

@Suite struct GroupTestTests {
    private func detection(
        _ uses: [Use], workers: Int = 2, _ change: (inout CoordinationSettings) -> Void = { _ in }
    ) -> (Detection, PostTable) {
        var settings = CoordinationSettings()
        change(&settings)
        let posts = PostTable(uses)
        return (Detector(settings: settings, workers: workers).groupTest(posts), posts)
    }

    private func names(_ members: [UInt32], _ posts: PostTable) -> [String] {
        members.map { posts.accounts.identifiers[Int($0)] }
    }

    @Test(arguments: 1...5)
    func `a planted campaign is found, whole, and nothing else`(seed: UInt64) {
        let planted = PlantedCampaign(seed: seed)
        let (detection, posts) = detection(planted.uses)
        #expect(detection.communities.map { names($0.members, posts) } == [planted.members])
        #expect(detection.communities.allSatisfy { $0.p == 0.01 })
        #expect(detection.ties.count == 10)
        #expect(detection.ties.allSatisfy { $0.community == 0 && $0.support >= 8 })
    }

    @Test(arguments: 1...5)
    func `without a campaign nothing is kept`(seed: UInt64) {
        let (detection, _) = detection(PlantedCampaign(seed: seed, members: 0).uses)
        #expect(detection.communities.isEmpty)
        #expect(detection.ties.isEmpty)
        #expect(detection.accounts.isEmpty)
    }

    @Test func `an object with too many post pairs within the reach of the null is counted, not paired`() {
        // By hand: jitter of 600 s either way and a window of 60 s reach 1260 s. Of 100 posts a minute apart, 99 + 98
        // + … + 79 pairs are at most 21 minutes apart.
        let uses = (0..<100).map { Use("viral", "a\($0)", Int64(60 * $0)) }
        let over = detection(uses) { $0.reachLimit = 1868 }.0
        #expect(over.unpaired.map(\.pairCount) == [1869] && over.unpaired.map(\.postCount) == [100])
        #expect(over.testedPairs == 0)
        let under = detection(uses) { $0.reachLimit = 1869 }.0
        #expect(under.unpaired.isEmpty && under.testedPairs == 1869)
    }

    @Test func `no posts and one post give nothing`() {
        #expect(detection([]).0.communities.isEmpty)
        #expect(detection([Use("x", "a", 1)]).0.communities.isEmpty)
    }

    @Test func `the number of threads does not change the outcome`() {
        let uses = PlantedCampaign(seed: 7).uses
        let one = detection(uses, workers: 1).0
        let four = detection(uses, workers: 4).0
        #expect(one.ties == four.ties)
        #expect(one.communities == four.communities)
        #expect(one.groupTest?.surrogates == four.groupTest?.surrogates)
    }

    @Test func `the seed moves the copies and nothing that is measured`() {
        let uses = PlantedCampaign(seed: 7).uses
        let one = detection(uses).0
        let other = detection(uses) { $0.seed = 2 }.0
        #expect(one.groupTest?.surrogates != other.groupTest?.surrogates)
        #expect(one.groupTest?.candidates == other.groupTest?.candidates)
    }

    @Test func `the order of posts does not change ties and candidates`() {
        let uses = PlantedCampaign(seed: 3).uses
        func described(_ uses: [Use]) -> Set<String> {
            let (detection, posts) = detection(uses)
            return Set(
                detection.ties.map { tie in
                    let pair = names([tie.first, tie.second], posts)
                    return "\(pair) \(tie.support) \(tie.occasions ?? 0) \(tie.p ?? 0) \(tie.q ?? 0)"
                })
        }
        #expect(described(uses) == described(uses.reversed()))
    }

    @Test func `the family-wise p counts the copies that reach the score`() {
        let (detection, _) = detection(PlantedCampaign(seed: 4).uses)
        let test = detection.groupTest
        for group in test?.groups ?? [] {
            let reached = test?.surrogates.count { $0.largestScore >= group.evidencePerMember } ?? 0
            #expect(group.p == Double(1 + reached) / 100)
            let largest = test?.surrogates.map(\.largestScore).max() ?? 0
            #expect(group.isKept == (group.p <= 0.01 && group.evidencePerMember >= 1.25 * largest))
        }
    }

    @Test func `a crowd at one moment carries no evidence and is listed`() {
        // 120 people post each of six goals within 50 s, without a plan, among ordinary posts.
        var uses = PlantedCampaign(seed: 5, members: 0).uses
        for goal in 0..<6 {
            for fan in 0..<120 {
                uses.append(Use("goal \(goal)", "fan\(fan)", Int64(goal * 90_000 + 7 + (fan * 37) % 50)))
            }
        }
        let guarded = detection(uses).0
        #expect(guarded.communities.isEmpty)
        #expect(guarded.crowds.count == 6)
        #expect(guarded.crowds.allSatisfy { $0.largestCrowd == 120 && $0.postCount == 120 })
        // Without the guard their timing stands out; what they share tells that they are a crowd.
        let unguarded = detection(uses) { $0.crowd = 1000 }.0
        #expect(unguarded.groupTest?.kept.count == 1)
        #expect(unguarded.communities.isEmpty)
        #expect(unguarded.crowdLikeGroups.map(\.members.count) == [120])
    }
}
