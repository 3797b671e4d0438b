import TroupeGraph

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
