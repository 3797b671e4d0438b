import TroupeBase

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

/// Sums what the paths from each root add to columns of numbers, on several threads, the same bytes for any number of
/// them: roots are dealt out to a fixed number of blocks, and blocks are added in their order.
///
/// - Parameter columns: The length of each column.
func sumOverRoots(
    _ roots: [PathRoot], rows: Adjacency, length: EdgeLength, columns: [Int], workers: Int,
    progress: @Sendable () -> Void,
    add: (ShortestPathTree, PathRoot, inout [[Double]]) -> Void
) -> [[Double]] {
    let zeros = columns.map { [Double](repeating: 0, count: $0) }
    let blockCount = min(16, roots.count)
    let parts = parallelMap(
        count: blockCount, workers: workers, makeScratch: { ShortestPathTree(rows: rows, length: length) },
        body: { block, tree in
            var sums = zeros
            for place in stride(from: block, to: roots.count, by: blockCount) {
                let root = roots[place]
                add(tree, root, &sums)
                for _ in 0..<Int(root.own + root.leaves) { progress() }
            }
            return sums
        })
    var sums = zeros
    for part in parts {
        for column in columns.indices {
            for node in 0..<columns[column] { sums[column][node] += part[column][node] }
        }
    }
    return sums
}
