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

    /// A ring, a path, two grids, a torus, a cube, a tree, separate triangles and a path longer than the hashes reach.
    private static let symmetric: [(name: String, nodes: Int, pairs: [(Int, Int)])] = {
        func grid(_ width: Int, _ height: Int, wraps: Bool = false) -> [(Int, Int)] {
            var pairs: [(Int, Int)] = []
            for x in 0..<width {
                for y in 0..<height {
                    if x + 1 < width || wraps { pairs.append((y * width + x, y * width + (x + 1) % width)) }
                    if y + 1 < height || wraps { pairs.append((y * width + x, (y + 1) % height * width + x)) }
                }
            }
            return pairs
        }
        return [
            ("ring", 36, (0..<36).map { ($0, ($0 + 1) % 36) }), ("path", 23, (0..<22).map { ($0, $0 + 1) }),
            ("long path", 400, (0..<399).map { ($0, $0 + 1) }), ("grid", 30, grid(6, 5)), ("square", 49, grid(7, 7)),
            ("torus", 36, grid(6, 6, wraps: true)),
            ("cube", 16, (0..<16).flatMap { node in (0..<4).map { (node, node ^ (1 << $0)) } }),
            ("tree", 31, (1..<31).map { ($0, ($0 - 1) / 2) }),
            ("triangles", 12, (0..<12).map { ($0, $0 / 3 * 3 + ($0 + 1) % 3) }),
            ("hubs", 20, (2..<20).map { ($0, $0 % 2) } + [(0, 1)]),
        ]
    }()

    @Test(arguments: 0..<10)
    func `a symmetric graph renumbered is the same graph whatever its nodes were called`(number: Int) throws {
        let (_, nodes, pairs) = Self.symmetric[number]
        let edges = Set(pairs.map { [min($0, $1), max($0, $1)] }).map { Edge(NodeIndex($0[0]), NodeIndex($0[1])) }
        let graph = try Graph(nodeCount: nodes, edges: edges)
        let renumbered = graph.renumbered(by: canonicalOrder(of: [graph]))
        for seed in UInt64(1)...10 {
            var steps = Steps(seed: seed)
            let names = (0..<NodeIndex(nodes)).shuffled(using: &steps)
            let other = try Graph(nodeCount: nodes, edges: renamed(edges, by: names))
            #expect(other.renumbered(by: canonicalOrder(of: [other])) == renumbered)
        }
    }

    @Test func `a cut that symmetry could move is told from one that it keeps`() throws {
        func ring(_ nodes: Int) throws -> Graph {
            try Graph(nodeCount: nodes, edges: (0..<nodes).map { Edge(NodeIndex($0), NodeIndex(($0 + 1) % nodes)) })
        }
        // By hand: arcs of a ring can be turned; single nodes, the whole, and triangles of their own cannot.
        let arcs = Partition(labels: (0..<12).map { $0 / 4 })
        let twelve = try ring(12)
        #expect(isOneOfSeveral(arcs, in: [twelve]))
        #expect(!isOneOfSeveral(Partition(singletons: 12), in: [twelve]))
        #expect(!isOneOfSeveral(Partition(labels: [Int](repeating: 0, count: 12)), in: [twelve]))
        let cliques = try TestGraphs.ringOfCliques(6, size: 5)
        #expect(!isOneOfSeveral(Partition(labels: (0..<30).map { $0 / 5 }), in: [cliques]))
        #expect(isOneOfSeveral(Partition(labels: (0..<30).map { $0 / 10 }), in: [cliques]))
        // Zachary's club has members with the same ties, all in one community of the best division.
        let karate = try TestGraphs.graph(TestGraphs.karate, nodes: 34)
        #expect(!isOneOfSeveral(leiden(karate), in: [karate]))
        // A path of four cut in the middle is its own mirror image; cut beside it, it is not.
        let path = try TestGraphs.graph([(0, 1), (1, 2), (2, 3)], nodes: 4)
        #expect(!isOneOfSeveral(Partition(labels: [0, 0, 1, 1]), in: [path]))
        #expect(isOneOfSeveral(Partition(labels: [0, 1, 1, 1]), in: [path]))
    }

    @Test func `nodes that nothing tells apart keep the order of their numbers`() throws {
        #expect(canonicalOrder(of: []) == [])
        #expect(canonicalOrder(of: [try Graph(nodeCount: 3, edges: [])]) == [0, 1, 2])
        let star = try TestGraphs.graph([(2, 0), (2, 1), (2, 3), (2, 4)], nodes: 5)
        #expect(canonicalOrder(of: [star]).filter { $0 != 2 } == [0, 1, 3, 4])
        // A loop is a difference.
        let looped = try TestGraphs.graph([(0, 1), (1, 1)], nodes: 2)
        let mirrored = try TestGraphs.graph([(0, 1), (0, 0)], nodes: 2)
        #expect(canonicalOrder(of: [looped]) == canonicalOrder(of: [mirrored]).map { 1 - $0 })
    }
}
