import Testing
import TroupeGraph

@Suite struct RewiringTests {
    @Test(arguments: UInt64(1)...20)
    func `degrees, loops and weights stay, edges do not`(seed: UInt64) throws {
        let edges = TestGraphs.random(seed: seed, nodes: 60, edges: 200, groups: 3) + [Edge(4, 4, weight: 2)]
        let graph = try Graph(nodeCount: 60, edges: edges)
        let rewired = degreePreservingRewiring(of: graph, seed: seed)
        #expect(rewired.checkInvariants().isEmpty)
        let nodes = (0..<NodeIndex(60))
        #expect(nodes.map { rewired.degree(of: $0) } == nodes.map { graph.degree(of: $0) })
        #expect(rewired.edges.map(\.weight).sorted() == graph.edges.map(\.weight).sorted())
        #expect(rewired.weight(between: 4, and: 4) == 2)
        let kept = Set(graph.edges.map { [$0.source, $0.target] }).intersection(
            rewired.edges.map { [$0.source, $0.target] })
        #expect(kept.count < graph.edgeCount / 2)
        #expect(degreePreservingRewiring(of: graph, seed: seed) == rewired)
    }

    /// By hand: a square has three graphs with its degrees, each one as likely after many swaps.
    @Test func `all graphs of the degrees are as likely`() throws {
        let square = try TestGraphs.graph([(0, 1), (1, 2), (2, 3), (0, 3)], nodes: 4)
        var seen: [Set<[NodeIndex]>: Int] = [:]
        for seed in UInt64(1)...600 {
            let rewired = degreePreservingRewiring(of: square, seed: seed)
            seen[Set(rewired.edges.map { [$0.source, $0.target] }), default: 0] += 1
        }
        #expect(seen.count == 3)
        // Five standard deviations of a count of 600 draws at one third.
        for count in seen.values { #expect(abs(Double(count) - 200) < 58) }
    }

    @Test func `a star, a clique and nothing stay as they are`() throws {
        let star = try TestGraphs.graph([(0, 1), (0, 2), (0, 3)], nodes: 4)
        let clique = try TestGraphs.graph([(0, 1), (0, 2), (1, 2)], nodes: 3)
        let empty = try Graph(nodeCount: 2, edges: [])
        for graph in [star, clique, empty] { #expect(degreePreservingRewiring(of: graph, seed: 3) == graph) }
    }
}
