/// Why a graph cannot be built from the edges given.
///
/// Edges are named by their position in the input, from zero; the first edge at fault is reported.
public enum GraphError: Error, Hashable, Sendable {
    /// The number of nodes is negative or above ``Graph/maximumNodeCount``.
    case nodeCountOutOfRange(Int)
    /// The columns of the edge stream differ in length.
    case unequalColumns(sources: Int, targets: Int, weights: Int)
    /// An edge names a node that does not exist; nodes are numbered from zero to `nodeCount - 1`.
    case nodeOutOfRange(edge: Int, node: NodeIndex, nodeCount: Int)
    /// The weight of an edge is below zero.
    case negativeWeight(edge: Int, weight: Double)
    /// The weight of an edge is not a number, or infinite.
    case weightNotFinite(edge: Int)
    /// The weights are finite, but twice their sum is not.
    case totalWeightOverflow
    /// An edge joins a node to itself and the loop rule was ``LoopRule/refuse``.
    case loopRefused(edge: Int, node: NodeIndex)
}
