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
        edges = edges.sorted(below: accounts.count) { $0.target }.sorted(below: accounts.count) { $0.source }
        guard
            let graph = try? Graph(
                nodeCount: accounts.count,
                edges: edges.map { Edge($0.source, $0.target, weight: ties[$0.tie].weight) })
        else { return nil }
        self.graph = graph
        tieOfEdge = edges.map(\.tie)
    }
}

/// The accounts of some ties as nodes, in order of their names.
struct KeptNodes {
    /// The accounts, in the order of their nodes.
    let accounts: [UInt32]
    /// For each account that is one, its node; 0 for the others.
    let number: [NodeIndex]

    init(_ ties: [MethodTie], ranks: [UInt32], where isWanted: (MethodTie) -> Bool) {
        var isNode = [Bool](repeating: false, count: ranks.count)
        for tie in ties where isWanted(tie) {
            isNode[Int(tie.first)] = true
            isNode[Int(tie.second)] = true
        }
        accounts = isNode.indices.filter { isNode[$0] }.map { UInt32($0) }
            .sorted(below: ranks.count) { ranks[Int($0)] }
        var number = [NodeIndex](repeating: 0, count: ranks.count)
        for (node, account) in accounts.enumerated() { number[Int(account)] = NodeIndex(node) }
        self.number = number
    }
}
