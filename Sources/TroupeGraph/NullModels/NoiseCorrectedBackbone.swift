/// How an edge's weight compares with what the strengths of its ends would give, and how sure that is.
public struct NoiseCorrectedScore: Hashable, Sendable {
    /// The lift (weight over expectation), squeezed into −1 to 1; above zero for more than expected.
    public let score: Double
    /// The standard deviation of the score.
    public let deviation: Double

    /// The score in standard deviations above zero; an edge belongs to the backbone from about 1.64 (5 %) up.
    public var excess: Double { deviation > 0 ? score / deviation : 0 }
}

/// The noise-corrected backbone of Coscia and Neffke, "Network backboning with noisy data" (ICDE 2017), for undirected
/// graphs whose weights are counts.
///
/// Weights are seen as draws from a binomial whose chance has a Beta prior, set by the strengths of the ends; the
/// posterior gives each edge's score its variance (equations 3 to 8). Loops do not count.
///
/// - Returns: Scores in the order of ``Graph/forEachEdge(_:)``; zero for loops and edges without weight.
/// - Complexity: O(*n* + *m*).
public func noiseCorrectedScores(of graph: Graph) -> [NoiseCorrectedScore] {
    var strength = [Double](repeating: 0, count: graph.nodeCount)
    graph.forEachEdge { source, target, weight in
        if source == target { return }
        strength[Int(source)] += weight
        strength[Int(target)] += weight
    }
    // Every edge counts in both directions.
    let total = strength.reduce(0, +)
    var scores: [NoiseCorrectedScore] = []
    scores.reserveCapacity(graph.edgeCount)
    graph.forEachEdge { source, target, weight in
        let ends = strength[Int(source)] * strength[Int(target)]
        guard source != target, weight > 0, total > 1 else {
            scores.append(NoiseCorrectedScore(score: 0, deviation: 0))
            return
        }
        let sum = strength[Int(source)] + strength[Int(target)]
        let kappa = total / ends
        let lift = kappa * weight
        // The prior's mean and variance: hypergeometric, given the strengths.
        let mean = ends / (total * total)
        let others = (total - strength[Int(source)]) * (total - strength[Int(target)])
        let variance = ends * others / (total * total * total * total * (total - 1))
        guard variance > 0 else {
            scores.append(NoiseCorrectedScore(score: (lift - 1) / (lift + 1), deviation: 0))
            return
        }
        let alpha = mean * mean / variance * (1 - mean) - mean
        let beta = mean / variance * (1 - mean * mean) - (1 - mean)
        let posterior = (alpha + weight) / (alpha + beta + total)
        let weightVariance = posterior * (1 - posterior) * total
        let slope = 1 / ends - total * sum / (ends * ends)
        let derivative = 2 * (kappa + weight * slope) / ((lift + 1) * (lift + 1))
        scores.append(
            NoiseCorrectedScore(
                score: (lift - 1) / (lift + 1), deviation: (weightVariance * derivative * derivative).squareRoot()))
    }
    return scores
}
