import TroupeModel
import TroupeStatistics

extension MethodParameter {
    /// Features of more accounts are weighed but make no pair by themselves.
    static let maxAccounts = MethodParameter(
        "max_accounts", 1000, .count, "features of more accounts make no pair by themselves; troupe's own bound")

    /// The same where only posts within a window make pairs, which are far fewer.
    static let maxAccountsInWindows = MethodParameter(
        "max_accounts", 100_000, .count, "features of more accounts make no pair by themselves; troupe's own bound")
}

extension Trace {
    /// Account and object of each row, as features.
    var features: [(account: UInt32, feature: UInt64)] { rows.map { ($0.account, UInt64($0.object)) } }
}

extension [MethodTie] {
    /// Keeps the heaviest share of the ties: those whose weight is above the quantile that leaves it.
    mutating func keepHeaviest(_ share: Double) {
        let weights = map(\.weight)
        guard let threshold = Quantile.type7(1 - share, of: weights) else { return }
        for place in indices { self[place].isKept = self[place].isKept && self[place].weight > threshold }
    }
}
