/// What a tie between two nodes of one side weighs after projection.
public enum ProjectionWeight: Hashable, Sendable {
    /// The number of neighbours they share on the other side.
    case count
    /// Σ 1/(*d* − 1) over the shared neighbours of degree *d*: sharing what many have counts less (Newman 2001).
    case newman
}

/// Joins the nodes of one side of a two-sided graph that share neighbours on the other: accounts by their objects.
///
/// - Parameters:
///   - graph: A graph whose edges all join the two sides.
///   - isProjected: For each node whether it is on the side that stays.
///   - weight: What a tie weighs.
/// - Returns: A graph with the nodes of `graph`, those of the other side isolated; nil when an edge, a loop included,
///   joins two nodes of one side.
/// - Complexity: O(Σ *d*²) over the degrees of the other side.
public func bipartiteProjection(
    of graph: Graph, onto isProjected: [Bool], weight: ProjectionWeight = .count
) -> Graph? {
    precondition(isProjected.count == graph.nodeCount, "Every node is on one of the sides.")
    let rows = graph.adjacency
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    var edges: [Edge] = []
    for node in 0..<NodeIndex(graph.nodeCount) {
        for entry in rows.row(node) where isProjected[Int(rows.neighbors[entry])] == isProjected[Int(node)] {
            return nil
        }
        guard isProjected[Int(node)] else { continue }
        var touched: [NodeIndex] = []
        for entry in rows.row(node) {
            let between = rows.row(rows.neighbors[entry])
            let added = weight == .count ? 1 : 1 / Double(between.count - 1)
            for second in between where rows.neighbors[second] > node {
                let other = rows.neighbors[second]
                if sums[Int(other)] == 0 { touched.append(other) }
                sums[Int(other)] += added
            }
        }
        for other in touched {
            edges.append(Edge(node, other, weight: sums[Int(other)]))
            sums[Int(other)] = 0
        }
    }
    return try? Graph(nodeCount: graph.nodeCount, edges: edges)
}
