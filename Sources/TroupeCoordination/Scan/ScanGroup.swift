/// A community of the edges of one window.
struct ScanGroup: Sendable, Hashable {
    /// The accounts, ascending by rank of their ids.
    var accounts: [UInt32]
    /// The edges inside.
    var edges: [ScanEdge]
    /// Weight inside over accounts: about half of the surprises that an account shares with the group.
    var score: Double

    /// A group of accounts and the edges between them.
    init(accounts: [UInt32], edges: [ScanEdge]) {
        self.accounts = accounts
        self.edges = edges
        score = accounts.isEmpty ? 0 : edges.reduce(0) { $0 + $1.weight } / Double(accounts.count)
    }

    /// The same accounts without the edges for which something holds.
    func without(_ isLeftOut: (ScanEdge) -> Bool) -> ScanGroup {
        let left = edges.filter { !isLeftOut($0) }
        return left.count == edges.count ? self : ScanGroup(accounts: accounts, edges: left)
    }

    /// The accounts whose own evidence carries the group: at least 1 and a quarter of the median, from two partners or
    /// more; without those whose partners all have too little.
    var members: [UInt32] {
        var evidence: [UInt32: Double] = [:]
        var partners: [UInt32: Int] = [:]
        for edge in edges {
            for account in [edge.first, edge.second] {
                evidence[account, default: 0] += edge.weight
                partners[account, default: 0] += 1
            }
        }
        let sorted = evidence.values.sorted()
        guard !sorted.isEmpty else { return [] }
        let middle = sorted.count / 2
        let median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        let least = max(1, median / 4)
        let carries = Set(
            accounts.filter {
                evidence[$0, default: 0] >= least && (partners[$0, default: 0] > 1 || accounts.count == 2)
            })
        let joined = edges.filter { carries.contains($0.first) && carries.contains($0.second) }
        let isMember = Set(joined.flatMap { [$0.first, $0.second] })
        return accounts.filter(isMember.contains)
    }

    /// The communities of some edges, highest score first, then by first account.
    static func groups(_ edges: [ScanEdge], rank: [UInt32], settings: SlowScanSettings) -> [ScanGroup] {
        guard !edges.isEmpty else { return [] }
        let accounts = Set(edges.flatMap { [$0.first, $0.second] }).sorted { rank[Int($0)] < rank[Int($1)] }
        var node: [UInt32: Int] = [:]
        for (number, account) in accounts.enumerated() { node[account] = number }
        let membership = communities(
            nodeCount: accounts.count,
            edges: edges.map { (node[$0.first, default: 0], node[$0.second, default: 0], $0.weight) },
            seed: settings.seed, iterations: settings.leidenIterations)
        let count = (membership.max() ?? -1) + 1
        var members = [[UInt32]](repeating: [], count: count)
        var inside = [[ScanEdge]](repeating: [], count: count)
        for (number, account) in accounts.enumerated() { members[membership[number]].append(account) }
        for edge in edges {
            let community = membership[node[edge.first, default: 0]]
            if community == membership[node[edge.second, default: 0]] { inside[community].append(edge) }
        }
        return ordered(zip(members, inside).map { ScanGroup(accounts: $0, edges: $1) }, rank: rank)
    }

    /// Groups by score, highest first, then by first account.
    static func ordered(_ groups: some Sequence<ScanGroup>, rank: [UInt32]) -> [ScanGroup] {
        groups.sorted {
            $0.score != $1.score ? $0.score > $1.score : rank[Int($0.accounts[0])] < rank[Int($1.accounts[0])]
        }
    }
}
