import Testing
import TroupeGraph

/// Measures do not depend on the unit of weights, whatever it is.
@Suite struct ExtremeWeightTests {
    private let karate: [Edge] = TestGraphs.karate.enumerated().map { number, pair in
        Edge(pair.0, pair.1, weight: Double(1 + number % 4))
    }

    private func graph(times factor: Double) throws -> Graph {
        try Graph(nodeCount: 34, edges: karate.map { Edge($0.source, $0.target, weight: $0.weight * factor) })
    }

    /// Powers of two, so that the weights themselves are the same numbers: second source is the graph as it was.
    @Test(arguments: [-1040, -600, 600, 1010])
    func `communities and centralities are those of the same weights in another unit`(exponent: Int) throws {
        let factor = Double(sign: .plus, exponent: exponent, significand: 1)
        let (plain, other) = (try graph(times: 1), try graph(times: factor))
        for quality in [QualityFunction.modularity(), .relativeDensity()] {
            let options = LeidenOptions(quality: quality)
            let one = (UInt64(1)...5).map { leiden(plain, options: LeidenOptions(quality: quality, seed: $0)) }
            let best = one.map { quality.value(of: $0, in: plain) }.max() ?? 0
            let found =
                (UInt64(1)...5).map { seed in
                    var options = options
                    options.seed = seed
                    return quality.value(of: leiden(other, options: options), in: other)
                }.max() ?? 0
            #expect(isNear(found, best, within: 1e-3))
        }
        for (one, two) in zip(pageRank(of: plain).scores, pageRank(of: other).scores) { #expect(isNear(one, two)) }
        let directed = try [plain, other].map { try DirectedGraph(nodeCount: 34, edges: $0.edges) }
        for (one, two) in zip(pageRank(of: directed[0]).scores, pageRank(of: directed[1]).scores) {
            #expect(isNear(one, two))
        }
        let (vector, otherVector) = (eigenvectorCentrality(of: plain), eigenvectorCentrality(of: other))
        #expect(vector.converged && otherVector.converged)
        for (one, two) in zip(vector.scores, otherVector.scores) { #expect(isNear(one, two)) }
        for (one, two) in zip(disparities(of: plain), disparities(of: other)) { #expect(isNear(one, two)) }
        let communities = leiden(plain)
        for (one, two) in zip(
            communityMeasures(of: communities, in: plain), communityMeasures(of: communities, in: other))
        {
            #expect(isNear(one.conductance ?? -1, two.conductance ?? -1))
        }
    }

    @Test(arguments: [-1040, 1010])
    func `layers are weighed against each other in any unit`(exponent: Int) throws {
        let factor = Double(sign: .plus, exponent: exponent, significand: 1)
        let halves = GraphLayer(
            try Graph(nodeCount: 34, edges: (1..<34).map { Edge(NodeIndex($0 / 17 * 17), NodeIndex($0)) }, loops: .drop)
        )
        let plain = [GraphLayer(try graph(times: 1)), halves]
        let other = [GraphLayer(try graph(times: factor)), halves]
        let best = [plain, other].map { layers in
            (UInt64(1)...5).map {
                quality(
                    of: leiden(layers: layers, options: LeidenOptions(seed: $0)), layers: layers,
                    function: .modularity())
            }.max() ?? 0
        }
        #expect(isNear(best[0], best[1], within: 1e-3))
    }

    @Test func `conductance does not cancel beside a dominant tie, by hand`() throws {
        let graph = try Graph(
            nodeCount: 5,
            edges: [Edge(0, 1, weight: 1e16), Edge(1, 2), Edge(2, 3, weight: 0), Edge(3, 4, weight: 0.5)])
        let found = communityMeasures(of: Partition(labels: [0, 0, 1, 2, 2], order: .smallestMember), in: graph)
        // Volumes: 2e16 + 1, 1 and 1. All others of the first weigh 2.
        #expect(found.map(\.conductance) == [0.5, 1, 0])
    }

    /// About 10⁻³¹⁰ and 10³⁰⁰.
    @Test(arguments: [-1030, 997])
    func `no measure is infinite beside one dominant or vanishing tie`(exponent: Int) throws {
        var edges = karate
        edges[7].weight = Double(sign: .plus, exponent: exponent, significand: 1)
        edges[20].weight = 0
        let graph = try Graph(nodeCount: 34, edges: edges)
        for seed in UInt64(1)...3 {
            let partition = leiden(graph, options: LeidenOptions(seed: seed))
            #expect(modularity(of: partition, in: graph).isFinite)
            for measure in communityMeasures(of: partition, in: graph, dividing: true) {
                #expect((0...1).contains(measure.conductance ?? 0))
                #expect(measure.modularity.isFinite)
            }
        }
        let search = CommunitySearch(layers: [GraphLayer(graph)])
        let found = consensus(of: search, seeds: 3)
        let chance = significance(of: found.partition, found: search, copies: 3)
        #expect(chance.chance > 0 && chance.quality.isFinite)
        let shares = pageRank(of: graph).scores + eigenvectorCentrality(of: graph).scores + disparities(of: graph)
        #expect(shares.allSatisfy { $0 >= 0 && $0 <= 1 })
        for score in noiseCorrectedScores(of: graph).compactMap({ $0 }) {
            #expect(score.excess.isFinite && score.deviation.isFinite)
        }
    }

    /// Expected values: `noise_corrected` of Tests/Oracles/graph_metrics.py, which is the authors' backboning.py, on
    /// the same five edges.
    @Test func `an edge of weight zero carries less than any expectation`() throws {
        let graph = try Graph(
            nodeCount: 4,
            edges: [
                Edge(0, 1, weight: 4), Edge(0, 2, weight: 0), Edge(0, 3), Edge(1, 2, weight: 3), Edge(2, 3, weight: 5),
            ])
        let found = noiseCorrectedScores(of: graph).compactMap { $0 }
        let expected: [(Double, Double)] = [
            (0.496402877698, 0.029446844328),
            (-1.0, 1.19666680128),
            (-0.071428571429, 0.333165970245),
            (0.164179104478, 0.072184347993),
            (0.460674157303, 0.033070946848),
        ]
        #expect(found.count == 5)
        for (one, other) in zip(found, expected) {
            #expect(isNear(one.score, other.0))
            #expect(isNear(one.deviation, other.1))
        }
        #expect(found[1].excess < (found.map(\.excess).max() ?? 0))
        // Shares instead of counts: the prior's variance would be negative.
        let shares = try Graph(nodeCount: 3, edges: [Edge(0, 1, weight: 0.25), Edge(1, 2, weight: 0.25)])
        #expect(noiseCorrectedScores(of: shares).allSatisfy { $0 == nil })
    }
}
