/// A fact that may be unknown; unknown is never a no.
package enum Tristate: UInt8, Sendable, Hashable {
    /// The source does not say.
    case unknown
    /// The source says no.
    case no
    /// The source says yes.
    case yes
}

/// Whether a platform has labelled a post as made with artificial intelligence.
package enum ArtificialLabel: UInt8, Sendable, Hashable, CaseIterable {
    /// No field of the source says.
    case unknown
    /// The fields are there and none of them is set.
    case unlabelled
    /// At least one field is set.
    case labelled

    /// The word for people and for the case file.
    package var name: String {
        switch self {
        case .unknown: "unknown"
        case .unlabelled: "unlabelled"
        case .labelled: "labelled"
        }
    }
}
