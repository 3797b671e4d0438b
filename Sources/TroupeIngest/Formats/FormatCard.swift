/// What a format is, what it can give and what it cannot: a line of `troupe formats`.
package struct FormatCard: Sendable, Hashable {
    /// The name in commands, records and the case file.
    package var name: String
    /// The name for people.
    package var title: String
    /// The tool or service that writes it.
    package var collector: String
    /// The platforms that it can hold, as they are named in the case file.
    package var platforms: [String]
    /// What it can give.
    package var gives: String
    /// What it cannot give, or what it spoils.
    package var lacks: String
    /// What tells it: keys or columns, never the file's name.
    package var told: String

    /// A card.
    package init(
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
