import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct LayerClockTests {
    @Test(
        arguments: [
            ([60_000, 600_000], 600_000), ([60_000, 90_000], 180_000), ([7000, 60_000, 3000], 420_000), ([5, 5], 5),
        ] as [([Int64], Int64)])
    func `the common window is the least common multiple`(windows: [Int64], common: Int64) {
        #expect(LayerClock.commonWindow(windows) == common)
    }

    @Test func `windows that have no near multiple are refused`() {
        #expect(LayerClock.commonWindow([59_999, 61_000_003]) == nil)
        #expect(!CoordinationSettings.canCombine(windows: [59_999, 61_000_003]))
    }

    @Test func `each layer has its window, and gaps are told in real time`() throws {
        // By hand: captions within 60 s, music within ten minutes; both ends of both windows.
        let uses = [
            Use("x", "a", 1_000_000, layer: "caption"), Use("x", "b", 1_000_060, layer: "caption"),
            Use("y", "a", 1_100_000, layer: "caption"), Use("y", "b", 1_100_061, layer: "caption"),
            Use("m", "a", 1_200_000, layer: "music"), Use("m", "b", 1_200_600, layer: "music"),
            Use("n", "a", 1_300_000, layer: "music"), Use("n", "b", 1_300_601, layer: "music"),
        ]
        var settings = CoordinationSettings()
        settings.layerWindows = ["music": 600_000]
        let posts = PostTable(uses)
        let detector = TieDetector(posts, settings: settings)
        let ties = detector.ties(support: 1, workers: 1)
        #expect(ties.map(\.layer) == [0, 1])
        #expect(ties.map(\.support) == [1, 1])
        #expect(ties.map(\.gapSum) == [60_000, 600_000])
        #expect(detector.coActions(first: 0, second: 1).map(\.gap) == [60_000, 600_000])
    }

    /// Second source: the test of each layer alone with its own window; the layers share no account.
    @Test func `p on a layer with its own window is that of the layer alone`() {
        let one = PlantedCampaign(seed: 3).uses.map { Use($0.object, "c" + $0.account, $0.seconds, layer: "caption") }
        let other = PlantedCampaign(seed: 5).uses.map { Use($0.object, "m" + $0.account, $0.seconds, layer: "music") }
        var both = CoordinationSettings()
        both.layerWindows = ["music": 120_000]
        func chances(_ uses: [Use], _ settings: CoordinationSettings) -> Set<String> {
            let posts = PostTable(uses)
            let found = CandidateSearch(posts, settings: settings).real(workers: 1)
            return Set(
                found.ties.map { tie in
                    let names = [tie.first, tie.second].map { posts.accounts.identifiers[Int($0)] }.sorted()
                    return "\(names) \(tie.occasions) \(Float(tie.p))"
                })
        }
        let together = chances(one + other, both)
        // Sessions are 5 windows of the settings on every layer, so the layer alone is asked with those.
        var alone = CoordinationSettings().scaled(to: 120_000)
        alone.session = CoordinationSettings().session
        #expect(together == chances(one, CoordinationSettings()).union(chances(other, alone)))
        #expect(together.count > 15)
    }

    @Test(arguments: 1...10)
    func `layers with the settings' window behave as without`(seed: UInt64) {
        let posts = PostTable(RandomUses(seed: seed).uses)
        var settings = CoordinationSettings()
        settings.layerWindows = ["link": 60_000]
        let plain = TieDetector(posts, window: 60_000).ties(support: 1, workers: 1)
        #expect(TieDetector(posts, settings: settings).ties(support: 1, workers: 1) == plain)
    }
}
