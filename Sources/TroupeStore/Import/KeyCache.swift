#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The numbers of keys that were looked up lately: a table of fixed size in which a new key takes an old one's place.
struct KeyCache {
    private var hashes: [UInt64]
    private var numbers: [Int64]
    private var bytes: [[UInt8]]
    private let mask: Int

    /// A cache of `size` places, a power of two.
    init(size: Int) {
        hashes = Array(repeating: 0, count: size)
        numbers = Array(repeating: 0, count: size)
        bytes = Array(repeating: [], count: size)
        mask = size - 1
    }

    /// The number of a key, if it is still known. Equal hashes are not enough: the bytes are compared.
    @inline(__always)
    func number(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int64? {
        let place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        guard hashes[place] == hash, numbers[place] != 0, Self.isEqual(bytes[place], key) else { return nil }
        return numbers[place]
    }

    /// Remembers a key.
    mutating func remember(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64, number: Int64) {
        let place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        hashes[place] = hash
        numbers[place] = number
        bytes[place] = Array(key)
    }

    /// Whether two texts are the same bytes.
    @inline(__always)
    static func isEqual(_ one: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        guard let start = other.baseAddress, !one.isEmpty else { return true }
        return one.withUnsafeBufferPointer { memcmp($0.baseAddress!, start, other.count) == 0 }
    }

    /// A 64-bit hash of a kind and of bytes, the same in every version and on every machine since it stands in case
    /// files: eight bytes a step (little-endian, the last ones filled up with zeros), mixed by the multipliers and
    /// shifts of MurmurHash3's finaliser (Appleby, public domain).
    static func hash(_ kind: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(key)
        var hash = (UInt64(key.count) ^ kind &* 0x9E37_79B9_7F4A_7C15) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place + 8 <= raw.count {
            hash ^= UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
            place += 8
        }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while place < raw.count {
            rest |= UInt64(raw[place]) << shift
            shift += 8
            place += 1
        }
        hash = (hash ^ rest ^ hash >> 29) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
