import Testing
import TroupeGraph

/// Graphs in the manner of Lancichinetti, Fortunato and Radicchi (2008): power-law degrees and community sizes, and a
/// share of each node's ties that leads out of its community. The truth is known because it is planted.
@Suite struct PlantedCommunitiesTests {
    private func planted(_ seed: UInt64, nodes: Int, mixing: Double) throws -> (graph: Graph, truth: Partition) {
        var steps = Steps(seed: seed)
        func powerLaw(_ least: Double, _ most: Double) -> Double {
            // The inverse of the cumulative distribution of exponent -2.
            let share = Double(steps.below(1 << 20)) / Double(1 << 20)
            return least / (1 - share * (1 - least / most))
        }
        var labels: [Int] = []
        while labels.count < nodes {
            let size = min(Int(powerLaw(20, 60)), nodes - labels.count)
            labels += [Int](repeating: (labels.last ?? -1) + 1, count: size)
        }
        var inside = [[NodeIndex]](repeating: [], count: (labels.last ?? 0) + 1)
        var across: [NodeIndex] = []
        for node in 0..<nodes {
            let degree = Int(powerLaw(8, 40))
            let out = Int((mixing * Double(degree)).rounded())
            across += [NodeIndex](repeating: NodeIndex(node), count: out)
            inside[labels[node]] += [NodeIndex](repeating: NodeIndex(node), count: degree - out)
        }
        var edges: [Edge] = []
        for stubs in inside + [across] {
            let shuffled = stubs.shuffled(using: &steps)
            for pair in 0..<(shuffled.count / 2) where shuffled[2 * pair] != shuffled[2 * pair + 1] {
                edges.append(Edge(shuffled[2 * pair], shuffled[2 * pair + 1]))
            }
        }
        return (try Graph(nodeCount: nodes, edges: edges), Partition(labels: labels))
    }

    @Test(arguments: [(UInt64(1), 0.1, 0.98), (2, 0.2, 0.97), (3, 0.3, 0.95), (4, 0.4, 0.9)])
    func `planted communities are found`(seed: UInt64, mixing: Double, least: Double) throws {
        let (graph, truth) = try planted(seed, nodes: 1000, mixing: mixing)
        let search = CommunitySearch(layers: [GraphLayer(graph)])
        let agreed = consensus(of: search, seeds: 8, workers: 2)
        let agreement = adjustedMutualInformation(agreed.partition, truth)
        #expect(agreement > least)
        #expect(modularity(of: agreed.partition, in: graph) >= modularity(of: truth, in: graph) - 1e-9)
    }

    @Test func `without communities little agrees with what was planted`() throws {
        let (graph, truth) = try planted(5, nodes: 600, mixing: 1)
        let found = leiden(graph)
        let agreement = adjustedMutualInformation(found, truth)
        #expect(agreement < 0.1)
    }
}
