public import TroupeModel

/// What was read from one source and what became of it.
public struct SourceRecord: Sendable, Hashable {
    /// The name for people: the last part of the path, or `standard input`.
    public var name: String
    /// SHA-256 (FIPS 180-4) of the bytes as stored, in lower-case hexadecimal; of a gzip file, the file's own.
    public var sha256: String
    /// The number of bytes as stored.
    public var byteCount: Int64
    /// Whether the bytes were gzip.
    public var isCompressed: Bool
    /// The format that was recognised or given.
    public var format: PostFormat
    /// What stands between the fields.
    public var delimiter: Delimiter
    /// The names in the header, in order, without spaces at their ends.
    public var columns: [String]
    /// The layers that the source feeds, in order.
    public var layers: [Layer]
    /// Records below the header. Blank lines are none. Always `recordsUsed + recordsRefused`.
    public var recordsIn: Int
    /// Records that became posts.
    public var recordsUsed: Int
    /// Records that are in the ledger and in no table.
    public var recordsRefused: Int
    /// Used records whose time names no zone and was taken as UTC.
    public var timesWithoutZone: Int
}

/// Posts as read, with the account of what was left out and what was read.
public struct PostImport: Sendable {
    /// The posts of all sources.
    public var posts: PostTable
    /// What could not be used whole, by source and line.
    public var ledger: Ledger
    /// The sources in reading order.
    public var sources: [SourceRecord]
}
