import Foundation
import Testing
import TroupeModel
import TroupeStatistics
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct PartnerChoiceTests {
    private func choice(_ uses: [Use]) -> (PartnerChoice, PostTable) {
        let posts = PostTable(uses)
        return (PartnerChoice(TieDetector(posts, window: 60_000).index, posts: posts, window: 60_000), posts)
    }

    @Test func `bursts are runs of posts a window apart at most, and an account counts once in each`() {
        // By hand: the run 0, 60, 120 is one burst; 181 begins another. a and b meet in both, a and c in one.
        var (choice, posts) = choice([
            Use("x", "a", 0), Use("x", "b", 60), Use("x", "a", 120), Use("x", "c", 110), Use("x", "a", 181),
            Use("x", "b", 190), Use("y", "c", 500),
        ])
        func meetings(_ one: String, _ other: String) -> PartnerChoice.Meetings? {
            guard let one = posts.number(ofAccount: one), let other = posts.number(ofAccount: other) else { return nil }
            return choice.meetings(one, other)
        }
        #expect(meetings("a", "b")?.bursts == 2)
        #expect(meetings("c", "a")?.bursts == 1)
        #expect(choice.pairs == 3)
        // Second source: the chances of the model on the degrees counted by hand (a 2, b 2, c 2; bursts of 3, 2 and 1),
        // each burst's size held: factors 2·3/(3·2) = 1, 1·3/(2·2) = 3/4 and 0.
        let model = BipartiteConfigurationModel(rowDegrees: [2, 2, 2], columnDegrees: [3, 2, 1])
        let both = [(3, 1.0), (2, 0.75), (1, 0.0)].map { burst, factor in
            let chance = model.chance(rowDegree: 2, columnDegree: burst)
            return chance * chance * factor
        }
        let expected = log(PoissonBinomial.upperTail(2, chances: both))
        let found = meetings("a", "b")?.logChance ?? 1
        #expect(abs(found - expected) < 1e-5)
    }

    @Test func `a post that shares several objects meets once`() {
        // By hand: the posts of a and b share a caption and a link at each of two moments: two bursts, not four.
        var posts = PostTable([
            Use("x", "a", 0), Use("x", "b", 5), Use("y", "a", 1000), Use("y", "b", 1005), Use("z", "c", 1),
        ])
        var links = posts.layers[0]
        links.layer = Layer("link")
        posts.layers.append(links)
        var choice = PartnerChoice(TieDetector(posts, window: 60_000).index, posts: posts, window: 60_000)
        #expect(choice.meetings(0, 1).bursts == 2)
    }

    @Test(arguments: 1...5)
    func `members of a campaign meet again beyond chance, fans of everything do not`(seed: UInt64) {
        let planted = PlantedCampaign(seed: seed)
        var (choice, posts) = choice(planted.uses)
        let members = planted.members.compactMap { posts.number(ofAccount: $0) }
        let among = choice.meetings(members[0], members[1])
        #expect(among.bursts >= 8)
        #expect(among.expected < 2)
        #expect(exp(among.logChance) * Double(choice.pairs) < 0.01)

        // Twelve moments that half of all forty accounts join, each by a coin: nobody has partners.
        var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        var uses: [Use] = []
        for moment in 0..<12 {
            for fan in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if (state >> 40) % 2 == 0 { uses.append(Use("goal \(moment)", "f\(fan)", Int64(moment * 9000 + fan))) }
            }
        }
        let fans = PostTable(uses)
        var crowd = PartnerChoice(TieDetector(fans, window: 60_000).index, posts: fans, window: 60_000)
        var least = 0.0
        for one in 0..<fans.accounts.count {
            for other in 0..<one { least = min(least, crowd.meetings(UInt32(one), UInt32(other)).logChance) }
        }
        #expect(exp(least) * Double(crowd.pairs) > 0.05)
    }
}
