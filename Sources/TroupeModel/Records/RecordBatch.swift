/// What some records of a source hold: columns of small values over one buffer of text.
///
/// A batch is what readers hand to the case file: twenty thousand records a second and more cost no object each.
public struct RecordBatch: Sendable {
    /// The UTF-8 bytes of all texts.
    public var texts: [UInt8] = []
    /// The accounts, in the order of the records that show them.
    public var accounts: [CollectedAccount] = []
    /// The facts of all accounts.
    public var facts: [CollectedFact] = []
    /// The facts of all assets.
    public var assetFacts: [CollectedAssetFact] = []
    /// For each account, the record that shows it.
    public var accountSightings: [FactSighting] = []
    /// For each fact of an asset, the record that shows it.
    public var assetSightings: [FactSighting] = []
    /// The posts, in the order of their records.
    public var posts: [CollectedPost] = []
    /// What all posts share.
    public var uses: [CollectedUse] = []
    /// What was wrong.
    public var problems: [CollectedProblem] = []
    /// The number of records read.
    public var recordCount = 0
    /// The number of records that gave something.
    public var usedCount = 0
    /// The records as they stand in the source, where they are kept.
    public var raw: [RawRecord] = []

    /// A batch without records.
    public init() {}

    /// The text at a place; empty where there is none.
    public func string(_ text: BatchText) -> String {
        String(decoding: texts[text.range], as: UTF8.self)
    }
}

/// A record as it stands in its source.
public struct RawRecord: Sendable {
    /// The record's number in its source.
    public var record: Int
    /// The number of its bytes.
    public var byteCount: Int
    /// Its bytes, as a zlib stream (RFC 1950).
    public var deflated: [UInt8]

    /// A record.
    public init(record: Int, byteCount: Int, deflated: [UInt8]) {
        self.record = record
        self.byteCount = byteCount
        self.deflated = deflated
    }
}
