import Foundation
import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct TieStrengthsTests {
    private func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-12 }

    @Test func `the weights of the literature are as they are defined`() throws {
        // By hand: a and b meet on x (used by a, b, c) and y (a, b) within 60 s; a alone uses z (a, d), b uses w (b).
        let uses = [
            Use("x", "a", 0), Use("x", "b", 30), Use("x", "c", 9000), Use("y", "a", 20_000), Use("y", "b", 20_060),
            Use("y", "b", 20_015), Use("z", "a", 40_000), Use("z", "d", 60_000), Use("w", "b", 80_000),
            Use("w", "b", 90_000),
        ]
        let posts = PostTable(uses)
        let detection = Detector(settings: CoordinationSettings(), workers: 1).fixedSupport(2, in: posts)
        let tie = try #require(detection.ties.first?.layers.first)
        #expect(tie.support == 2)
        let found = TieStrengthReader(detection, posts: posts).strengths(of: tie)
        // Four accounts on the layer; d of x, y, z, w is 3, 2, 2, 1.
        #expect(isNear(found.rarity, log(4.0 / 3) + log(4.0 / 2)))
        #expect(isNear(found.inversePopularity, 1.0 / 2 + 1))
        // The closest posts on x are 30 s, on y 15 s apart.
        #expect(isNear(found.decay, exp(-0.5) + exp(-0.25)))
        let (x, y, z, w) = (log(4.0 / 3), log(2.0), log(2.0), log(4.0))
        let product = x * x + y * 2 * y
        let a = (x * x + y * y + z * z).squareRoot()
        let b = (x * x + 4 * y * y + 4 * w * w).squareRoot()
        #expect(isNear(found.cosine, product / (a * b)))
        // One post of a on x and one on y; of b one on x and two on y.
        #expect(found.firstMessages == 2)
        #expect(found.secondMessages == 3)
        let reader = TieStrengthReader(detection, posts: posts)
        #expect(reader.accounts(onObject: 0, ofLayer: 0) == 3)
        #expect(reader.accounts(onLayer: 0) == 4)
    }

    @Test func `a tie of one thing repeated is inflated`() throws {
        // By hand: eleven posts of each side within a minute make far more than ten post pairs of two objects.
        var uses: [Use] = []
        for post in 0..<11 {
            uses.append(Use("x", "a", Int64(post)))
            uses.append(Use("x", "b", Int64(post)))
        }
        uses += [Use("y", "a", 5000), Use("y", "b", 5001), Use("z", "c", 7000), Use("z", "d", 7001)]
        let ties = TieDetector(PostTable(uses), window: 60_000).ties(support: 1, workers: 1)
        #expect(ties.map(\.isInflated) == [true, false])
    }
}
