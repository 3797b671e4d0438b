import TroupeBase

/// A way to find communities.
public enum CommunityAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// ``leiden(_:options:from:fixed:)``.
    case leiden
    /// ``louvain(_:options:from:)``.
    case louvain
    /// ``labelPropagation(_:seed:)``.
    case labelPropagation = "label-propagation"
}

/// A search for communities that can be run for one seed after another on the same layers.
public struct CommunitySearch: Hashable, Sendable {
    /// The layers, over the same nodes; a plain graph is one layer.
    public var layers: [GraphLayer]
    /// How communities are found.
    public var algorithm: CommunityAlgorithm
    /// What is maximised and how long; the seed is that of the run.
    public var options: LeidenOptions

    /// A search on layers, one to ``maximumLayerCount``.
    public init(
        layers: [GraphLayer], algorithm: CommunityAlgorithm = .leiden, options: LeidenOptions = LeidenOptions()
    ) {
        self.layers = layers
        self.algorithm = algorithm
        self.options = options
    }

    /// The number of nodes of each layer.
    public var nodeCount: Int { layers.first?.graph.nodeCount ?? 0 }

    /// The communities for a seed.
    ///
    /// - Parameters:
    ///   - seed: Of the search; the same seed gives the same partition.
    ///   - start: The communities to start from; nil starts from single nodes. Label propagation maximises
    ///     nothing that a start could keep, and has none.
    public func partition(seed: UInt64, from start: Partition? = nil) -> Partition {
        var options = options
        options.seed = seed
        switch algorithm {
        case .leiden:
            if layers.count == 1 { return leiden(layers[0].graph, options: options, from: start) }
            return leiden(layers: layers, options: options, from: start)
        case .louvain:
            if layers.count == 1 { return louvain(layers[0].graph, options: options, from: start) }
            return multiplexSearch(layers, options: options, from: start, refines: false)
        case .labelPropagation:
            return labelPropagation(joined(), seed: seed)
        }
    }

    /// The communities for `count` seeds from `firstSeed` up, on several threads.
    ///
    /// - Parameters:
    ///   - count: The number of seeds.
    ///   - firstSeed: The first seed; the others follow it.
    ///   - workers: The number of threads, at least one; it does not change the result.
    ///   - progress: Called once for each finished run, from any thread.
    public func partitions(
        count: Int, firstSeed: UInt64 = 1, workers: Int = 1, progress: @Sendable () -> Void = {}
    ) -> [Partition] {
        parallelMap(count: count, workers: workers, makeScratch: noScratch) { run, _ in
            defer { progress() }
            return partition(seed: firstSeed &+ UInt64(run))
        }
    }

    /// The quality of a partition on the layers, by the function that is maximised.
    public func quality(of partition: Partition) -> Double {
        TroupeGraph.quality(of: partition, layers: layers, function: options.quality)
    }

    /// What rounding alone may make of two equal qualities.
    var qualityTolerance: Double {
        if options.quality.isRelative { return 1e-12 }
        return 1e-12 * layers.map(\.graph.totalWeight).reduce(0, max)
    }

    /// All layers as one graph: an edge weighs the sum of its weights times those of its layers.
    public func joined() -> Graph {
        if layers.count == 1, layers[0].weight == 1 { return layers[0].graph }
        var edges: [Edge] = []
        for layer in layers where layer.weight > 0 {
            layer.graph.forEachEdge { edges.append(Edge($0, $1, weight: $2 * layer.weight)) }
        }
        guard let graph = try? Graph(nodeCount: nodeCount, edges: edges) else {
            preconditionFailure("The weights of all layers together are finite.")
        }
        return graph
    }
}
