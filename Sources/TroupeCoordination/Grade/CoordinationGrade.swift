/// What kind of evidence stands behind a group whose timing is beyond chance.
///
/// Timing alone cannot tell a plan from people who react to one moment, so it is looked at what they shared and with
/// whom.
package enum CoordinationGrade: String, Sendable, Hashable {
    /// The timing is beyond chance, most members met the same partners again beyond chance, and they shared specific
    /// objects.
    case timingAndPartners = "timing and partner choice"
    /// The timing is beyond chance, on specific objects that few others used at the time; that the same partners met
    /// again is not beyond what their activity explains.
    case timingOnSpecificObjects = "timing on specific objects, closed"
    /// The timing is beyond chance, but on generic objects, or among many others who did the same: people who react to
    /// one moment look like this. So does a group on opaque ids whose objects other groups used at the same moments:
    /// nothing says what they shared, and they did not choose each other but stand where the search cut a crowd. Such a
    /// group is not called coordinated.
    case crowdLike = "crowd-like"
}

/// The numbers behind a grade.
package struct GradeEvidence: Sendable, Hashable {
    /// The grade.
    package var grade: CoordinationGrade
    /// Members with a tie that stands on two or more specific objects.
    package var membersOnSpecificObjects: Int
    /// Members with a partner whom they met again beyond chance.
    package var membersWithPartners: Int
    /// Distinct objects of the group that are specific.
    package var specificObjects: Int

    /// Of the specific objects those that are opaque ids (see ``LayerKind/isOpaque``), called specific only because few
    /// accounts have used them: a small crowd that reacts to something of which the data hold just an id looks the
    /// same.
    package var opaqueObjects: Int

    /// Whether more than half of the specific objects are opaque ids.
    package var standsOnOpaqueObjects: Bool { 2 * opaqueObjects > specificObjects }

    /// The grade that the numbers give.
    init(
        members: Int, onSpecific: Int, withPartners: Int, specificObjects: Int, opaqueObjects: Int = 0, outsiders: Int
    ) {
        self.opaqueObjects = opaqueObjects
        membersOnSpecificObjects = onSpecific
        membersWithPartners = withPartners
        self.specificObjects = specificObjects
        if 2 * onSpecific < members {
            grade = .crowdLike
        } else if 2 * withPartners >= members {
            grade = .timingAndPartners
        } else {
            grade = outsiders < members ? .timingOnSpecificObjects : .crowdLike
        }
    }

    /// Takes what the group looks like into account: on opaque ids, overlapping circles are a crowd.
    ///
    /// A hundred fans who tag goals within a minute pass the test of timing, and shuffling accounts among the posts of
    /// the same hours does not explain them either: the same fans watch again. What tells them from a campaign is that
    /// the search finds several groups in them, which act on the same objects at the same moments.
    mutating func weigh(_ looks: [Likeness]) {
        let overlaps = looks.contains { if case .overlap = $0 { true } else { false } }
        if overlaps, standsOnOpaqueObjects { grade = .crowdLike }
    }
}
