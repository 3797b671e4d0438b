/// Betweenness: on how many shortest paths between two others each node lies, paths of a pair counted as shares.
///
/// Brandes, "A faster algorithm for betweenness centrality" (2001). An undirected pair counts once, as in igraph, and
/// nothing is normalised. From a sample of pivots the sums are scaled up by nodes over pivots (Brandes and Pich 2007).
/// Lengths that add up to the same within 10⁻¹⁰ count as equal.
///
/// - Parameters:
///   - graph: The graph.
///   - length: How long an edge is. Lengths must be above zero for the counts to be right.
///   - pivots: All nodes for the exact value, or a sample.
///   - workers: The number of threads; it does not change the result.
///   - progress: Called once for each finished pivot, from any thread.
/// - Complexity: O(*n* + *m*) for each pivot by hops, else O((*n* + *m*) log *n*); by hops, a node and the leaves
///   around it count as one pivot. 16 columns of *n* numbers of memory.
public func betweenness(
    of graph: Graph, length: EdgeLength = .hops, pivots: Pivots = .all, workers: Int = 1,
    progress: @Sendable () -> Void = {}
) -> [Double] {
    let sources = pivots.nodes(of: graph.nodeCount)
    guard length == .hops else {
        return betweenness(
            graph.adjacency, incoming: graph.adjacency, length: length, sources: sources, workers: workers, factor: 0.5,
            progress: progress)
    }
    let folded = FoldedLeaves(graph.adjacency)
    let rows = folded.rows
    let sums = sumOverRoots(
        folded.roots(of: sources), rows: rows, length: .hops, columns: [rows.nodeCount], workers: workers,
        progress: progress,
        add: { tree, root, sums in
            tree.grow(from: root.node, counting: true)
            tree.addDependencies(to: &sums[0], incoming: rows, root: root, leaves: folded.leafCounts)
        })
    var values = [Double](repeating: 0, count: graph.nodeCount)
    let scale = 0.5 * Double(graph.nodeCount) / Double(max(sources.count, 1))
    for (place, node) in folded.nodes.enumerated() { values[Int(node)] = sums[0][place] * scale }
    return values
}

/// Betweenness along the directions of edges; see ``betweenness(of:length:pivots:workers:progress:)-(Graph,_,_,_,_)``.
public func betweenness(
    of graph: DirectedGraph, length: EdgeLength = .hops, pivots: Pivots = .all, workers: Int = 1,
    progress: @Sendable () -> Void = {}
) -> [Double] {
    betweenness(
        graph.outgoing, incoming: graph.incoming, length: length, sources: pivots.nodes(of: graph.nodeCount),
        workers: workers, factor: 1, progress: progress)
}

private func betweenness(
    _ rows: Adjacency, incoming: Adjacency, length: EdgeLength, sources: [NodeIndex], workers: Int, factor: Double,
    progress: @Sendable () -> Void
) -> [Double] {
    let sums = sumOverRoots(
        sources.map { PathRoot($0) }, rows: rows, length: length, columns: [rows.nodeCount], workers: workers,
        progress: progress,
        add: { tree, root, sums in
            tree.grow(from: root.node, counting: true)
            tree.addDependencies(to: &sums[0], incoming: incoming, root: root)
        })
    let scale = factor * Double(rows.nodeCount) / Double(max(sources.count, 1))
    return sums[0].map { $0 * scale }
}
