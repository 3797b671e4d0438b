/// A score for each node from an iteration that may stop before it settles.
public struct IteratedScores: Hashable, Sendable {
    /// The scores, by node.
    public let scores: [Double]
    /// The number of rounds made.
    public let iterations: Int
    /// Whether the last round changed less than the tolerance. If not, the scores are those of the last round.
    public let converged: Bool
}

/// PageRank: how often a reader who follows edges at random, and now and then starts anew, is at each node.
///
/// Brin and Page (1998). Edges are followed in proportion to their weight; a reader at a node without a way out starts
/// anew. In an undirected graph every edge leads both ways, a loop twice to its own node, as in igraph.
///
/// - Parameters:
///   - graph: The graph.
///   - damping: The chance to follow an edge rather than start anew, 0 to 1. 0.85 unless stated.
///   - tolerance: The scores have settled when a round changes their sum of differences by less.
///   - maximumIterations: When to stop if they have not.
/// - Returns: Scores that sum to 1; empty for no nodes.
/// - Complexity: O(*n* + *m*) a round, 50 to 150 rounds for the defaults.
public func pageRank(
    of graph: DirectedGraph, damping: Double = 0.85, tolerance: Double = 1e-10, maximumIterations: Int = 1000
) -> IteratedScores {
    pageRank(
        outgoing: graph.outgoing, incoming: graph.incoming, loopFactor: 1, damping: damping, tolerance: tolerance,
        maximumIterations: maximumIterations)
}

/// PageRank of an undirected graph; see ``pageRank(of:damping:tolerance:maximumIterations:)-(DirectedGraph,_,_,_)``.
public func pageRank(
    of graph: Graph, damping: Double = 0.85, tolerance: Double = 1e-10, maximumIterations: Int = 1000
) -> IteratedScores {
    pageRank(
        outgoing: graph.adjacency, incoming: graph.adjacency, loopFactor: 2, damping: damping, tolerance: tolerance,
        maximumIterations: maximumIterations)
}

private func pageRank(
    outgoing: Adjacency, incoming: Adjacency, loopFactor: Double, damping: Double, tolerance: Double,
    maximumIterations: Int
) -> IteratedScores {
    precondition((0...1).contains(damping), "A damping is a chance.")
    let nodeCount = outgoing.nodeCount
    let count = Double(nodeCount)
    let strengths = (0..<NodeIndex(nodeCount)).map { node -> Double in
        var sum = 0.0
        for entry in outgoing.row(node) {
            sum += outgoing.neighbors[entry] == node ? loopFactor * outgoing.weights[entry] : outgoing.weights[entry]
        }
        return sum
    }
    // What a node passes on for each unit of weight; zero for a node without a way out.
    var share = strengths.map { $0 > 0 ? 1 / $0 : 0 }
    var weights = incoming.weights
    if strengths.contains(where: { $0 > 0 && !(1e-150...1e150).contains($0) }) {
        // The inverse of such a sum may overflow: each weight is divided by it instead.
        for entry in weights.indices {
            let strength = strengths[Int(incoming.neighbors[entry])]
            weights[entry] = strength > 0 ? weights[entry] / strength : 0
        }
        share = strengths.map { $0 > 0 ? 1 : 0 }
    }
    var scores = [Double](repeating: 1 / max(count, 1), count: nodeCount)
    var passed = [Double](repeating: 0, count: nodeCount)
    var (rounds, change) = (0, nodeCount == 0 ? 0 : Double.infinity)
    while change > tolerance, rounds < maximumIterations {
        var stuck = 0.0
        for node in 0..<nodeCount {
            passed[node] = scores[node] * share[node]
            if share[node] == 0 { stuck += scores[node] }
        }
        let base = (1 - damping + damping * stuck) / count
        change = 0
        for node in 0..<nodeCount {
            var sum = 0.0
            for entry in incoming.row(NodeIndex(node)) {
                let source = Int(incoming.neighbors[entry])
                let weight = source == node ? loopFactor * weights[entry] : weights[entry]
                sum += passed[source] * weight
            }
            let score = base + damping * sum
            change += abs(score - scores[node])
            scores[node] = score
        }
        rounds += 1
    }
    return IteratedScores(scores: scores, iterations: rounds, converged: change <= tolerance)
}
