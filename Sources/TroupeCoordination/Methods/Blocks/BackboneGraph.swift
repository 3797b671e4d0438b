import TroupeGraph

/// The kept ties of a method as a graph over consecutive numbers.
struct BackboneGraph {
    let accounts: [UInt32]
    let graph: Graph
    /// For each edge of the graph, in the order of `forEachEdge`, the place of its tie.
    let tieOfEdge: [Int]

    /// The graph of the ties that are kept, in an order that does not depend on how they were found.
    init?(_ ties: [MethodTie], ranks: [UInt32]) {
        let kept = ties.indices.filter { ties[$0].isKept && ties[$0].weight > 0 }
        accounts = Set(kept.flatMap { [ties[$0].first, ties[$0].second] }).sorted { ranks[Int($0)] < ranks[Int($1)] }
        var node: [UInt32: NodeIndex] = [:]
        for (number, account) in accounts.enumerated() { node[account] = NodeIndex(number) }
        let edges = kept.map { place -> (edge: Edge, tie: Int) in
            let (one, other) = (node[ties[place].first, default: 0], node[ties[place].second, default: 0])
            return (Edge(min(one, other), max(one, other), weight: ties[place].weight), place)
        }.sorted { ($0.edge.source, $0.edge.target) < ($1.edge.source, $1.edge.target) }
        guard let graph = try? Graph(nodeCount: accounts.count, edges: edges.map(\.edge)) else { return nil }
        self.graph = graph
        tieOfEdge = edges.map(\.tie)
    }
}
