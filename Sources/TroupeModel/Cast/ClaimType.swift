/// What accounts claim of themselves most often; others are for the analyst to name.
package enum ClaimType: String, Sendable, Hashable, CaseIterable {
    /// Where they are from.
    case nationality
    /// Where they live.
    case residence
    /// Where a post was made.
    case location
    /// What they are called.
    case name
    /// How old they are.
    case age
    /// What they do for a living.
    case occupation
    /// Where they learned it.
    case education
    /// Whom they are married to, or the child of.
    case family
    /// Whom they work for or belong to.
    case affiliation
    /// Why they post.
    case purpose
    /// Whether the face is theirs.
    case faceIsOwn = "face_is_own"
    /// Whether the voice is theirs.
    case voiceIsOwn = "voice_is_own"
    /// Where what they sell comes from.
    case originOfGoods = "origin_of_goods"
}
