/// A post as one record shows it.
public struct CollectedPost: Sendable {
    /// The record's number in its source, from 1.
    public var record = 0
    /// The line on which the record begins, from 1; 0 where lines are not counted.
    public var line = 0
    /// When it was collected, in milliseconds since 1970 (UTC); nil where the source does not say.
    public var captured: Int64?
    /// The platform.
    public var platform = BatchText.absent
    /// The native id.
    public var identifier = BatchText.absent
    /// What it is.
    public var kind = PostKind.post
    /// When it was published, in milliseconds since 1970 (UTC); nil if unknown.
    public var time: Int64?
    /// How exactly the time is known.
    public var precision = TimePrecision.second
    /// Where the time comes from.
    public var origin = TimeOrigin.field
    /// The number of its account in the batch; nil if the record does not say.
    public var account: Int?
    /// The caption; absent where the format has none, empty where it is empty.
    public var caption = BatchText.absent
    /// Whether the caption is something to share: not where it is just a word for "missing".
    public var sharesCaption = true
    /// The language that the source gives it.
    public var language = BatchText.absent
    /// The region or place of publication that the platform shows.
    public var region = BatchText.absent
    /// The counts.
    public var counts = PostCounts()
    /// Whether it is labelled as made with artificial intelligence.
    public var artificial = ArtificialLabel.unknown
    /// The label's fields as the source has them, as JSON.
    public var artificialFields = BatchText.absent
    /// Whether it offers goods.
    public var isCommerce = Tristate.unknown
    /// Whether it is paid for.
    public var isAdvertisement = Tristate.unknown
    /// What the platform says of it.
    public var status = PostStatus.unknown
    /// What it shares, as places in the batch.
    public var uses: Range<Int> = 0..<0

    /// A post of which nothing is known.
    public init() {}
}

/// How often a post was seen, liked and passed on; negative where the source does not say.
public struct PostCounts: Sendable, Hashable {
    /// Times it was played or seen.
    public var plays: Int64 = -1
    /// Likes.
    public var likes: Int64 = -1
    /// Comments or answers.
    public var comments: Int64 = -1
    /// Times it was passed on.
    public var shares: Int64 = -1
    /// Times it was saved.
    public var saves: Int64 = -1

    /// Counts that are not known.
    public init() {}
}

/// Something that a post shares, in a batch.
public struct CollectedUse: Sendable {
    /// What it is.
    public var kind: AssetKind
    /// The layer's name where the kind is ``AssetKind/named``.
    public var layer: BatchText
    /// What names it.
    public var key: BatchText

    /// A use.
    public init(_ kind: AssetKind, _ key: BatchText, layer: BatchText = .absent) {
        self.kind = kind
        self.key = key
        self.layer = layer
    }
}
