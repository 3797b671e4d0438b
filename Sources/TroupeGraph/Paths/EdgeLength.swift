/// How long a path finds an edge.
public enum EdgeLength: Hashable, Sendable {
    /// Every edge is one step long.
    case hops
    /// An edge is as long as its weight: weights are distances.
    case weight
    /// An edge is as long as one over its weight: the stronger a tie, the nearer its ends. Weight zero joins nothing.
    case inverseWeight

    /// The length of an edge, zero or above; infinite where no path may pass.
    @inline(__always)
    func callAsFunction(_ weight: Double) -> Double {
        switch self {
        case .hops: 1
        case .weight: weight
        case .inverseWeight: 1 / weight
        }
    }
}
