/// A label of artificial origin that stands in a file: what its maker says, not what was observed or assessed.
///
/// A file without one may have lost it: a copy by ffmpeg or a platform does. Absence is unknown, never a no.
package struct MakerLabel: Sendable, Hashable {
    /// The standard that the label follows.
    package enum Standard: String, Sendable, Hashable {
        /// China's field `AIGC` (GB 45438-2025).
        case aigc
        /// A store of C2PA.
        case c2pa
    }

    /// The standard.
    package var standard: Standard
    /// Whether it says that the file was generated (GB 45438-2025: 1 generated, 2 possibly, 3 suspected; C2PA: trained
    /// on media), and nil where it is there and cannot be read, or says nothing of that.
    package var isArtificial: Bool?
    /// Where it stands.
    package var place: String
    /// What it says: the number of `Label`, or the last part of `digitalSourceType`.
    package var says: String?
    /// Who made the content: a code of GB 45438-2025, or C2PA's claim generator.
    package var producer: String?
    /// The service that first gave it out.
    package var propagator: String?
    /// The code under which that service gave it out.
    package var propagation: String?
    /// Whether the hash in a store of C2PA is that of the file; nil where it is not told.
    package var binding: String?

    /// A label of a standard that says nothing yet.
    package init(_ standard: Standard, place: String) {
        self.standard = standard
        self.place = place
    }
}
