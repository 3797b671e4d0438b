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
///   - graph: The graph.
///   - length: How long an edge is.
///   - pivots: All nodes for the exact value, or a sample.
///   - workers: The number of threads; it does not change the result.
///   - progress: Called once for each finished pivot, from any thread.
/// - Complexity: A search from each pivot; by hops, a node and the leaves around it count as one.
public func closeness(
    of graph: Graph, length: EdgeLength = .hops, pivots: Pivots = .all, workers: Int = 1,
    progress: @Sendable () -> Void = {}
) -> Closeness {
    let sources = pivots.nodes(of: graph.nodeCount)
    var isPivot = [Bool](repeating: false, count: graph.nodeCount)
    for source in sources { isPivot[Int(source)] = true }
    let sums =
        length == .hops
        ? hopSums(graph, sources, isPivot, workers: workers, progress: progress)
        : lengthSums(graph, length, sources, workers: workers, progress: progress)
    var (closeness, harmonic) = ([Double?](), [Double]())
    for (node, sum) in sums.enumerated() {
        closeness.append(sum.count > 0 && sum.distance > 0 ? sum.count / sum.distance : nil)
        let others = sources.count - (isPivot[node] ? 1 : 0)
        harmonic.append(others > 0 ? sum.inverse / Double(others) : 0)
    }
    return Closeness(closeness: closeness, harmonic: harmonic)
}

/// The sum of distances to the pivots reached, their number, and the sum of one over the distances.
private struct DistanceSum {
    var distance = 0.0
    var count = 0.0
    var inverse = 0.0

    /// The sum in a row of three columns that begin at one of many.
    init(_ columns: [[Double]], from first: Int, at place: Int) {
        distance = columns[first][place]
        count = columns[first + 1][place]
        inverse = columns[first + 2][place]
    }
}

private func lengthSums(
    _ graph: Graph, _ length: EdgeLength, _ sources: [NodeIndex], workers: Int, progress: @Sendable () -> Void
) -> [DistanceSum] {
    let sums = sumOverRoots(
        sources.map { PathRoot($0) }, rows: graph.adjacency, length: length,
        columns: [Int](repeating: graph.nodeCount, count: 3), workers: workers, progress: progress,
        add: { tree, root, sums in
            tree.grow(from: root.node, counting: false)
            for node in tree.order where node != root.node {
                let distance = tree.distance(of: node)
                sums[0][Int(node)] += distance
                sums[1][Int(node)] += 1
                sums[2][Int(node)] += 1 / distance
            }
        })
    return (0..<graph.nodeCount).map { DistanceSum(sums, from: 0, at: $0) }
}

/// The sums by hops: one search for a node and the leaves around it, each of which is one step further than its host.
private func hopSums(
    _ graph: Graph, _ sources: [NodeIndex], _ isPivot: [Bool], workers: Int, progress: @Sendable () -> Void
) -> [DistanceSum] {
    let folded = FoldedLeaves(graph.adjacency)
    // Columns for the nodes that are left, and for a leaf of each that has some.
    var hostPlace = [Int](repeating: 0, count: folded.nodes.count)
    var hosts = 0
    for node in hostPlace.indices where folded.leafCounts[node] > 0 {
        hostPlace[node] = hosts
        hosts += 1
    }
    let count = folded.nodes.count
    let sums = sumOverRoots(
        folded.roots(of: sources), rows: folded.rows, length: .hops,
        columns: [count, count, count, hosts, hosts, hosts], workers: workers, progress: progress,
        add: { tree, root, sums in
            tree.grow(from: root.node, counting: false)
            for node in tree.order {
                let (place, distance) = (Int(node), tree.distance(of: node))
                if distance > 0, root.own > 0 {
                    sums[0][place] += distance
                    sums[1][place] += 1
                    sums[2][place] += 1 / distance
                }
                if root.leaves > 0 {
                    sums[0][place] += root.leaves * (distance + 1)
                    sums[1][place] += root.leaves
                    sums[2][place] += root.leaves / (distance + 1)
                }
                if folded.leafCounts[place] == 0 { continue }
                let host = hostPlace[place]
                sums[3][host] += root.own * (distance + 1) + root.leaves * (distance + 2)
                sums[4][host] += root.own + root.leaves
                sums[5][host] += root.own / (distance + 1) + root.leaves / (distance + 2)
            }
        })
    return (0..<graph.nodeCount).map { node in
        let place = Int(folded.place[node])
        if !folded.isLeaf[node] { return DistanceSum(sums, from: 0, at: place) }
        var sum = DistanceSum(sums, from: 3, at: hostPlace[place])
        if isPivot[node] {
            // The sum over all leaves of the host has this one at two steps from itself.
            sum.distance -= 2
            sum.count -= 1
            sum.inverse -= 0.5
        }
        return sum
    }
}
