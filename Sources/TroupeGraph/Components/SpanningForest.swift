/// Edges that join every component of a graph without a cycle, of the least weight in all, or the most.
///
/// Kruskal (1956) over edges sorted by weight; equal weights by smaller and then larger end, so that the forest is one
/// and the same for a graph.
///
/// - Parameters:
///   - graph: The graph.
///   - heaviest: Whether the most weight is wanted, as for a skeleton of the strongest ties.
/// - Returns: One edge fewer than nodes for each component, in the order of ``Graph/forEachEdge(_:)``.
/// - Complexity: O(*m* log *m*) time, O(*n* + *m*) memory.
public func spanningForest(of graph: Graph, heaviest: Bool = false) -> [Edge] {
    let edges = graph.edges
    let sign = heaviest ? -1.0 : 1.0
    let order = edges.indices.sorted { (sign * edges[$0].weight, $0) < (sign * edges[$1].weight, $1) }
    var parent = (0..<graph.nodeCount).map { NodeIndex($0) }
    func root(of node: NodeIndex) -> NodeIndex {
        var node = node
        while parent[Int(node)] != node {
            parent[Int(node)] = parent[Int(parent[Int(node)])]
            node = parent[Int(node)]
        }
        return node
    }
    var chosen: [Int] = []
    for edge in order {
        let (one, other) = (root(of: edges[edge].source), root(of: edges[edge].target))
        if one == other { continue }
        // The smaller node leads; halving paths keeps the trees flat.
        parent[Int(max(one, other))] = min(one, other)
        chosen.append(edge)
    }
    return chosen.sorted().map { edges[$0] }
}
