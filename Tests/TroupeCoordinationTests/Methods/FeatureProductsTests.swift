import Testing
import TroupeStatistics

@testable import TroupeCoordination

@Suite struct FeatureProductsTests {
    private static func matrix(_ seed: UInt64, isBinary: Bool) -> FeatureMatrix {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func draw(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        return FeatureMatrix(
            (0..<400).map { _ in (account: UInt32(draw(60)), feature: draw(40)) }, isBinary: isBinary)
    }

    /// Second source: all pairs listed and sorted.
    @Test(arguments: 1...10)
    func `the heaviest pairs without the others are those of all pairs`(seed: UInt64) throws {
        let products = FeatureProducts(Self.matrix(seed, isBinary: seed % 2 == 0), limit: 15)
        let all = try products.heaviest(0.05, limit: .max)
        #expect(all.unlisted == 0)
        for share in [0, 0.004, 0.05, 0.3] {
            let threshold = try #require(Quantile.type7(1 - share, of: all.pairs.map(\.cosine)))
            let expected = all.pairs.filter { $0.cosine > threshold }
            let found = try products.heaviest(share, limit: all.pairs.count / 2)
            #expect(found.pairs.map(\.cosine) == expected.map(\.cosine))
            #expect(found.pairs.map(\.first) == expected.map(\.first))
            #expect(found.pairs.map(\.second) == expected.map(\.second))
            #expect(found.pairs.map(\.shared) == expected.map(\.shared))
            #expect(found.unlisted == all.pairs.count - expected.count)
            #expect(found.pairs.allSatisfy { $0.cosine > found.threshold })
        }
    }

    /// Second source: the cosines in order.
    @Test func `a rank finds its cosine to the last bit`() throws {
        let products = FeatureProducts(Self.matrix(3, isBinary: false), limit: 100)
        let cosines = try #require(products.pairs(atMost: .max, above: -1)).map(\.cosine).sorted()
        for rank in Array(stride(from: 0, to: cosines.count, by: 37)) + [cosines.count - 1] {
            let found = products.cosine { _ in rank }
            #expect(found.pairs == cosines.count)
            #expect(found.cosine == cosines[rank])
        }
    }

    @Test func `too many of the heaviest are refused`() {
        let products = FeatureProducts(Self.matrix(1, isBinary: true), limit: 100)
        #expect(throws: MethodError.tooManyPairs(limit: 3)) { try products.heaviest(0.5, limit: 3) }
        #expect(FeatureProducts(FeatureMatrix([], isBinary: true), limit: 1).cosine { _ in 0 } == (0, 0))
    }
}
