import Testing
import TroupeGraph

/// Expected values: leidenalg 0.12.0, best of ten seeds (Tests/Oracles/communities.py).
@Suite struct QualityFunctionTests {
    private static let graphs: [(seed: UInt64, nodes: Int, edges: Int, groups: Int)] = [
        (1, 200, 900, 8), (2, 1000, 4000, 20), (3, 60, 400, 4),
    ]

    private func best(_ index: Int, _ quality: QualityFunction) throws -> (value: Double, count: Int) {
        let made = Self.graphs[index]
        let graph = try Graph(
            nodeCount: made.nodes,
            edges: TestGraphs.random(seed: made.seed, nodes: made.nodes, edges: made.edges, groups: made.groups))
        let found = (UInt64(1)...10).map { seed in
            leiden(graph, options: LeidenOptions(quality: quality, iterations: 10, seed: seed))
        }
        let values = found.map { quality.value(of: $0, in: graph) }
        let place = values.indices.max { values[$0] < values[$1] } ?? 0
        return (values[place], found[place].communityCount)
    }

    @Test(arguments: [(0, 2059.0), (1, 6933.0), (2, 1214.0)])
    func `the constant Potts model is maximised as well as by leidenalg`(index: Int, expected: Double) throws {
        #expect(try best(index, .constantPotts(resolution: 0.5)).value >= expected * 0.999)
    }

    @Test(arguments: [(0, 0.617096901206123, 8), (1, 0.6575586524468002, 20), (2, 0.5516315319968073, 4)])
    func `relative density is maximised as well as by leidenalg`(index: Int, expected: Double, count: Int) throws {
        let found = try best(index, .relativeDensity())
        #expect(abs(found.value - expected) < 5e-4)
        #expect(found.count == count)
    }

    @Test func `relative density of two triangles and a bridge by hand`() throws {
        let graph = try TestGraphs.graph(TestGraphs.twoTriangles, nodes: 6)
        // 7 edges on 15 pairs: (6 - 7/15 * 6) / 7.
        let value = QualityFunction.relativeDensity().value(of: Partition(labels: [0, 0, 0, 1, 1, 1]), in: graph)
        #expect(abs(value - 3.2 / 7) < 1e-12)
        #expect(
            QualityFunction.relativeDensity().value(of: Partition(labels: [0]), in: try Graph(nodeCount: 1, edges: []))
                == 0)
    }
}
