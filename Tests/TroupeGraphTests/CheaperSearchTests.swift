import Testing
import TroupeGraph

@Suite struct CheaperSearchTests {
    private func random(_ seed: UInt64, _ nodes: Int, _ edges: Int, _ groups: Int) throws -> Graph {
        try Graph(nodeCount: nodes, edges: TestGraphs.random(seed: seed, nodes: nodes, edges: edges, groups: groups))
    }

    /// Expected values: igraph 1.0.0, `community_multilevel`, best of ten (Tests/Oracles/communities.py).
    @Test(arguments: [
        (UInt64(1), 200, 900, 8, 0.6017130291792476), (2, 1000, 4000, 20, 0.6117697468193427),
        (3, 60, 400, 4, 0.5377931415504792),
    ])
    func `Louvain is as good as igraph's`(seed: UInt64, nodes: Int, edges: Int, groups: Int, expected: Double) throws {
        let graph = try random(seed, nodes, edges, groups)
        let found = (UInt64(1)...10).map { modularity(of: louvain(graph, options: LeidenOptions(seed: $0)), in: graph) }
        #expect((found.max() ?? 0) >= expected - 0.002)
    }

    @Test(arguments: UInt64(1)...20)
    func `label propagation finds cliques and leaves nothing disconnected`(seed: UInt64) throws {
        let cliques = try TestGraphs.ringOfCliques(6, size: 8)
        #expect(labelPropagation(cliques, seed: seed).communityCount == 6)
        let graph = try random(seed, 40, 70, 4)
        let found = labelPropagation(graph, seed: seed)
        #expect(found == labelPropagation(graph, seed: seed))
        // At the end every node has a label of the largest weight around it (Raghavan et al. 2007, eq. 1).
        for node in 0..<NodeIndex(40) {
            var weight: [UInt32: Double] = [:]
            for (neighbor, added) in zip(graph.neighbors(of: node), graph.weights(of: node)) where neighbor != node {
                weight[found[neighbor], default: 0] += added
            }
            if let largest = weight.values.max() { #expect(weight[found[node]] == largest) }
        }
    }

    @Test func `small graphs come apart where they must`() throws {
        let triangles = try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 8)
        #expect(louvain(triangles).membership == [0, 0, 0, 1, 1, 1, 2, 3])
        let empty = try Graph(nodeCount: 0, edges: [])
        #expect(louvain(empty).communityCount == 0)
        #expect(labelPropagation(empty).communityCount == 0)
        let loops = try Graph(nodeCount: 3, edges: [Edge(0, 0), Edge(1, 2, weight: 0)])
        #expect(labelPropagation(loops).communityCount == 3)
        #expect(louvain(loops).communityCount == 3)
    }

    @Test(arguments: UInt64(1)...10)
    func `levels nest and end in the communities of Leiden`(seed: UInt64) throws {
        let graph = try random(seed, 300, 1200, 10)
        let options = LeidenOptions(iterations: 2, seed: seed)
        let levels = leidenHierarchy(graph, options: options)
        #expect(levels.last == leiden(graph, options: options))
        #expect(levels.count > 1)
        for (fine, coarse) in zip(levels, levels.dropFirst()) {
            #expect(fine.communityCount > coarse.communityCount)
            for members in fine.members() { #expect(Set(members.map { coarse[$0] }).count == 1) }
        }
    }
}
