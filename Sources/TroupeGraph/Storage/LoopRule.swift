/// What building a graph does with an edge that joins a node to itself.
public enum LoopRule: Hashable, Sendable {
    /// The loop stays in the graph. It adds twice its weight to the strength of its node, as in igraph.
    case keep
    /// The loop is left out; its weight counts nowhere.
    case drop
    /// The loop is an error: ``GraphError/loopRefused(edge:node:)``.
    case refuse
}
