/// A way through a graph.
public struct Path: Hashable, Sendable {
    /// The nodes in order, from the source to the target.
    public let nodes: [NodeIndex]
    /// The sum of the lengths of its edges.
    public let length: Double

    /// A path over nodes.
    public init(nodes: [NodeIndex], length: Double) {
        self.nodes = nodes
        self.length = length
    }
}

/// The paths of least length between two nodes.
///
/// - Parameters:
///   - graph: The graph.
///   - source: Where paths start.
///   - target: Where they end.
///   - length: How long an edge is.
///   - limit: The most paths wanted: there can be exponentially many.
/// - Returns: Up to `limit` paths that visit no node twice, by their sequence of nodes; none when no path leads there.
///   A node is one path of length zero from itself.
/// - Complexity: Two searches from the ends, and O(*L* *d*) for each path of *L* nodes of degree *d*.
public func shortestPaths(
    from source: NodeIndex, to target: NodeIndex, in graph: Graph, length: EdgeLength = .hops, limit: Int = 1
) -> [Path] {
    shortestPaths(
        from: source, to: target, along: graph.adjacency, backward: graph.adjacency, length: length, limit: limit)
}

/// The paths of least length along the directions of edges; see
/// ``shortestPaths(from:to:in:length:limit:)-(_,_,Graph,_,_)``.
public func shortestPaths(
    from source: NodeIndex, to target: NodeIndex, in graph: DirectedGraph, length: EdgeLength = .hops, limit: Int = 1
) -> [Path] {
    shortestPaths(
        from: source, to: target, along: graph.outgoing, backward: graph.incoming, length: length, limit: limit)
}

func shortestPaths(
    from source: NodeIndex, to target: NodeIndex, along rows: Adjacency, backward: Adjacency, length: EdgeLength,
    limit: Int
) -> [Path] {
    precondition(target < rows.nodeCount, "A path ends at a node of the graph.")
    let whole = distances(from: source, along: rows, length: length)[Int(target)]
    guard whole.isFinite, limit > 0 else { return [] }
    let rest = distances(from: target, along: backward, length: length)
    // Sums from the two ends may differ by rounding.
    let tolerance = 1e-12 * max(1, whole)
    var paths: [Path] = []
    var isOnPath = [Bool](repeating: false, count: rows.nodeCount)
    isOnPath[Int(source)] = true
    var nodes = [source]
    var walk: [(entry: Int, travelled: Double)] = [(rows.offsets[Int(source)], 0)]
    while let (entry, travelled) = walk.last {
        let node = nodes[nodes.count - 1]
        let isEnd = node == target
        if isEnd { paths.append(Path(nodes: nodes, length: travelled)) }
        if isEnd || entry == rows.offsets[Int(node) + 1] {
            if paths.count == limit { break }
            walk.removeLast()
            nodes.removeLast()
            isOnPath[Int(node)] = false
            continue
        }
        walk[walk.count - 1].entry += 1
        let neighbor = rows.neighbors[entry]
        let next = travelled + length(rows.weights[entry])
        if isOnPath[Int(neighbor)] || next + rest[Int(neighbor)] > whole + tolerance { continue }
        isOnPath[Int(neighbor)] = true
        nodes.append(neighbor)
        walk.append((rows.offsets[Int(neighbor)], next))
    }
    return paths
}
