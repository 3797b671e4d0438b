/// What makes a partition good: the value that a community search maximises.
public enum QualityFunction: Hashable, Sendable {
    /// Modularity; see ``modularity(of:in:resolution:)``.
    case modularity(resolution: Double = 1)
    /// The constant Potts model; see ``constantPotts(of:in:resolution:)``.
    case constantPotts(resolution: Double)

    /// γ: larger values favour smaller communities.
    public var resolution: Double {
        switch self {
        case .modularity(let resolution), .constantPotts(let resolution): resolution
        }
    }

    /// The quality of a partition of the nodes of a graph.
    ///
    /// - Complexity: O(*n* + *m*).
    public func value(of partition: Partition, in graph: Graph) -> Double {
        switch self {
        case .modularity(let resolution):
            TroupeGraph.modularity(of: partition, in: graph, resolution: resolution)
        case .constantPotts(let resolution):
            TroupeGraph.constantPotts(of: partition, in: graph, resolution: resolution)
        }
    }

    /// The two numbers in which quality functions differ for a search: the mass of each node, and the price of a pair.
    ///
    /// Both functions are, up to constants, the weight inside communities less `price` times the product of the masses
    /// of each pair inside. A move is then judged the same way for both, with no dispatch in the loop.
    func terms(in graph: Graph) -> (masses: [Double], price: Double) {
        switch self {
        case .modularity(let resolution):
            let price = resolution / (2 * graph.totalWeight)
            return (graph.strengths(), price.isFinite ? price : 0)
        case .constantPotts(let resolution):
            return ([Double](repeating: 1, count: graph.nodeCount), resolution)
        }
    }
}
