/// Something that a source says of an asset, true at the time of the sighting.
package enum AssetFact: UInt8, Sendable, Hashable, CaseIterable {
    /// Its title or name.
    case title
    /// Who made it, as the source writes it.
    case maker
    /// The seller's id.
    case merchant
    /// Its price as the source writes it.
    case price
    /// How often it was sold.
    case sold
    /// How it is rated.
    case rating

    /// The word in the case file.
    package var word: String {
        switch self {
        case .title: "title"
        case .maker: "maker"
        case .merchant: "merchant"
        case .price: "price"
        case .sold: "sold"
        case .rating: "rating"
        }
    }
}

/// A fact of an asset in a batch.
package struct CollectedAssetFact: Sendable {
    /// The kind of the asset.
    package var kind: AssetKind
    /// What names the asset.
    package var key: BatchText
    /// What the fact says something about.
    package var fact: AssetFact
    /// What it says.
    package var value: BatchText

    /// A fact.
    package init(_ kind: AssetKind, _ key: BatchText, _ fact: AssetFact, _ value: BatchText) {
        self.kind = kind
        self.key = key
        self.fact = fact
        self.value = value
    }
}

/// When and where the facts from a place on in a batch were seen.
package struct FactSighting: Sendable {
    /// The record's number in its source.
    package var record: Int
    /// When it was collected, in milliseconds since 1970 (UTC); nil where the source does not say.
    package var captured: Int64?

    /// A sighting.
    package init(record: Int, captured: Int64?) {
        self.record = record
        self.captured = captured
    }
}
