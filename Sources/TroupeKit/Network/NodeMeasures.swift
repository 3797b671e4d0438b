import TroupeGraph
import TroupeReport

/// The measures of each node of a network. Ties count without direction but for PageRank, betweenness and the degrees
/// and components that are named after a direction (see `MeasureDirection`).
struct NodeMeasures {
    private let graph: Graph
    private let directed: DirectedGraph?
    let components: Partition
    let strongComponents: Partition?
    let cores: [Int]
    let triangles: Triangles
    let pageRank: IteratedScores
    let eigenvector: IteratedScores
    private let betweenness: [Double]
    private let closeness: Closeness

    init(
        _ graph: Graph, directed: DirectedGraph?, pivots: Pivots, workers: Int,
        progress: @escaping @Sendable (NetworkStep) -> Void
    ) {
        self.graph = graph
        self.directed = directed
        progress(.computing("structure", 0, of: nil))
        components = connectedComponents(of: graph)
        strongComponents = directed.map { stronglyConnectedComponents(of: $0) }
        cores = coreNumbers(of: graph)
        triangles = TroupeGraph.triangles(of: graph)
        pageRank = directed.map { TroupeGraph.pageRank(of: $0) } ?? TroupeGraph.pageRank(of: graph)
        // Rounds for half a billion steps, a hundred at least: where the gap below the largest eigenvalue is too small
        // for them, as of a path of a million, the document says that the scores have not settled.
        let steps = graph.nodeCount + 2 * graph.edgeCount
        eigenvector = eigenvectorCentrality(
            of: graph, maximumIterations: min(10_000, max(100, 500_000_000 / max(1, steps))))
        let count: Int
        if case .sample(let number, _) = pivots { count = number } else { count = graph.nodeCount }
        let paths = StepCounter("betweenness", of: count, progress)
        if let directed {
            betweenness = TroupeGraph.betweenness(
                of: directed, pivots: pivots, workers: workers, progress: { paths.count() })
        } else {
            betweenness = TroupeGraph.betweenness(
                of: graph, pivots: pivots, workers: workers, progress: { paths.count() })
        }
        let distances = StepCounter("closeness", of: count, progress)
        closeness = TroupeGraph.closeness(
            of: graph, pivots: pivots, workers: workers, progress: { distances.count() })
    }

    /// Writes the table of nodes, in order of their names.
    func write(_ network: Network, cuts: Cuts, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var columns =
            network.nodeColumns + [
                "degree", "strength", "component", "core", "triangles", "clustering", "pagerank", "eigenvector",
                "betweenness", "closeness", "harmonic_closeness", "articulation_point",
            ]
        if directed != nil {
            columns += ["out_degree", "in_degree", "out_strength", "in_strength", "strong_component"]
        }
        var isArticulation = [Bool](repeating: false, count: graph.nodeCount)
        for node in cuts.articulationPoints { isArticulation[Int(node)] = true }
        var inStrength = [Double](repeating: 0, count: graph.nodeCount)
        if let directed {
            for node in 0..<NodeIndex(graph.nodeCount) {
                for (target, weight) in zip(directed.successors(of: node), directed.weights(from: node)) {
                    inStrength[Int(target)] += weight
                }
            }
        }
        var writer = try CSVWriter(columns: columns, sink: sink)
        for node in network.nodesByName {
            let place = Int(node)
            var cells: [CSVCell] =
                network.cells(of: node) + [
                    .integer(graph.degree(of: node)), .number(graph.strength(of: node)),
                    .integer(Int(components[node]) + 1), .integer(cores[place]), .integer(triangles.counts[place]),
                    .optional(triangles.localClustering[place]), .number(pageRank.scores[place]),
                    .number(eigenvector.scores[place]), .number(betweenness[place]),
                    .optional(closeness.closeness[place]), .number(closeness.harmonic[place]),
                    .integer(isArticulation[place] ? 1 : 0),
                ]
            if let directed, let strongComponents {
                cells += [
                    .integer(directed.successors(of: node).count), .integer(directed.predecessors(of: node).count),
                    .number(directed.weights(from: node).reduce(0, +)), .number(inStrength[place]),
                    .integer(Int(strongComponents[node]) + 1),
                ]
            }
            try writer.row(cells)
        }
        try writer.finish()
    }
}
