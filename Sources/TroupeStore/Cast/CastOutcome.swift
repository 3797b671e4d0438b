/// What came of a change of the cast.
package struct CastOutcome: Sendable, Hashable {
    /// An entry that could not be used.
    package struct Problem: Sendable, Hashable {
        /// The record of its file, from 1; 0 where there is none.
        package var record: Int
        /// What is wrong with it.
        package var reason: String
    }

    /// Entries that the case did not hold.
    package var added = 0
    /// Entries that are otherwise now.
    package var changed = 0
    /// Entries that the case held as they are.
    package var unchanged = 0
    /// Entries that were taken out.
    package var removed = 0
    /// Entries that could not be used.
    package var problems: [Problem] = []
    /// Names that entries refer to and no entry describes.
    package var loose: [String] = []
    /// Whether the case held the same file before; then nothing was changed.
    package var isKnown = false

    /// Nothing yet.
    package init() {}
}

/// Why an entry of the cast cannot be used: what is wrong, and what to do.
package struct CastEntryError: Error, Sendable, Hashable {
    /// What is wrong.
    package var reason: String
}
