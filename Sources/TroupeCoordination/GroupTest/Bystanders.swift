import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension CandidateGroup {
    /// Part of the group's median evidence below which a member is a bystander.
    ///
    /// In wide windows, accounts that share an interest with one member meet it once or twice by chance and hang on to
    /// the group by that one tie. On scenarios with known members the least member had 0.07 of the median, the largest
    /// bystander 0.053.
    static let bystanderShare = 1.0 / 15

    /// The group without bystanders, with the evidence of the ties that are left; its p stays that of the whole group.
    ///
    /// A bystander has little of the group's evidence, and chance alone makes a tie as good as its best one somewhere
    /// among all pairs that were tested. Where few pairs were tested, a member that took part once or twice is not
    /// mistaken for one.
    ///
    /// - Parameters:
    ///   - candidates: The candidates that `ties` are places in.
    ///   - testedPairs: The number of tests behind them.
    func withoutBystanders(_ candidates: [CandidateTie], testedPairs: Int) -> CandidateGroup {
        let least = Self.bystanderShare * (Quantile.type7(0.5, of: evidenceOfMember) ?? 0)
        var best: [UInt32: Double] = [:]
        for chance in ties.lazy.map({ candidates[$0].chance }) {
            for account in [chance.first, chance.second] { best[account] = min(best[account] ?? 1, chance.p) }
        }
        let isMember = Set(
            zip(members, evidenceOfMember).filter { $1 >= least || best[$0, default: 1] * Double(testedPairs) < 1 }
                .map(\.0))
        guard isMember.count < members.count else { return self }
        var group = self
        group.members = members.filter(isMember.contains)
        group.ties = ties.filter {
            isMember.contains(candidates[$0].chance.first) && isMember.contains(candidates[$0].chance.second)
        }
        var evidence: [UInt32: Double] = [:]
        for tie in group.ties {
            let chance = candidates[tie].chance
            evidence[chance.first, default: 0] -= log10(chance.p)
            evidence[chance.second, default: 0] -= log10(chance.p)
        }
        group.evidenceOfMember = group.members.map { evidence[$0, default: 0] }
        group.evidencePerMember = group.evidenceOfMember.reduce(0, +) / 2 / Double(group.members.count)
        return group
    }
}
