import Testing
import TroupeGraph

@Suite struct PartitionTests {
    @Test func `communities are numbered by size, then by smallest member`() {
        let partition = Partition(labels: ["x", "y", "z", "y", "z", "w"])
        #expect(partition.membership == [2, 0, 1, 0, 1, 3])
        #expect(partition.sizes == [2, 2, 1, 1])
        #expect(partition.members() == [[1, 3], [2, 4], [0], [5]])
        #expect(partition.ordered(by: .smallestMember).membership == [0, 1, 2, 1, 2, 3])
    }

    @Test func `components are the nodes that paths join, by smallest member`() throws {
        let graph = try TestGraphs.graph([(4, 5), (1, 2), (2, 3), (5, 5)], nodes: 7)
        #expect(connectedComponents(of: graph).membership == [0, 1, 1, 1, 2, 2, 3])
        #expect(connectedComponents(of: try Graph(nodeCount: 0, edges: [])).communityCount == 0)
    }
}
