import Testing

@testable import TroupeGraph

@Suite struct SurpriseScaleTests {
    /// The second source takes the communities of the graph away one by one.
    @Test(arguments: UInt64(1)...10)
    func `a community is compared with those of other graphs only`(seed: UInt64) throws {
        var random = seed
        func next() -> Double {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(random >> 40) / Double(1 << 24)
        }
        let graphs = (0..<6).map { graph in
            (0..<(graph * 5 + 1)).map { _ in
                CommunitySurprise(ties: (next() * 20).rounded(), value: next() * 30)
            }
        }
        let scale = SurpriseScale(graphs)
        let sorted = graphs.enumerated().flatMap { graph, communities in communities.map { (graph, $0) } }
            .sorted { ($0.1.ties, $0.1.value, $0.0) < ($1.1.ties, $1.1.value, $1.0) }
        let width = min(sorted.count, max(10, sorted.count / 10))
        for (graph, communities) in graphs.enumerated() {
            for community in communities {
                let place = sorted.firstIndex { $0.1.ties >= community.ties } ?? sorted.count
                let first = min(max(0, place - width / 2), sorted.count - width)
                let others = sorted[first..<(first + width)].filter { $0.0 != graph }.map(\.1.value)
                let found = scale.deviations(of: community, in: graph)
                guard !others.isEmpty else {
                    #expect(found == 0)
                    continue
                }
                let mean = others.reduce(0, +) / Double(others.count)
                let variance = others.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(others.count)
                let expected = (community.value - mean) / max(1e-6 * max(1, abs(mean)), variance.squareRoot())
                #expect(abs(found - expected) <= 1e-6 * max(1, abs(expected)), "\(found) for \(expected)")
            }
        }
    }
}
