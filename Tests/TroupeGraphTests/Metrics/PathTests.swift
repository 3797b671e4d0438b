import Testing
import TroupeGraph

@Suite struct PathTests {
    private func graph(_ seed: UInt64) throws -> Graph {
        try Graph(nodeCount: 14, edges: TestGraphs.random(seed: seed, nodes: 14, edges: 26, groups: 2) + [Edge(3, 3)])
    }

    private func length(_ weight: Double, _ rule: EdgeLength) -> Double {
        switch rule {
        case .hops: 1
        case .weight: weight
        case .inverseWeight: 1 / weight
        }
    }

    /// Second source: Floyd (1962) and Warshall, all pairs at once.
    @Test(arguments: UInt64(1)...10, [EdgeLength.hops, .weight, .inverseWeight])
    func `distances are those of Floyd and Warshall`(seed: UInt64, rule: EdgeLength) throws {
        let edges = TestGraphs.directed(seed: seed, nodes: 14, edges: 30)
        let (plain, directed) = (try graph(seed), try DirectedGraph(nodeCount: 14, edges: edges))
        var (expected, along) = (table(), table())
        for edge in plain.edges {
            let (one, other) = (Int(edge.source), Int(edge.target))
            expected[one][other] = min(expected[one][other], length(edge.weight, rule))
            expected[other][one] = min(expected[other][one], length(edge.weight, rule))
        }
        for node in 0..<NodeIndex(14) {
            for (target, weight) in zip(directed.successors(of: node), directed.weights(from: node)) {
                along[Int(node)][Int(target)] = length(weight, rule)
            }
        }
        close(&expected)
        close(&along)
        for node in 0..<NodeIndex(14) {
            let (found, ways) = (
                distances(from: node, in: plain, length: rule), distances(from: node, in: directed, length: rule)
            )
            for other in 0..<14 {
                #expect(isNear(found[other], expected[Int(node)][other]))
                #expect(isNear(ways[other], along[Int(node)][other]))
            }
        }
    }

    private func table() -> [[Double]] {
        (0..<14).map { one in (0..<14).map { $0 == one ? 0 : .infinity } }
    }

    private func close(_ table: inout [[Double]]) {
        for middle in 0..<14 {
            for one in 0..<14 {
                for other in 0..<14 {
                    table[one][other] = min(table[one][other], table[one][middle] + table[middle][other])
                }
            }
        }
    }

    /// Second source: every path without a repeated node, sorted.
    @Test(arguments: UInt64(1)...12, [EdgeLength.hops, .weight])
    func `shortest paths are the first of all paths`(seed: UInt64, rule: EdgeLength) throws {
        let graph = try graph(seed)
        for target in [NodeIndex(1), 5, 13] {
            let all = everyPath(from: 0, to: target, in: graph, rule).sorted {
                $0.length != $1.length ? $0.length < $1.length : $0.nodes.lexicographicallyPrecedes($1.nodes)
            }
            let shortest = all.filter { $0.length == all[0].length }
            #expect(shortestPaths(from: 0, to: target, in: graph, length: rule, limit: 1000) == shortest)
            #expect(shortestPaths(from: 0, to: target, in: graph, length: rule) == Array(shortest.prefix(1)))
            let several = kShortestPaths(from: 0, to: target, count: 8, in: graph, length: rule)
            #expect(several.map(\.length) == all.prefix(8).map(\.length))
            #expect(Set(several).count == several.count)
            #expect(several.allSatisfy { all.contains($0) })
            #expect(kShortestPaths(from: 0, to: target, count: 100_000, in: graph, length: rule).count == all.count)
        }
    }

    private func everyPath(from source: NodeIndex, to target: NodeIndex, in graph: Graph, _ rule: EdgeLength) -> [Path]
    {
        var found: [Path] = []
        func go(_ nodes: [NodeIndex], _ travelled: Double) {
            guard let node = nodes.last else { return }
            if node == target { return found.append(Path(nodes: nodes, length: travelled)) }
            for (next, weight) in zip(graph.neighbors(of: node), graph.weights(of: node)) where !nodes.contains(next) {
                go(nodes + [next], travelled + length(weight, rule))
            }
        }
        go([source], 0)
        return found
    }

    @Test func `edges of length zero do not trap a search`() throws {
        let ring = try Graph(
            nodeCount: 4, edges: [Edge(0, 1, weight: 0), Edge(1, 2, weight: 0), Edge(0, 2, weight: 0), Edge(2, 3)])
        let all = shortestPaths(from: 0, to: 3, in: ring, length: .weight, limit: 10)
        #expect(all.map(\.nodes) == [[0, 1, 2, 3], [0, 2, 3]])
        #expect(kShortestPaths(from: 0, to: 3, count: 10, in: ring, length: .weight).count == 2)
        #expect(distances(from: 0, in: ring, length: .inverseWeight)[3] == .infinity)
    }

    @Test func `where no path leads there is none`() throws {
        let graph = try Graph(nodeCount: 3, edges: [Edge(0, 1)])
        #expect(shortestPaths(from: 0, to: 2, in: graph).isEmpty)
        #expect(kShortestPaths(from: 0, to: 2, count: 3, in: graph).isEmpty)
        #expect(shortestPaths(from: 0, to: 0, in: graph).map(\.nodes) == [[0]])
        let directed = try DirectedGraph(nodeCount: 2, edges: [Edge(0, 1)])
        #expect(shortestPaths(from: 1, to: 0, in: directed).isEmpty)
        #expect(shortestPaths(from: 0, to: 1, in: directed).map(\.nodes) == [[0, 1]])
    }

    @Test func `an ego network holds what lies within its radius`() throws {
        let path = try TestGraphs.graph([(0, 1), (1, 2), (2, 3), (3, 4)], nodes: 6)
        #expect(egoNetwork(of: 2, radius: 1, in: path) == [1, 2, 3])
        #expect(egoNetwork(of: 0, radius: 3, in: path) == [0, 1, 2, 3])
        #expect(egoNetwork(of: 5, radius: 9, in: path) == [5])
        #expect(egoNetwork(of: 2, radius: 0, in: path) == [2])
    }
}
