extension Graph {
    /// Builds a graph from the edges in three columns.
    ///
    /// Ends may come in either order. A ``GraphBuilder`` needs less memory where edges come one by one.
    ///
    /// - Parameters:
    ///   - nodeCount: The number of nodes; those no edge names are isolated.
    ///   - sources: For each edge, one end.
    ///   - targets: For each edge, the other end.
    ///   - weights: For each edge, its weight, zero or above; nil gives every edge the weight 1.
    ///   - loops: What to do with edges from a node to itself.
    ///   - parallel: What to make of several edges between the same two nodes.
    /// - Throws: `GraphError` for the first edge at fault.
    /// - Complexity: O(*n* + *m*) time and memory for *n* nodes and *m* edges, by counting sort; *k* edges between the
    ///   same two nodes cost O(*k* log *k*).
    public init(
        nodeCount: Int, sources: [NodeIndex], targets: [NodeIndex], weights: [Double]? = nil, loops: LoopRule = .keep,
        parallel: ParallelRule = .sum
    ) throws(GraphError) {
        try Self.validate(nodeCount: nodeCount, sources: sources, targets: targets, weights: weights, loops: loops)
        try self.init(
            nodeCount: nodeCount, checked: [EdgeChunk(sources: sources, targets: targets, weights: weights)],
            dropsLoops: loops == .drop, parallel: parallel)
    }

    /// Builds a graph from edges that were checked but for the sum of their weights.
    init(
        nodeCount: Int, checked chunks: consuming [EdgeChunk], dropsLoops: Bool, parallel: ParallelRule
    ) throws(GraphError) {
        var upper = UpperTriangle(nodeCount: nodeCount, chunks: chunks, dropsLoops: dropsLoops)
        upper.mergeParallelEdges(parallel)
        guard (2 * upper.totalWeight).isFinite else { throw .totalWeightOverflow }
        self = upper.symmetric()
    }

    /// Builds a graph from edges, as ``init(nodeCount:sources:targets:weights:loops:parallel:)``.
    public init(
        nodeCount: Int, edges: [Edge], loops: LoopRule = .keep, parallel: ParallelRule = .sum
    ) throws(GraphError) {
        try self.init(
            nodeCount: nodeCount, sources: edges.map(\.source), targets: edges.map(\.target),
            weights: edges.map(\.weight), loops: loops, parallel: parallel)
    }

    /// Refuses columns that are no edges of a graph, whether directed or not.
    static func validate(
        nodeCount: Int, sources: [NodeIndex], targets: [NodeIndex], weights: [Double]?, loops: LoopRule
    ) throws(GraphError) {
        guard (0...maximumNodeCount).contains(nodeCount) else { throw .nodeCountOutOfRange(nodeCount) }
        let weightCount = weights?.count ?? sources.count
        guard sources.count == targets.count, sources.count == weightCount else {
            throw .unequalColumns(sources: sources.count, targets: targets.count, weights: weightCount)
        }
        let limit = NodeIndex(nodeCount)
        for edge in 0..<sources.count {
            let (source, target) = (sources[edge], targets[edge])
            guard max(source, target) < limit else {
                throw .nodeOutOfRange(edge: edge, node: source < limit ? target : source, nodeCount: nodeCount)
            }
            if source == target, loops == .refuse { throw .loopRefused(edge: edge, node: source) }
            guard let weight = weights?[edge] else { continue }
            guard weight.isFinite else { throw .weightNotFinite(edge: edge) }
            guard weight >= 0 else { throw .negativeWeight(edge: edge, weight: weight) }
        }
    }
}
