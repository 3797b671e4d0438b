/// What building a graph makes of several edges between the same two nodes: always one edge.
public enum ParallelRule: Hashable, Sendable {
    /// Its weight is the sum of theirs, added from the smallest up.
    case sum
    /// Its weight is the largest of theirs.
    case largest
    /// Its weight is the smallest of theirs.
    case smallest

    /// The weight of one edge in place of several.
    func merged(_ weights: [Double]) -> Double {
        switch self {
        case .sum: weights.sorted().reduce(0, +)
        case .largest: weights.max() ?? 0
        case .smallest: weights.min() ?? 0
        }
    }
}
