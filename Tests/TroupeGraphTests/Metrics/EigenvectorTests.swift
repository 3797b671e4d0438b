import Foundation
import Testing
import TroupeGraph

/// Leading eigenvectors that are known in closed form, with small gaps below the largest eigenvalue.
@Suite struct EigenvectorTests {
    /// A path of *n*: sin(π *i* / (*n* + 1)) (Brouwer and Haemers 2012, 1.4.4).
    @Test(arguments: [2, 3, 50, 400]) func `a path has half a wave`(nodes: Int) throws {
        let path = try Graph(nodeCount: nodes, edges: (1..<nodes).map { Edge(NodeIndex($0 - 1), NodeIndex($0)) })
        let found = eigenvectorCentrality(of: path)
        #expect(found.converged)
        let wave = (1...nodes).map { sin(Double.pi * Double($0) / Double(nodes + 1)) }
        let top = wave.max() ?? 1
        for (one, other) in zip(found.scores, wave) { #expect(isNear(one, other / top, within: 1e-7)) }
    }

    /// Two cliques joined by a long path: by symmetry both halves have the same scores.
    @Test func `both ends of a barbell score alike`() throws {
        var edges: [Edge] = []
        for (first, size) in [(NodeIndex(0), NodeIndex(8)), (20, 8)] {
            for one in 0..<size { for other in 0..<one { edges.append(Edge(first + one, first + other)) } }
        }
        for node in NodeIndex(7)..<20 { edges.append(Edge(node, node + 1)) }
        let found = eigenvectorCentrality(of: try Graph(nodeCount: 28, edges: edges))
        #expect(found.converged)
        for node in 0..<14 { #expect(isNear(found.scores[node], found.scores[27 - node], within: 1e-9)) }
    }

    @Test func `the component with the largest eigenvalue has all the score`() throws {
        let graph = try Graph(nodeCount: 6, edges: [Edge(0, 1, weight: 3), Edge(2, 3), Edge(3, 4)])
        #expect(eigenvectorCentrality(of: graph).scores.map { ($0 * 1e9).rounded() / 1e9 } == [1, 1, 0, 0, 0, 0])
    }
}
