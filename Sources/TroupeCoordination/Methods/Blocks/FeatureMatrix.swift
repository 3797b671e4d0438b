/// Accounts as vectors of what they did: the two-sided network behind most published methods.
struct FeatureMatrix {
    /// A pair of accounts.
    struct Pair {
        var first: UInt32
        var second: UInt32
        /// Cosine similarity of their TF-IDF vectors.
        var cosine: Double
        /// Features that both have.
        var shared: Int
    }

    /// For each row, its account.
    private(set) var accounts: [UInt32] = []
    /// For each row, feature and count.
    private(set) var rows: [[(feature: Int, count: Double)]] = []
    /// For each feature, the number of rows that have it.
    private(set) var accountsOfFeature: [Int] = []

    /// Counts uses.
    ///
    /// - Parameters:
    ///   - uses: Account and feature of each use.
    ///   - isBinary: Whether a feature counts once for an account however often it occurs.
    ///   - leastUses: Accounts with fewer uses are left out.
    ///   - leastAccounts: Features of fewer accounts are left out.
    init(_ uses: [(account: UInt32, feature: UInt64)], isBinary: Bool, leastUses: Int = 1, leastAccounts: Int = 1) {
        let sorted = uses.sorted { ($0.account, $0.feature) < ($1.account, $1.feature) }
        var counts: [UInt32: Int] = [:]
        for use in sorted { counts[use.account, default: 0] += 1 }
        var users: [UInt64: Int] = [:]
        var last: (UInt32, UInt64)?
        for use in sorted where counts[use.account, default: 0] >= leastUses {
            if last ?? (.max, .max) != (use.account, use.feature) { users[use.feature, default: 0] += 1 }
            last = (use.account, use.feature)
        }
        var number: [UInt64: Int] = [:]
        for use in sorted where counts[use.account, default: 0] >= leastUses {
            guard users[use.feature, default: 0] >= leastAccounts else { continue }
            if accounts.last != use.account {
                accounts.append(use.account)
                rows.append([])
            }
            let feature = number[use.feature] ?? number.count
            if number[use.feature] == nil { accountsOfFeature.append(0) }
            number[use.feature] = feature
            let row = rows.count - 1
            if let place = rows[row].indices.last, rows[row][place].feature == feature {
                if !isBinary { rows[row][place].count += 1 }
            } else {
                rows[row].append((feature, 1))
                accountsOfFeature[feature] += 1
            }
        }
    }

    /// The number of accounts.
    var accountCount: Int { accounts.count }

    /// All pairs with a common feature, by first and second account.
    ///
    /// - Parameter limit: Features of more accounts are weighed but make no pair by themselves; how many is told.
    /// - Throws: `MethodError.tooManyPairs`.
    /// - Complexity: O(Σ *d*²) over the features' accounts *d* up to the limit.
    func pairs(limit: Int) throws(MethodError) -> (pairs: [Pair], unpaired: Int) {
        let products = FeatureProducts(self, limit: limit)
        guard let pairs = products.pairs(atMost: PostPair.limit / 4, above: -1) else {
            throw .tooManyPairs(limit: PostPair.limit / 4)
        }
        return (pairs, products.unpaired)
    }
}

extension MethodResult {
    /// Says how many features were too common to pair.
    mutating func note(unpaired: Int, limit: Int) {
        guard unpaired > 0 else { return }
        notes.append(
            "\(unpaired) features that more than \(limit) accounts have were weighed, not paired (max_accounts).")
    }
}
