/// What a format is, what it can give and what it cannot: a line of `troupe formats`.
public struct FormatCard: Sendable, Hashable {
    /// The name in commands, records and the case file.
    public var name: String
    /// The name for people.
    public var title: String
    /// The tool or service that writes it.
    public var collector: String
    /// The platforms that it can hold, as they are named in the case file.
    public var platforms: [String]
    /// What it can give.
    public var gives: String
    /// What it cannot give, or what it spoils.
    public var lacks: String
    /// What tells it: keys or columns, never the file's name.
    public var told: String

    /// A card.
    public init(
        name: String, title: String, collector: String, platforms: [String], gives: String, lacks: String,
        told: String
    ) {
        self.name = name
        self.title = title
        self.collector = collector
        self.platforms = platforms
        self.gives = gives
        self.lacks = lacks
        self.told = told
    }
}
