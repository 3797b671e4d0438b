import Testing
import TroupeGraph

@Suite struct MultiplexTests {
    private func layer(seed: UInt64, edges: Int, weight: Double = 1) throws -> GraphLayer {
        GraphLayer(
            try Graph(nodeCount: 200, edges: TestGraphs.random(seed: seed, nodes: 200, edges: edges, groups: 8)),
            weight: weight)
    }

    /// Expected values: leidenalg 0.12.0, best of ten seeds (Tests/Oracles/communities.py).
    @Test(arguments: [([1.0, 1, 1], 0.6175617508177581), ([3.0, 1, 0.5], 0.6137198907266135)])
    func `one partition of three layers is as good as leidenalg's`(weights: [Double], expected: Double) throws {
        let layers = [
            try layer(seed: 1, edges: 900, weight: weights[0]), try layer(seed: 5, edges: 300, weight: weights[1]),
            try layer(seed: 6, edges: 250, weight: weights[2]),
        ]
        let found = (UInt64(1)...10).map { leiden(layers: layers, options: LeidenOptions(iterations: 10, seed: $0)) }
        let values = found.map { quality(of: $0, layers: layers, function: .modularity()) }
        #expect(abs((values.max() ?? 0) - expected) < 5e-4)
    }

    @Test func `one layer, or the same layer twice, is the plain graph`() throws {
        let single = try layer(seed: 1, edges: 900)
        let options = LeidenOptions(iterations: 5)
        let plain = modularity(of: leiden(single.graph, options: options), in: single.graph)
        for layers in [[single], [single, single], [single, single, single, single, single]] {
            let found = leiden(layers: layers, options: options)
            #expect(abs(modularity(of: found, in: single.graph) - plain) < 0.005)
            let mean = quality(of: found, layers: layers, function: .modularity())
            #expect(abs(mean - modularity(of: found, in: single.graph)) < 1e-12)
        }
    }

    @Test func `a layer of weight zero or without ties changes nothing`() throws {
        let triangles = GraphLayer(try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 6))
        let across = GraphLayer(
            try TestGraphs.graph([(0, 3), (1, 4), (2, 5), (0, 4), (1, 5), (2, 3)], nodes: 6), weight: 0)
        let empty = GraphLayer(try Graph(nodeCount: 6, edges: []))
        #expect(leiden(layers: [triangles, across, empty]).membership == [0, 0, 0, 1, 1, 1])
    }

    @Test func `a faint layer is heard beside a loud one`() throws {
        // The loud layer is a ring without communities; the faint one says where the halves are.
        let ring = (0..<8).map { Edge(NodeIndex($0), NodeIndex(($0 + 1) % 8), weight: 1000) }
        let halves = [Edge(0, 2), Edge(0, 3), Edge(1, 3), Edge(4, 6), Edge(4, 7), Edge(5, 7)]
        let layers = [
            GraphLayer(try Graph(nodeCount: 8, edges: ring), weight: 1),
            GraphLayer(try Graph(nodeCount: 8, edges: halves), weight: 2),
        ]
        #expect(leiden(layers: layers).membership == [0, 0, 0, 0, 1, 1, 1, 1])
    }
}
