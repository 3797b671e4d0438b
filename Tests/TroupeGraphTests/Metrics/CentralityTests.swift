import Testing
import TroupeGraph

/// Expected values: igraph 1.0.0 (Tests/Oracles/graph_metrics.py), rounded to twelve places.
@Suite struct CentralityTests {
    private let graph: Graph
    private let directed: DirectedGraph

    init() throws {
        graph = try Graph(nodeCount: 60, edges: TestGraphs.random(seed: 3, nodes: 60, edges: 400, groups: 4))
        directed = try DirectedGraph(nodeCount: 40, edges: TestGraphs.directed(seed: 7, nodes: 40, edges: 120))
    }

    private func expectEqual(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-9) {
        #expect(found.count == expected.count)
        for (one, other) in zip(found, expected) { #expect(isNear(one, other, within: tolerance)) }
    }

    @Test func `PageRank is igraph's`() {
        let found = pageRank(of: graph, tolerance: 1e-13)
        expectEqual(found.scores, ExpectedMetrics.pageRank)
        #expect(found.converged)
        expectEqual(pageRank(of: directed, tolerance: 1e-13).scores, ExpectedMetrics.directedPageRank)
    }

    @Test func `eigenvector centrality is igraph's`() {
        let found = eigenvectorCentrality(of: graph, tolerance: 1e-13)
        expectEqual(found.scores, ExpectedMetrics.eigenvector, within: 1e-8)
        #expect(found.converged)
    }

    @Test func `what has not settled says so`() {
        let early = pageRank(of: graph, maximumIterations: 2)
        #expect(!early.converged)
        #expect(early.iterations == 2)
        #expect(!eigenvectorCentrality(of: graph, maximumIterations: 2).converged)
    }

    @Test func `betweenness is igraph's`() {
        expectEqual(betweenness(of: graph), ExpectedMetrics.betweenness)
        expectEqual(betweenness(of: graph, length: .inverseWeight), ExpectedMetrics.weightedBetweenness)
        expectEqual(betweenness(of: directed), ExpectedMetrics.directedBetweenness)
    }

    @Test func `closeness is igraph's`() {
        let found = closeness(of: graph)
        expectEqual(found.closeness.map { $0 ?? -1 }, ExpectedMetrics.closeness)
        expectEqual(found.harmonic, ExpectedMetrics.harmonic)
        let weighted = closeness(of: graph, length: .inverseWeight)
        expectEqual(weighted.closeness.map { $0 ?? -1 }, ExpectedMetrics.weightedCloseness)
    }

    @Test func `a sample of all nodes is exact, a smaller one is near and fixed by its seed`() {
        let exact = betweenness(of: graph)
        expectEqual(betweenness(of: graph, pivots: .sample(count: 60, seed: 5)), exact)
        let estimate = betweenness(of: graph, pivots: .sample(count: 30, seed: 5))
        #expect(estimate == betweenness(of: graph, pivots: .sample(count: 30, seed: 5), workers: 4))
        #expect(estimate != betweenness(of: graph, pivots: .sample(count: 30, seed: 6)))
        // The sum over nodes is a mean over pivots of the same quantity: half of them come near.
        let (sum, whole) = (estimate.reduce(0, +), exact.reduce(0, +))
        #expect(isNear(sum / whole, 1, within: 0.15))
        let near = closeness(of: graph, pivots: .sample(count: 60, seed: 1))
        expectEqual(near.harmonic, ExpectedMetrics.harmonic)
    }

    @Test func `threads do not change a byte`() {
        #expect(betweenness(of: graph, workers: 1) == betweenness(of: graph, workers: 3))
        #expect(closeness(of: graph, workers: 1) == closeness(of: graph, workers: 3))
    }

    @Test func `small graphs by hand`() throws {
        let star = try TestGraphs.graph([(0, 1), (0, 2), (0, 3)], nodes: 5)
        #expect(betweenness(of: star) == [3, 0, 0, 0, 0])
        let found = closeness(of: star)
        let expected: [Double?] = [1, 0.6, 0.6, 0.6, nil]
        #expect(found.closeness == expected)
        #expect(found.harmonic[0] == 0.75)
        #expect(found.harmonic[4] == 0)
        // A path of three is two-sided: without the shift the iteration would swing.
        let path = try TestGraphs.graph([(0, 1), (1, 2)], nodes: 3)
        let scores = eigenvectorCentrality(of: path).scores
        let half: Double = 0.5.squareRoot()
        #expect(isNear(scores[0], half, within: 1e-8))
        #expect(scores[1] == 1)
        // A loop leads to its own node twice: 0 keeps two thirds of its score, 1 gives all back.
        let loop = try Graph(nodeCount: 2, edges: [Edge(0, 0), Edge(0, 1)])
        let rank = pageRank(of: loop, damping: 1).scores
        #expect(isNear(rank[0], 0.75))
    }

    @Test func `no node, one node and no weight are answered`() throws {
        for nodes in 0...1 {
            let graph = try Graph(nodeCount: nodes, edges: [])
            let (ones, zeros) = ([Double](repeating: 1, count: nodes), [Double](repeating: 0, count: nodes))
            let none = [Double?](repeating: nil, count: nodes)
            #expect(pageRank(of: graph).scores == ones)
            #expect(eigenvectorCentrality(of: graph).scores == zeros)
            #expect(betweenness(of: graph) == zeros)
            #expect(closeness(of: graph).closeness == none)
        }
        let weightless = try Graph(nodeCount: 2, edges: [Edge(0, 1, weight: 0)])
        #expect(pageRank(of: weightless).scores == [0.5, 0.5])
        let unreached: [Double?] = [nil, nil]
        #expect(closeness(of: weightless, length: .inverseWeight).closeness == unreached)
    }
}
