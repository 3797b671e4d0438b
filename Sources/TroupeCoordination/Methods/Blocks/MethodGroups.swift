import TroupeGraph
import TroupeModel

/// How a method divides its kept ties into communities.
enum Grouping {
    /// Whatever hangs together.
    case components
    /// Louvain on the weights.
    case louvain
    /// Leiden on the weights.
    case leiden
}

extension MethodResult {
    /// Puts the ties in order of account names and finds the communities of the kept ones.
    mutating func finish(_ posts: PostTable, _ grouping: Grouping = .components, seed: UInt64 = 1) {
        let ranks = posts.accounts.ranks()
        for place in ties.indices where !isDirected && ranks[Int(ties[place].first)] > ranks[Int(ties[place].second)] {
            (ties[place].first, ties[place].second) = (ties[place].second, ties[place].first)
        }
        ties = ties.sorted(below: ranks.count, by: { ranks[Int($0.first)] }, then: { ranks[Int($0.second)] })
        communities = groups(grouping, seed: seed, ranks: ranks)
    }

    private func groups(_ grouping: Grouping, seed: UInt64, ranks: [UInt32]) -> [[UInt32]] {
        let nodes = KeptNodes(ties, ranks: ranks, where: \.isKept)
        let accounts = nodes.accounts
        let edges = ties.lazy.filter { $0.isKept && $0.weight > 0 && $0.first != $0.second }.map {
            Edge(nodes.number[Int($0.first)], nodes.number[Int($0.second)], weight: $0.weight)
        }
        guard let graph = try? Graph(nodeCount: accounts.count, edges: Array(edges)) else { return [] }
        var options = LeidenOptions()
        options.seed = seed
        let partition: Partition
        switch grouping {
        case .components: partition = connectedComponents(of: graph)
        case .louvain: partition = louvain(graph, options: options)
        case .leiden: partition = leiden(graph, options: options)
        }
        return partition.members().map { members in members.map { accounts[Int($0)] } }
            .sorted { left, right in
                left.count != right.count
                    ? left.count > right.count : ranks[Int(left[0])] < ranks[Int(right[0])]
            }
    }
}
