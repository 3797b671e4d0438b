import Testing
import TroupeGraph

/// Hubs cost what their ties cost, not their square.
@Suite struct HubTests {
    @Test(.timeLimit(.minutes(1))) func `a star of fifty thousand leaves is measured in linear time`() throws {
        let leaves = NodeIndex(50_000)
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
