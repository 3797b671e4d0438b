import TroupeBase
import TroupeGraph
import TroupeIngest
import TroupeReport

/// From a network to measures of the whole, of its nodes and of its ties.
public struct MetricsJob: Sendable {
    /// Whether ties have a direction; nil goes by the file.
    public var isDirected: Bool?
    /// Nodes to estimate betweenness and closeness from; nil takes all of small networks and 256 of large ones.
    public var pivots: Int?
    /// The seed that chooses them.
    public var seed: UInt64 = 1
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    /// Number of threads; nil takes one for each core. Results do not depend on it.
    public var workers: Int?

    /// A job with the default settings.
    public init() {}

    /// Runs the job.
    ///
    /// - Parameters:
    ///   - input: The network.
    ///   - folder: Where tables of nodes and ties go; nil writes none.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: NetworkInput, into folder: String? = nil,
        progress: @escaping @Sendable (NetworkStep) -> Void = { _ in }
    ) throws(TroupeError) -> NetworkSummary {
        if let pivots, pivots < 1 { throw TroupeError(.usage, "--pivots must be at least 1") }
        let output = try folder.map { path throws(TroupeError) in
            try OutputFolder(
                path, results: .metrics, inputs: input.paths, source: input.resultSource, replacing: replacing)
        }
        defer { output?.discard() }
        let network = try input.read(directed: isDirected, progress)
        let directed = isDirected ?? network.edges.isDirected ? try network.directed() : nil
        let sample = chosenPivots(of: network.joined)
        let nodes = NodeMeasures(
            network.joined, directed: directed, pivots: sample, workers: workers ?? coreCount(), progress: progress)
        progress(.computing("structure", 0, of: nil))
        let (measures, cuts) = wholeMeasures(network.joined, directed: directed, nodes: nodes)
        var count: Int?
        if case .sample(let number, _) = sample { count = number }
        let document = MetricsDocument(
            troupe: troupeVersion, network: network.record,
            settings: MetricsDocument.Settings(isDirected: directed != nil, pivots: count, seed: seed),
            measures: measures, followsDirection: MeasureDirection.table(isDirected: directed != nil),
            notes: network.notes + notes(measures, pivots: count) + weightNotes(network.joined, writes: output != nil))
        if let output {
            progress(.writing)
            try output.stream("metrics-nodes.csv") { try nodes.write(network, cuts: cuts, to: $0) }
            try output.stream("metrics-ties.csv") { try TieMeasures(network.joined, cuts: cuts).write(network, to: $0) }
            try output.write("metrics.json", try jsonBytes(document))
            try output.publish()
        }
        return NetworkSummary(document, plain: document.plain, notes: document.notes)
    }

    /// All nodes where that takes some ten billion steps at most, else a sample.
    private func chosenPivots(of graph: Graph) -> Pivots {
        if let pivots { return pivots < graph.nodeCount ? .sample(count: pivots, seed: seed) : .all }
        let steps = Double(graph.nodeCount) * Double(graph.nodeCount + 2 * graph.edgeCount)
        return steps <= 1e10 || graph.nodeCount <= 256 ? .all : .sample(count: 256, seed: seed)
    }

    private func notes(_ measures: MetricsDocument.Measures, pivots: Int?) -> [String] {
        var notes: [String] = []
        if let pivots {
            notes.append("Betweenness and closeness are estimated from \(pivots) nodes; --pivots takes another number.")
        }
        if !measures.pageRankConverged { notes.append("PageRank did not converge; its values are the last ones.") }
        if !measures.eigenvectorConverged {
            notes.append("The eigenvector centrality did not converge; its values are the last ones.")
        }
        if !measures.cliquesAreComplete { notes.append("There are more maximal cliques than were listed.") }
        return notes
    }

    /// What must be said of the weights where the table of ties is written.
    private func weightNotes(_ graph: Graph, writes: Bool) -> [String] {
        guard writes, graph.edgeCount > 0, !hasCounts(graph) else { return [] }
        return [
            "Noise-corrected scores are left empty: they need counts, and the weights, each in both directions, add up "
                + "to one or less, or to more than 2^53."
        ]
    }

    private func wholeMeasures(
        _ graph: Graph, directed: DirectedGraph?, nodes: NodeMeasures
    ) -> (MetricsDocument.Measures, Cuts) {
        var measures = MetricsDocument.Measures()
        let count = Double(graph.nodeCount)
        if count > 1 { measures.density = Double(graph.edgeCount) / (count * (count - 1) / 2) }
        measures.directedTies = directed?.edgeCount
        measures.components = nodes.components.communityCount
        measures.largestComponent = nodes.components.sizes.max() ?? 0
        measures.strongComponents = nodes.strongComponents?.communityCount
        let cuts = cuts(of: graph)
        measures.bridges = cuts.bridges.count
        measures.articulationPoints = cuts.articulationPoints.count
        measures.triangles = nodes.triangles.total
        measures.transitivity = nodes.triangles.transitivity
        let clustering = nodes.triangles.localClustering.compactMap { $0 }
        if !clustering.isEmpty { measures.meanClustering = clustering.reduce(0, +) / Double(clustering.count) }
        measures.degeneracy = nodes.cores.max() ?? 0
        let cliques = maximalCliques(of: graph)
        measures.cliques = cliques.cliques.count
        measures.cliquesAreComplete = cliques.isComplete
        measures.largestClique = cliques.cliques.map(\.count).max() ?? 0
        measures.pageRankConverged = nodes.pageRank.converged
        measures.eigenvectorConverged = nodes.eigenvector.converged
        return (measures, cuts)
    }
}
