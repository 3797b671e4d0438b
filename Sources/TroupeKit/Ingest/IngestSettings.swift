import Foundation
import TroupeIngest

/// What `ingest` is asked to do.
public struct IngestSettings: Sendable, Hashable {
    /// What the user says of the files.
    public var reading = ReadingSettings()
    /// Whether each record is kept as it stands.
    public var keepsRaw = false
    /// Why the sources may be kept.
    public var basis: Basis?
    /// Who does it.
    public var who: String?

    /// The legal ground on which a source is kept.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// Under the terms of an interface for researchers.
        case apiTerms = "api-terms"
        /// Captured from what everybody can see.
        case publicCapture = "public-capture"
        /// Given by the people it is about.
        case consent
        /// Handed over by somebody.
        case leak
    }

    /// The defaults.
    public init() {}

    /// What the readers are told.
    func options() throws(TroupeError) -> RecordOptions {
        var options = try reading.options()
        options.keepsRaw = keepsRaw
        return options
    }
}
