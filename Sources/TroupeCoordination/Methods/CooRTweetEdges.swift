import TroupeModel

/// The ties that CooRTweet makes of post pairs.
struct CooRTweetEdges {
    /// A tie.
    struct Edge {
        var first: UInt32
        var second: UInt32
        var weight: Int
        var gapSum: Int64
        var objects: Int
        var olderContents: Int
        var newerContents: Int
        var firstContents: Int
        var secondContents: Int

        /// The values of ``CooRTweetEdges/columns``.
        var values: [Double] {
            [
                Double(gapSum) / Double(weight) / 1000, Double(olderContents), Double(newerContents),
                symmetry(olderContents, newerContents), Double(objects), symmetry(firstContents, secondContents),
            ]
        }

        private func symmetry(_ one: Int, _ other: Int) -> Double { Double(min(one, other)) / Double(max(one, other)) }

        func tie(threshold: Double, row: Int) -> MethodTie {
            MethodTie(
                first: first, second: second, weight: Double(weight), isKept: Double(weight) > threshold, row: row)
        }
    }

    /// What is told of a tie, as the package names it; the last two are what the names promise.
    static let columns = [
        "avg_time_delta", "n_content_id", "n_content_id_y", "edge_symmetry_score", "objects", "symmetry_by_account",
    ]

    private(set) var edges: [Edge] = []
    private var placeOfPair: [UInt64: Int] = [:]

    /// Aggregates post pairs by pair of accounts.
    init(_ pairs: [PostPair], contents: PostIdentifierNumbers) {
        let sorted = pairs.sorted { $0.accounts < $1.accounts }
        var begin = 0
        while begin < sorted.count {
            var end = begin
            while end < sorted.count, sorted[end].accounts == sorted[begin].accounts { end += 1 }
            let own = sorted[begin..<end]
            let first = UInt32(sorted[begin].accounts >> 32)
            func contentsOf(_ row: (PostPair) -> Trace.Row) -> Int {
                Set(own.map { contents.numbers[Int(row($0).post)] }).count
            }
            placeOfPair[sorted[begin].accounts] = edges.count
            edges.append(
                Edge(
                    first: first, second: UInt32(truncatingIfNeeded: sorted[begin].accounts), weight: own.count,
                    gapSum: own.reduce(0) { $0 + $1.gap }, objects: Set(own.map(\.older.object)).count,
                    olderContents: contentsOf { $0.older }, newerContents: contentsOf { $0.newer },
                    firstContents: contentsOf { $0.older.account == first ? $0.older : $0.newer },
                    secondContents: contentsOf { $0.older.account == first ? $0.newer : $0.older }))
            begin = end
        }
    }

    func edge(_ first: UInt32, _ second: UInt32) -> Edge? {
        placeOfPair[UInt64(min(first, second)) << 32 | UInt64(max(first, second))].map { edges[$0] }
    }

    /// `group_stats`: the objects of the ties, all and kept, with the accounts that share each.
    ///
    /// The package counts the accounts that an igraph edge starts from, which is an accident of its vertex order;
    /// here an account counts at either end.
    func objectsTable(_ ties: [MethodTie], pairs: [PostPair], layer: Int) -> MethodTable {
        let kept = Set(ties.filter(\.isKept).map { PostPair.key($0.first, $0.second) })
        var all: [UInt32: Set<UInt32>] = [:]
        var ofKept: [UInt32: Set<UInt32>] = [:]
        for pair in pairs {
            let both = [pair.older.account, pair.newer.account]
            all[pair.older.object, default: []].formUnion(both)
            if kept.contains(pair.accounts) { ofKept[pair.older.object, default: []].formUnion(both) }
        }
        return MethodTable(
            name: "group-stats", columns: ["object_id", "num_accounts", "num_accounts_kept"],
            rows: all.keys.sorted().map { object in
                [
                    .object(layer: layer, number: Int(object)), .integer(all[object]?.count ?? 0),
                    .integer(ofKept[object]?.count ?? 0),
                ]
            })
    }

    /// `account_stats`, over all ties and over the kept ones.
    func accountsTable(
        _ result: MethodResult, pairs: [PostPair], contents: PostIdentifierNumbers, posts: PostTable
    ) -> MethodTable {
        struct Values: Hashable {
            var gap: Double
            var symmetry: Double
        }
        struct Sums {
            var distinct: Set<Values> = []
            var gaps = 0.0
            var count = 0
        }
        var shares: [UInt32: Set<UInt32>] = [:]
        for pair in pairs {
            for row in [pair.older, pair.newer] {
                shares[row.account, default: []].insert(contents.numbers[Int(row.post)])
            }
        }
        var all: [UInt32: Sums] = [:]
        var kept: [UInt32: Sums] = [:]
        for tie in result.ties {
            let values = Values(
                gap: result.tieColumns[0].values[tie.row], symmetry: result.tieColumns[3].values[tie.row])
            for account in [tie.first, tie.second] {
                all[account, default: Sums()].distinct.insert(values)
                all[account, default: Sums()].gaps += values.gap
                all[account, default: Sums()].count += 1
                if tie.isKept { kept[account, default: Sums()].distinct.insert(values) }
            }
        }
        func means(_ sums: Sums?) -> [MethodTable.Cell] {
            guard let distinct = sums?.distinct, !distinct.isEmpty else { return [.empty, .empty] }
            // In order of the values, so that the sum does not depend on the set's order.
            let sorted = distinct.sorted { ($0.gap, $0.symmetry) < ($1.gap, $1.symmetry) }
            let count = Double(distinct.count)
            return [
                .number(sorted.reduce(0) { $0 + $1.gap } / count),
                .number(sorted.reduce(0) { $0 + $1.symmetry } / count),
            ]
        }
        let ranks = posts.accounts.ranks()
        let rows = all.keys.sorted { ranks[Int($0)] < ranks[Int($1)] }.map { account -> [MethodTable.Cell] in
            let sums = all[account] ?? Sums()
            return [.account(account)] + means(sums) + [.integer(shares[account]?.count ?? 0)] + means(kept[account])
                + [.number(sums.gaps / Double(max(1, sums.count)))]
        }
        return MethodTable(
            name: "account-stats",
            columns: [
                "account_id", "avg_time_delta", "avg_edge_symmetry_score", "unique_shares_count",
                "avg_time_delta_kept", "avg_edge_symmetry_score_kept", "mean_time_delta",
            ], rows: rows)
    }
}
