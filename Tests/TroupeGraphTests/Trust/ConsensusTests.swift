import Testing
import TroupeGraph

@Suite struct ConsensusTests {
    private func search(_ graph: Graph) -> CommunitySearch {
        CommunitySearch(layers: [GraphLayer(graph)], options: LeidenOptions(iterations: 2))
    }

    @Test func `shares and stability by hand`() throws {
        let graph = try Graph(
            nodeCount: 5, edges: [Edge(0, 1), Edge(1, 2, weight: 3), Edge(2, 3), Edge(2, 2), Edge(3, 4, weight: 0)])
        let runs = [[0, 0, 0, 1, 2], [0, 0, 1, 1, 2], [0, 0, 0, 0, 0], [0, 1, 1, 2, 2]].map { Partition(labels: $0) }
        let shares = coMembership(of: graph, in: runs)
        // Edges in order: 0-1, 1-2, 2-2, 2-3, 3-4.
        #expect(shares == [0.75, 0.75, 1, 0.5, 0.5])
        let found = stability(of: runs[0], in: graph, coMembership: shares)
        // Node 3 is alone: its tie to 2 is cut in half of the runs. Node 4 has a tie of no weight, so none.
        #expect(found == [0.75, 0.75, 0.75, 0.5, 1])
    }

    @Test func `cliques are recovered in every run`() throws {
        let found = consensus(of: search(try TestGraphs.ringOfCliques(6, size: 8)), seeds: 8)
        #expect(found.partition.communityCount == 6)
        #expect(found.converged)
        #expect(found.rounds == 1)
        #expect(found.stability.allSatisfy { $0 == 1 })
        #expect(found.recovery == [1, 1, 1, 1, 1, 1])
    }

    /// A planted partition whose truth the generator knows: groups by node number modulo the number of groups.
    @Test func `planted groups are agreed on, random ties are not`() throws {
        let planted = try Graph(
            nodeCount: 200, edges: TestGraphs.random(seed: 1, nodes: 200, edges: 900, groups: 8))
        let found = consensus(of: search(planted), seeds: 10, workers: 2)
        let truth = Partition(labels: (0..<200).map { $0 % 8 })
        #expect(PartitionAgreement(found.partition, truth).adjustedRandIndex > 0.95)
        #expect(found.stability.reduce(0, +) / 200 > 0.95)

        let noise = try Graph(nodeCount: 200, edges: TestGraphs.uniform(seed: 4, nodes: 200, edges: 700))
        let other = consensus(of: search(noise), seeds: 10, workers: 2)
        #expect(other.stability.reduce(0, +) / 200 < 0.8)
        #expect(other.rounds > 1)
    }

    @Test func `the number of threads does not change the consensus`() throws {
        let noise = try Graph(nodeCount: 100, edges: TestGraphs.uniform(seed: 4, nodes: 100, edges: 300))
        #expect(
            consensus(of: search(noise), seeds: 6, workers: 1) == consensus(of: search(noise), seeds: 6, workers: 4))
    }

    @Test func `overlaps are Jaccard's, by hand`() {
        let one = Partition(labels: [0, 0, 0, 0, 1, 1])
        let other = Partition(labels: [0, 0, 0, 1, 1, 1])
        #expect(bestOverlaps(of: one, with: other) == [0.75, 2.0 / 3])
        #expect(bestOverlaps(of: one, with: one) == [1, 1])
    }

    @Test func `no nodes agree on nothing`() throws {
        let found = consensus(of: search(try Graph(nodeCount: 0, edges: [])), seeds: 3)
        #expect(found.partition.communityCount == 0)
        #expect(found.converged)
    }
}
