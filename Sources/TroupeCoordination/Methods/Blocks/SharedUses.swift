import TroupeModel
import TroupeStatistics

extension MethodParameter {
    /// Features of more accounts are weighed but make no pair by themselves.
    static let maxAccounts = MethodParameter(
        "max_accounts", 1000, .count, "features of more accounts make no pair by themselves; troupe's own bound")
}

extension Trace {
    /// Account and object of each row, as features.
    var features: [(account: UInt32, feature: UInt64)] { rows.map { ($0.account, UInt64($0.object)) } }
}

/// A network of accounts under construction: the weight of each pair.
struct PairWeights {
    private(set) var weights: [UInt64: Double] = [:]

    /// Adds to the weight of a pair.
    mutating func add(_ weight: Double, _ one: UInt32, _ other: UInt32) {
        weights[PostPair.key(one, other), default: 0] += weight
    }

    /// The ties, those kept that pass the filter.
    func ties(where isKept: (UInt32, UInt32, Double) -> Bool = { _, _, _ in true }) -> [MethodTie] {
        weights.map { pair, weight in
            let (first, second) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
            return MethodTie(first: first, second: second, weight: weight, isKept: isKept(first, second, weight))
        }
    }
}

extension [MethodTie] {
    /// Keeps the heaviest share of the ties: those whose weight is above the quantile that leaves it.
    mutating func keepHeaviest(_ share: Double) {
        let weights = map(\.weight)
        guard let threshold = Quantile.type7(1 - share, of: weights) else { return }
        for place in indices { self[place].isKept = self[place].isKept && self[place].weight > threshold }
    }
}
