/// One value of a parsed document, or a key of an object.
///
/// Nodes stand in document order; a container's children follow it at once, an object's as key, value, key, value.
struct JSONNode {
    /// What a node is.
    enum Kind: UInt8 {
        case null, `true`, `false`, number, string, array, object
    }

    /// What the text of a string needs before it can be used.
    struct Flags: OptionSet {
        var rawValue: UInt8
        /// It holds escapes.
        static let escaped = Flags(rawValue: 1)
        /// It holds bytes beyond ASCII.
        static let beyondASCII = Flags(rawValue: 2)
        /// It holds control characters that are not escaped, NUL among them.
        static let control = Flags(rawValue: 4)
        /// A number written as `NaN` or `Infinity`, as Python does; read as null.
        static let notANumber = Flags(rawValue: 8)
    }

    var kind: Kind
    var flags: Flags = []
    /// Of a string its first and its last byte, so that most keys are told apart without a look at the text.
    var ends: UInt16 = 0
    /// The bytes of the text as written; of a container up to the bracket that closes it.
    var length: UInt32 = 0
    /// Where the text starts: of a string after its quote.
    var start: UInt32
    /// The number of the first node after this one and all it holds; while it is open, the container that holds it.
    var next: UInt32

    /// What tells a key from most others in one comparison: flags, ends and length.
    @inline(__always)
    var mark: UInt64 { UInt64(flags.rawValue) | UInt64(ends) << 16 | UInt64(length) << 32 }
}

/// Why bytes are no JSON.
struct JSONFault: Error, Hashable {
    /// What is wrong.
    enum Reason: String, Hashable {
        case empty = "nothing but blanks"
        case cutShort = "it ends too soon"
        case unexpected = "an unexpected character"
        case badNumber = "a malformed number"
        case badLiteral = "a word other than true, false and null"
        case badEscape = "an unknown escape sequence"
        case tooDeep = "nested too deeply"
        case trailing = "text after its end"
        case tooLong = "too long"
    }

    var reason: Reason
    /// The offset of the byte that is wrong.
    var offset: Int
}
