import Foundation
import TroupeModel

/// A community of candidate ties and its evidence.
package struct CandidateGroup: Sendable, Hashable {
    /// The accounts, by key (bytewise).
    package var members: [UInt32]
    /// The candidate ties inside the group: places in ``GroupTestResult/candidates``.
    package var ties: [Int]
    /// Σ −log10 p of the candidate ties inside, divided by the number of members: a star round one coincidence
    /// scores low, however many members it has.
    package var evidencePerMember: Double
    /// For each member, Σ −log10 p of its candidate ties inside the group.
    package var evidenceOfMember: [Double]
    /// Family-wise p: (1 + surrogates whose largest score reaches this one) / (1 + surrogates).
    package var p: Double
    /// Whether p is at most the level asked for and the evidence lies beyond the largest of all surrogates by the
    /// margin.
    package var isKept: Bool
}

/// Groups candidate ties into communities: Leiden on −log10 p.
struct CandidateGrouping: Sendable {
    /// For each account, its place in the bytewise order of account keys.
    let rank: [UInt32]
    let seed: UInt64
    let iterations: Int

    /// The largest evidence per member over all groups, and the largest evidence of an account in its group; 0
    /// without ties.
    func largestScores(_ ties: [TieChance]) -> (group: Double, account: Double) {
        groups(ties).reduce(into: (0, 0)) { largest, group in
            largest.group = max(largest.group, group.evidencePerMember)
            largest.account = max(largest.account, group.evidenceOfMember.max() ?? 0)
        }
    }

    /// The groups, strongest evidence first, then by first member. p is not set.
    func groups(_ ties: [TieChance]) -> [CandidateGroup] {
        guard !ties.isEmpty else { return [] }
        // Nodes are numbered by account key, so the result does not depend on the order in which posts were read.
        let accounts = Array(Set(ties.flatMap { [$0.first, $0.second] })).sorted { rank[Int($0)] < rank[Int($1)] }
        var node: [UInt32: Int] = [:]
        for (number, account) in accounts.enumerated() { node[account] = number }
        let membership = communities(
            nodeCount: accounts.count,
            edges: ties.map { (node[$0.first, default: 0], node[$0.second, default: 0], -log10($0.p)) },
            seed: seed, iterations: iterations)

        var groups: [Int: CandidateGroup] = [:]
        var placeInGroup: [Int] = []
        for (number, account) in accounts.enumerated() {
            groups[
                membership[number],
                default: CandidateGroup(
                    members: [], ties: [], evidencePerMember: 0, evidenceOfMember: [], p: 1, isKept: false)
            ].members.append(account)
            groups[membership[number]]?.evidenceOfMember.append(0)
            placeInGroup.append((groups[membership[number]]?.members.count ?? 1) - 1)
        }
        for (place, tie) in ties.enumerated() {
            let community = membership[node[tie.first, default: 0]]
            guard community == membership[node[tie.second, default: 0]] else { continue }
            groups[community]?.ties.append(place)
            groups[community]?.evidencePerMember -= log10(tie.p)
            for account in [tie.first, tie.second] {
                groups[community]?.evidenceOfMember[placeInGroup[node[account, default: 0]]] -= log10(tie.p)
            }
        }
        return groups.values.map { group in
            var scored = group
            scored.evidencePerMember /= Double(group.members.count)
            return scored
        }.sorted {
            $0.evidencePerMember != $1.evidencePerMember
                ? $0.evidencePerMember > $1.evidencePerMember
                : rank[Int($0.members[0])] < rank[Int($1.members[0])]
        }
    }
}
