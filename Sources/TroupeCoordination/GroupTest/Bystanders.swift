import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension CandidateGroup {
    /// Part of the group's median evidence below which a member is a bystander.
    ///
    /// In wide windows, accounts that share an interest with one member meet it once or twice by chance and hang on to the
    /// group by that one tie. On scenarios with known members the least member had 0.09 of the median, the largest
    /// bystander 0.053.
    static let bystanderShare = 1.0 / 15

    /// The group without bystanders, with the evidence of the ties that are left; its p stays that of the whole group.
    ///
    /// - Parameter candidates: The candidates that `ties` are places in.
    func withoutBystanders(_ candidates: [CandidateTie]) -> CandidateGroup {
        let least = Self.bystanderShare * (Quantile.type7(0.5, of: evidenceOfMember) ?? 0)
        let isMember = Set(zip(members, evidenceOfMember).filter { $1 >= least }.map(\.0))
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
