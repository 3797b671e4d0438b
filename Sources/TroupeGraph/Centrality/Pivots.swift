/// Which nodes a centrality is computed from.
public enum Pivots: Hashable, Sendable {
    /// Every node: the exact value.
    case all
    /// So many nodes drawn at random, each at most once: an estimate. The seed fixes which.
    case sample(count: Int, seed: UInt64)

    /// The nodes, in the order drawn.
    func nodes(of nodeCount: Int) -> [NodeIndex] {
        switch self {
        case .all:
            return (0..<NodeIndex(nodeCount)).map { $0 }
        case .sample(let count, let seed):
            precondition(count > 0, "A sample has a node.")
            var random = SplitMix64(seed: seed)
            return shuffledNodes(nodeCount, using: &random).prefix(min(count, nodeCount))
        }
    }
}

/// Sums what each pivot adds to each node, on several threads, the same bytes for any number of them: pivots are dealt
/// out to a fixed number of blocks, and blocks are added in their order.
func sumOverPivots(
    _ pivots: [NodeIndex], rows: Adjacency, length: EdgeLength, columns: Int, workers: Int,
    progress: @Sendable () -> Void,
    add: (ShortestPathTree, NodeIndex, inout [[Double]]) -> Void
) -> [[Double]] {
    let zeros = [[Double]](repeating: [Double](repeating: 0, count: rows.nodeCount), count: columns)
    let blockCount = min(16, pivots.count)
    let parts = parallelMap(
        count: blockCount, workers: workers, makeScratch: { ShortestPathTree(rows: rows, length: length) },
        body: { block, tree in
            var sums = zeros
            for place in stride(from: block, to: pivots.count, by: blockCount) {
                add(tree, pivots[place], &sums)
                progress()
            }
            return sums
        })
    var sums = zeros
    for part in parts {
        for column in 0..<columns {
            for node in 0..<rows.nodeCount { sums[column][node] += part[column][node] }
        }
    }
    return sums
}
