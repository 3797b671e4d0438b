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
    /// The name for people of the format that was recognised or given.
    public var format: String
    /// Records below the header. Blank lines are none. Always `recordsUsed + recordsRefused`.
    public var recordsIn: Int
    /// Records that became posts.
    public var recordsUsed: Int
    /// Records that are in the ledger and in no table.
    public var recordsRefused: Int
    /// Used records whose time names no zone and was taken as UTC.
    public var timesWithoutZone: Int

    /// A source that was read.
    public init(
        name: String, sha256: String, byteCount: Int64, isCompressed: Bool, format: String, recordsIn: Int,
        recordsUsed: Int, recordsRefused: Int, timesWithoutZone: Int
    ) {
        self.name = name
        self.sha256 = sha256
        self.byteCount = byteCount
        self.isCompressed = isCompressed
        self.format = format
        self.recordsIn = recordsIn
        self.recordsUsed = recordsUsed
        self.recordsRefused = recordsRefused
        self.timesWithoutZone = timesWithoutZone
    }
}

/// Posts as read, with the account of what was left out and what was read.
public struct PostImport: Sendable {
    /// The posts of all sources.
    public var posts: PostTable
    /// What could not be used whole, by source and line.
    public var ledger: Ledger
    /// The sources in reading order.
    public var sources: [SourceRecord]
    /// The layers that a job looks at where the user names none; nil for all.
    public var defaultLayers: [String]?

    /// Posts as read.
    public init(posts: PostTable, ledger: Ledger, sources: [SourceRecord], defaultLayers: [String]? = nil) {
        self.posts = posts
        self.ledger = ledger
        self.sources = sources
        self.defaultLayers = defaultLayers
    }
}
