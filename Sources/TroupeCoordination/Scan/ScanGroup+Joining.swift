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
    /// - Complexity: O(*e* + *g*³) for *e* pairs and *g* groups with pairs between them.
    static func joined(_ groups: [ScanGroup], edges: [ScanEdge], rank: [UInt32]) -> [ScanGroup] {
        guard groups.count > 1 else { return groups }
        var groupOf: [UInt32: Int] = [:]
        for (number, group) in groups.enumerated() { for account in group.accounts { groupOf[account] = number } }
        var between: [[Int]: [ScanEdge]] = [:]
        for edge in edges {
            guard let one = groupOf[edge.first], let other = groupOf[edge.second], one != other else { continue }
            between[[min(one, other), max(one, other)], default: []].append(edge)
        }
        var parts: [Int: ScanGroup] = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($0, $1) })
        while let best = between.keys.compactMap({ pair in gain(of: pair, parts, between).map { (pair, $0) } }).max(
            by: {
                ($0.1, $1.0[0], $1.0[1]) < ($1.1, $0.0[0], $0.0[1])
            })?.0
        {
            let (one, other) = (best[0], best[1])
            guard let left = parts[one], let right = parts.removeValue(forKey: other) else { break }
            parts[one] = ScanGroup(
                accounts: (left.accounts + right.accounts).sorted { rank[Int($0)] < rank[Int($1)] },
                edges: left.edges + right.edges + (between.removeValue(forKey: best) ?? []))
            for pair in between.keys.filter({ $0.contains(other) }) {
                let third = pair[0] == other ? pair[1] : pair[0]
                between[[min(one, third), max(one, third)], default: []] += between.removeValue(forKey: pair) ?? []
            }
        }
        return parts.values.sorted {
            $0.score != $1.score ? $0.score > $1.score : rank[Int($0.accounts[0])] < rank[Int($1.accounts[0])]
        }
    }

    /// The score of two groups as one; nil where that is less than the score of either.
    private static func gain(
        of pair: [Int], _ parts: [Int: ScanGroup], _ between: [[Int]: [ScanEdge]]
    ) -> Double? {
        guard let one = parts[pair[0]], let other = parts[pair[1]] else { return nil }
        let weight = (one.edges + other.edges + (between[pair] ?? [])).reduce(0) { $0 + $1.weight }
        let score = weight / Double(one.accounts.count + other.accounts.count)
        return score >= max(one.score, other.score) ? score : nil
    }
}
