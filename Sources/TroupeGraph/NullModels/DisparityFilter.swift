#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// For each edge how likely its weight is if the nodes at its ends spread their strength at random over their edges.
///
/// The disparity filter of Serrano, Boguñá and Vespignani (2009): α = (1 − *w*/*s*)^(*k* − 1) for an end of strength
/// *s* and degree *k*; the smaller of the two ends counts. Edges with a small α are the backbone. An end with a single
/// edge says nothing (α = 1). Loops do not count and have α = 1.
///
/// - Returns: Values from 0 to 1 in the order of ``Graph/forEachEdge(_:)``.
/// - Complexity: O(*n* + *m*).
public func disparities(of graph: Graph) -> [Double] {
    let rows = graph.adjacency
    var degree = [Int](repeating: 0, count: graph.nodeCount)
    var strength = [Double](repeating: 0, count: graph.nodeCount)
    for node in 0..<graph.nodeCount {
        for entry in rows.row(NodeIndex(node)) where rows.neighbors[entry] != NodeIndex(node) {
            degree[node] += 1
            strength[node] += rows.weights[entry]
        }
    }
    func disparity(_ weight: Double, at node: NodeIndex) -> Double {
        let place = Int(node)
        guard degree[place] > 1, strength[place] > 0 else { return 1 }
        return pow(max(0, 1 - weight / strength[place]), Double(degree[place] - 1))
    }
    var values: [Double] = []
    values.reserveCapacity(graph.edgeCount)
    graph.forEachEdge { source, target, weight in
        values.append(source == target ? 1 : min(disparity(weight, at: source), disparity(weight, at: target)))
    }
    return values
}
