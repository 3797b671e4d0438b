import TroupeGraph
import TroupeReport

/// The measures of each tie of a network, direction aside.
struct TieMeasures {
    private let graph: Graph
    private let disparities: [Double]
    private let noiseCorrected: [NoiseCorrectedScore]
    private let bridges: Set<Pair>
    private let forest: Set<Pair>

    private struct Pair: Hashable {
        let first: NodeIndex
        let second: NodeIndex

        init(_ edge: Edge) {
            first = min(edge.source, edge.target)
            second = max(edge.source, edge.target)
        }
    }

    init(_ graph: Graph, cuts: Cuts) {
        self.graph = graph
        disparities = TroupeGraph.disparities(of: graph)
        noiseCorrected = noiseCorrectedScores(of: graph)
        bridges = Set(cuts.bridges.map(Pair.init))
        forest = Set(spanningForest(of: graph, heaviest: true).map(Pair.init))
    }

    /// Writes the table of ties, in order of the names of their ends.
    ///
    /// `disparity` is the chance of the tie's weight by Serrano, Boguñá and Vespignani (2009); `noise_corrected` its
    /// score by Coscia and Neffke (2017) in deviations; `backbone_forest` whether it is in the heaviest spanning forest.
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
                .integer(bridges.contains(Pair(edge)) ? 1 : 0), .integer(forest.contains(Pair(edge)) ? 1 : 0),
                .number(disparities[number]), .number(noiseCorrected[number].excess),
                .integer(neighbors.sharedCount), .number(neighbors.jaccard), .number(neighbors.adamicAdar),
            ])
        }
        try writer.finish()
    }
}
