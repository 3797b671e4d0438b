import TroupeModel

/// What the user says about sources that they do not say themselves.
public struct RecordOptions: Sendable, Hashable {
    /// The offset from UTC of times that name no zone, in milliseconds; nil where the user did not say.
    public var zoneOffset: Int64?
    /// Whether each record is kept as it stands.
    public var keepsRaw = false
    /// Which fields hold what, for sources of no known format, or for all where it is given.
    public var mapping: FieldMapping?
    /// The longest record, in bytes.
    public var recordLimit = 64 << 20

    /// Nothing said.
    public init() {}
}
