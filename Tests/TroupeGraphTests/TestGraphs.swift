import TroupeGraph

/// Graphs of the tests, small enough to be written down or made by a documented generator.
enum TestGraphs {
    /// Zachary's karate club (1977), nodes from 0, as igraph and networkx list it.
    static let karate: [(NodeIndex, NodeIndex)] = [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17),
        (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7),
        (2, 27), (2, 28), (2, 32), (2, 9), (2, 8), (2, 13), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10),
        (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33),
        (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 32), (23, 33),
        (23, 29), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32),
        (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ]

    /// Two triangles, 0-1-2 and 3-4-5, joined by 2-3.
    static let twoTriangles: [(NodeIndex, NodeIndex)] = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]

    static func graph(_ pairs: [(NodeIndex, NodeIndex)], nodes: Int) throws -> Graph {
        try Graph(nodeCount: nodes, edges: pairs.map { Edge($0.0, $0.1) })
    }

    /// The edges of `random_graph` in Tests/Oracles/communities.py.
    static func random(seed: UInt64, nodes: Int, edges: Int, groups: Int) -> [Edge] {
        var steps = Steps(seed: seed)
        var result: [Edge] = []
        for _ in 0..<edges {
            let source = steps.below(nodes)
            let isInside = steps.below(10) < 7
            let target = isInside ? steps.below(nodes / groups) * groups + source % groups : steps.below(nodes)
            let weight = 1 + steps.below(9)
            if source != target {
                result.append(Edge(NodeIndex(source), NodeIndex(target), weight: Double(weight)))
            }
        }
        return result
    }

    /// Edges between nodes drawn evenly, as Erdős and Rényi: no communities. Loops left out.
    static func uniform(seed: UInt64, nodes: Int, edges: Int) -> [Edge] {
        var steps = Steps(seed: seed)
        return (0..<edges).compactMap { _ in
            let (source, target) = (NodeIndex(steps.below(nodes)), NodeIndex(steps.below(nodes)))
            return source == target ? nil : Edge(source, target)
        }
    }

    /// `directed_graph` in Tests/Oracles/graph_metrics.py.
    static func directed(seed: UInt64, nodes: Int, edges: Int) -> [Edge] {
        var steps = Steps(seed: seed)
        return (0..<edges).compactMap { _ in
            let (source, target) = (NodeIndex(steps.below(nodes)), NodeIndex(steps.below(nodes)))
            let weight = 1 + steps.below(9)
            return source == target ? nil : Edge(source, target, weight: Double(weight))
        }
    }

    /// `ring_of_cliques` in Tests/Oracles/communities.py.
    static func ringOfCliques(_ cliques: Int, size: Int) throws -> Graph {
        var pairs: [(NodeIndex, NodeIndex)] = []
        for clique in 0..<cliques {
            let first = clique * size
            for one in 0..<size {
                for other in (one + 1)..<max(size, one + 1) {
                    pairs.append((NodeIndex(first + one), NodeIndex(first + other)))
                }
            }
            pairs.append((NodeIndex(first), NodeIndex((first + size) % (cliques * size) + 1)))
        }
        return try graph(pairs, nodes: cliques * size)
    }
}

/// A small linear congruential generator (Knuth's MMIX constants, upper bits), as in the reference programs.
struct Steps: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func next() -> UInt64 {
        UInt64(below(1 << 31)) << 33 | UInt64(below(1 << 31)) << 2 | UInt64(below(4))
    }
}

/// Whether two numbers are equal but for rounding: absolutely below 1, relatively above. Two infinities are equal.
func isNear(_ one: Double, _ other: Double, within tolerance: Double = 1e-9) -> Bool {
    one == other || abs(one - other) <= tolerance * max(1, abs(other))
}
