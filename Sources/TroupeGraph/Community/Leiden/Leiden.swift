/// Finds communities by the Leiden method.
///
/// Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9
/// (2019) 5233, doi:10.1038/s41598-019-41695-z. Each iteration moves single nodes while that helps, refines the
/// communities found into well-connected parts, makes each part a node of a smaller graph, and goes on there until
/// nothing moves.
///
///     let communities = leiden(graph)
///     // Two triangles joined by one edge: two communities of three.
///
/// Loops count toward modularity but cannot change where a node belongs. Isolated nodes, and nodes whose edges all
/// weigh zero, stay alone.
///
/// Departures from the paper: merges that would be chosen with a chance below 10⁻¹⁶ are not drawn at all, and at the
/// end a community that fell apart is split into its connected parts, which never lowers the quality.
///
/// - Parameters:
///   - graph: Any undirected graph, connected or not.
///   - options: What to maximise, how long, and the seed.
///   - start: The communities to start from, for example those of the graph before it grew; nil starts from single
///     nodes. The quality never falls below that of the start.
///   - isFixed: For each node whether it stays with the fixed nodes that start in its community, and apart from all
///     others; nil fixes none.
/// - Returns: The communities, largest first, equals by smallest member. Each is connected by edges of positive weight,
///   unless nodes are fixed: those stay together even where nothing joins them. The same graph and options give the
///   same result on any machine and thread.
/// - Complexity: About O(*n* + *m*) time an iteration in practice; O(*n* + *m*) memory besides the graph. Safe to call
///   from several threads at once.
public func leiden(
    _ graph: Graph, options: LeidenOptions = LeidenOptions(), from start: Partition? = nil, fixed isFixed: [Bool]? = nil
) -> Partition {
    LeidenSearch(graph, options: options).run(from: start, fixed: isFixed).last ?? Partition(singletons: 0)
}

/// The steps of the Leiden method on the way to the communities of ``leiden(_:options:from:fixed:)``: partitions that
/// nest, each community of one made of whole communities of the one before.
///
/// The levels are the parts that the last iteration merged, from small groups to the communities themselves.
///
/// - Returns: At least one partition, the finest first; the last is what `leiden` returns for the same options.
/// - Complexity: As `leiden`, and O(*n* + *m*) for each level.
public func leidenHierarchy(_ graph: Graph, options: LeidenOptions = LeidenOptions()) -> [Partition] {
    LeidenSearch(graph, options: options).run(keepingLevels: true)
}

/// Finds communities by the Louvain method: Leiden without its refinement.
///
/// Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of communities in large networks", J. Stat. Mech. (2008)
/// P10008. Quicker than ``leiden(_:options:from:fixed:)`` and usually a little worse. Nodes wait in a queue instead of
/// being swept, and communities that fell apart are split at the end, so that these too are connected.
///
/// - Parameters:
///   - graph: Any undirected graph.
///   - options: What to maximise, how often, and the seed; the randomness is not used.
///   - start: As in ``leiden(_:options:from:fixed:)``.
/// - Returns: The communities, largest first, equals by smallest member.
/// - Complexity: About O(*n* + *m*) time an iteration in practice.
public func louvain(
    _ graph: Graph, options: LeidenOptions = LeidenOptions(), from start: Partition? = nil
) -> Partition {
    LeidenSearch(graph, options: options, refines: false).run(from: start).last ?? Partition(singletons: 0)
}

extension LeidenSearch<Double> {
    /// A search on one graph, its weights brought into the range in which nothing overflows or vanishes.
    init(_ graph: Graph, options: LeidenOptions, refines: Bool = true) {
        let exponent = graph.scalingExponent
        let graph = graph.scaled(byPowerOfTwo: exponent)
        var options = options
        options.quality = options.quality.scaled(byPowerOfTwo: exponent)
        let (masses, price) = options.quality.terms(in: graph)
        self.init(graph, masses: masses, price: price, options: options, refines: refines)
    }
}
