import Testing
import TroupeGraph

/// Expected values: igraph 1.0.0 and networkx 3.6.1 (Tests/Oracles/graph_metrics.py), or the obvious slow way.
@Suite struct StructureTests {
    private let graph: Graph

    init() throws {
        graph = try Graph(nodeCount: 60, edges: TestGraphs.random(seed: 3, nodes: 60, edges: 400, groups: 4))
    }

    private func sparse(_ seed: UInt64) throws -> Graph {
        try Graph(nodeCount: 25, edges: TestGraphs.uniform(seed: seed, nodes: 25, edges: 28) + [Edge(2, 2)])
    }

    @Test func `cores are igraph's`() throws {
        #expect(coreNumbers(of: graph).map(Double.init) == ExpectedMetrics.cores)
        #expect(coreNumbers(of: try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 7)) == [2, 2, 2, 2, 2, 2, 0])
        #expect(coreNumbers(of: try Graph(nodeCount: 1, edges: [Edge(0, 0)])) == [0])
        #expect(coreNumbers(of: try Graph(nodeCount: 0, edges: [])) == [])
    }

    @Test func `triangles and clustering are networkx's and igraph's`() throws {
        let found = triangles(of: graph)
        #expect(found.counts.map(Double.init) == ExpectedMetrics.triangles)
        for (one, other) in zip(found.localClustering, ExpectedMetrics.clustering) {
            #expect(isNear(one ?? -1, other))
        }
        #expect(isNear(found.transitivity ?? 0, ExpectedMetrics.transitivity[0]))
        let loops = try Graph(nodeCount: 3, edges: [Edge(0, 0), Edge(0, 1), Edge(1, 2), Edge(0, 2)])
        #expect(triangles(of: loops).total == 1)
        #expect(triangles(of: try Graph(nodeCount: 2, edges: [Edge(0, 1)])).transitivity == nil)
    }

    @Test func `strong components are igraph's`() throws {
        let directed = try DirectedGraph(nodeCount: 40, edges: TestGraphs.directed(seed: 7, nodes: 40, edges: 120))
        let expected = Partition(labels: ExpectedMetrics.strongComponents.map { Int($0) }, order: .smallestMember)
        #expect(stronglyConnectedComponents(of: directed) == expected)
        let ring = try DirectedGraph(nodeCount: 4, edges: [Edge(0, 1), Edge(1, 2), Edge(2, 0), Edge(2, 3)])
        #expect(stronglyConnectedComponents(of: ring).membership == [0, 0, 0, 1])
    }

