public import TroupeModel

/// A source before it is read.
public struct SourceDescription: Sendable {
    /// The name for people.
    public var name: String
    /// Where it lies, to be looked at again.
    public var path: String
    /// SHA-256 of the archive that it is a member of.
    public var archiveSHA256: String?
    /// Why it may be kept: `api-terms`, `public-capture`, `consent` or `leak`.
    public var basis: String?
    /// Its bytes as stored, where they are known: a large source makes the indexes anew.
    public var bytes: Int64?

    /// A source.
    public init(
        name: String, path: String, archiveSHA256: String? = nil, basis: String? = nil, bytes: Int64? = nil
    ) {
        self.name = name
        self.path = path
        self.archiveSHA256 = archiveSHA256
        self.basis = basis
        self.bytes = bytes
    }
}

/// What came of the import of a source.
public struct ImportOutcome: Sendable, Hashable {
    /// Whether the case held the same source, read the same way, before; then nothing was changed.
    public var isKnown = false
    /// The format's name.
    public var format = ""
    /// Records read.
    public var records = 0
    /// Records that gave something; all others are in the ledger.
    public var used = 0
    /// Posts that the case did not hold before.
    public var newPosts = 0
    /// Sightings of posts that the case, or an earlier record of this source, held already.
    public var seenPosts = 0
    /// Accounts that the case did not hold before.
    public var newAccounts = 0
    /// Assets that the case did not hold before.
    public var newAssets = 0
    /// Entries of the ledger by code, sorted by code.
    public var problems: [String: Int] = [:]

    /// Nothing yet.
    init(isKnown: Bool = false, format: String = "", records: Int = 0, used: Int = 0) {
        self.isKnown = isKnown
        self.format = format
        self.records = records
        self.used = used
    }

    /// A source that the case holds already, read the same way.
    public init(known source: SourceRecord) {
        self.init(isKnown: true, format: source.format, records: source.recordsIn, used: source.recordsUsed)
    }
}

/// Who changes a case, and with what.
public struct Operator: Sendable, Hashable {
    /// The person's name, as they gave it.
    public var name: String
    /// The program's version.
    public var version: String
    /// The moment, in ISO 8601, UTC.
    public var time: String

    /// An operator.
    public init(name: String, version: String, time: String) {
        self.name = name
        self.version = version
        self.time = time
    }
}
