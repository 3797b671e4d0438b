/// Takes edges one by one and makes a ``Graph`` of them, giving back its own memory on the way.
///
///     var builder = GraphBuilder()
///     try builder.add(Edge(0, 1, weight: 2))
///     let graph = try builder.graph(nodeCount: 3)
///
/// Memory: 8 bytes an edge, and 8 more once a weight differs from 1. With the graph itself, building *m* edges needs at
/// most 36 bytes an edge and 40 a node at any moment.
public struct GraphBuilder: ~Copyable {
    private let loops: LoopRule
    private let parallel: ParallelRule
    private var chunks: [EdgeChunk] = []
    private var current = EdgeChunk()

    /// The number of edges taken so far, parallel edges one by one; dropped loops are none.
    public private(set) var edgeCount = 0
    /// The highest node that an edge names; nil before the first edge.
    public private(set) var highestNode: NodeIndex?

    private static let chunkSize = 1 << 16

    /// A builder without edges.
    ///
    /// - Parameters:
    ///   - loops: What to do with edges from a node to itself.
    ///   - parallel: What to make of several edges between the same two nodes.
    public init(loops: LoopRule = .keep, parallel: ParallelRule = .sum) {
        self.loops = loops
        self.parallel = parallel
    }

    /// Takes an edge; its ends may come in either order.
    ///
    /// - Throws: `GraphError` for a weight or a loop that cannot be; the edge is named by its place in the stream.
    public mutating func add(_ edge: Edge) throws(GraphError) {
        guard edge.weight.isFinite else { throw .weightNotFinite(edge: edgeCount) }
        guard edge.weight >= 0 else { throw .negativeWeight(edge: edgeCount, weight: edge.weight) }
        if edge.source == edge.target {
            if loops == .refuse { throw .loopRefused(edge: edgeCount, node: edge.source) }
            if loops == .drop { return }
        }
        if current.weights == nil, edge.weight != 1 {
            current.weights = [Double](repeating: 1, count: current.sources.count)
        }
        current.sources.append(edge.source)
        current.targets.append(edge.target)
        current.weights?.append(edge.weight)
        highestNode = max(highestNode ?? 0, edge.source, edge.target)
        edgeCount += 1
        if current.sources.count == Self.chunkSize {
            chunks.append(current)
            current = EdgeChunk()
        }
    }

    /// The graph of the edges taken; the builder is used up.
    ///
    /// - Parameter nodeCount: The number of nodes; nil takes as many as the edges name.
    /// - Throws: `GraphError` if an edge names a node beyond `nodeCount`, or there are too many nodes or too much
    ///   weight.
    /// - Complexity: As ``Graph/init(nodeCount:sources:targets:weights:loops:parallel:)``.
    public consuming func graph(nodeCount: Int? = nil) throws(GraphError) -> Graph {
        let count = nodeCount ?? highestNode.map { Int($0) + 1 } ?? 0
        guard (0...Graph.maximumNodeCount).contains(count) else { throw .nodeCountOutOfRange(count) }
        if let highestNode, highestNode >= count {
            throw .nodeOutOfRange(edge: firstEdge(beyond: count), node: highestNode, nodeCount: count)
        }
        let parallel = parallel
        var taken = chunks
        chunks = []
        taken.append(current)
        current = EdgeChunk()
        return try Graph(nodeCount: count, checked: consume taken, dropsLoops: false, parallel: parallel)
    }

    private func firstEdge(beyond nodeCount: Int) -> Int {
        var edge = 0
        for chunk in chunks + [current] {
            for (source, target) in zip(chunk.sources, chunk.targets) {
                if max(source, target) >= nodeCount { return edge }
                edge += 1
            }
        }
        return edge
    }
}
