/// What makes a partition good: the value that a community search maximises.
///
/// A function of this kind pays for weight inside communities and charges for each pair inside: a new one needs a case,
/// its value, and its `terms(in:)`.
public enum QualityFunction: Hashable, Sendable {
    /// Modularity; see ``modularity(of:in:resolution:)``.
    case modularity(resolution: Double = 1)
    /// The constant Potts model; see ``constantPotts(of:in:resolution:)``.
    case constantPotts(resolution: Double)
    /// The constant Potts model relative to the graph's own density: γ times the mean weight of a pair of nodes, the
    /// expectation of an Erdős–Rényi graph (Reichardt and Bornholdt 2006, "RBER"), in units of all weight as
    /// modularity.
    case relativeDensity(resolution: Double = 1)

    /// γ: larger values favour smaller communities.
    public var resolution: Double {
        switch self {
        case .modularity(let resolution), .constantPotts(let resolution), .relativeDensity(let resolution): resolution
        }
    }

    /// The same function with another γ.
    public func with(resolution: Double) -> QualityFunction {
        switch self {
        case .modularity: .modularity(resolution: resolution)
        case .constantPotts: .constantPotts(resolution: resolution)
        case .relativeDensity: .relativeDensity(resolution: resolution)
        }
    }

    /// The quality of a partition of the nodes of a graph.
    ///
    /// - Complexity: O(*n* + *m*).
    public func value(of partition: Partition, in graph: Graph) -> Double {
        switch self {
        case .modularity(let resolution):
            return TroupeGraph.modularity(of: partition, in: graph, resolution: resolution)
        case .constantPotts(let resolution):
            return TroupeGraph.constantPotts(of: partition, in: graph, resolution: resolution)
        case .relativeDensity(let resolution):
            guard graph.totalWeight > 0 else { return 0 }
            let price = resolution * meanPairWeight(of: graph)
            return TroupeGraph.constantPotts(of: partition, in: graph, resolution: price) / graph.totalWeight
        }
    }

    /// Whether the value is a share of the graph's weight, so that it compares between graphs.
    var isRelative: Bool {
        switch self {
        case .modularity, .relativeDensity: true
        case .constantPotts: false
        }
    }

    /// The two numbers in which quality functions differ for a search: the mass of each node, and the price of a pair.
    ///
    /// All functions are, up to constants, the weight inside communities less `price` times the product of the masses
    /// of each pair inside. A move is then judged the same way for all, with no dispatch in the loop.
    func terms(in graph: Graph) -> (masses: [Double], price: Double) {
        let ones = [Double](repeating: 1, count: graph.nodeCount)
        switch self {
        case .modularity(let resolution):
            // A price beyond every weight keeps its order; infinite times zero would not be a number.
            let price = graph.totalWeight > 0 ? min(resolution / (2 * graph.totalWeight), 1e300) : 0
            return (graph.strengths(), price)
        case .constantPotts(let resolution):
            return (ones, resolution)
        case .relativeDensity(let resolution):
            return (ones, resolution * meanPairWeight(of: graph))
        }
    }
}

/// The weight of all edges over the number of pairs of nodes; zero where there is no pair.
private func meanPairWeight(of graph: Graph) -> Double {
    let count = Double(graph.nodeCount)
    return count > 1 ? graph.totalWeight / (count * (count - 1) / 2) : 0
}
