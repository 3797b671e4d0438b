import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Grades groups whose timing is beyond chance by what they shared and with whom.
struct GroupGrading {
    /// Largest false-discovery rate of a pair that is called partners by choice.
    static let partnerLevel = 0.01

    private let evidence: TieDetector
    private let kinds: [LayerKind]
    private var specificity: ObjectSpecificity
    private var partners: PartnerChoice

    /// A grading.
    ///
    /// - Parameters:
    ///   - evidence: The uses that carry evidence.
    ///   - surroundings: All uses.
    init(_ posts: PostTable, evidence: TieDetector, surroundings: TieDetector) {
        self.evidence = evidence
        kinds = posts.layers.map { LayerKind($0.layer) }
        specificity = ObjectSpecificity(posts, index: surroundings.index, numbering: surroundings.numbering)
        // Runs on a hashtag or a sound would chain half of the posts together; where there is nothing else they must
        // do.
        let isSpecific = posts.layers.map { !LayerKind($0.layer).isGeneric }
        let numbering = surroundings.numbering
        let hasSpecific = isSpecific.contains(true)
        partners = PartnerChoice(surroundings.index, posts: posts, window: surroundings.window) { object in
            !hasSpecific || isSpecific[numbering.place(of: object).layer]
        }
    }

    /// The meetings of the pairs of a group, in their order, with the false-discovery rate of each over all pairs of
    /// accounts.
    mutating func meetings(of pairs: [(UInt32, UInt32)]) -> [PartnerMeetings] {
        let found = pairs.map { partners.meetings($0.0, $0.1) }
        let rates = BenjaminiHochberg(
            pValues: found.map { exp($0.logChance) }, testCount: max(partners.pairs, found.count))
        return found.map { meetings in
            let p = max(PoissonBinomial.floor, exp(meetings.logChance))
            return PartnerMeetings(
                bursts: meetings.bursts, expected: meetings.expected, p: p, q: rates.qValue(exp(meetings.logChance)))
        }
    }

    /// Grades a group.
    mutating func grade(
        members: [UInt32], pairs: [(UInt32, UInt32)], meetings: [PartnerMeetings], outsiders: Int
    ) -> GradeEvidence {
        var onSpecific: Set<UInt32> = []
        var withPartners: Set<UInt32> = []
        var objects: Set<UInt32> = []
        for (pair, meeting) in zip(pairs, meetings) {
            if meeting.bursts > 1, meeting.q <= Self.partnerLevel { withPartners.formUnion([pair.0, pair.1]) }
            let shared = Set(
                evidence.coActions(first: pair.0, second: pair.1).map {
                    UInt32(evidence.numbering.firstOfLayer[$0.layer] + $0.object)
                })
            var specific = 0
            for object in shared where specificity.isSpecific(object) {
                specific += 1
                objects.insert(object)
            }
            if specific > 1 { onSpecific.formUnion([pair.0, pair.1]) }
        }
        return GradeEvidence(
            members: members.count, onSpecific: onSpecific.count, withPartners: withPartners.count,
            specificObjects: objects.count,
            opaqueObjects: objects.count { kinds[evidence.numbering.place(of: $0).layer].isOpaque },
            outsiders: outsiders)
    }
}

/// How often the accounts of a tie met in bursts, beside what their activity would bring about.
package struct PartnerMeetings: Sendable, Hashable {
    /// Bursts with both.
    package var bursts: Int
    /// Bursts with both that the bipartite configuration model expects.
    package var expected: Double
    /// The chance of so many.
    package var p: Double
    /// The false-discovery rate over all pairs of accounts.
    package var q: Double
}
