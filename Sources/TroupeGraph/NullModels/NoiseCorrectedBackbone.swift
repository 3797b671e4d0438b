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
/// posterior gives each edge's score its variance (equations 3 to 8). An edge of weight zero carries less than any
/// expectation: its score is −1, by the same formulas. Loops do not count. The formulas are those of the authors'
/// program `backboning.py`, in shares of the total weight, so that squares of weights cannot overflow.
///
/// - Returns: Scores in the order of ``Graph/forEachEdge(_:)``; nil where the model says nothing: for loops, for ends
///   without strength, and for all edges if ``hasCounts(_:)`` is false.
/// - Complexity: O(*n* + *m*).
public func noiseCorrectedScores(of graph: Graph) -> [NoiseCorrectedScore?] {
    var strength = [Double](repeating: 0, count: graph.nodeCount)
    var sum = 0.0
    graph.forEachEdge { source, target, weight in
        if source == target { return }
        strength[Int(source)] += weight
        strength[Int(target)] += weight
        sum += weight
    }
    // Every edge counts in both directions.
    let total = 2 * sum
    var scores: [NoiseCorrectedScore?] = []
    scores.reserveCapacity(graph.edgeCount)
    graph.forEachEdge { source, target, weight in
        let (one, other) = (strength[Int(source)] / total, strength[Int(target)] / total)
        scores.append(source == target ? nil : score(weight: weight, total: total, shares: one, other))
    }
    return scores
}

/// Whether the weights of a graph can be counts, as the noise-corrected backbone takes them: their sum, each counted in
/// both directions, is above one, since the prior's variance divides by the sum less one; and at most 2⁵³, beyond which
/// numbers do not tell one count from the next.
public func hasCounts(_ graph: Graph) -> Bool { isSumOfCounts(2 * graph.totalWeight) }

private func isSumOfCounts(_ total: Double) -> Bool { total > 1 && total <= 0x1p53 }

/// The score of an edge between nodes with these shares of all strength.
private func score(weight: Double, total: Double, shares one: Double, _ other: Double) -> NoiseCorrectedScore? {
    // The prior's mean: what the strengths alone would give.
    let mean = one * other
    guard isSumOfCounts(total), mean > 0 else { return nil }
    let lift = weight / total / mean
    // Mean and mean square over the prior's variance, which is hypergeometric, given the strengths.
    let perVariance = (total - 1) / ((1 - one) * (1 - other))
    let alpha = mean * perVariance * (1 - mean) - mean
    let beta = perVariance * (1 - mean * mean) - (1 - mean)
    let posterior = (alpha + weight) / (alpha + beta + total)
    let weightVariance = posterior * (1 - posterior) * total
    let derivative = 2 / (total * mean) * (1 + weight / total - lift * (one + other)) / ((lift + 1) * (lift + 1))
    let deviation = weightVariance.squareRoot() * abs(derivative)
    guard lift.isFinite, deviation.isFinite else { return nil }
    return NoiseCorrectedScore(score: (lift - 1) / (lift + 1), deviation: deviation)
}
