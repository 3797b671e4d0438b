import Testing
import TroupeGraph

/// Hubs cost what their ties cost, not their square.
@Suite struct HubTests {
    @Test(.timeLimit(.minutes(5))) func `a star of twenty thousand leaves is measured in linear time`() throws {
        let leaves = NodeIndex(20_000)
        let star = try Graph(nodeCount: Int(leaves) + 1, edges: (0..<leaves).map { Edge($0, leaves) })
        for edge in star.edges {
            #expect(neighborhoodSimilarity(of: edge.source, and: edge.target, in: star).sharedCount == 0)
        }
        #expect(maximalCliques(of: star).cliques.isEmpty)
        #expect(triangles(of: star).total == 0)
        #expect(canonicalOrder(of: [star]).filter { $0 != leaves } == Array(0..<leaves))
        let scores = eigenvectorCentrality(of: star)
        // By hand: a leaf has one over the square root of the number of leaves.
        #expect(scores.converged && scores.iterations < 20)
        #expect(isNear(scores.scores[0], 1 / Double(leaves).squareRoot(), within: 1e-12))
    }

    @Test(.timeLimit(.minutes(5))) func `paths through a hub of twenty thousand leaves are counted exactly`() throws {
        let leaves = 20_000
        let star = try Graph(
            nodeCount: leaves + 2, edges: (0..<NodeIndex(leaves)).map { Edge($0, NodeIndex(leaves)) })
        // By hand: every pair of leaves meets at the hub; a leaf is one step from the hub and two from the others.
        let between = betweenness(of: star)
        #expect(between[leaves] == Double(leaves) * Double(leaves - 1) / 2)
        #expect(between[0] == 0)
        let found = closeness(of: star)
        #expect(found.closeness[leaves] == 1)
        #expect(isNear(found.closeness[7] ?? 0, Double(leaves) / (1 + 2 * Double(leaves - 1))))
        #expect(isNear(found.harmonic[7], (1 + Double(leaves - 1) / 2) / Double(leaves + 1)))
        #expect(found.closeness[leaves + 1] == nil)
    }

    /// Second source: the same paths by length, where every edge is one long and leaves are not folded.
    @Test(arguments: UInt64(1)...10)
    func `paths to and from leaves are those of a search from every node`(seed: UInt64) throws {
        var edges = TestGraphs.uniform(seed: seed, nodes: 30, edges: 24) + [Edge(3, 3), Edge(60, 61)]
        for leaf in NodeIndex(30)..<60 { edges.append(Edge(leaf, leaf % 7)) }
        let graph = try Graph(nodeCount: 62, edges: edges, parallel: .largest)
        for pivots in [Pivots.all, .sample(count: 20, seed: seed)] {
            let one = (betweenness(of: graph, pivots: pivots), closeness(of: graph, pivots: pivots))
            let other = (
                betweenness(of: graph, length: .weight, pivots: pivots),
                closeness(of: graph, length: .weight, pivots: pivots)
            )
            for node in 0..<62 {
                #expect(isNear(one.0[node], other.0[node]))
                #expect(isNear(one.1.closeness[node] ?? -1, other.1.closeness[node] ?? -1))
                #expect(isNear(one.1.harmonic[node], other.1.harmonic[node]))
            }
        }
    }

    @Test func `two hubs share their leaves`() throws {
        let leaves = NodeIndex(2000)
        let edges = (0..<leaves).flatMap { [Edge($0, leaves), Edge($0, leaves + 1)] } + [Edge(leaves, leaves + 1)]
        let graph = try Graph(nodeCount: Int(leaves) + 2, edges: edges)
        // By hand: every leaf closes a triangle with the two hubs.
        #expect(maximalCliques(of: graph).cliques.count == Int(leaves))
        let similarity = neighborhoodSimilarity(of: leaves, and: leaves + 1, in: graph)
        #expect(similarity.sharedCount == Int(leaves))
        #expect(neighborhoodSimilarity(of: 0, and: leaves, in: graph).sharedCount == 1)
    }
}
