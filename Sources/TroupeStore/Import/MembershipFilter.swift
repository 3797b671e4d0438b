/// Says that a hash is surely new, or perhaps known (Bloom, "Space/time trade-offs in hash coding with allowable
/// errors", 1970): most lookups of an import are for texts that the case does not hold, and need not be made.
struct MembershipFilter {
    private var words: [UInt64]
    private let mask: UInt64

    /// A filter of 2^`bits` bits; with four for each hash one lookup in fifty is made for nothing.
    init(bits: Int = 27) {
        words = Array(repeating: 0, count: 1 << (bits - 6))
        mask = 1 << UInt64(bits) - 1
    }

    /// Adds a hash; whether it may have been there before.
    mutating func insert(_ hash: UInt64) -> Bool {
        var wasThere = true
        for shift in [0, 21] as [UInt64] {
            let bit = (hash >> shift) & mask
            let word = Int(bit >> 6)
            if words[word] >> (bit & 63) & 1 == 0 {
                wasThere = false
                words[word] |= 1 << (bit & 63)
            }
        }
        return wasThere
    }
}
