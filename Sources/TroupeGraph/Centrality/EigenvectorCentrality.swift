#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Eigenvector centrality: a node counts as much as its neighbours together, in proportion.
///
/// Bonacich (1972): the leading eigenvector of the weights, by power iteration. The matrix is shifted by the mean
/// strength, which leaves the eigenvectors and lets graphs with two sides settle. A loop counts twice, as in igraph.
/// Where several components share the largest eigenvalue, the answer depends on the start, here all nodes equal.
///
/// - Parameters:
///   - tolerance: The scores have settled when no score changes by more in a round.
///   - maximumIterations: When to stop if they have not.
/// - Returns: Scores from 0 to 1, the largest 1; all zero for a graph without weight.
/// - Complexity: O(*n* + *m*) a round.
public func eigenvectorCentrality(
    of graph: Graph, tolerance: Double = 1e-10, maximumIterations: Int = 10_000
) -> IteratedScores {
    let rows = graph.adjacency
    let nodeCount = graph.nodeCount
    guard graph.totalWeight > 0 else {
        return IteratedScores(scores: [Double](repeating: 0, count: nodeCount), iterations: 0, converged: true)
    }
    let shift = 2 * graph.totalWeight / Double(nodeCount)
    var scores = [Double](repeating: 1, count: nodeCount)
    var next = scores
    var (rounds, change) = (0, Double.infinity)
    while change > tolerance, rounds < maximumIterations {
        var largest = 0.0
        for node in 0..<nodeCount {
            var sum = shift * scores[node]
            for entry in rows.row(NodeIndex(node)) {
                let neighbor = Int(rows.neighbors[entry])
                sum += (neighbor == node ? 2 : 1) * rows.weights[entry] * scores[neighbor]
            }
            next[node] = sum
            largest = max(largest, sum)
        }
        change = 0
        for node in 0..<nodeCount {
            let score = next[node] / largest
            change = max(change, abs(score - scores[node]))
            scores[node] = score
        }
        rounds += 1
    }
    return IteratedScores(scores: scores, iterations: rounds, converged: change <= tolerance)
}
