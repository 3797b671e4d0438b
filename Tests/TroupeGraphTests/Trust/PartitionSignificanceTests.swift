import Testing
import TroupeGraph

@Suite struct PartitionSignificanceTests {
    private func judged(_ edges: [Edge], nodes: Int) throws -> PartitionSignificance {
        let search = CommunitySearch(layers: [GraphLayer(try Graph(nodeCount: nodes, edges: edges))])
        return significance(of: search.partition(seed: 1), found: search, copies: 39, workers: 2)
    }

    @Test(arguments: UInt64(1)...4)
    func `planted groups stand out from rewired graphs`(seed: UInt64) throws {
        let found = try judged(TestGraphs.random(seed: seed, nodes: 200, edges: 900, groups: 8), nodes: 200)
        #expect(found.chance == 1.0 / 40)
        #expect(found.communityChance.prefix(8).allSatisfy { $0 == 1.0 / 40 })
    }

    /// Without communities the quality is one more draw of the copies' own: rarely the largest of 40.
    @Test func `random graphs do not`() throws {
        let chances = try (UInt64(1)...8).map {
            try judged(TestGraphs.uniform(seed: $0, nodes: 150, edges: 500), nodes: 150).chance
        }
        #expect(chances.count { $0 > 0.1 } >= 5)
        #expect(chances.reduce(0, +) / 8 > 0.25)
    }

    @Test func `a graph that cannot be rewired is no evidence`() throws {
        let star = (1..<6).map { Edge(0, NodeIndex($0)) }
        let found = try judged(star, nodes: 7)
        #expect(found.chance == 1)
        #expect(found.communityChance.last == .some(nil))
    }
}
