import TroupeGraph

/// The kept ties of a method as a graph over consecutive numbers.
struct BackboneGraph {
    let accounts: [UInt32]
    let graph: Graph
    /// For each edge of the graph, in the order of `forEachEdge`, the place of its tie.
    let tieOfEdge: [Int]

    private struct TieEdge {
        var source: NodeIndex
        var target: NodeIndex
        var tie: Int
    }

    /// The graph of the ties that are kept, in an order that does not depend on how they were found.
    init?(_ ties: [MethodTie], ranks: [UInt32]) {
        let nodes = KeptNodes(ties, ranks: ranks) { $0.isKept && $0.weight > 0 }
        accounts = nodes.accounts
        var edges: [TieEdge] = []
        for (place, tie) in ties.enumerated() where tie.isKept && tie.weight > 0 {
            let (one, other) = (nodes.number[Int(tie.first)], nodes.number[Int(tie.second)])
            edges.append(TieEdge(source: min(one, other), target: max(one, other), tie: place))
        }
        edges = edges.sorted(below: accounts.count, by: \.source, then: \.target)
        guard
            let graph = try? Graph(
                nodeCount: accounts.count,
                edges: edges.map { Edge($0.source, $0.target, weight: ties[$0.tie].weight) })
        else { return nil }
        self.graph = graph
        tieOfEdge = edges.map(\.tie)
    }
}