    @Test func `a long path does not exhaust the stack`() throws {
        let count = 200_000
        let edges = (1..<count).map { Edge(NodeIndex($0 - 1), NodeIndex($0)) }
        let path = try Graph(nodeCount: count, edges: edges)
        #expect(cuts(of: path).bridges.count == count - 1)
        #expect(
            stronglyConnectedComponents(of: try DirectedGraph(nodeCount: count, edges: edges)).communityCount == count)
    }

    /// Second source: take each edge or node away and count the components.
    @Test(arguments: UInt64(1)...30)
    func `bridges and articulation points are those without which more components remain`(seed: UInt64) throws {
        let graph = try sparse(seed)
        let whole = connectedComponents(of: graph).communityCount
        let found = cuts(of: graph)
        var bridges: [Edge] = []
        for edge in graph.edges {
            let rest = try Graph(nodeCount: 25, edges: graph.edges.filter { $0 != edge })
            if connectedComponents(of: rest).communityCount > whole { bridges.append(edge) }
        }
        #expect(found.bridges == bridges)
        var points: [NodeIndex] = []
        for node in 0..<NodeIndex(25) {
            let others = (0..<NodeIndex(25)).filter { $0 != node }
            let isAlone = graph.neighbors(of: node).allSatisfy { $0 == node }
            let remaining = connectedComponents(of: graph.subgraph(of: others)).communityCount
            if remaining > (isAlone ? whole - 1 : whole) { points.append(node) }
        }
        #expect(found.articulationPoints == points)
    }

    @Test func `the spanning forest weighs what igraph's does`() throws {
        let forest = spanningForest(of: graph)
        #expect(forest.map(\.weight).reduce(0, +) == ExpectedMetrics.spanningForest[0])
        #expect(forest.count == 60 - connectedComponents(of: graph).communityCount)
        let joined = try Graph(nodeCount: 60, edges: forest)
        #expect(connectedComponents(of: joined) == connectedComponents(of: graph))
        let heavy = spanningForest(of: graph, heaviest: true)
        #expect(heavy.map(\.weight).reduce(0, +) > 2 * ExpectedMetrics.spanningForest[0])
    }

    @Test func `as many maximal cliques of each size as igraph finds`() {
        for (size, count) in zip([1, 3, 4, 5], ExpectedMetrics.cliqueCounts) {
            let found = maximalCliques(of: graph, minimumSize: size)
            #expect(Double(found.cliques.count) == count)
            #expect(found.isComplete)
        }
    }

    /// Second source: all subsets of a small graph.
    @Test(arguments: UInt64(1)...15)
    func `maximal cliques are the subsets that cannot grow`(seed: UInt64) throws {
        let nodes = 11
        let graph = try Graph(
            nodeCount: nodes, edges: TestGraphs.uniform(seed: seed, nodes: nodes, edges: 40) + [Edge(1, 1)])
        var tied = [Int](repeating: 0, count: nodes)
        for edge in graph.edges where edge.source != edge.target {
            tied[Int(edge.source)] |= 1 << Int(edge.target)
            tied[Int(edge.target)] |= 1 << Int(edge.source)
        }
        func isMember(_ node: Int, of set: Int) -> Bool { (set >> node) & 1 == 1 }
        func isClique(_ set: Int) -> Bool {
            for node in 0..<nodes where isMember(node, of: set) {
                let others = set & ~(1 << node)
                if others & ~tied[node] != 0 { return false }
            }
            return true
        }
        var expected: [[NodeIndex]] = []
        for set in 1..<(1 << nodes) where isClique(set) {
            let canGrow = (0..<nodes).contains { !isMember($0, of: set) && isClique(set | (1 << $0)) }
            if !canGrow { expected.append((0..<NodeIndex(nodes)).filter { isMember(Int($0), of: set) }) }
        }
        expected.sort { $0.lexicographicallyPrecedes($1) }
        let found = maximalCliques(of: graph, minimumSize: 1)
        #expect(found.cliques == expected)
        let few = maximalCliques(of: graph, minimumSize: 1, limit: 3)
        #expect(few.cliques.count == min(3, expected.count))
        #expect(few.isComplete == (expected.count <= 3))
        #expect(maximalCliques(of: graph, minimumSize: 1, limit: expected.count).isComplete)
    }

    @Test func `similar neighbourhoods are networkx's`() {
        let found = neighborhoodSimilarities(in: graph)
        for (place, pair) in [(NodeIndex(0), NodeIndex(1)), (0, 2), (3, 40), (10, 59)].enumerated() {
            let similarity = found.first { $0.first == pair.0 && $0.second == pair.1 }
            #expect(isNear(similarity?.jaccard ?? 0, ExpectedMetrics.jaccard[place]))
            #expect(isNear(similarity?.adamicAdar ?? 0, ExpectedMetrics.adamicAdar[place]))
        }
        #expect(neighborhoodSimilarities(in: graph, minimumJaccard: 0.3).allSatisfy { $0.jaccard >= 0.3 })
        #expect(neighborhoodSimilarities(in: graph, largestDegree: 1).isEmpty)
        for pair in found {
            let alone = neighborhoodSimilarity(of: pair.second, and: pair.first, in: graph)
            #expect(alone.sharedCount == pair.sharedCount)
            #expect(isNear(alone.jaccard, pair.jaccard))
            #expect(isNear(alone.adamicAdar, pair.adamicAdar))
        }
    }

    @Test func `backbones are those of their papers' programs`() {
        let scores = noiseCorrectedScores(of: graph).prefix(20).flatMap { [$0?.score ?? .nan, $0?.deviation ?? .nan] }
        #expect(scores.count == 40)
        for (one, other) in zip(scores, ExpectedMetrics.noiseCorrected) { #expect(isNear(one, other)) }
        for (one, other) in zip(disparities(of: graph), ExpectedMetrics.disparity) { #expect(isNear(one, other)) }
    }

    @Test func `a projection counts what two nodes share, by hand`() throws {
        // Accounts 0, 1, 2 and objects 3, 4, 5: 3 is used by all, 4 by 0 and 1, 5 by 2 alone.
        let graph = try Graph(
            nodeCount: 6, edges: [Edge(0, 3), Edge(1, 3), Edge(2, 3), Edge(0, 4), Edge(1, 4), Edge(2, 5)])
        let isAccount = [true, true, true, false, false, false]
        let counted = try #require(bipartiteProjection(of: graph, onto: isAccount))
        #expect(counted.edges == [Edge(0, 1, weight: 2), Edge(0, 2), Edge(1, 2)])
        let newman = try #require(bipartiteProjection(of: graph, onto: isAccount, weight: .newman))
        #expect(newman.edges == [Edge(0, 1, weight: 1.5), Edge(0, 2, weight: 0.5), Edge(1, 2, weight: 0.5)])
        let mixed = try Graph(nodeCount: 3, edges: [Edge(0, 1)])
        #expect(bipartiteProjection(of: mixed, onto: [true, true, false]) == nil)
    }
}
