extension Graph {
    /// The power of two that brings weights whose sums or quotients would overflow or vanish back into range; zero for
    /// all other graphs, whose weights stay as they are.
    ///
    /// Scaling up is exact. Scaling down is by 2¹⁰⁰ only, so that small weights beside huge ones are kept.
    var scalingExponent: Int {
        guard totalWeight > 0 else { return 0 }
        if totalWeight < 1e-100 { return -Int(totalWeight.exponent) }
        return totalWeight > 1e300 ? -100 : 0
    }

    /// The same graph with every weight times a power of two.
    ///
    /// - Complexity: O(*n* + *m*); O(1) for an exponent of zero.
    func scaled(byPowerOfTwo exponent: Int) -> Graph {
        guard exponent != 0 else { return self }
        let weights = weightColumn.map { TroupeGraph.scaled($0, byPowerOfTwo: exponent) }
        return Graph(
            adjacency: Adjacency(offsets: offsets, neighbors: neighborColumn, weights: weights), edgeCount: edgeCount,
            loopCount: loopCount, totalWeight: TroupeGraph.scaled(totalWeight, byPowerOfTwo: exponent))
    }
}

/// A number times a power of two, also where the power alone is no number.
func scaled(_ value: Double, byPowerOfTwo exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: value)
}

extension QualityFunction {
    /// The function for a graph whose weights were multiplied by a power of two: only an absolute γ changes.
    func scaled(byPowerOfTwo exponent: Int) -> QualityFunction {
        guard exponent != 0, !isRelative else { return self }
        return with(resolution: Swift.min(TroupeGraph.scaled(resolution, byPowerOfTwo: exponent), 1e300))
    }
}
