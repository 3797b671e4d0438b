import Testing

@testable import TroupeGraph

@Suite struct DiscPackingTests {
    private static func radii(_ count: Int, seed: UInt64) -> [Double] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return 1 + Double(state >> 40) / 1_000_000
        }.sorted(by: >)
    }

    @Test(arguments: [0, 1, 2, 3, 7, 50, 400])
    func `no two discs are nearer than the gap`(count: Int) {
        for aspect in [0.5, 1, 1.35, 3] {
            let radii = Self.radii(count, seed: 7)
            let middles = packedDiscs(radii: radii, gap: 0.3, aspect: aspect)
            #expect(middles.count == count)
            for one in middles.indices {
                for other in middles.indices where other > one {
                    let way = middles[one] - middles[other]
                    let free = (way * way).sum().squareRoot() - radii[one] - radii[other]
                    #expect(free >= 0.3 - 1e-6, "discs \(one) and \(other) of \(count)")
                }
            }
        }
    }

    /// Discs of one size cannot fill more than π/√12 = 0.907 of a plane (Thue 1910); loosely packed ones fill half.
    @Test func `equal discs lie close together, in the wanted shape`() {
        let middles = packedDiscs(radii: Array(repeating: 1, count: 200), gap: 0, aspect: 2)
        let width = (middles.map(\.x).max() ?? 0) - (middles.map(\.x).min() ?? 0) + 2
        let height = (middles.map(\.y).max() ?? 0) - (middles.map(\.y).min() ?? 0) + 2
        let ellipse = Double.pi / 4 * width * height
        #expect(200 * Double.pi / ellipse > 0.6)
        #expect(abs(width / height - 2) < 0.35)
    }

    @Test func `the first disc is in the middle, and the same sizes give the same places`() {
        let radii = Self.radii(60, seed: 3)
        let middles = packedDiscs(radii: radii, gap: 0.1, aspect: 1.35)
        #expect(middles[0] == .zero)
        #expect(middles == packedDiscs(radii: radii, gap: 0.1, aspect: 1.35))
    }

    @Test func `a thousand discs of very different sizes are placed in a moment`() {
        let started = ContinuousClock.now
        #expect(packedDiscs(radii: Self.radii(1000, seed: 1), gap: 0.1, aspect: 1.35).count == 1000)
        #expect(ContinuousClock.now - started < .seconds(20))
    }
}
