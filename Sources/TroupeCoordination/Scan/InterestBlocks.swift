/// Blocks of accounts that share an interest: coarse communities by what they share at any distance in time.
enum InterestBlocks {
    /// The block of each account.
    ///
    /// Objects of two to `spread` accounts join their accounts with a weight of 1/(*k* − 1) each (Newman 2001,
    /// doi:10.1103/PhysRevE.64.016132); Leiden on modularity; communities of fewer than `blockFloor` accounts make one
    /// block together.
    static func blocks(of uses: ScanUses, accountCount: Int, settings: SlowScanSettings) -> [UInt32] {
        guard settings.blockFloor > 0 else { return [UInt32](repeating: 0, count: accountCount) }
        var pairs: [(key: UInt64, weight: Double)] = []
        uses.forEachObject { range in
            guard range.count > 1 else { return }
            let accounts = Set(uses.account[range]).sorted()
            guard (2...settings.spread).contains(accounts.count) else { return }
            let weight = 1 / Double(accounts.count - 1)
            for (place, one) in accounts.enumerated() {
                for other in accounts[(place + 1)...] { pairs.append((UInt64(one) << 32 | UInt64(other), weight)) }
            }
        }
        pairs.sort { ($0.key, $0.weight) < ($1.key, $1.weight) }
        var edges: [(Int, Int, Double)] = []
        var last: UInt64?
        for (key, weight) in pairs {
            if key == last {
                edges[edges.count - 1].2 += weight
            } else {
                edges.append((Int(key >> 32), Int(UInt32(truncatingIfNeeded: key)), weight))
                last = key
            }
        }
        let membership = communities(
            nodeCount: accountCount, edges: edges, seed: settings.seed, iterations: settings.leidenIterations)
        var sizes = [Int](repeating: 0, count: (membership.max() ?? -1) + 1)
        for community in membership { sizes[community] += 1 }
        return membership.map { sizes[$0] < settings.blockFloor ? UInt32(sizes.count) : UInt32($0) }
    }
}
