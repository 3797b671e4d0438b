import Testing
import TroupeGraph

@Suite struct ResolutionScanTests {
    /// Thirty cliques of five in a ring: modularity at resolution 1 joins neighbours (Fortunato and Barthélemy 2007),
    /// and a larger resolution finds the cliques themselves.
    @Test func `a larger resolution finds the cliques of a ring`() throws {
        let search = CommunitySearch(layers: [GraphLayer(try TestGraphs.ringOfCliques(30, size: 5))])
        let steps = resolutionScan(of: search, resolutions: [0, 1, 4], seeds: 6, workers: 2)
        #expect(steps.map(\.resolution) == [0, 1, 4])
        #expect(steps[0].partition.communityCount == 1)
        #expect(steps[1].partition.communityCount < 30)
        #expect(steps[2].partition.communityCount == 30)
        #expect(steps[2].stability == 1)
        #expect(steps[2].agreement == 1)
        let quality = modularity(of: steps[2].partition, in: search.layers[0].graph, resolution: 4)
        #expect(isNear(steps[2].quality, quality))
        #expect(resolutionScan(of: search, resolutions: [1], seeds: 6) == [steps[1]])
    }
}
