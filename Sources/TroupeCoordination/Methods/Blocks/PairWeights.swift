/// What a trace says of a pair of accounts.
struct PairWeight {
    /// The account with the smaller number.
    var first: UInt32
    var second: UInt32
    var weight: Double

    /// Whether the pair comes before that of another.
    func precedes(_ other: PairWeight) -> Bool { (first, second) < (other.first, other.second) }
}

/// A network of accounts under construction: the weight of each pair.
///
/// Additions are kept as they come and summed pair by pair, in their order, whenever they have doubled: sixteen bytes a
/// pair, where a dictionary takes some forty.
struct PairWeights {
    private var entries: [PairWeight] = []
    private var summed = 0
    private var bound = 0

    /// Adds to the weight of a pair.
    mutating func add(_ weight: Double, _ one: UInt32, _ other: UInt32) {
        entries.append(PairWeight(first: min(one, other), second: max(one, other), weight: weight))
        bound = max(bound, Int(max(one, other)) + 1)
        if entries.count >= 2 * max(summed, 1 << 19) { sum() }
    }

    /// The pairs with their sums, by first and then second account.
    ///
    /// - Throws: `MethodError.tooManyPairs` beyond the limit.
    mutating func sums(limit: Int = .max) throws(MethodError) -> [PairWeight] {
        sum()
        if entries.count > limit { throw .tooManyPairs(limit: limit) }
        return entries
    }

    /// Refuses to grow far beyond a number of pairs; looked at once the additions are half as many again, so that
    /// summing them stays rare.
    ///
    /// - Throws: `MethodError.tooManyPairs`.
    mutating func check(limit: Int) throws(MethodError) {
        if entries.count > limit + limit / 2 { _ = try sums(limit: limit) }
    }

    /// The ties, all kept, by first and then second account.
    ///
    /// - Throws: `MethodError.tooManyPairs` beyond the limit.
    mutating func ties(limit: Int) throws(MethodError) -> [MethodTie] {
        try sums(limit: limit).map { MethodTie(first: $0.first, second: $0.second, weight: $0.weight, isKept: true) }
    }

    private mutating func sum() {
        guard entries.count > summed else { return }
        let sorted = entries.sorted(below: bound, by: \.first, then: \.second)
        entries.removeAll(keepingCapacity: true)
        for entry in sorted {
            if let last = entries.last, !last.precedes(entry) {
                entries[entries.count - 1].weight += entry.weight
            } else {
                entries.append(entry)
            }
        }
        summed = entries.count
    }
}
