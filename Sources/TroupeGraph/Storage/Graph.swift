/// An undirected weighted graph that never changes: for each node, its neighbours and the weights of the edges.
///
/// Compressed sparse rows: the neighbours of all nodes stand in one array, node after node, ascending within a node.
/// An edge between two nodes stands in both rows with the same weight, a loop once in its own. Because rows are sorted
/// and parallel edges merged, the same edges in any order give the same bytes. An edge of weight zero is an edge.
///
///     let graph = try Graph(nodeCount: 3, edges: [Edge(0, 1), Edge(1, 2, weight: 2.5)])
///     // graph.degree(of: 1) == 2, graph.strength(of: 1) == 3.5
///
/// Memory: 24 bytes an edge and 8 bytes a node. Attributes of nodes and edges are kept beside the graph.
public struct Graph: Hashable, Sendable {
    /// The largest number of nodes; one less than 2³², so that a count fits in 32 bits as well.
    public static let maximumNodeCount = Int(NodeIndex.max)

    /// The number of edges, after parallel edges were merged; a loop counts once.
    public let edgeCount: Int
    /// The number of loops among the edges.
    public let loopCount: Int
    /// The sum of all edge weights, each edge once: *m* in the formulas for modularity.
    public let totalWeight: Double

    /// Both directions of every edge.
    let adjacency: Adjacency

    init(adjacency: Adjacency, edgeCount: Int, loopCount: Int, totalWeight: Double) {
        self.adjacency = adjacency
        self.edgeCount = edgeCount
        self.loopCount = loopCount
        self.totalWeight = totalWeight
    }

    var offsets: [Int] { adjacency.offsets }
    var neighborColumn: [NodeIndex] { adjacency.neighbors }
    var weightColumn: [Double] { adjacency.weights }

    /// The number of nodes, isolated ones included.
    public var nodeCount: Int { adjacency.nodeCount }

    /// The number of different neighbours of a node, itself included if it has a loop.
    public func degree(of node: NodeIndex) -> Int {
        adjacency.row(node).count
    }

    /// The neighbours of a node, ascending; the node itself among them if it has a loop.
    ///
    /// - Complexity: O(1).
    public func neighbors(of node: NodeIndex) -> ArraySlice<NodeIndex> {
        neighborColumn[adjacency.row(node)]
    }

    /// The weights of the edges of a node, in the order of ``neighbors(of:)`` and with the same indices.
    ///
    /// - Complexity: O(1).
    public func weights(of node: NodeIndex) -> ArraySlice<Double> {
        weightColumn[adjacency.row(node)]
    }

    /// The weight of the edge between two nodes; nil when there is none.
    ///
    /// - Complexity: O(log *d*) for a node of degree *d*.
    public func weight(between source: NodeIndex, and target: NodeIndex) -> Double? {
        var row = neighbors(of: source)
        while let middle = row.indices.dropFirst(row.count / 2).first {
            if row[middle] == target { return weightColumn[middle] }
            row = row[middle] < target ? row[(middle + 1)...] : row[..<middle]
        }
        return nil
    }

    /// The sum of the weights of a node's edges; a loop counts twice.
    ///
    /// - Complexity: O(*d*) for a node of degree *d*.
    public func strength(of node: NodeIndex) -> Double {
        var sum = 0.0
        for entry in offsets[Int(node)]..<offsets[Int(node) + 1] {
            let weight = weightColumn[entry]
            sum += neighborColumn[entry] == node ? 2 * weight : weight
        }
        return sum
    }

    /// The strength of every node, as ``strength(of:)``.
    ///
    /// - Complexity: O(*n* + *m*).
    public func strengths() -> [Double] {
        (0..<nodeCount).map { strength(of: NodeIndex($0)) }
    }

    /// Calls `body` for each edge once, smaller end first, ascending by smaller and then larger end.
    ///
    /// - Complexity: O(*n* + *m*) calls and steps.
    public func forEachEdge<Failure: Error>(
        _ body: (_ source: NodeIndex, _ target: NodeIndex, _ weight: Double) throws(Failure) -> Void
    ) throws(Failure) {
        for node in 0..<nodeCount {
            for entry in offsets[node]..<offsets[node + 1] where neighborColumn[entry] >= NodeIndex(node) {
                try body(NodeIndex(node), neighborColumn[entry], weightColumn[entry])
            }
        }
    }

    /// The edges, each once, in the order of ``forEachEdge(_:)``.
    public var edges: [Edge] {
        var edges: [Edge] = []
        edges.reserveCapacity(edgeCount)
        forEachEdge { edges.append(Edge($0, $1, weight: $2)) }
        return edges
    }
}
