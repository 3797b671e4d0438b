import TroupeBase
package import TroupeModel

/// Finds hashes of pictures that differ in a few bits only (PDQ, dHash, pHash in hexadecimal), without comparing every
/// two.
///
/// Hashes are cut into words of 16 bits. If two hashes of *m* words differ in at most *d* bits, some word differs in at
/// most ⌊*d*/*m*⌋ (multi-index hashing; Norouzi, Punjani & Fleet 2012, doi:10.1109/CVPR.2012.6248043): each word is
/// looked up with all changes of so many bits, and what is found is compared in full. Copies of copies are one cluster.
package struct HammingClusters: Sendable {
    /// Largest number of bits in which two hashes of one picture differ.
    package var distance: Int

    /// A search up to a distance.
    package init(distance: Int = 8) {
        self.distance = distance
    }

    /// For each text, the number of the first one of its cluster; nil where it is no hash. Hashes of different lengths
    /// are never the same.
    ///
    /// - Complexity: O(*n* *m* C(16, ⌊*d*/*m*⌋)) look-ups for *n* distinct hashes of *m* words, and the pairs found.
    package func clusters(of texts: TextPool) -> [Int?] {
        let hashes = (0..<texts.count).map { Self.words(texts[$0]) }
        var sets = DisjointSets(count: texts.count)
        for length in Set(hashes.compactMap { $0?.count }).sorted() {
            let members = hashes.indices.filter { hashes[$0]?.count == length }
            let flips = Self.flips(upTo: distance / length)
            for word in 0..<length {
                var tables: [UInt16: [Int]] = [:]
                for member in members {
                    guard let hash = hashes[member] else { continue }
                    for flip in flips {
                        for other in tables[hash[word] ^ flip] ?? []
                        where sets.first(of: member) != sets.first(of: other) {
                            if let near = hashes[other], Self.distance(hash, near) <= distance {
                                sets.join(member, other)
                            }
                        }
                    }
                    tables[hash[word], default: []].append(member)
                }
            }
        }
        return hashes.indices.map { hashes[$0] == nil ? nil : sets.first(of: $0) }
    }

    /// A hash as words of 16 bits; nil unless it is hexadecimal of 8 to 128 bytes, whole words.
    static func words(_ text: String) -> [UInt16]? {
        let digits = Array(text.utf8)
        guard digits.count >= 16, digits.count <= 256, digits.count % 4 == 0 else { return nil }
        var words: [UInt16] = []
        for start in stride(from: 0, to: digits.count, by: 4) {
            var word: UInt16 = 0
            for digit in digits[start..<(start + 4)] {
                let value: UInt8
                switch digit {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
                case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
                case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
                default: return nil
                }
                word = word << 4 | UInt16(value)
            }
            words.append(word)
        }
        return words
    }

    static func distance(_ one: [UInt16], _ other: [UInt16]) -> Int {
        zip(one, other).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
    }

    /// All words with at most `bits` bits set.
    private static func flips(upTo bits: Int) -> [UInt16] {
        (0...UInt16.max).filter { $0.nonzeroBitCount <= bits }
    }
}
