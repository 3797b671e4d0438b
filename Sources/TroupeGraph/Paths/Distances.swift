/// The distance of every node from one node; infinite where no path leads.
///
/// Breadth-first for ``EdgeLength/hops``, else Dijkstra (1959) with a binary heap.
///
/// - Parameters:
///   - graph: The graph.
///   - source: Where paths start.
///   - length: How long an edge is.
/// - Complexity: O(*n* + *m*) for hops, else O((*n* + *m*) log *n*).
public func distances(from source: NodeIndex, in graph: Graph, length: EdgeLength = .hops) -> [Double] {
    distances(from: source, along: graph.adjacency, length: length)
}

/// The distance of every node from one node along the directions of edges; see
/// ``distances(from:in:length:)-(_,Graph,_)``.
public func distances(from source: NodeIndex, in graph: DirectedGraph, length: EdgeLength = .hops) -> [Double] {
    distances(from: source, along: graph.outgoing, length: length)
}

func distances(from source: NodeIndex, along rows: Adjacency, length: EdgeLength) -> [Double] {
    precondition(source < rows.nodeCount, "A path starts at a node of the graph.")
    var distance = [Double](repeating: .infinity, count: rows.nodeCount)
    distance[Int(source)] = 0
    if length == .hops {
        var order = [source]
        var head = 0
        while head < order.count {
            let node = order[head]
            head += 1
            for entry in rows.row(node) where distance[Int(rows.neighbors[entry])] == .infinity {
                distance[Int(rows.neighbors[entry])] = distance[Int(node)] + 1
                order.append(rows.neighbors[entry])
            }
        }
        return distance
    }
    var queue = NearestQueue()
    queue.insert(source, at: 0)
    while let (reached, node) = queue.popNearest() {
        // An entry that a shorter way has overtaken.
        if reached > distance[Int(node)] { continue }
        for entry in rows.row(node) {
            let way = reached + length(rows.weights[entry])
            let neighbor = rows.neighbors[entry]
            if way < distance[Int(neighbor)] {
                distance[Int(neighbor)] = way
                queue.insert(neighbor, at: way)
            }
        }
    }
    return distance
}

/// The nodes at most `radius` hops from a node, itself included, ascending: the members of its ego network, whose ties
/// are those of ``Graph/subgraph(of:)``.
///
/// - Complexity: O(*n*) and the degrees of the nodes inside.
public func egoNetwork(of node: NodeIndex, radius: Int, in graph: Graph) -> [NodeIndex] {
    precondition(node < graph.nodeCount, "An ego network is that of a node of the graph.")
    let rows = graph.adjacency
    var isInside = [Bool](repeating: false, count: graph.nodeCount)
    isInside[Int(node)] = true
    var (members, edge) = ([node], [node])
    for _ in 0..<max(radius, 0) {
        var next: [NodeIndex] = []
        for reached in edge {
            for entry in rows.row(reached) where !isInside[Int(rows.neighbors[entry])] {
                isInside[Int(rows.neighbors[entry])] = true
                next.append(rows.neighbors[entry])
            }
        }
        if next.isEmpty { break }
        members += next
        edge = next
    }
    return members.sorted()
}
