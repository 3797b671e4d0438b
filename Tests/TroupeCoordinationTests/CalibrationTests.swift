import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct CalibrationTests {
    private func rows(_ uses: [Use], _ change: (inout Calibration) -> Void = { _ in }) -> [Calibration.Row] {
        var calibration = Calibration()
        calibration.windows = [60_000]
        calibration.largestSupport = 3
        calibration.surrogates = 10
        change(&calibration)
        return calibration.rows(PostTable(uses))
    }

    /// Second source: ``SlowTies``, which looks at every pair of posts.
    @Test(arguments: 1...5)
    func `pairs in the data are those of the slow version`(seed: UInt64) {
        let uses = RandomUses(seed: seed).uses
        let slow = SlowTies(uses, window: 60)
        let names = ["caption", "link"]
        let found = rows(uses) { $0.nulls = [.jitter] }
        for row in found {
            let layer = PostTable(uses).layers[row.layer].layer.name
            #expect(names.contains(layer))
            let real = slow.ties.count { $0.key.layer == layer && $0.value.objects.count >= row.support }
            #expect(row.real == real)
        }
    }

    @Test func `a campaign stands out from every null but those that keep it`() {
        let found = rows(PlantedCampaign(seed: 1, actions: 12).uses)
        func row(_ null: TimingNull, _ support: Int) -> Calibration.Row? {
            found.first { $0.null == null && $0.support == support }
        }
        for null in [TimingNull.jitter, .shift, .permuteDay, .permuteHour] {
            #expect(row(null, 3)?.real == 10)
            #expect(row(null, 3)?.expected ?? 10 < 2)
            #expect((row(null, 3)?.low ?? 1) <= (row(null, 3)?.expected ?? 0))
        }
        // Dealing an object's times out among its own posts keeps the campaign, as its objects hold nothing else.
        #expect(row(.permuteObject, 3)?.expected == 10)
        #expect(row(.bipartite, 3)?.real == 10)
        #expect(row(.bipartite, 3)?.expected ?? 10 < 2)
    }

    @Test func `where nobody coordinates chance makes what the data hold`() throws {
        let found = rows(PlantedCampaign(seed: 3, members: 0, background: 20_000).uses) { $0.surrogates = 20 }
        for null in [TimingNull.jitter, .shift, .permuteDay, .permuteHour, .permuteObject, .swap] {
            let row = try #require(found.first { $0.null == null && $0.support == 1 })
            #expect(row.real > 300)
            let ratio = row.expected / Double(row.real)
            #expect(ratio > 0.85 && ratio < 1.15, "\(null) \(ratio)")
        }
    }

    @Test func `the number of threads does not change the table`() {
        let uses = RandomUses(seed: 4, count: 800).uses
        #expect(rows(uses) { $0.workers = 1 } == rows(uses) { $0.workers = 4 })
    }

    @Test func `pairs that share bursts are counted as they are defined`() {
        // By hand: a and b share the bursts of x and y; c is in x only.
        let posts = PostTable([
            Use("x", "a", 0), Use("x", "b", 10), Use("x", "c", 30), Use("y", "a", 500), Use("y", "b", 520),
            Use("z", "c", 900),
        ])
        let choice = PartnerChoice(TieDetector(posts, window: 60_000).index, posts: posts, window: 60_000)
        #expect(choice.pairs(sharingUpTo: 3) == [0, 3, 1, 0])
        // A burst of three is left out: only y is left to share.
        let small = PartnerChoice(
            TieDetector(posts, window: 60_000).index, posts: posts, window: 60_000, largestBurst: 2)
        #expect(small.pairs(sharingUpTo: 3) == [0, 1, 0, 0])
    }
}
