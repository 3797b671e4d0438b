import Testing
import TroupeGraph

/// How often the chance of a single community falls by itself, and whether it falls where there is something to find.
@Suite struct CommunityChanceTests {
    private func leastChance(_ edges: [Edge], nodes: Int, quality: QualityFunction = .modularity()) throws -> Double {
        let search = CommunitySearch(
            layers: [GraphLayer(try Graph(nodeCount: nodes, edges: edges))], options: LeidenOptions(quality: quality))
        let found = consensus(of: search, seeds: 5, workers: 2)
        let judged = significance(of: found.partition, found: search, runs: found.runs, copies: 19, workers: 2)
        return judged.communityChance.compactMap { $0 }.min() ?? 1
    }

    /// Uniform chances are at or below 5 % in 5 % of cases: of 40 graphs at most 6 but for one series in a hundred
    /// (binomial tail). Taking each community for itself gives about 13.
    @Test func `on graphs without communities some community is below 5 percent in about 5 percent`() throws {
        var hits = 0
        for seed in UInt64(1)...40 {
            let edges = TestGraphs.uniform(seed: seed, nodes: 50, edges: 110 + 2 * Int(seed))
            if try leastChance(edges, nodes: 50) <= 0.05 { hits += 1 }
        }
        #expect(hits <= 6)
    }

    @Test(arguments: [14, 18])
    func `one clique in a graph without communities is found out`(size: NodeIndex) throws {
        var edges = TestGraphs.uniform(seed: 3, nodes: 150, edges: 300)
        for one in 0..<size { for other in 0..<one { edges.append(Edge(one, other)) } }
        #expect(try leastChance(edges, nodes: 150) == 0.05)
    }
}
