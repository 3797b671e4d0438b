import Testing
import TroupeGraph

@Suite struct ModularityTests {
    @Test func `two triangles and a bridge`() throws {
        // By hand: 7 edges, 3 inside each community, degrees sum to 7 in each: 6/7 - 2 (7/14)^2 = 5/14.
        let graph = try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 6)
        let halves = Partition(labels: [0, 0, 0, 1, 1, 1])
        #expect(abs(modularity(of: halves, in: graph) - 5.0 / 14) < 1e-15)
        #expect(abs(modularity(of: Partition(labels: [0, 0, 0, 0, 0, 0]), in: graph)) < 1e-15)
        // By hand with resolution 2: 6/7 - 2 * 2 * 1/4 = -1/7.
        #expect(abs(modularity(of: halves, in: graph, resolution: 2) + 1.0 / 7) < 1e-15)
    }

    @Test func `a weighted square`() throws {
        // igraph 1.0.0 (Tests/Oracles/communities.py): 0.25.
        let graph = try Graph(
            nodeCount: 4,
            edges: [Edge(0, 1, weight: 3), Edge(1, 2), Edge(2, 3, weight: 3), Edge(0, 3)])
        #expect(abs(modularity(of: Partition(labels: [0, 0, 1, 1]), in: graph) - 0.25) < 1e-15)
    }

    @Test func `a graph without edges has none`() throws {
        #expect(try modularity(of: Partition(singletons: 3), in: Graph(nodeCount: 3, edges: [])) == 0)
    }

    /// Second source: the definition, a double loop over all pairs of nodes (Newman 2004, equation 2).
    @Test(arguments: UInt64(1)...20)
    func `modularity equals the double loop of its definition`(seed: UInt64) throws {
        let graph = try Graph(
            nodeCount: 20,
            edges: TestGraphs.random(seed: seed, nodes: 20, edges: 80, groups: 4) + [Edge(3, 3, weight: 2)])
        var steps = Steps(seed: seed + 100)
        let labels = (0..<20).map { _ in steps.below(4) }
        let twice = 2 * graph.totalWeight
        var expected = 0.0
        for one in 0..<20 {
            for other in 0..<20 where labels[one] == labels[other] {
                let (a, b) = (NodeIndex(one), NodeIndex(other))
                let weight = (graph.weight(between: a, and: b) ?? 0) * (one == other ? 2 : 1)
                expected += (weight - graph.strength(of: a) * graph.strength(of: b) / twice) / twice
            }
        }
        #expect(abs(modularity(of: Partition(labels: labels), in: graph) - expected) < 1e-12)
    }
}
