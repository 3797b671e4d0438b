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
    precondition(options.iterations > 0, "Leiden needs at least one iteration.")
    precondition(options.randomness > 0 && options.randomness.isFinite, "Leiden needs a randomness above zero.")
    let resolution = options.quality.resolution
    precondition(resolution >= 0 && resolution.isFinite, "A resolution is zero or above.")
    precondition(start.map { $0.nodeCount == graph.nodeCount } ?? true, "A start has as many nodes as the graph.")
    precondition(isFixed.map { $0.count == graph.nodeCount } ?? true, "Each node is fixed or not.")

    let (masses, price) = options.quality.terms(in: graph)
    let ground = LeidenLevel(graph, masses: masses)
    var random = SplitMix64(seed: options.seed)
    var membership = start?.membership ?? (0..<graph.nodeCount).map { UInt32($0) }
    for _ in 0..<options.iterations {
        improve(
            &membership, on: ground, fixed: isFixed, price: price, randomness: options.randomness, random: &random)
    }
    if isFixed != nil { return Partition(denseLabels: membership, order: .size) }
    return connectedParts(of: membership, in: graph).ordered(by: .size)
}

/// One iteration of the method (algorithm A.2 of the paper), from the communities given to better ones.
private func improve(
    _ membership: inout [UInt32], on ground: LeidenLevel, fixed groundIsFixed: [Bool]?, price: Double,
    randomness: Double, random: inout SplitMix64
) {
    var level = ground
    var community = membership
    var isFixed = groundIsFixed
    // The node of the current level that holds each node of the ground; nil while they are the same.
    var holder: [UInt32]?
    while true {
        let communityCount = moveNodes(of: level, between: &community, fixed: isFixed, price: price, random: &random)
        if communityCount == level.nodeCount { break }
        var (part, partCount) = refine(
            community, of: level, price: price, randomness: randomness, random: &random)
        if partCount == level.nodeCount {
            // Nothing could be merged: go on with the communities, or the levels would never shrink.
            (part, partCount) = (community, communityCount)
        }
        let (coarse, partCommunity) = aggregate(level, by: part, partCount: partCount, community: community)
        isFixed = isFixed.map { fixedParts(part, partCount: partCount, fixed: $0) }
        holder = holder.map { $0.map { part[Int($0)] } } ?? part
        level = coarse
        community = partCommunity
    }
    membership = holder.map { $0.map { community[Int($0)] } } ?? community
}

/// For each part whether it holds a fixed node and so cannot move either.
private func fixedParts(_ part: [UInt32], partCount: Int, fixed isFixed: [Bool]) -> [Bool] {
    var isPartFixed = [Bool](repeating: false, count: partCount)
    for (node, part) in part.enumerated() where isFixed[node] { isPartFixed[Int(part)] = true }
    return isPartFixed
}
