/// The accounts drawn together: one group a community, and one of the accounts of none.
struct CommunityGroups: Sendable {
    struct Group: Sendable {
        /// Index into the figure's communities; nil for the accounts of none.
        var community: Int?
        /// Indices of accounts, ascending.
        var members: [Int]
    }

    /// Communities by drawn members, largest first, then in the figure's order; the accounts of none last.
    let groups: [Group]
    /// The group of each account.
    let groupOfAccount: [Int]

    init(_ figure: NetworkFigure) {
        var members: [[Int]] = Array(repeating: [], count: figure.communities.count + 1)
        for (index, account) in figure.accounts.enumerated() {
            members[account.community ?? figure.communities.count].append(index)
        }
        let order = figure.communities.indices.filter { !members[$0].isEmpty }.sorted {
            (-members[$0].count, $0) < (-members[$1].count, $1)
        }
        var groups = order.map { Group(community: $0, members: members[$0]) }
        if let rest = members.last, !rest.isEmpty { groups.append(Group(community: nil, members: rest)) }
        var groupOfAccount = Array(repeating: 0, count: figure.accounts.count)
        for (index, group) in groups.enumerated() {
            for member in group.members { groupOfAccount[member] = index }
        }
        self.groups = groups
        self.groupOfAccount = groupOfAccount
    }

    /// The ties inside groups, and for each group that falls into parts one more pair a part, to its first member
    /// of most ties: the layout then keeps the group in one piece.
    func layoutPairs(_ figure: NetworkFigure) -> [(Int, Int)] {
        var pairs = figure.ties.filter { groupOfAccount[$0.a] == groupOfAccount[$0.b] }.map { ($0.a, $0.b) }
        var parent = Array(figure.accounts.indices)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        var degree = Array(repeating: 0, count: figure.accounts.count)
        for (a, b) in pairs {
            degree[a] += 1
            degree[b] += 1
            parent[root(a)] = root(b)
        }
        for group in groups {
            guard let centre = group.members.max(by: { (degree[$0], $1) < (degree[$1], $0) }) else { continue }
            for member in group.members where root(member) != root(centre) {
                parent[root(member)] = root(centre)
                pairs.append((centre, member))
            }
        }
        return pairs
    }
}
