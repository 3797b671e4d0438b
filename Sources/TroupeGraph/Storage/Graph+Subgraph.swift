extension Graph {
    /// The graph of some nodes and the edges among them (the induced subgraph).
    ///
    /// Columns kept beside the graph are cut the same way: row *i* of the subgraph is `nodes[i]`.
    ///
    /// - Parameter nodes: Nodes of the graph, ascending, each once; they are numbered anew in that order.
    /// - Complexity: O(*n*) and the degrees of the nodes.
    public func subgraph(of nodes: [NodeIndex]) -> Graph {
        precondition(zip(nodes, nodes.dropFirst()).allSatisfy { $0 < $1 }, "Nodes are ascending, each once.")
        precondition(nodes.last.map { $0 < nodeCount } ?? true, "Nodes are nodes of the graph.")
        let outside = NodeIndex.max
        let number = ScratchBuffer(repeating: outside, count: nodeCount)
        for (new, node) in nodes.enumerated() { number[node] = NodeIndex(new) }
        var (offsets, neighbors, weights) = ([0], [NodeIndex](), [Double]())
        offsets.reserveCapacity(nodes.count + 1)
        var (loops, total) = (0, 0.0)
        let rows = adjacency
        for node in nodes {
            for entry in rows.row(node) {
                let (neighbor, weight) = (rows.neighbors[entry], rows.weights[entry])
                if number[neighbor] == outside { continue }
                neighbors.append(number[neighbor])
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
