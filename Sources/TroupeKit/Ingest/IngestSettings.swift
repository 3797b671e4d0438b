import Foundation
import TroupeIngest
import TroupeModel

/// What `ingest` is asked to do.
public struct IngestSettings: Sendable, Hashable {
    /// Which fields hold what, inline or as the path of a mapping file; nil recognises formats by themselves.
    public var columns: String?
    /// The offset from UTC of times without a zone, as `+08:00`; nil where the user does not say.
    public var zone: String?
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
        var options = RecordOptions()
        options.keepsRaw = keepsRaw
        do {
            options.mapping = try columns.map { text throws(IngestError) in try FieldMapping(parsing: text) }
        } catch {
            throw TroupeError(error)
        }
        if let zone {
            guard let offset = Self.offset(zone) else {
                throw TroupeError(.usage, "--zone: \(zone.visible) is no offset from UTC; write +08:00, -05:00 or Z")
            }
            options.zoneOffset = offset
        }
        return options
    }

    /// What makes reading the same file another time something else.
    func reading(format: String, options: RecordOptions) -> String {
        [format, options.mapping.map { "columns " + $0.text }, zone.map { "zone " + $0 }].compactMap { $0 }
            .joined(separator: "; ")
    }

    private static func offset(_ text: String) -> Int64? {
        if text == "Z" || text == "UTC" { return 0 }
        let digits = text.dropFirst().split(separator: ":")
        guard let sign = text.first, sign == "+" || sign == "-", digits.count <= 2, let hours = digits.first,
            let hour = Int64(hours), hour <= 14, let minute = digits.count == 2 ? Int64(digits[1]) : 0, minute < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hour * 60 + minute) * 60_000
    }
}
