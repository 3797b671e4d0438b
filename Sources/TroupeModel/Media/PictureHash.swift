/// A perceptual hash of 256 bits (PDQ) of a picture or a frame.
package struct PictureHash: Hashable, Sendable {
    /// The bits, first digits of the text first.
    package var words: SIMD4<UInt64>

    /// A hash of these bits.
    package init(words: SIMD4<UInt64>) { self.words = words }

    /// Reads 64 hexadecimal digits; nil of anything else.
    package init?(_ text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        words = .zero
        for (place, digit) in digits.enumerated() {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            words[place / 16] = words[place / 16] << 4 | UInt64(value)
        }
    }

    /// The number of bits in which two hashes differ.
    @inline(__always)
    package func distance(to other: PictureHash) -> Int {
        let changed = words ^ other.words
        return changed[0].nonzeroBitCount + changed[1].nonzeroBitCount + changed[2].nonzeroBitCount
            + changed[3].nonzeroBitCount
    }

    /// One of the sixteen parts of 16 bits.
    @inline(__always)
    package func part(_ number: Int) -> UInt16 {
        UInt16(truncatingIfNeeded: words[number >> 2] >> UInt64(48 - 16 * (number & 3)))
    }
}
