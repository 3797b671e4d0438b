/// An entry for the cast as somebody wrote it, field by field.
package struct CastEntry: Sendable, Hashable {
    /// What it is.
    package var kind: CastKind
    /// The fields that were given, by name; an empty text takes a field out.
    package var values: [String: String]
    /// The platform of its account, where it was given by itself; an account that the case does not know is then made.
    package var platform: String?
    /// The row or table of its file, from 1; 0 where there is none.
    package var record: Int

    /// An entry.
    package init(_ kind: CastKind, _ values: [String: String], platform: String? = nil, record: Int = 0) {
        self.kind = kind
        self.values = values
        self.platform = platform
        self.record = record
    }
}
