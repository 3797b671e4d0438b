/// A field of an entry of the cast.
package struct CastField: Sendable, Hashable {
    /// What a field holds.
    package enum Value: Sendable, Hashable {
        /// Any text.
        case text
        /// One of these words.
        case word([String])
        /// One of these words, or another one that an analyst names on purpose.
        case listed([String])
        /// A number.
        case number
        /// A day or a moment, in ISO 8601.
        case time
        /// An account: its id, its handle, or either behind its platform (`tiktok:a01`).
        case account
        /// A post by its id, or behind its platform.
        case post
        /// The id of an entry of another kind.
        case reference(CastKind)
    }

    /// What a field is for.
    package enum Role: Sendable, Hashable {
        /// Names the entry, with the other fields of this role; must be given.
        case key
        /// Names the entry, with the other fields of this role; may be left out.
        case partOfKey
        /// Must be given.
        case required
        /// May be left out.
        case optional
    }

    /// The column's name.
    package let name: String
    /// What it holds.
    package let value: Value
    /// What it is for.
    package let role: Role

    init(_ name: String, _ value: Value = .text, _ role: Role = .optional) {
        self.name = name
        self.value = value
        self.role = role
    }

    /// Whether the entry is named by this field.
    package var isKey: Bool { role == .key || role == .partOfKey }

    /// What every entry says of itself: its state, what it rests on, who says it, how sure, and a note.
    package static let provenance = [
        CastField("state", .word(CastState.allCases.map(\.rawValue))), CastField("source"), CastField("author"),
        CastField("confidence"), CastField("note"),
    ]
}

/// How far an analyst stands by an entry.
package enum CastState: String, Sendable, Hashable, CaseIterable {
    /// Somebody, or the program, thinks so; not looked at yet.
    case candidate
    /// An analyst stands by it.
    case confirmed
    /// An analyst has looked and says no; kept, so that nobody has to look again.
    case rejected
}
