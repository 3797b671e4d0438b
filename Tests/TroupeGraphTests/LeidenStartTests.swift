import Testing
import TroupeGraph

@Suite struct LeidenStartTests {
    private let options = LeidenOptions(iterations: 1)

    @Test(arguments: UInt64(1)...10)
    func `a search never ends below the quality it starts from`(seed: UInt64) throws {
        let graph = try Graph(
            nodeCount: 200, edges: TestGraphs.random(seed: seed, nodes: 200, edges: 900, groups: 8))
        let first = leiden(graph, options: options)
        let again = leiden(graph, options: LeidenOptions(iterations: 1, seed: seed), from: first)
        #expect(modularity(of: again, in: graph) >= modularity(of: first, in: graph) - 1e-12)
    }

    @Test func `the best partition is a start that stays`() throws {
        // Brandes et al. 2008 prove 0.4198 to be the best of the karate club.
        let graph = try TestGraphs.graph(TestGraphs.karate, nodes: 34)
        let best = leiden(graph, options: LeidenOptions(iterations: 10))
        #expect(abs(modularity(of: best, in: graph) - 0.41978961209730437) < 1e-12)
        #expect(leiden(graph, options: options, from: best) == best)
    }

    @Test(arguments: UInt64(1)...10)
    func `fixed nodes stay together and apart, the others find their place`(seed: UInt64) throws {
        // Two triangles and a bridge: nodes 0 and 5 are held together, 3 is held apart from both.
        let graph = try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 6)
        let start = Partition(labels: [0, 1, 2, 3, 4, 0])
        let isFixed = [true, false, false, true, false, true]
        let found = leiden(graph, options: LeidenOptions(seed: seed), from: start, fixed: isFixed)
        #expect(found[0] == found[5])
        #expect(found[0] != found[3])
        // By hand: 1 and 2 gain most with 0; staying apart gains nothing.
        #expect(found[1] == found[0])
        #expect(found[2] == found[0])
    }

    @Test func `with every node fixed nothing moves`() throws {
        let graph = try TestGraphs.graph(TestGraphs.karate, nodes: 34)
        let start = Partition(labels: (0..<34).map { $0 % 5 })
        #expect(leiden(graph, from: start, fixed: [Bool](repeating: true, count: 34)) == start)
    }
}
