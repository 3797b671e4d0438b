import Testing
import TroupeGraph

@Suite struct CanonicalOrderTests {
    /// The edges with nodes named otherwise: node *i* becomes `names[i]`.
    private func renamed(_ edges: [Edge], by names: [NodeIndex]) -> [Edge] {
        edges.map { Edge(names[Int($0.target)], names[Int($0.source)], weight: $0.weight) }
    }

    @Test(arguments: UInt64(1)...20)
    func `a graph renumbered canonically is the same graph whatever its nodes were called`(seed: UInt64) throws {
        let edges = TestGraphs.random(seed: seed, nodes: 200, edges: 900, groups: 8)
        var steps = Steps(seed: seed)
        let names = (NodeIndex(0)..<200).shuffled(using: &steps)
        let graph = try Graph(nodeCount: 200, edges: edges)
        let other = try Graph(nodeCount: 200, edges: renamed(edges, by: names).shuffled(using: &steps))
        let (order, otherOrder) = (canonicalOrder(of: [graph]), canonicalOrder(of: [other]))
        #expect(graph.renumbered(by: order) == other.renumbered(by: otherOrder))
        #expect(order.map { names[Int($0)] } == otherOrder)
        let found = leiden(graph.renumbered(by: order))
        #expect(found == leiden(other.renumbered(by: otherOrder)))
    }

    @Test func `layers are told apart`() throws {
        // A path of three ties on layers x, y, y: without layers both its ends are alike.
        let (one, other) = (
            try TestGraphs.graph([(0, 1)], nodes: 4), try TestGraphs.graph([(1, 2), (2, 3)], nodes: 4)
        )
        let turned = (try TestGraphs.graph([(2, 3)], nodes: 4), try TestGraphs.graph([(0, 1), (1, 2)], nodes: 4))
        let order = canonicalOrder(of: [one, other])
        #expect(canonicalOrder(of: [turned.0, turned.1]) == order.map { 3 - $0 })
    }

    @Test func `nodes that are alike keep the order of their numbers`() throws {
        #expect(canonicalOrder(of: []) == [])
        #expect(canonicalOrder(of: [try Graph(nodeCount: 3, edges: [])]) == [0, 1, 2])
        let ring = try TestGraphs.graph([(0, 1), (1, 2), (2, 3), (3, 0)], nodes: 4)
        #expect(canonicalOrder(of: [ring]) == [0, 1, 2, 3])
        let star = try TestGraphs.graph([(2, 0), (2, 1), (2, 3), (2, 4)], nodes: 5)
        #expect(canonicalOrder(of: [star]).filter { $0 != 2 } == [0, 1, 3, 4])
        // A loop is a difference.
        let looped = try TestGraphs.graph([(0, 1), (1, 1)], nodes: 2)
        let mirrored = try TestGraphs.graph([(0, 1), (0, 0)], nodes: 2)
        #expect(canonicalOrder(of: [looped]) == canonicalOrder(of: [mirrored]).map { 1 - $0 })
    }
}
