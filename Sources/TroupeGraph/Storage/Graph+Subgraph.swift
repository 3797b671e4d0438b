import TroupeBase

extension Graph {
    /// The graph of some nodes and the edges among them (the induced subgraph).
    ///
    /// Columns kept beside the graph are cut the same way: row *i* of the subgraph is `nodes[i]`.
    ///
    /// - Parameter nodes: Nodes of the graph, ascending, each once; they are numbered anew in that order.
    /// - Complexity: O(*d* log *k*) for *k* nodes with *d* ties, or O(*n* + *d*) where that is less.
    public func subgraph(of nodes: [NodeIndex]) -> Graph {
        precondition(zip(nodes, nodes.dropFirst()).allSatisfy { $0 < $1 }, "Nodes are ascending, each once.")
        precondition(nodes.last.map { $0 < nodeCount } ?? true, "Nodes are nodes of the graph.")
        let numbers = NodeNumbers(nodes, among: nodeCount)
        var (offsets, neighbors, weights) = ([0], [NodeIndex](), [Double]())
        offsets.reserveCapacity(nodes.count + 1)
        var (loops, total) = (0, 0.0)
        let rows = adjacency
        for node in nodes {
            for entry in rows.row(node) {
                let (neighbor, weight) = (rows.neighbors[entry], rows.weights[entry])
                guard let number = numbers.number(of: neighbor) else { continue }
                neighbors.append(number)
                weights.append(weight)
                if neighbor == node { loops += 1 }
                if neighbor >= node { total += weight }
            }
            offsets.append(neighbors.count)
        }
        return Graph(
            adjacency: Adjacency(offsets: offsets, neighbors: neighbors, weights: weights),
            edgeCount: (neighbors.count + loops) / 2, loopCount: loops, totalWeight: total)
    }

    /// The graph with the same nodes and only the edges whose place in ``forEachEdge(_:)`` is true in a mask.
    ///
    /// - Parameter keep: For each edge whether it stays.
    /// - Complexity: O(*n* + *m*).
    public func masked(edges keep: [Bool]) -> Graph {
        precondition(keep.count == edgeCount, "A mask has a place for each edge.")
        var kept: [Edge] = []
        var edge = 0
        forEachEdge { source, target, weight in
            if keep[edge] { kept.append(Edge(source, target, weight: weight)) }
            edge += 1
        }
        guard let graph = try? Graph(nodeCount: nodeCount, edges: kept) else {
            preconditionFailure("Edges of a graph make a graph.")
        }
        return graph
    }
}

/// The new numbers of chosen nodes: looked up in the list itself where it is short, so that many small parts of a
/// large graph do not cost the whole graph each.
private struct NodeNumbers {
    private let nodes: [NodeIndex]
    private let table: ScratchBuffer<NodeIndex>?
    private static let outside = NodeIndex.max

    init(_ nodes: [NodeIndex], among nodeCount: Int) {
        self.nodes = nodes
        // A step of a search costs about as much as filling some places of a table.
        guard nodes.count > nodeCount / 64 else {
            table = nil
            return
        }
        let table = ScratchBuffer(repeating: Self.outside, count: nodeCount)
        for (number, node) in nodes.enumerated() { table[node] = NodeIndex(number) }
        self.table = table
    }

    func number(of node: NodeIndex) -> NodeIndex? {
        if let table { return table[node] == Self.outside ? nil : table[node] }
        let place = lowerBound(in: nodes.indices) { nodes[$0] < node }
        return place < nodes.count && nodes[place] == node ? NodeIndex(place) : nil
    }
}
