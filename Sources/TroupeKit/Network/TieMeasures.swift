import TroupeGraph
import TroupeReport

/// The measures of each tie of a network, direction aside.
struct TieMeasures {
    private let graph: Graph
    private let disparities: [Double]
    private let noiseCorrected: [NoiseCorrectedScore?]
    /// For each edge of the graph whether it is a bridge, and whether it is in the heaviest spanning forest.
    private let isBridge: [Bool]
    private let isInForest: [Bool]

    init(_ graph: Graph, cuts: Cuts) {
        self.graph = graph
        disparities = TroupeGraph.disparities(of: graph)
        noiseCorrected = noiseCorrectedScores(of: graph)
        isBridge = Self.mask(of: cuts.bridges, in: graph)
        isInForest = Self.mask(of: spanningForest(of: graph, heaviest: true), in: graph)
    }

    /// For each edge of the graph whether it is among some that stand in the graph's order.
    private static func mask(of some: [Edge], in graph: Graph) -> [Bool] {
        var mask: [Bool] = []
        mask.reserveCapacity(graph.edgeCount)
        var next = 0
        graph.forEachEdge { source, target, _ in
            let isNext = next < some.count && some[next].source == source && some[next].target == target
            mask.append(isNext)
            if isNext { next += 1 }
        }
        return mask
    }

    /// Writes the table of ties, in order of the names of their ends.
    ///
    /// `disparity` is the chance of the tie's weight by Serrano, Boguñá and Vespignani (2009); `noise_corrected` its
    /// score by Coscia and Neffke (2017) in deviations, empty where weights are no counts; `backbone_forest` whether it
    /// is in the heaviest spanning forest.
    func write(_ network: Network, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(
            columns: [
                "source", "target", "weight", "bridge", "backbone_forest", "disparity", "noise_corrected",
                "shared_neighbors", "jaccard", "adamic_adar",
            ], sink: sink)
        var rank = [Int](repeating: 0, count: graph.nodeCount)
        for (place, node) in network.nodesByName.enumerated() { rank[Int(node)] = place }
        // The columns stand in the order of the graph's edges, the rows in that of the names.
        let edges = graph.edges
        let order = edges.indices.map { edge -> (Int, Int, Int) in
            let (one, other) = (rank[Int(edges[edge].source)], rank[Int(edges[edge].target)])
            return (min(one, other), max(one, other), edge)
        }.sorted { $0 < $1 }
        for (_, _, number) in order {
            let edge = edges[number]
            let isTurned = rank[Int(edge.source)] > rank[Int(edge.target)]
            let neighbors = neighborhoodSimilarity(of: edge.source, and: edge.target, in: graph)
            try writer.row([
                .text(network.name(of: isTurned ? edge.target : edge.source)),
                .text(network.name(of: isTurned ? edge.source : edge.target)), .number(edge.weight),
                .integer(isBridge[number] ? 1 : 0), .integer(isInForest[number] ? 1 : 0),
                .number(disparities[number]), .optional(noiseCorrected[number]?.excess),
                .integer(neighbors.sharedCount), .number(neighbors.jaccard), .number(neighbors.adamicAdar),
            ])
        }
        try writer.finish()
    }
}
