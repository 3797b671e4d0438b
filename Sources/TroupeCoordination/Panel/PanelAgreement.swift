/// Groups of several methods that are the same one, or nearly: what a panel of methods agrees on.
struct PanelAgreement {
    /// A group that a method keeps.
    struct Kept: Hashable {
        /// The method, by its place in the panel.
        var method: Int
        /// The accounts, ascending.
        var members: [UInt32]
    }

    /// A group that methods agree on.
    struct Group: Hashable {
        /// The accounts that more than half of the methods keep in it, ascending.
        var members: [UInt32]
        /// The places in `kept` of the groups that are this one, by method.
        var voices: [Int]
    }

    /// What the methods keep.
    let kept: [Kept]
    /// Whether two methods are independent: different approaches that look at different traces.
    let isIndependent: (Int, Int) -> Bool
    /// Smallest Jaccard similarity of two groups that are taken for one.
    let overlap: Double
    /// Fewest accounts.
    let fewestMembers: Int

    /// The groups that two independent methods keep: those with most pairs of independent methods first, then most
    /// methods, the closest overlap, most members, and least accounts.
    ///
    /// Each kept group is compared with all that share an account, and stands with the most similar one of each other
    /// method. Of agreements on the same group the first in this order is taken.
    ///
    /// - Complexity: O(*m* · *k*) for *m* members over all kept groups and *k* groups that an account stands in.
    var groups: [Group] {
        var groupsOfAccount: [UInt32: [Int]] = [:]
        for (place, one) in kept.enumerated() {
            for account in one.members { groupsOfAccount[account, default: []].append(place) }
        }
        let agreements = kept.indices.compactMap { agreement(round: $0, groupsOfAccount) }.sorted(by: Self.isBetter)
        var taken: [Group] = []
        for one in agreements where !taken.contains(where: { similarity($0.members, one.group.members) >= overlap }) {
            taken.append(one.group)
        }
        return taken
    }

    private struct Agreement {
        var group: Group
        var independentPairs: Int
        var closeness: Double
    }

    private static func isBetter(_ one: Agreement, than other: Agreement) -> Bool {
        if one.independentPairs != other.independentPairs { return one.independentPairs > other.independentPairs }
        if one.group.voices.count != other.group.voices.count {
            return one.group.voices.count > other.group.voices.count
        }
        if one.closeness != other.closeness { return one.closeness > other.closeness }
        if one.group.members.count != other.group.members.count {
            return one.group.members.count > other.group.members.count
        }
        return one.group.members.lexicographicallyPrecedes(other.group.members)
    }

    /// What the methods agree on round one kept group; nil where they are too few.
    private func agreement(round place: Int, _ groupsOfAccount: [UInt32: [Int]]) -> Agreement? {
        let own = kept[place]
        var common: [Int: Int] = [:]
        for account in own.members { for other in groupsOfAccount[account] ?? [] { common[other, default: 0] += 1 } }
        var best: [Int: (place: Int, similarity: Double)] = [own.method: (place, 1)]
        for (other, count) in common where kept[other].method != own.method {
            let similarity = Double(count) / Double(own.members.count + kept[other].members.count - count)
            guard similarity >= overlap else { continue }
            let method = kept[other].method
            if let known = best[method], (known.similarity, -known.place) > (similarity, -other) { continue }
            best[method] = (other, similarity)
        }
        let voices = best.values.map(\.place).sorted { kept[$0].method < kept[$1].method }
        let methods = voices.map { kept[$0].method }
        var pairs = 0
        for (place, one) in methods.enumerated() {
            pairs += methods[(place + 1)...].count { isIndependent(one, $0) }
        }
        guard pairs > 0 else { return nil }
        var votes: [UInt32: Int] = [:]
        for voice in voices { for account in kept[voice].members { votes[account, default: 0] += 1 } }
        let members = votes.filter { 2 * $0.value > voices.count }.map(\.key).sorted()
        guard members.count >= fewestMembers else { return nil }
        return Agreement(
            group: Group(members: members, voices: voices), independentPairs: pairs,
            closeness: best.values.map(\.similarity).sorted().reduce(0, +))
    }

    /// The Jaccard similarity of two ascending lists.
    private func similarity(_ one: [UInt32], _ other: [UInt32]) -> Double {
        let common = Set(one).intersection(other).count
        return Double(common) / Double(one.count + other.count - common)
    }
}
