import Testing
import TroupeBase
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

    /// The second source: the same swaps one after the other on lists and a set, as Maslov and Sneppen describe them.
    @Test(arguments: UInt64(1)...20)
    func `swaps in batches are those of the plain version`(seed: UInt64) throws {
        let edges = TestGraphs.random(seed: seed, nodes: 40, edges: 150, groups: 2) + [Edge(7, 7, weight: 3)]
        let graph = try Graph(nodeCount: 40, edges: edges)
        var random = SplitMix64(seed: seed)
        var (plain, loops) = ([Edge](), [Edge]())
        for edge in graph.edges {
            if edge.source == edge.target { loops.append(edge) } else { plain.append(edge) }
        }
        func pair(_ one: NodeIndex, _ other: NodeIndex) -> Set<NodeIndex> { [one, other] }
        var known = Set(plain.map { pair($0.source, $0.target) })
        for _ in 0..<(10 * plain.count) {
            let one = Int(random.nextIndex(below: UInt32(plain.count)))
            let other = Int(random.nextIndex(below: UInt32(plain.count)))
            let isTurned = random.next() & 1 == 1
            let (a, b) = (plain[one].source, plain[one].target)
            let (c, d) =
                isTurned
                ? (plain[other].target, plain[other].source) : (plain[other].source, plain[other].target)
            if one == other || a == d || c == b || known.contains(pair(a, d)) || known.contains(pair(c, b)) { continue }
            known.subtract([pair(a, b), pair(c, d)])
            known.formUnion([pair(a, d), pair(c, b)])
            plain[one] = Edge(a, d, weight: plain[one].weight)
            plain[other] = Edge(c, b, weight: plain[other].weight)
        }
        #expect(degreePreservingRewiring(of: graph, seed: seed) == (try Graph(nodeCount: 40, edges: plain + loops)))
    }
}
