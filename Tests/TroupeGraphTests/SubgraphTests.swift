import Testing
import TroupeGraph

@Suite struct SubgraphTests {
    /// Second source: the edges with both ends among the nodes, numbered by a dictionary.
    @Test(arguments: UInt64(1)...20)
    func `an induced subgraph has the edges among its nodes`(seed: UInt64) throws {
        let edges = TestGraphs.random(seed: seed, nodes: 40, edges: 200, groups: 4) + [Edge(3, 3, weight: 5)]
        let graph = try Graph(nodeCount: 40, edges: edges)
        let nodes = (0..<NodeIndex(40)).filter { ($0 &* 7 &+ NodeIndex(seed)) % 3 != 0 }
        let number = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($0.element, NodeIndex($0.offset)) })
        let expected = graph.edges.compactMap { edge in
            number[edge.source].flatMap { source in number[edge.target].map { Edge(source, $0, weight: edge.weight) } }
        }
        #expect(graph.subgraph(of: nodes) == (try Graph(nodeCount: nodes.count, edges: expected)))
        #expect(graph.subgraph(of: []).nodeCount == 0)
    }

    /// Second source: the same nodes of a graph that is no larger than they are.
    @Test func `a small part of a large graph is cut as the same part of a small one`() throws {
        let edges = TestGraphs.random(seed: 3, nodes: 12, edges: 30, groups: 2)
        let small = try Graph(nodeCount: 12, edges: edges)
        let spread = edges.map { Edge($0.source * 97, $0.target * 97, weight: $0.weight) }
        let others = (0..<NodeIndex(1200)).map { Edge($0, ($0 + 1) % 1200) }.filter { $0.source % 97 != 0 }
        let large = try Graph(nodeCount: 1200, edges: spread + others.filter { $0.target % 97 != 0 })
        let nodes: [NodeIndex] = [0, 2, 3, 7, 11]
        #expect(large.subgraph(of: nodes.map { $0 * 97 }) == small.subgraph(of: nodes))
    }

    @Test func `a mask keeps the nodes and drops edges`() throws {
        let graph = try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 6)
        let light = graph.masked(edges: graph.edges.map { $0.source != 2 || $0.target != 3 })
        #expect(light.nodeCount == 6)
        #expect(light.edgeCount == 6)
        #expect(connectedComponents(of: light).communityCount == 2)
    }
}
