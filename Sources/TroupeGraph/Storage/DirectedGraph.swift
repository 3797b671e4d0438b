import TroupeBase

/// A directed weighted graph that never changes: for each node, where its edges lead and where edges to it come from.
///
/// Both directions are held as compressed sparse rows, ascending within a node, so that the same edges in any order
/// give the same bytes. An edge from *a* to *b* and one from *b* to *a* are two edges; a loop is one.
///
///     let graph = try DirectedGraph(nodeCount: 3, edges: [Edge(0, 1), Edge(2, 1, weight: 2.5)])
///     // graph.predecessors(of: 1) is 0 and 2
///
/// Memory: 24 bytes an edge and 16 bytes a node.
public struct DirectedGraph: Hashable, Sendable {
    let outgoing: Adjacency
    let incoming: Adjacency

    /// Builds a graph; the `source` of each edge is where it starts, the `target` where it leads.
    ///
    /// - Parameters:
    ///   - nodeCount: The number of nodes; those no edge names are isolated.
    ///   - edges: The edges, in any order.
    ///   - loops: What to do with edges from a node to itself.
    ///   - parallel: What to make of several edges with the same source and target.
    /// - Throws: `GraphError` for the first edge at fault.
    /// - Complexity: O(*n* + *m*) time and memory for *n* nodes and *m* edges, by counting sort.
    public init(
        nodeCount: Int, edges: [Edge], loops: LoopRule = .keep, parallel: ParallelRule = .sum
    ) throws(GraphError) {
        try Graph.validate(
            nodeCount: nodeCount, sources: edges.map(\.source), targets: edges.map(\.target),
            weights: edges.map(\.weight), loops: loops)
        let kept = loops == .drop ? edges.filter { $0.source != $0.target } : edges
        // Sorting by target and then, keeping that order, by source leaves rows ascending.
        let byTarget = countingSort(kept, keys: nodeCount) { $0.target }
        let sorted = countingSort(byTarget, keys: nodeCount) { $0.source }
        outgoing = rows(of: sorted, nodeCount: nodeCount, parallel: parallel)
        guard outgoing.weights.reduce(0, +).isFinite else { throw .totalWeightOverflow }
        incoming = outgoing.transposed()
    }

    /// The number of nodes, isolated ones included.
    public var nodeCount: Int { outgoing.nodeCount }

    /// The number of edges, after parallel edges were merged.
    public var edgeCount: Int { outgoing.neighbors.count }

    /// The nodes that edges from a node lead to, ascending.
    ///
    /// - Complexity: O(1).
    public func successors(of node: NodeIndex) -> ArraySlice<NodeIndex> { outgoing.neighbors[outgoing.row(node)] }

    /// The nodes whose edges lead to a node, ascending.
    ///
    /// - Complexity: O(1).
    public func predecessors(of node: NodeIndex) -> ArraySlice<NodeIndex> { incoming.neighbors[incoming.row(node)] }

    /// The weights of the edges from a node, in the order of ``successors(of:)``.
    ///
    /// - Complexity: O(1).
    public func weights(from node: NodeIndex) -> ArraySlice<Double> { outgoing.weights[outgoing.row(node)] }
}

/// The edges in the order of a key below `keys`; equal keys keep their order.
private func countingSort(_ edges: [Edge], keys: Int, by key: (Edge) -> NodeIndex) -> [Edge] {
    let next = ScratchBuffer(repeating: 0, count: keys + 1)
    for edge in edges { next[Int(key(edge)) + 1] += 1 }
    next.accumulate()
    return [Edge](filling: edges.count) { sorted in
        // The running sums give every edge a place of its own below the number of edges.
        for edge in edges {
            let place = next[key(edge)]
            next[key(edge)] = place + 1
            (sorted.baseAddress! + place).initialize(to: edge)
        }
    }
}

/// The rows of edges sorted by source and then target, parallel edges merged.
private func rows(of edges: [Edge], nodeCount: Int, parallel: ParallelRule) -> Adjacency {
    let offsets = ScratchBuffer(repeating: 0, count: nodeCount + 1)
    var neighbors: [NodeIndex] = []
    var weights: [Double] = []
    neighbors.reserveCapacity(edges.count)
    weights.reserveCapacity(edges.count)
    var first = 0
    while first < edges.count {
        let (source, target) = (edges[first].source, edges[first].target)
        var end = first + 1
        while end < edges.count, edges[end].source == source, edges[end].target == target { end += 1 }
        // Adding zero turns a negative zero into zero, so that equal graphs have equal bytes.
        let weight = end == first + 1 ? edges[first].weight : parallel.merged(edges[first..<end].map(\.weight))
        neighbors.append(target)
        weights.append(weight + 0)
        offsets[Int(source) + 1] += 1
        first = end
    }
    offsets.accumulate()
    return Adjacency(offsets: offsets.prefix(nodeCount + 1), neighbors: neighbors, weights: weights)
}
