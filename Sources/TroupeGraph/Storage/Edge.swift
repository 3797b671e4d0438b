/// The number of a node in a ``Graph``, from zero: 32 bits, because adjacency is most of a graph's memory.
///
/// A plain integer rather than a wrapper: every column kept beside a graph is indexed by it.
public typealias NodeIndex = UInt32

/// An undirected edge with its weight.
public struct Edge: Hashable, Sendable {
    /// One end.
    public var source: NodeIndex
    /// The other end; the same as `source` for a loop.
    public var target: NodeIndex
    /// The strength of the connection: zero or above, finite.
    public var weight: Double

    /// An edge between two nodes, of weight 1 unless stated.
    public init(_ source: NodeIndex, _ target: NodeIndex, weight: Double = 1) {
        self.source = source
        self.target = target
        self.weight = weight
    }
}
