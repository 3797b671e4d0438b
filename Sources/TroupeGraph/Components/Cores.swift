/// For each node the largest *k* for which it lies in the *k*-core: the largest set of nodes in which each has at least
/// *k* neighbours in the set.
///
/// Batagelj and Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003). Weights and loops do not
/// count.
///
/// - Complexity: O(*n* + *m*) time, O(*n*) memory.
public func coreNumbers(of graph: Graph) -> [Int] {
    let nodeCount = graph.nodeCount
    let rows = graph.adjacency
    var degree = (0..<nodeCount).map { node in
        rows.row(NodeIndex(node)).count { rows.neighbors[$0] != NodeIndex(node) }
    }
    // Nodes by degree: `start[d]` is where those of degree d begin in `order`, `place` is the inverse of `order`.
    var start = [Int](repeating: 0, count: (degree.max() ?? 0) + 2)
    for value in degree { start[value + 1] += 1 }
    for value in 1..<start.count { start[value] += start[value - 1] }
    var order = [Int](repeating: 0, count: nodeCount)
    var place = [Int](repeating: 0, count: nodeCount)
    var cursor = start
    for node in 0..<nodeCount {
        place[node] = cursor[degree[node]]
        order[place[node]] = node
        cursor[degree[node]] += 1
    }
    for position in 0..<nodeCount {
        let node = order[position]
        for entry in rows.row(NodeIndex(node)) {
            let neighbor = Int(rows.neighbors[entry])
            if degree[neighbor] <= degree[node] { continue }
            // Swap with the first of its degree, whose bucket then begins one later.
            let first = start[degree[neighbor]]
            let other = order[first]
            (order[first], order[place[neighbor]]) = (neighbor, other)
            (place[other], place[neighbor]) = (place[neighbor], first)
            start[degree[neighbor]] += 1
            degree[neighbor] -= 1
        }
    }
    return degree
}
