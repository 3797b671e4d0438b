import Foundation
import Testing
import TroupeModel
import TroupeStatistics
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct TieTestsTests {
    private func tests(_ uses: [Use]) -> (TieTests, Detection, PostTable) {
        let posts = PostTable(uses)
        let detection = Detector(settings: CoordinationSettings(), workers: 2).groupTest(posts)
        return (TieTests(detection, posts: posts), detection, posts)
    }

    @Test func `on one layer the timing is that of the tie`() throws {
        let (tests, detection, posts) = tests(PlantedCampaign(seed: 2).uses)
        #expect(tests.ties.count == 10)
        #expect(tests.pairs == posts.accounts.count * (posts.accounts.count - 1) / 2)
        for (test, tie) in zip(tests.ties, detection.ties) {
            let layer = try #require(test.layers.first)
            #expect(layer.occasions == tie.occasions)
            #expect(layer.jitterP == tie.p)
            #expect(abs(test.combinedLogP - log(tie.p ?? 1)) < 1e-9)
            // By hand: the pairs of a campaign share at least the objects of its actions.
            #expect(layer.sharedObjects >= 8)
            #expect(layer.bipartiteLogP < log(1e-4))
            #expect(abs(test.bonferroni - min(1, (tie.p ?? 1) * Double(tests.pairs))) < 1e-9)
        }
    }

    @Test func `shared objects are tested by the model of the layer`() throws {
        // Second source: the model solved on degrees counted by hand. a and b use x, y, z; c uses x, w; d uses w.
        let uses = [
            Use("x", "a", 0), Use("y", "a", 9000), Use("z", "a", 18_000), Use("x", "b", 5), Use("y", "b", 9005),
            Use("z", "b", 18_005), Use("x", "c", 500_000), Use("w", "c", 600_000), Use("w", "d", 700_000),
        ]
        let posts = PostTable(uses)
        let detection = Detector(settings: CoordinationSettings(), workers: 1).fixedSupport(3, in: posts)
        let layer = try #require(TieTests(detection, posts: posts).ties.first?.layers.first)
        let model = BipartiteConfigurationModel(rowDegrees: [3, 3, 2, 1], columnDegrees: [3, 2, 2, 2])
        #expect(layer.sharedObjects == 3)
        #expect(abs(layer.bipartiteLogP - model.logChanceOfShared(3, 3, 3)) < 1e-6)
        let columns: [(degree: Int, columns: Int)] = [(2, 3), (3, 1)]
        let quick = PoissonTail.expectedShared(3, 3, columnDegrees: columns, edges: 9)
        #expect(abs(layer.chungLuLogP - PoissonTail.logUpperTail(3, mean: quick)) < 1e-12)
    }

    @Test func `layers on the same posts count once, layers on other posts add up`() {
        func test(_ layer: Int) -> LayerTest {
            LayerTest(
                layer: layer, occasions: 2, expectedOccasions: 0.2, jitterP: 0.01, sharedObjects: 2, expectedObjects: 1,
                bipartiteLogP: 0, chungLuLogP: 0)
        }
        let one = TieTests.combined([test(0)], meetings: [[1, 2]])
        let repeated = TieTests.combined([test(0), test(1)], meetings: [[1, 2], [1, 2]])
        let independent = TieTests.combined([test(0), test(2)], meetings: [[1, 2], [3, 4]])
        let half = TieTests.combined([test(0), test(2)], meetings: [[1, 2], [2, 3]])
        #expect(abs(one - log(0.01)) < 1e-12)
        #expect(abs(repeated - one) < 1e-9)
        // By hand: Fisher over two tests of 0.01 gives q(1 − ln q) with q = 0.0001.
        #expect(abs(independent - log(0.0001 * (1 - log(0.0001)))) < 1e-9)
        #expect(independent < half && half < repeated)
    }
}
