import Testing
import TroupeGraph

@Suite struct GraphBuilderTests {
    /// Second source: the graph made from columns.
    @Test(arguments: [ParallelRule.sum, .largest, .smallest])
    func `edges one by one make the same graph as edges in columns`(rule: ParallelRule) throws {
        // More edges than one chunk holds, most of them parallel to others.
        let edges = TestGraphs.random(seed: 9, nodes: 400, edges: 150_000, groups: 4)
        var builder = GraphBuilder(parallel: rule)
        for edge in edges { try builder.add(Edge(edge.target, edge.source, weight: edge.weight)) }
        #expect(builder.edgeCount == edges.count)
        let graph = try builder.graph(nodeCount: 400)
        #expect(try graph == Graph(nodeCount: 400, edges: edges, parallel: rule))
        #expect(graph.checkInvariants().isEmpty)
    }

    @Test func `parallel edges become one by the rule`() throws {
        let edges = [Edge(0, 1, weight: 2), Edge(1, 0, weight: 5), Edge(0, 1, weight: 3)]
        for (rule, weight) in [(ParallelRule.sum, 10.0), (.largest, 5), (.smallest, 2)] {
            let graph = try Graph(nodeCount: 2, edges: edges, parallel: rule)
            #expect(graph.weight(between: 0, and: 1) == weight)
            #expect(graph.totalWeight == weight)
        }
    }

    @Test func `weights that come after weightless edges are kept`() throws {
        var builder = GraphBuilder(loops: .drop)
        try builder.add(Edge(0, 1))
        try builder.add(Edge(2, 2))
        try builder.add(Edge(1, 2, weight: 4))
        let graph = try builder.graph()
        #expect(graph.edges == [Edge(0, 1), Edge(1, 2, weight: 4)])
        #expect(try GraphBuilder().graph().nodeCount == 0)
    }

    @Test func `edges that cannot be are refused by their place in the stream`() throws {
        var builder = GraphBuilder(loops: .refuse)
        try builder.add(Edge(0, 1))
        #expect(throws: GraphError.weightNotFinite(edge: 1)) { try builder.add(Edge(0, 1, weight: .nan)) }
        #expect(throws: GraphError.negativeWeight(edge: 1, weight: -2)) { try builder.add(Edge(0, 1, weight: -2)) }
        #expect(throws: GraphError.loopRefused(edge: 1, node: 4)) { try builder.add(Edge(4, 4)) }
        try builder.add(Edge(7, 2))
        do {
            _ = try builder.graph(nodeCount: 5)
            Issue.record("a node beyond the graph was taken")
        } catch {
            #expect(error == GraphError.nodeOutOfRange(edge: 1, node: 7, nodeCount: 5))
        }
    }
}
