import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct SeveralWindowsTests {
    private func detection(_ uses: [Use], windows: [Int64]) -> Detection {
        let detector = Detector(settings: CoordinationSettings(window: windows[0]), workers: 2)
        return detector.groupTest(PostTable(uses), otherWindows: Array(windows.dropFirst()))
    }

    @Test func `a campaign of seconds is found among wider windows too, and the p is counted over all`() throws {
        let found = detection(PlantedCampaign(seed: 2, actions: 15).uses, windows: [60_000, 10_000, 600_000])
        #expect(found.communities.map(\.members.count) == [5])
        #expect(found.widths.count == 3)
        #expect(found.widths[0].window == found.settings.window)
        // By hand: one hundredth is the smallest p that 99 copies can show, however many widths are looked at.
        #expect(found.communities[0].p == 0.01)
    }

    @Test(arguments: 1...5)
    func `without a campaign no width finds anything`(seed: UInt64) {
        let found = detection(PlantedCampaign(seed: seed, members: 0).uses, windows: [60_000, 10_000, 600_000])
        #expect(found.communities.isEmpty)
        #expect(found.widths.allSatisfy { $0.groups == 0 })
    }

    @Test func `a single width is the plain test`() {
        let uses = PlantedCampaign(seed: 4).uses
        let one = detection(uses, windows: [60_000])
        #expect(one.widths.isEmpty)
        let plain = GroupTest(settings: CoordinationSettings(), workers: 1).run(PostTable(uses))
        #expect(one.groupTest?.groups == plain.groups)
    }

    @Test(arguments: 1...5)
    func `the corrected p is never below the plain one where one width is always the strongest chance`(seed: UInt64) {
        // By the definition: the largest over widths is reached by at least the copies that reach it at one width.
        let uses = PlantedCampaign(seed: seed, members: 3, actions: 4).uses
        let posts = PostTable(uses)
        let widths = [CoordinationSettings(), CoordinationSettings().scaled(to: 120_000)]
        let plain = widths.map { GroupTest(settings: $0, workers: 2).run(posts) }
        for found in SeveralWindows(widths: widths, workers: 2).run(posts, progress: nil) {
            let width = found.settings.window == 60_000 ? 0 : 1
            for (corrected, alone) in zip(found.outcome.groups, plain[width].groups) {
                #expect(corrected.members == alone.members)
                #expect(corrected.p >= alone.p)
            }
        }
    }
}
