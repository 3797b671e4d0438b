import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The products of the rows of a matrix, pair by pair, without holding them.
struct FeatureProducts {
    private typealias User = (row: Int32, weight: Double)

    /// Features of more accounts than the limit, which make no pair.
    let unpaired: Int
    private let accounts: [UInt32]
    /// For each row, its features with their weights.
    private let rows: [[(feature: Int32, weight: Double)]]
    /// For each feature, its rows with their weights, ascending; empty beyond the limit.
    private let users: [[User]]

    /// Weighs the features.
    ///
    /// TF-IDF as scikit-learn's `TfidfTransformer` has it: count · (ln((1 + *n*)/(1 + *d*)) + 1), rows of length 1.
    init(_ matrix: FeatureMatrix, limit: Int) {
        let count = Double(1 + matrix.accounts.count)
        let idf = matrix.accountsOfFeature.map { log(count / Double(1 + $0)) + 1 }
        accounts = matrix.accounts
        rows = matrix.rows.map { row in
            let raw = row.map { $0.count * idf[$0.feature] }
            let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return zip(row, raw).map { (Int32($0.feature), $1 / length) }
        }
        var users = [[User]](repeating: [], count: matrix.accountsOfFeature.count)
        for (row, features) in rows.enumerated() {
            for (feature, weight) in features where matrix.accountsOfFeature[Int(feature)] <= limit {
                users[Int(feature)].append((Int32(row), weight))
            }
        }
        self.users = users
        unpaired = matrix.accountsOfFeature.count { $0 > limit }
    }

    /// The pairs whose cosine is above a threshold, by first and second account; nil if there are more than `most`.
    func pairs(atMost most: Int, above threshold: Double) -> [FeatureMatrix.Pair]? {
        var pairs: [FeatureMatrix.Pair] = []
        let isComplete = forEachRow { row, others, sums, shared in
            for other in others.filter({ min(1, sums[Int($0)]) > threshold }).sorted() {
                pairs.append(
                    FeatureMatrix.Pair(
                        first: accounts[row], second: accounts[Int(other)], cosine: min(1, sums[Int(other)]),
                        shared: shared[Int(other)]))
            }
            return pairs.count <= most
        }
        return isComplete ? pairs : nil
    }

    /// The pairs, all of them or, where there are more than the limit, the heaviest share alone.
    ///
    /// - Parameters:
    ///   - share: Share of the pairs that is heaviest: those above the quantile (type 7) that leaves it.
    ///   - limit: Pairs that can be held.
    /// - Returns: The pairs, the cosine above which they are heaviest, and how many others there are.
    /// - Throws: `MethodError.tooManyPairs` where the heaviest alone are more.
    func heaviest(
        _ share: Double, limit: Int
    ) throws(MethodError) -> (pairs: [FeatureMatrix.Pair], threshold: Double, unlisted: Int) {
        if let all = pairs(atMost: limit, above: -1) {
            return (all, Quantile.type7(1 - share, of: all.map(\.cosine)) ?? 0, 0)
        }
        // What lies above the quantile lies above the smaller of the two pairs that it stands between.
        let (count, threshold) = cosine { Int((1 - share) * Double($0 - 1)) }
        guard let pairs = pairs(atMost: limit, above: threshold) else { throw .tooManyPairs(limit: limit) }
        return (pairs, threshold, count - pairs.count)
    }

    /// The number of pairs, and the cosine that stands at a rank among all of them, from the smallest at 0.
    ///
    /// The bits of a positive number stand in its order: three passes count the upper, the middle and the lower ones.
    ///
    /// - Parameter rank: The rank, given the number of pairs.
    func cosine(atRank rank: (Int) -> Int) -> (pairs: Int, cosine: Double) {
        var (total, prefix, before) = (0, UInt64(0), 0)
        for (shift, width) in [(UInt64(42), UInt64(22)), (21, 21), (0, 21)] {
            var counts = [Int](repeating: 0, count: 1 << Int(width))
            let mask = UInt64(1) << width - 1
            _ = forEachRow { _, others, sums, _ in
                for other in others {
                    let bits = min(1, sums[Int(other)]).bitPattern
                    if bits >> (shift + width) == prefix { counts[Int(bits >> shift & mask)] += 1 }
                }
                return true
            }
            total = max(total, counts.reduce(0, +))
            guard total > 0 else { return (0, 0) }
            var digit = 0
            while before + counts[digit] <= rank(total) {
                before += counts[digit]
                digit += 1
            }
            prefix = prefix << width | UInt64(digit)
        }
        return (total, Double(bitPattern: prefix))
    }

    /// Calls a closure with each row, the rows after it that share a feature with it, in no order, and for these the
    /// products and the numbers of common features; ends early where it answers false.
    ///
    /// - Returns: Whether all rows were looked at.
    private func forEachRow(_ body: (Int, [Int32], [Double], [Int]) -> Bool) -> Bool {
        var sums = [Double](repeating: 0, count: rows.count)
        var shared = [Int](repeating: 0, count: rows.count)
        var touched: [Int32] = []
        for (row, features) in rows.enumerated() {
            for (feature, weight) in features {
                // Rows ascend in each list: those after this one stand at the end.
                for other in users[Int(feature)].reversed() {
                    guard other.row > row else { break }
                    let place = Int(other.row)
                    if shared[place] == 0 { touched.append(other.row) }
                    shared[place] += 1
                    sums[place] += weight * other.weight
                }
            }
            guard body(row, touched, sums, shared) else { return false }
            for other in touched { (sums[Int(other)], shared[Int(other)]) = (0, 0) }
            touched.removeAll(keepingCapacity: true)
        }
        return true
    }
}
