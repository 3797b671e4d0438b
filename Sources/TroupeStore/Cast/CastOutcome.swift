/// What came of a change of the cast.
public struct CastOutcome: Sendable, Hashable {
    /// An entry that could not be used.
    public struct Problem: Sendable, Hashable {
        /// The record of its file, from 1; 0 where there is none.
        public var record: Int
        /// What is wrong with it.
        public var reason: String
    }

    /// Entries that the case did not hold.
    public var added = 0
    /// Entries that are otherwise now.
    public var changed = 0
    /// Entries that the case held as they are.
    public var unchanged = 0
    /// Entries that were taken out.
    public var removed = 0
    /// Entries that could not be used.
    public var problems: [Problem] = []
    /// Names that entries refer to and no entry describes.
    public var loose: [String] = []
    /// Whether the case held the same file before; then nothing was changed.
    public var isKnown = false

    /// Nothing yet.
    public init() {}
}

/// Why an entry of the cast cannot be used: what is wrong, and what to do.
public struct CastEntryError: Error, Sendable, Hashable {
    /// What is wrong.
    public var reason: String
}
