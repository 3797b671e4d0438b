/// A post as one record shows it.
package struct CollectedPost: Sendable {
    /// The record's number in its source, from 1.
    package var record = 0
    /// The line on which the record begins, from 1; 0 where lines are not counted.
    package var line = 0
    /// When it was collected, in milliseconds since 1970 (UTC); nil where the source does not say.
    package var captured: Int64?
    /// The platform.
    package var platform = BatchText.absent
    /// The native id.
    package var identifier = BatchText.absent
    /// What it is.
    package var kind = PostKind.post
    /// When it was published, in milliseconds since 1970 (UTC); nil if unknown.
    package var time: Int64?
    /// How exactly the time is known.
    package var precision = TimePrecision.second
    /// Where the time comes from.
    package var origin = TimeOrigin.field
    /// The number of its account in the batch; nil if the record does not say.
    package var account: Int?
    /// The caption; absent where the format has none, empty where it is empty.
    package var caption = BatchText.absent
    /// Whether the caption is something to share: not where it is just a word for "missing".
    package var sharesCaption = true
    /// The language that the source gives it.
    package var language = BatchText.absent
    /// The region or place of publication that the platform shows.
    package var region = BatchText.absent
    /// The counts.
    package var counts = PostCounts()
    /// Whether it is labelled as made with artificial intelligence.
    package var artificial = ArtificialLabel.unknown
    /// The label's fields as the source has them, as JSON.
    package var artificialFields = BatchText.absent
    /// Whether it offers goods.
    package var isCommerce = Tristate.unknown
    /// Whether it is paid for.
    package var isAdvertisement = Tristate.unknown
    /// What the platform says of it.
    package var status = PostStatus.unknown
    /// What it shares, as places in the batch.
    package var uses: Range<Int> = 0..<0

    /// A post of which nothing is known.
    package init() {}
}

/// How often a post was seen, liked and passed on; negative where the source does not say.
package struct PostCounts: Sendable, Hashable {
    /// Times it was played or seen.
    package var plays: Int64 = -1
    /// Likes.
    package var likes: Int64 = -1
    /// Comments or answers.
    package var comments: Int64 = -1
    /// Times it was passed on.
    package var shares: Int64 = -1
    /// Times it was saved.
    package var saves: Int64 = -1

    /// Counts that are not known.
    package init() {}
}

/// Something that a post shares, in a batch.
package struct CollectedUse: Sendable {
    /// What it is.
    package var kind: AssetKind
    /// The layer's name where the kind is ``AssetKind/named``.
    package var layer: BatchText
    /// What names it.
    package var key: BatchText

    /// A use.
    package init(_ kind: AssetKind, _ key: BatchText, layer: BatchText = .absent) {
        self.kind = kind
        self.key = key
        self.layer = layer
    }
}
