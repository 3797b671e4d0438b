import Testing
import TroupeGraph

/// The communities that runs agree on are never worse than those of a single run.
@Suite struct ConsensusQualityTests {
    private func found(
        _ graph: Graph, _ quality: QualityFunction, _ algorithm: CommunityAlgorithm = .leiden
    ) -> Consensus {
        let search = CommunitySearch(
            layers: [GraphLayer(graph)], algorithm: algorithm, options: LeidenOptions(quality: quality))
        let found = consensus(of: search, seeds: 20, workers: 2)
        #expect(isNear(found.quality, search.quality(of: found.partition), within: 1e-12))
        return found
    }

    /// By hand: three pairs and a node alone, each pair 1 − γ/1; cutting a pair or joining two gains nothing.
    @Test func `a path of seven is cut into three pairs under the constant Potts model`() throws {
        let path = try TestGraphs.graph((0..<6).map { ($0, $0 + 1) }, nodes: 7)
        #expect(found(path, .constantPotts(resolution: 0.5)).quality == 1.5)
    }

    /// Second source: every single run of the same search, and what the runs agreed on.
    @Test(arguments: UInt64(1)...12, [0, 1, 2])
    func `no seed is better than all together`(seed: UInt64, kind: Int) throws {
        let edges =
            seed.isMultiple(of: 2)
            ? TestGraphs.uniform(seed: seed, nodes: 60, edges: 60 + 20 * Int(seed))
            : TestGraphs.random(seed: seed, nodes: 60, edges: 40 + 30 * Int(seed), groups: 6)
        let graph = try Graph(nodeCount: 60, edges: edges)
        let functions: [QualityFunction] = [
            .modularity(), .constantPotts(resolution: 0.5), .relativeDensity(resolution: 1),
        ]
        for algorithm in CommunityAlgorithm.allCases {
            let found = found(graph, functions[kind], algorithm)
            let best = found.runs.map { functions[kind].value(of: $0, in: graph) }.max() ?? 0
            #expect(found.quality >= best - 1e-9)
            #expect(isNear(found.bestRunQuality, best))
            #expect(found.quality >= found.agreedQuality)
        }
    }

    @Test func `what the runs agree on keeps its communities under the constant Potts model`() throws {
        // Cliques of eight: every run finds them, and with γ at half the density nothing may break them up.
        let found = found(try TestGraphs.ringOfCliques(6, size: 8), .constantPotts(resolution: 0.5))
        #expect(found.partition.communityCount == 6)
        #expect(found.origin == .agreement)
    }
}
