import TroupeStatistics

/// The member of a community that comes first most often.
package struct Leader: Sendable, Hashable {
    /// The account.
    package var account: UInt32
    /// Post pairs of its ties in which it came first.
    package var leads: Int
    /// Post pairs in which it came second; the rest were at the same moment.
    package var follows: Int
    /// Two-sided sign test of these, pairs taken as independent.
    package var p: Double
}

extension NetworkCommunity {
    /// The member that comes first most often; nil if nobody comes first more often than second.
    ///
    /// - Parameter ties: The ties inside the community.
    package func leader(_ ties: [NetworkTie]) -> Leader? {
        var counts: [UInt32: (leads: Int, follows: Int)] = [:]
        for tie in ties {
            for layer in tie.layers {
                counts[tie.first, default: (0, 0)].leads += layer.firstLeads
                counts[tie.first, default: (0, 0)].follows += layer.secondLeads
                counts[tie.second, default: (0, 0)].leads += layer.secondLeads
                counts[tie.second, default: (0, 0)].follows += layer.firstLeads
            }
        }
        // Equal ones by their place in the community.
        var most: Leader?
        for member in members {
            let count = counts[member, default: (0, 0)]
            guard count.leads > count.follows, count.leads > most?.leads ?? 0 else { continue }
            most = Leader(
                account: member, leads: count.leads, follows: count.follows,
                p: SignTest.twoSided(count.leads, count.follows))
        }
        return most
    }
}
