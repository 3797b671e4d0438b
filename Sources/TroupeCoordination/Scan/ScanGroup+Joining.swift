extension ScanGroup {
    /// Groups that stand out, those of one whole put together again.
    ///
    /// A ring in which any two members meet now and then has no seams, but Leiden divides it. Two groups are joined
    /// where the evidence per member of the whole is at least that of either part, which pairs between them alone can
    /// bring about; the two that give the most come first. What stands out stays so, and unrelated groups stay apart.
    ///
    /// - Parameters:
    ///   - groups: Groups without common accounts.
    ///   - edges: All pairs, those between groups too.
    ///   - rank: The ranks of the accounts' ids.
    /// - Returns: The groups, highest score first, then by first account.
    /// - Complexity: O(*e*) for *e* pairs, and O(*p*) for each joining of groups with *p* pairs of groups that meet.
    static func joined(_ groups: [ScanGroup], edges: [ScanEdge], rank: [UInt32]) -> [ScanGroup] {
        guard groups.count > 1 else { return groups }
        var joining = Joining(groups, edges: edges)
        while let next = joining.next { joining.join(next, rank: rank) }
        return ordered(joining.parts.values, rank: rank)
    }
}

/// Groups that are being joined.
private struct Joining {
    /// Two groups, the smaller number first.
    struct Pair: Hashable {
        var one: Int
        var other: Int

        init(_ one: Int, _ other: Int) { (self.one, self.other) = (min(one, other), max(one, other)) }
    }

    /// What joins two groups.
    struct Between {
        var edges: [ScanEdge] = []
        var weight = 0.0
    }

    /// The groups that are left, by the number of their first part.
    private(set) var parts: [Int: ScanGroup]
    private var between: [Pair: Between] = [:]

    init(_ groups: [ScanGroup], edges: [ScanEdge]) {
        parts = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($0, $1) })
        var groupOf: [UInt32: Int] = [:]
        for (number, group) in groups.enumerated() { for account in group.accounts { groupOf[account] = number } }
        for edge in edges {
            guard let one = groupOf[edge.first], let other = groupOf[edge.second], one != other else { continue }
            between[Pair(one, other), default: Between()].edges.append(edge)
            between[Pair(one, other), default: Between()].weight += edge.weight
        }
    }

    /// The two groups whose whole has the highest score of those where it is no less than that of either; nil where
    /// there are none.
    var next: Pair? {
        between.compactMap { pair, between in score(of: pair, between).map { (pair: pair, score: $0) } }.max {
            ($0.score, -$0.pair.one, -$0.pair.other) < ($1.score, -$1.pair.one, -$1.pair.other)
        }?.pair
    }

    private func score(of pair: Pair, _ between: Between) -> Double? {
        guard let one = parts[pair.one], let other = parts[pair.other] else { return nil }
        let sizes = (Double(one.accounts.count), Double(other.accounts.count))
        let weight = one.score * sizes.0 + other.score * sizes.1 + between.weight
        let score = weight / (sizes.0 + sizes.1)
        return score >= max(one.score, other.score) ? score : nil
    }

    mutating func join(_ pair: Pair, rank: [UInt32]) {
        guard let left = parts[pair.one], let right = parts.removeValue(forKey: pair.other) else { return }
        parts[pair.one] = ScanGroup(
            accounts: (left.accounts + right.accounts).sorted { rank[Int($0)] < rank[Int($1)] },
            edges: left.edges + right.edges + (between.removeValue(forKey: pair)?.edges ?? []))
        for old in between.keys.filter({ $0.one == pair.other || $0.other == pair.other }) {
            guard let moved = between.removeValue(forKey: old) else { continue }
            let third = Pair(pair.one, old.one == pair.other ? old.other : old.one)
            between[third, default: Between()].edges += moved.edges
            between[third, default: Between()].weight += moved.weight
        }
    }
}
