/// The quality of a partition under the constant Potts model: weight inside communities, less γ for each pair inside.
///
/// *H* = Σ over communities of *L* − γ *s*(*s* − 1)/2, with *L* the weight inside a community of *s* nodes (Traag, Van
/// Dooren and Nesterov 2011). Unlike modularity it has no resolution limit: γ is the density above which nodes belong
/// together.
///
/// - Parameters:
///   - partition: A partition of the nodes of `graph`.
///   - graph: The graph.
///   - resolution: γ in units of edge weight for a pair of nodes, zero or above.
/// - Complexity: O(*n* + *m*).
public func constantPotts(of partition: Partition, in graph: Graph, resolution: Double) -> Double {
    precondition(partition.nodeCount == graph.nodeCount, "A partition belongs to a graph with as many nodes.")
    var quality = 0.0
    for (inside, size) in zip(weightsInside(partition, in: graph), partition.sizes) {
        quality += inside - resolution * Double(size) * Double(size - 1) / 2
    }
    return quality
}
