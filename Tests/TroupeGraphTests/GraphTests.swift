import Testing
import TroupeGraph

@Suite struct GraphTests {
    @Test func `parallel edges are summed and rows are sorted`() throws {
        let graph = try Graph(
            nodeCount: 4, edges: [Edge(2, 0, weight: 1.5), Edge(0, 1), Edge(0, 2, weight: 2), Edge(1, 0, weight: 0.25)])
        #expect(Array(graph.neighbors(of: 0)) == [1, 2])
        #expect(Array(graph.weights(of: 0)) == [1.25, 3.5])
        #expect(graph.edgeCount == 2)
        #expect(graph.totalWeight == 4.75)
        #expect(graph.degree(of: 3) == 0)
        #expect(graph.strength(of: 2) == 3.5)
        #expect(graph.weight(between: 2, and: 0) == 3.5)
        #expect(graph.weight(between: 2, and: 1) == nil)
        #expect(graph.checkInvariants().isEmpty)
    }

    @Test func `a loop counts twice in the strength, or is dropped, or refused`() throws {
        let edges = [Edge(0, 0, weight: 2), Edge(0, 1)]
        #expect(try Graph(nodeCount: 2, edges: edges).strength(of: 0) == 5)
        #expect(try Graph(nodeCount: 2, edges: edges, loops: .drop).strength(of: 0) == 1)
        #expect(throws: GraphError.loopRefused(edge: 0, node: 0)) {
            try Graph(nodeCount: 2, edges: edges, loops: .refuse)
        }
    }

    @Test func `edges that cannot be are refused by name`() {
        let cases: [(Edge, GraphError)] = [
            (Edge(0, 5), .nodeOutOfRange(edge: 1, node: 5, nodeCount: 3)),
            (Edge(0, 1, weight: -1), .negativeWeight(edge: 1, weight: -1)),
            (Edge(0, 1, weight: .nan), .weightNotFinite(edge: 1)),
            (Edge(0, 1, weight: .infinity), .weightNotFinite(edge: 1)),
        ]
        for (edge, error) in cases {
            #expect(throws: error) { try Graph(nodeCount: 3, edges: [Edge(0, 1), edge]) }
        }
        #expect(throws: GraphError.nodeCountOutOfRange(-1)) { try Graph(nodeCount: -1, edges: []) }
    }

    @Test func `no nodes and no edges are graphs`() throws {
        #expect(try Graph(nodeCount: 0, edges: []).nodeCount == 0)
        let lonely = try Graph(nodeCount: 3, edges: [])
        #expect(lonely.edgeCount == 0)
        #expect(lonely.edges.isEmpty)
    }

    /// Second source: sums in a dictionary.
    @Test(arguments: UInt64(1)...50)
    func `a random graph holds the sums of its edges, in any order of input`(seed: UInt64) throws {
        let edges = TestGraphs.random(seed: seed, nodes: 30, edges: 200, groups: 3)
            .map { Edge($0.source, $0.target, weight: $0.weight / 7) }
        let graph = try Graph(nodeCount: 30, edges: edges)
        #expect(graph.checkInvariants().isEmpty)
        var sums: [[NodeIndex]: Double] = [:]
        for edge in edges {
            sums[[min(edge.source, edge.target), max(edge.source, edge.target)], default: 0] += edge.weight
        }
        #expect(graph.edgeCount == sums.count)
        for edge in graph.edges {
            let expected = try #require(sums[[edge.source, edge.target]])
            #expect(abs(edge.weight - expected) < 1e-12)
        }
        var steps = Steps(seed: seed)
        let shuffled = edges.shuffled(using: &steps).map { Edge($0.target, $0.source, weight: $0.weight) }
        #expect(try Graph(nodeCount: 30, edges: shuffled) == graph)
    }
}
