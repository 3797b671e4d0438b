import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct SlowRobustnessTests {
    /// Six accounts that share forty texts within two hours, among accounts that share within a day what others wrote.
    private let posts: PostTable = {
        var random = SplitMix(state: 5)
        func text(_ name: String) -> String {
            "a text that is long enough for strangers not to write alike \(name) indeed"
        }
        var uses: [Use] = []
        for object in 0..<900 {
            let (birth, topic) = (random.draw(20 * 86_400), object % 6)
            for _ in 0..<(1 + random.draw(5)) {
                let account = topic * 80 + random.draw(80)
                uses.append(
                    Use(text("o\(object)"), "u\(account)", Int64(birth + random.draw(90_000)), layer: "caption"))
            }
        }
        for action in 0..<40 {
            let moment = random.draw(20 * 86_400)
            for member in 0..<6 where random.draw(10) < 7 {
                uses.append(Use(text("c\(action)"), "m\(member)", Int64(moment + random.draw(7200)), layer: "caption"))
            }
        }
        return PostTable(uses)
    }()

    private struct SplitMix {
        var state: UInt64
        mutating func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    @Test func `a strong slow group survives changes, and its threshold is that of the run`() throws {
        var settings = SlowScanSettings()
        settings.surrogates = 19
        let result = SlowScan(settings: settings, workers: 2).run(posts)
        let card = SlowRobustness(settings: settings).card(result, posts: posts)
        let group = try #require(result.groups.first)
        let outcomes = try #require(card.first)
        #expect(card.count == result.groups.count)
        // Half and twice the window, five draws of posts, twenty seeds.
        #expect(outcomes.count == 27)
        #expect(outcomes.count { $0.survives } == 27)
        let width = try #require(result.widths.first { $0.window == group.window })
        #expect(outcomes.allSatisfy { $0.threshold == width.limit })
        // A search with another seed looks at the same pairs.
        for outcome in outcomes {
            if case .searchSeed = outcome.change { #expect(abs(outcome.score - group.score) < 1e-9) }
        }
    }

    /// Second source: the scan itself, run on what is left.
    @Test func `without a fifth of the posts it is what a scan of the rest finds`() throws {
        var settings = SlowScanSettings()
        settings.surrogates = 19
        let result = SlowScan(settings: settings, workers: 2).run(posts)
        let outcome = try #require(
            SlowRobustness(settings: settings).card(result, posts: posts).first?.first {
                $0.change == .withoutPosts(seed: 2)
            })
        var left = posts
        let column = posts.layers[0]
        let kept = column.postOfUse.indices.filter {
            Robustness.keeps(column.postOfUse[$0], draw: 2, seed: settings.seed)
        }
        left.layers[0].postOfUse = kept.map { column.postOfUse[$0] }
        left.layers[0].objectOfUse = kept.map { column.objectOfUse[$0] }
        #expect(kept.count < column.postOfUse.count)
        let scanned = SlowScan(settings: settings, workers: 2).run(left).groups.first
        #expect(abs(outcome.score - (scanned?.score ?? 0)) < 1e-9)
    }
}
