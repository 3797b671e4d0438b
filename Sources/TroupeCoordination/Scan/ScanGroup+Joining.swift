extension ScanGroup {
    /// Groups that stand out, those of one whole put together again.
    ///
    /// A ring in which any two members meet now and then has no seams, but Leiden divides it. Two groups are joined where
    /// the evidence per member of the whole is at least that of either part, which pairs between them alone can bring
    /// about; the two that give the most come first. What stands out stays so, and unrelated groups stay apart.
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
        return joining.parts.values.sorted {
            $0.score != $1.score ? $0.score > $1.score : rank[Int($0.accounts[0])] < rank[Int($1.accounts[0])]
        }
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

    /// The groups that are left, by the number of their first part.
    private(set) var parts: [Int: ScanGroup]
    private var weight: [Int: Double]
    private var between: [Pair: [ScanEdge]] = [:]
    private var weightBetween: [Pair: Double] = [:]

    init(_ groups: [ScanGroup], edges: [ScanEdge]) {
        parts = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($0, $1) })
        weight = parts.mapValues { $0.edges.reduce(0) { $0 + $1.weight } }
        var groupOf: [UInt32: Int] = [:]
        for (number, group) in groups.enumerated() { for account in group.accounts { groupOf[account] = number } }
        for edge in edges {
            guard let one = groupOf[edge.first], let other = groupOf[edge.second], one != other else { continue }
            between[Pair(one, other), default: []].append(edge)
        }
        weightBetween = between.mapValues { $0.reduce(0) { $0 + $1.weight } }
    }

    /// The two groups whose whole has the highest score of those where it is no less than that of either; nil where
    /// there are none.
    var next: Pair? {
        var best: (pair: Pair, score: Double)?
        for pair in weightBetween.keys {
            guard let score = score(of: pair) else { continue }
            if let known = best, (score, -pair.one, -pair.other) < (known.score, -known.pair.one, -known.pair.other) {
                continue
            }
            best = (pair, score)
        }
        return best?.pair
    }

    private func score(of pair: Pair) -> Double? {
        guard let one = parts[pair.one], let other = parts[pair.other] else { return nil }
        let sum = weight[pair.one, default: 0] + weight[pair.other, default: 0] + weightBetween[pair, default: 0]
        let score = sum / Double(one.accounts.count + other.accounts.count)
        return score >= max(one.score, other.score) ? score : nil
    }

    mutating func join(_ pair: Pair, rank: [UInt32]) {
        guard let left = parts[pair.one], let right = parts.removeValue(forKey: pair.other) else { return }
        parts[pair.one] = ScanGroup(
            accounts: (left.accounts + right.accounts).sorted { rank[Int($0)] < rank[Int($1)] },
            edges: left.edges + right.edges + (between.removeValue(forKey: pair) ?? []))
        weight[pair.one, default: 0] += weight[pair.other, default: 0]
        weight[pair.one, default: 0] += weightBetween.removeValue(forKey: pair) ?? 0
        for old in between.keys.filter({ $0.one == pair.other || $0.other == pair.other }) {
            let third = Pair(pair.one, old.one == pair.other ? old.other : old.one)
            between[third, default: []] += between.removeValue(forKey: old) ?? []
            weightBetween[third, default: 0] += weightBetween.removeValue(forKey: old) ?? 0
        }
    }
}
