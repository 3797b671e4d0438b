/// The *k* shortest paths between two nodes that visit no node twice.
///
/// Yen, "Finding the k shortest loopless paths in a network" (1971). Equal lengths come by their sequence of nodes.
///
/// - Parameters:
///   - graph: The graph.
///   - source: Where paths start.
///   - target: Where they end.
///   - count: *k*, the most paths wanted.
///   - length: How long an edge is.
/// - Returns: Up to `count` paths, the shortest first.
/// - Complexity: O(*k* *L*) searches for paths of *L* nodes.
public func kShortestPaths(
    from source: NodeIndex, to target: NodeIndex, count: Int, in graph: Graph, length: EdgeLength = .hops
) -> [Path] {
    let rows = graph.adjacency
    precondition(source < rows.nodeCount && target < rows.nodeCount, "A path joins nodes of the graph.")
    var search = DetourSearch(rows: rows, length: length)
    guard count > 0, let first = search.path(from: source, to: target) else { return [] }
    var found = [first]
    var candidates: Set<Path> = []
    while found.count < count {
        let last = found[found.count - 1]
        var travelled = 0.0
        for spur in 0..<max(last.nodes.count - 1, 0) {
            let root = Array(last.nodes[...spur])
            search.blockedNodes = Set(root.dropLast())
            search.blockedTurns = Set(
                found.compactMap { $0.nodes.count > spur + 1 && $0.nodes.starts(with: root) ? $0.nodes[spur + 1] : nil }
            )
            if let detour = search.path(from: last.nodes[spur], to: target) {
                candidates.insert(
                    Path(nodes: root.dropLast() + detour.nodes, length: travelled + detour.length))
            }
            travelled += length(graph.weight(between: last.nodes[spur], and: last.nodes[spur + 1]) ?? 0)
        }
        guard let next = candidates.min(by: isBefore) else { break }
        candidates.remove(next)
        found.append(next)
    }
    return found
}

private func isBefore(_ one: Path, _ other: Path) -> Bool {
    one.length != other.length ? one.length < other.length : one.nodes.lexicographicallyPrecedes(other.nodes)
}

/// Dijkstra's search for one path that keeps away from some nodes, and from some first steps.
private struct DetourSearch {
    let rows: Adjacency
    let length: EdgeLength
    var blockedNodes: Set<NodeIndex> = []
    var blockedTurns: Set<NodeIndex> = []

    /// A shortest path, found from the target backward; of two ways on from a node that are as short, the one over the
    /// smaller node.
    func path(from source: NodeIndex, to target: NodeIndex) -> Path? {
        var distance: [NodeIndex: Double] = [target: 0]
        var onward: [NodeIndex: NodeIndex] = [:]
        var done: Set<NodeIndex> = []
        var queue = NearestQueue()
        queue.insert(target, at: 0)
        while let (reached, node) = queue.popNearest() {
            guard done.insert(node).inserted else { continue }
            if node == source { break }
            for entry in rows.row(node) {
                let neighbor = rows.neighbors[entry]
                let way = reached + length(rows.weights[entry])
                let known = distance[neighbor] ?? .infinity
                // A node that is done keeps its way, so ways of length zero cannot close a ring.
                guard way.isFinite, way <= known, !done.contains(neighbor), !blockedNodes.contains(neighbor) else {
                    continue
                }
                if neighbor == source, blockedTurns.contains(node) { continue }
                if way == known, node > onward[neighbor] ?? node { continue }
                distance[neighbor] = way
                onward[neighbor] = node
                queue.insert(neighbor, at: way)
            }
        }
        guard let whole = distance[source] else { return nil }
        var nodes = [source]
        while let node = nodes.last, node != target, let next = onward[node] { nodes.append(next) }
        return Path(nodes: nodes, length: whole)
    }
}
