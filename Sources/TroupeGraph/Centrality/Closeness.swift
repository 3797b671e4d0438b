/// How near each node is to the others.
public struct Closeness: Hashable, Sendable {
    /// One over the mean distance to the nodes that can be reached; nil for a node that reaches none. Compare within a
    /// component only.
    public let closeness: [Double?]
    /// The mean of one over the distance to all other nodes, those out of reach counting zero (Rochat 2009); 0 for a
    /// graph of one node. Compares across components.
    public let harmonic: [Double]
}

/// Closeness and harmonic closeness of every node of an undirected graph, as igraph and networkx define them.
///
/// From a sample of pivots both are estimated by the distances to the pivots alone (Eppstein and Wang 2004).
///
/// - Parameters:
///   - length: How long an edge is.
///   - pivots: All nodes for the exact value, or a sample.
///   - workers: The number of threads; it does not change the result.
///   - progress: Called once for each finished pivot, from any thread.
/// - Complexity: A search from each pivot.
public func closeness(
    of graph: Graph, length: EdgeLength = .hops, pivots: Pivots = .all, workers: Int = 1,
    progress: @Sendable () -> Void = {}
) -> Closeness {
    let sources = pivots.nodes(of: graph.nodeCount)
    // Columns: the sum of distances, the number of pivots reached, the sum of one over the distances.
    let sums = sumOverPivots(
        sources, rows: graph.adjacency, length: length, columns: 3, workers: workers, progress: progress,
        add: { tree, source, sums in
            tree.grow(from: source, counting: false)
            for node in tree.order where node != source {
                let distance = tree.distance(of: node)
                sums[0][Int(node)] += distance
                sums[1][Int(node)] += 1
                sums[2][Int(node)] += 1 / distance
            }
        })
    var isPivot = [Bool](repeating: false, count: graph.nodeCount)
    for source in sources { isPivot[Int(source)] = true }
    var (closeness, harmonic) = ([Double?](), [Double]())
    for node in 0..<graph.nodeCount {
        closeness.append(sums[1][node] > 0 && sums[0][node] > 0 ? sums[1][node] / sums[0][node] : nil)
        let others = sources.count - (isPivot[node] ? 1 : 0)
        harmonic.append(others > 0 ? sums[2][node] / Double(others) : 0)
    }
    return Closeness(closeness: closeness, harmonic: harmonic)
}
