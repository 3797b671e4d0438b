/// Native post ids in a column: eight bytes each where the id is a plain number, its text where it is not.
///
/// Platform ids are text, but nearly all are decimal numbers of up to 19 digits without a leading zero. Those are
/// kept as numbers and give back the same text; all others go to a pool.
package struct PostIdentifierColumn: Sendable {
    // Top bit clear: the number itself. Top bit set: index into `texts`. All ones: no id.
    private var words: [UInt64] = []
    private var texts = TextPool()

    private static let textFlag: UInt64 = 1 << 63
    private static let absent = UInt64.max

    /// An empty column.
    package init() {}

    /// The number of rows.
    package var count: Int { words.count }

    /// Makes room for this many rows.
    package mutating func reserveCapacity(_ rows: Int) {
        words.reserveCapacity(rows)
    }

    /// Adds the id of the next post as UTF-8; empty bytes mean that the source gave none.
    package mutating func append(_ identifier: UnsafeBufferPointer<UInt8>) {
        guard !identifier.isEmpty else { return words.append(Self.absent) }
        if let number = Self.canonicalNumber(identifier) {
            words.append(number)
        } else {
            words.append(Self.textFlag | UInt64(texts.append(identifier)))
        }
    }

    /// The id of a post; empty where the source gave none.
    package subscript(post: Int) -> String {
        let word = words[post]
        if word == Self.absent { return "" }
        return word & Self.textFlag == 0 ? String(word) : texts[Int(word & ~Self.textFlag)]
    }

    /// Whether all ids are numbers, each greater than the one before.
    package var isAscending: Bool {
        words.allSatisfy { $0 & Self.textFlag == 0 } && zip(words, words.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// A number that equal ids share: the id's own where it is a number, else one made from its bytes (FNV-1a, 64 bits;
    /// Fowler, Noll, Vo).
    package func hash(_ post: Int) -> UInt64 {
        let word = words[post]
        guard word & Self.textFlag != 0, word != Self.absent else { return word }
        return texts.bytes[texts.range(of: Int(word & ~Self.textFlag))].reduce(0xCBF2_9CE4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
    }

    /// Keeps only the posts for which `isKept` is true, in order.
    package mutating func keep(where isKept: (Int) -> Bool) {
        var next = 0
        for row in 0..<words.count where isKept(row) {
            words[next] = words[row]
            next += 1
        }
        words.removeLast(words.count - next)
    }

    /// The value of a decimal number without sign or leading zero, below 2^63; nil for any other text.
    private static func canonicalNumber(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard text.count <= 19, text[0] != UInt8(ascii: "0") || text.count == 1 else { return nil }
        var value: UInt64 = 0
        for byte in text {
            guard byte &- 48 < 10 else { return nil }
            value = value &* 10 &+ UInt64(byte &- 48)
        }
        // 19 digits stay below 10^19 < 2^64, so the sum cannot have wrapped.
        return value & textFlag == 0 ? value : nil
    }
}
