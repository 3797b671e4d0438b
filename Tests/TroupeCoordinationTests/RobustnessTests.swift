import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct RobustnessTests {
    private func card(_ uses: [Use]) -> (Detection, [[Robustness.Outcome]]) {
        let posts = PostTable(uses)
        let settings = CoordinationSettings()
        let detection = Detector(settings: settings, workers: 2).groupTest(posts)
        return (detection, Robustness(settings: settings, workers: 2).card(detection, posts: posts))
    }

    @Test func `a strong campaign survives every change with all its members`() throws {
        let (detection, card) = card(PlantedCampaign(seed: 2, actions: 20).uses)
        #expect(detection.communities.count == 1)
        let outcomes = try #require(card.first)
        // By hand: half and twice the window, five draws of posts, twenty seeds; one layer is never left out.
        #expect(outcomes.count == 27)
        for outcome in outcomes {
            #expect(outcome.survives, "\(outcome.change)")
            #expect(outcome.kept.count == 5)
            #expect(outcome.score >= outcome.threshold)
        }
    }

    @Test func `a campaign on one of two layers does not survive without it`() throws {
        let uses = PlantedCampaign(seed: 2).uses.map { use in
            Use(use.object, use.account, use.seconds, layer: use.object.hasPrefix("campaign") ? "video" : "caption")
        }
        let (detection, card) = card(uses)
        #expect(detection.communities.count == 1)
        let outcomes = try #require(card.first)
        let names = PostTable(uses).layers.map(\.layer.name)
        for outcome in outcomes {
            guard case .without(let layer) = outcome.change else { continue }
            #expect(outcome.survives == (names[layer] == "caption"))
            if names[layer] == "video" { #expect(outcome.kept.count < 3) }
        }
    }

    @Test func `nothing found has no card`() {
        #expect(card(PlantedCampaign(seed: 1, members: 0).uses).1.isEmpty)
    }
}
