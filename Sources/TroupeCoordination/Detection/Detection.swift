import TroupeModel

/// The network found in posts: ties, communities, and how they were told from chance.
package struct Detection: Sendable {
    /// How ties were chosen.
    package enum Rule: Sendable, Hashable {
        /// Candidate ties inside the groups that stand out from chance.
        case groupTest
        /// Every tie with this many distinct objects on a layer; no chance level applied.
        case support(Int)
    }

    /// How ties were chosen.
    package var rule: Rule
    /// The settings.
    package var settings: CoordinationSettings
    /// The ties of the network, by account ids (bytewise).
    package var ties: [NetworkTie]
    /// The communities, by size, then by smallest member.
    package var communities: [NetworkCommunity]
    /// Groups whose timing is beyond chance but which look like people who react to one moment; they are no part of
    /// the network.
    package var crowdLikeGroups: [NetworkCommunity]
    /// The co-actions behind the ties.
    package var detector: TieDetector
    /// Pairs that meet within the reach of the null: the number of tests behind every q.
    package var testedPairs: Int
    /// Objects whose posts carry no evidence of timing because a crowd used them.
    package var crowds: [CrowdedObject]
    /// Objects counted but not paired.
    package var unpaired: [UnpairedObject]
    /// The whole outcome of the group test; nil when ties were chosen by support.
    package var groupTest: GroupTestResult?

    /// What was found at each width where several were tested, the one that the result is of first; else empty.
    package var widths: [WindowWidth] = []

    /// The accounts of the network: those with a tie, in order of account id (bytewise).
    package var accounts: [UInt32]

    /// The co-actions behind a tie, on the layers that it stands on, in order of layer, object, post.
    ///
    /// - Complexity: As ``TieDetector/coActions(first:second:)``.
    package func coActions(of tie: NetworkTie) -> [CoAction] {
        let layers = Set(tie.layers.map(\.layer))
        return detector.coActions(first: tie.first, second: tie.second).filter { layers.contains($0.layer) }
    }

    /// For each account of the network, the community it belongs to, as a place in `communities`.
    package var communityOfAccount: [UInt32: Int] {
        var result: [UInt32: Int] = [:]
        for (place, community) in communities.enumerated() {
            for member in community.members { result[member] = place }
        }
        return result
    }
}

/// What stands out from chance at one of several widths of the window, corrected for having looked at all.
package struct WindowWidth: Sendable, Hashable {
    /// Milliseconds.
    package var window: Int64
    /// Groups that stand out.
    package var groups: Int
    /// Accounts in them.
    package var accounts: Int
}

/// A tie over all layers, with its chance level. `first` has the smaller account id (bytewise).
package struct NetworkTie: Sendable, Hashable {
    /// The account with the smaller id.
    package var first: UInt32
    /// The account with the greater id.
    package var second: UInt32
    /// What the two share on each layer, by number of the layer. The accounts of these stand as here.
    package var layers: [Tie]
    /// Occasions with a co-action, over all layers; nil when only posts of crowds or schedulers
    /// join the two.
    package var occasions: Int?
    /// Occasions with a co-action that the jitter null expects; nil when only posts of crowds or schedulers
    /// join the two.
    package var expected: Double?
    /// Chance of so many occasions under the jitter null; nil when only posts of crowds or schedulers
    /// join the two.
    package var p: Double?
    /// False-discovery rate of the tie taken alone; nil as `p`.
    package var q: Double?
    /// How often the two met in bursts, beside what their activity explains; nil when ties were chosen by support.
    package var partners: PartnerMeetings?
    /// The place in ``Detection/communities`` of the community that holds both accounts.
    package var community: Int?

    /// Distinct objects, summed over layers.
    package var support: Int { layers.reduce(0) { $0 + $1.support } }
}

/// A member's part in the evidence of its group.
package struct MemberPart: Sendable, Hashable {
    /// Σ −log10 p of its candidate ties inside the group.
    package var evidence: Double
    /// The group's evidence per member if this member were not there.
    package var scoreWithout: Double
    /// Family-wise p of the member's evidence: the share of surrogates that hold an account with as much.
    package var p: Double
}

/// A community of the network.
package struct NetworkCommunity: Sendable, Hashable {
    /// The accounts, by account id (bytewise).
    package var members: [UInt32]
    /// Σ −log10 p of the ties inside / members; nil when ties were chosen by support.
    package var evidencePerMember: Double?
    /// Family-wise p of the group; nil when ties were chosen by support.
    package var p: Double?
    /// The numbers of the layers that its ties stand on.
    package var layers: [Int]
    /// Time of the first and the last post of a co-action inside, in milliseconds since 1970.
    package var firstTime: Int64
    /// Time of the last post of a co-action inside.
    package var lastTime: Int64
    /// What evidence stands behind it; nil when ties were chosen by support.
    package var grade: GradeEvidence?
    /// For each member, its part in the evidence; empty when ties were chosen by support.
    package var parts: [MemberPart]
    /// What else could have made it look coordinated.
    package var otherExplanations: OtherExplanations
    /// What else than a campaign it looks like; empty where nothing applies.
    package var looksLike: [Likeness] = []
    /// Who is first in it, and how often; empty of groups that look like a crowd.
    package var precedence = Precedence([], pause: 0)
    /// How much it stands on; nil of groups that look like a crowd.
    package var standing: Standing?

    /// The name of the community at a place: A … Z, AA, AB …
    package static func label(_ place: Int) -> String {
        var letters: [Character] = []
        var rest = place + 1
        while rest > 0 {
            letters.append(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))))
            rest = (rest - 1) / 26
        }
        return String(letters.reversed())
    }
}
