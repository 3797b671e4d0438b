/// The modularity of a partition: how much more weight lies inside its communities than chance would put there.
///
/// *Q* = Σ over communities of *L*/*m* − γ (*K*/2*m*)², with *L* the weight inside the community, *K* the sum of its
/// members' strengths and *m* the weight of all edges (Newman and Girvan 2004; γ as in Reichardt and Bornholdt 2006).
/// A loop of weight *w* adds *w* to *L* and 2*w* to *K*, as in igraph. A graph without weight has modularity 0, as in
/// leidenalg.
///
/// - Parameters:
///   - partition: A partition of the nodes of `graph`.
///   - graph: The graph.
///   - resolution: γ, zero or above; larger values favour smaller communities.
/// - Returns: A value from −γ to 1.
/// - Complexity: O(*n* + *m*).
public func modularity(of partition: Partition, in graph: Graph, resolution: Double = 1) -> Double {
    precondition(partition.nodeCount == graph.nodeCount, "A partition belongs to a graph with as many nodes.")
    guard graph.totalWeight > 0 else { return 0 }
    let graph = graph.scaled(byPowerOfTwo: graph.scalingExponent)
    let scale = 1 / (2 * graph.totalWeight)
    let inside = weightsInside(partition, in: graph)
    var strength = [Double](repeating: 0, count: partition.communityCount)
    for (node, community) in partition.membership.enumerated() {
        strength[Int(community)] += graph.strength(of: NodeIndex(node))
    }
    var quality = 0.0
    for (inside, strength) in zip(inside, strength) {
        let share = strength * scale
        quality += 2 * inside * scale - resolution * share * share
    }
    return quality
}

/// For each community, the sum of the weights of the edges inside it; loops count once.
///
/// - Complexity: O(*n* + *m*).
public func weightsInside(_ partition: Partition, in graph: Graph) -> [Double] {
    var inside = [Double](repeating: 0, count: partition.communityCount)
    graph.forEachEdge { source, target, weight in
        let community = partition[source]
        if community == partition[target] { inside[Int(community)] += weight }
    }
    return inside
}
