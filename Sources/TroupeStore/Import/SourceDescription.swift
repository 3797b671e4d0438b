package import TroupeModel

/// A source before it is read.
package struct SourceDescription: Sendable {
    /// The name for people.
    package var name: String
    /// Where it lies, to be looked at again.
    package var path: String
    /// SHA-256 of the archive that it is a member of.
    package var archiveSHA256: String?
    /// Why it may be kept: `api-terms`, `public-capture`, `consent` or `leak`.
    package var basis: String?
    /// Its bytes as stored, where they are known: a large source makes the indexes anew.
    package var bytes: Int64?

    /// A source.
    package init(
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
package struct ImportOutcome: Sendable, Hashable {
    /// Whether the case held the same source, read the same way, before; then nothing was changed.
    package var isKnown = false
    /// The format's name.
    package var format = ""
    /// Records read.
    package var records = 0
    /// Records that gave something; all others are in the ledger.
    package var used = 0
    /// Posts that the case did not hold before.
    package var newPosts = 0
    /// Sightings of posts that the case, or an earlier record of this source, held already.
    package var seenPosts = 0
    /// Accounts that the case did not hold before.
    package var newAccounts = 0
    /// Assets that the case did not hold before.
    package var newAssets = 0
    /// Entries of the ledger by code, sorted by code.
    package var problems: [String: Int] = [:]

    /// Nothing yet.
    init(isKnown: Bool = false, format: String = "", records: Int = 0, used: Int = 0) {
        self.isKnown = isKnown
        self.format = format
        self.records = records
        self.used = used
    }

    /// A source that the case holds already, read the same way.
    package init(known source: SourceRecord) {
        self.init(isKnown: true, format: source.format, records: source.recordsIn, used: source.recordsUsed)
    }
}

/// Who changes a case, and with what.
package struct Operator: Sendable, Hashable {
    /// The person's name, as they gave it.
    package var name: String
    /// The program's version.
    package var version: String
    /// The moment, in ISO 8601, UTC.
    package var time: String

    /// An operator.
    package init(name: String, version: String, time: String) {
        self.name = name
        self.version = version
        self.time = time
    }
}
