/// What some records of a source hold: columns of small values over one buffer of text.
///
/// A batch is what readers hand to the case file: twenty thousand records a second and more cost no object each.
package struct RecordBatch: Sendable {
    /// The UTF-8 bytes of all texts.
    package var texts: [UInt8] = []
    /// The accounts, in the order of the records that show them.
    package var accounts: [CollectedAccount] = []
    /// The facts of all accounts.
    package var facts: [CollectedFact] = []
    /// The facts of all assets.
    package var assetFacts: [CollectedAssetFact] = []
    /// For each account, the record that shows it.
    package var accountSightings: [FactSighting] = []
    /// For each fact of an asset, the record that shows it.
    package var assetSightings: [FactSighting] = []
    /// The posts, in the order of their records.
    package var posts: [CollectedPost] = []
    /// What all posts share.
    package var uses: [CollectedUse] = []
    /// What was wrong.
    package var problems: [CollectedProblem] = []
    /// The number of records read.
    package var recordCount = 0
    /// The number of records that gave something.
    package var usedCount = 0
    /// The records as they stand in the source, where they are kept.
    package var raw: [RawRecord] = []

    /// A batch without records.
    package init() {}

    /// The text at a place; empty where there is none.
    package func string(_ text: BatchText) -> String {
        String(decoding: texts[text.range], as: UTF8.self)
    }
}

/// A record as it stands in its source.
package struct RawRecord: Sendable {
    /// The record's number in its source.
    package var record: Int
    /// The number of its bytes.
    package var byteCount: Int
    /// Its bytes, as a zlib stream (RFC 1950).
    package var deflated: [UInt8]

    /// A record.
    package init(record: Int, byteCount: Int, deflated: [UInt8]) {
        self.record = record
        self.byteCount = byteCount
        self.deflated = deflated
    }
}
