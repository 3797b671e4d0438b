/// The triangles of a graph and how closed its neighbourhoods are. Weights and loops do not count.
public struct Triangles: Hashable, Sendable {
    /// For each node the number of triangles it is a corner of.
    public let counts: [Int]
    /// For each node the share of pairs of its neighbours that are neighbours themselves (Watts and Strogatz 1998); nil
    /// for a node with fewer than two.
    public let localClustering: [Double?]
    /// Three times the triangles over the paths of two edges in the whole graph; nil without such a path.
    public let transitivity: Double?

    /// The number of triangles of the graph.
    public var total: Int { counts.reduce(0, +) / 3 }
}

/// Counts the triangles of a graph.
///
/// The forward algorithm (Latapy 2008): edges point from the lower to the higher degree, and the ways out of their two
/// ends are intersected.
///
/// - Complexity: O(*m*^1.5) time, O(*n* + *m*) memory.
public func triangles(of graph: Graph) -> Triangles {
    let rows = graph.adjacency
    let nodeCount = graph.nodeCount
    let degree = (0..<nodeCount).map { node in
        rows.row(NodeIndex(node)).count { rows.neighbors[$0] != NodeIndex(node) }
    }
    func isBefore(_ one: NodeIndex, _ other: NodeIndex) -> Bool {
        (degree[Int(one)], one) < (degree[Int(other)], other)
    }
    var (offsets, later) = ([0], [NodeIndex]())
    for node in 0..<NodeIndex(nodeCount) {
        for entry in rows.row(node) where isBefore(node, rows.neighbors[entry]) { later.append(rows.neighbors[entry]) }
        offsets.append(later.count)
    }
    var counts = [Int](repeating: 0, count: nodeCount)
    var mark = [NodeIndex](repeating: .max, count: nodeCount)
    for node in 0..<nodeCount {
        for entry in offsets[node]..<offsets[node + 1] { mark[Int(later[entry])] = NodeIndex(node) }
        for entry in offsets[node]..<offsets[node + 1] {
            let second = Int(later[entry])
            for other in offsets[second]..<offsets[second + 1] where mark[Int(later[other])] == NodeIndex(node) {
                counts[node] += 1
                counts[second] += 1
                counts[Int(later[other])] += 1
            }
        }
    }
    let pairs = degree.map { $0 * ($0 - 1) / 2 }
    let allPairs = pairs.reduce(0, +)
    return Triangles(
        counts: counts,
        localClustering: zip(counts, pairs).map { $1 > 0 ? Double($0) / Double($1) : nil },
        transitivity: allPairs > 0 ? Double(counts.reduce(0, +)) / Double(allPairs) : nil)
}
