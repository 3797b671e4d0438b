import TroupeModel

/// Which accounts of communities are drawn where not all fit: the strongest of each.
///
/// A community's share of the places grows with the root of its size, at least three accounts and never more than it
/// has, so that small communities are not lost beside large ones.
struct DrawnAccounts {
    /// For each community the accounts that are drawn, strongest first; empty for one that is not drawn.
    let members: [[Int]]
    /// Whether accounts of drawn communities are left out.
    let isPart: Bool

    /// The most communities of one figure: beyond, their letters and hulls are too many to read.
    static let mostCommunities = 40
    private static let least = 3

    /// - Parameters:
    ///   - communities: The accounts of each community, largest community first.
    ///   - strengths: By account.
    ///   - limit: The most accounts.
    ///   - most: The most communities.
    ///   - preferred: Accounts whose communities come before the others, where not all have room.
    init(
        _ communities: [[Int]], strengths: [Int], limit: Int, most: Int = DrawnAccounts.mostCommunities,
        preferred: Set<Int> = []
    ) {
        let most = max(1, min(most, limit / Self.least))
        let isPreferred = communities.map { !preferred.isDisjoint(with: $0) }
        let ranked = communities.indices.sorted { isPreferred[$0] != isPreferred[$1] ? isPreferred[$0] : $0 < $1 }
        let places = ranked.prefix(most).sorted()
        let drawn = places.map { communities[$0] }
        let roots = drawn.map { Double($0.count).squareRoot() }
        let whole = drawn.reduce(0) { $0 + $1.count }
        let sum = max(roots.reduce(0, +), 1e-9)
        let chosen = zip(drawn, roots).map { members, root in
            let sorted = members.sorted { (-strengths[$0], $0) < (-strengths[$1], $1) }
            guard whole > limit else { return sorted }
            let share = max(Self.least, Int(saturating: (Double(limit) * root / sum).rounded(.down)))
            return Array(sorted.prefix(min(share, limit)))
        }
        var members: [[Int]] = Array(repeating: [], count: communities.count)
        for (place, accounts) in zip(places, chosen) { members[place] = accounts }
        self.members = members
        isPart = zip(chosen, drawn).contains { $0.count < $1.count }
    }
}
