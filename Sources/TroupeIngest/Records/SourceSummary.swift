/// What was read from one source and what became of it.
public struct SourceSummary: Sendable, Hashable {
    /// The name for people: the last part of the path, `archive.zip/member`, or `standard input`.
    public var name: String
    /// SHA-256 (FIPS 180-4) of the bytes as stored, in lower-case hexadecimal; of a member of an archive, unpacked.
    public var sha256 = ""
    /// The number of bytes as stored.
    public var byteCount: Int64 = 0
    /// The format's name (see ``FormatCatalogue``).
    public var format = ""
    /// The tool or service that wrote it.
    public var collector = ""
    /// Records read; always `recordsUsed` and those that are in the ledger as left out.
    public var recordsIn = 0
    /// Records that gave something.
    public var recordsUsed = 0

    /// A summary without content.
    public init(name: String) {
        self.name = name
    }
}
