import Testing
import TroupeGraph

@Suite struct DirectedGraphTests {
    @Test func `edges keep their direction and both ends know them`() throws {
        let graph = try DirectedGraph(
            nodeCount: 4, edges: [Edge(2, 1, weight: 2.5), Edge(0, 1), Edge(1, 0), Edge(2, 2), Edge(2, 0)])
        #expect(Array(graph.successors(of: 2)) == [0, 1, 2])
        #expect(Array(graph.weights(from: 2)) == [1, 2.5, 1])
        #expect(Array(graph.predecessors(of: 0)) == [1, 2])
        #expect(Array(graph.predecessors(of: 3)) == [])
        #expect(graph.edgeCount == 5)
    }

    @Test(arguments: [(ParallelRule.sum, 6.0), (.largest, 3.0), (.smallest, 1.0)])
    func `parallel edges become one by the rule stated`(rule: ParallelRule, weight: Double) throws {
        let edges = [Edge(0, 1, weight: 2), Edge(1, 0, weight: 9), Edge(0, 1, weight: 3), Edge(0, 1, weight: 1)]
        let graph = try DirectedGraph(nodeCount: 2, edges: edges, parallel: rule)
        #expect(Array(graph.weights(from: 0)) == [weight])
        #expect(Array(graph.weights(from: 1)) == [9])
    }

    @Test func `loops are dropped or refused when asked, and bad edges named`() throws {
        let edges = [Edge(0, 1), Edge(1, 1)]
        #expect(try DirectedGraph(nodeCount: 2, edges: edges, loops: .drop).edgeCount == 1)
        #expect(throws: GraphError.loopRefused(edge: 1, node: 1)) {
            try DirectedGraph(nodeCount: 2, edges: edges, loops: .refuse)
        }
        #expect(throws: GraphError.nodeOutOfRange(edge: 0, node: 1, nodeCount: 1)) {
            try DirectedGraph(nodeCount: 1, edges: edges)
        }
        #expect(try DirectedGraph(nodeCount: 0, edges: []).nodeCount == 0)
    }

    /// Second source: sums in a dictionary. Weights are whole, so the order of adding does not matter.
    @Test(arguments: UInt64(1)...20)
    func `a random graph holds the sums of its edges, in any order of input`(seed: UInt64) throws {
        let edges = TestGraphs.random(seed: seed, nodes: 30, edges: 400, groups: 3)
        let graph = try DirectedGraph(nodeCount: 30, edges: edges)
        var sums: [[NodeIndex]: Double] = [:]
        for edge in edges { sums[[edge.source, edge.target], default: 0] += edge.weight }
        var found: [[NodeIndex]: Double] = [:]
        for node in 0..<NodeIndex(30) {
            for (target, weight) in zip(graph.successors(of: node), graph.weights(from: node)) {
                found[[node, target]] = weight
                #expect(graph.predecessors(of: target).contains(node))
            }
        }
        #expect(found == sums)
        var steps = Steps(seed: seed)
        #expect(try DirectedGraph(nodeCount: 30, edges: edges.shuffled(using: &steps)) == graph)
    }
}
