#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much two nodes have the same neighbours.
public struct NeighborhoodSimilarity: Hashable, Sendable {
    /// The smaller node.
    public let first: NodeIndex
    /// The larger node.
    public let second: NodeIndex
    /// The number of neighbours in common.
    public let sharedCount: Int
    /// Neighbours of both over neighbours of either (Jaccard 1901).
    public let jaccard: Double
    /// Σ 1/log(degree) over the neighbours of both: rare acquaintances count more (Adamic and Adar 2003).
    public let adamicAdar: Double
}

/// Compares the neighbourhoods of all pairs of nodes with a neighbour in common. Weights and loops do not count.
///
/// - Parameters:
///   - graph: The graph.
///   - minimumJaccard: Only pairs at least as similar are listed.
///   - largestDegree: Neighbours with more neighbours than this are passed over: a node that knows everybody says
///     little, and costs the square of its degree. Nil passes over none.
/// - Returns: Pairs by first and then second node.
/// - Complexity: O(Σ *d*²) over the nodes' degrees.
public func neighborhoodSimilarities(
    in graph: Graph, minimumJaccard: Double = 0, largestDegree: Int? = nil
) -> [NeighborhoodSimilarity] {
    let rows = graph.adjacency
    let degree = (0..<graph.nodeCount).map { node in
        rows.row(NodeIndex(node)).count { rows.neighbors[$0] != NodeIndex(node) }
    }
    var shared = [Int](repeating: 0, count: graph.nodeCount)
    var rarity = [Double](repeating: 0, count: graph.nodeCount)
    var found: [NeighborhoodSimilarity] = []
    for node in 0..<NodeIndex(graph.nodeCount) {
        var touched: [NodeIndex] = []
        for entry in rows.row(node) where rows.neighbors[entry] != node {
            let between = rows.neighbors[entry]
            if let largestDegree, degree[Int(between)] > largestDegree { continue }
            for second in rows.row(between) {
                let other = rows.neighbors[second]
                if other <= node || other == between { continue }
                if shared[Int(other)] == 0 { touched.append(other) }
                shared[Int(other)] += 1
                rarity[Int(other)] += 1 / log(Double(degree[Int(between)]))
            }
        }
        for other in touched.sorted() {
            let both = shared[Int(other)]
            let jaccard = Double(both) / Double(degree[Int(node)] + degree[Int(other)] - both)
            if jaccard >= minimumJaccard {
                found.append(
                    NeighborhoodSimilarity(
                        first: node, second: other, sharedCount: both, jaccard: jaccard,
                        adamicAdar: rarity[Int(other)]))
            }
            shared[Int(other)] = 0
            rarity[Int(other)] = 0
        }
    }
    return found
}

/// Compares the neighbourhoods of two nodes; each may be a neighbour of the other. Weights and loops do not count.
///
/// - Returns: The similarity, zero throughout where nothing is shared.
/// - Complexity: O(*d* log *e*) for the smaller degree *d* and the larger *e*, or O(*d* + *e*) if that is less.
public func neighborhoodSimilarity(
    of one: NodeIndex, and other: NodeIndex, in graph: Graph
) -> NeighborhoodSimilarity {
    let (first, second) = (min(one, other), max(one, other))
    let rows = graph.adjacency
    let withoutLoop = { (node: NodeIndex) in
        graph.degree(of: node) - (graph.weight(between: node, and: node) == nil ? 0 : 1)
    }
    let isFirstShorter = rows.row(first).count <= rows.row(second).count
    let (shorter, longer) = isFirstShorter ? (first, second) : (second, first)
    var (shared, rarity) = (0, 0.0)
    rows.forEachNeighbor(of: longer, among: rows.neighbors[rows.row(shorter)]) { neighbor in
        if neighbor == first || neighbor == second { return }
        shared += 1
        rarity += 1 / log(Double(withoutLoop(neighbor)))
    }
    let either = withoutLoop(first) + withoutLoop(second) - shared
    return NeighborhoodSimilarity(
        first: first, second: second, sharedCount: shared, jaccard: either > 0 ? Double(shared) / Double(either) : 0,
        adamicAdar: rarity)
}
