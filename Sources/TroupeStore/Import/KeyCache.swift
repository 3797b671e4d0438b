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
    func number(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int64? {
        let place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        guard hashes[place] == hash, numbers[place] != 0, bytes[place].elementsEqual(key) else { return nil }
        return numbers[place]
    }

    /// Remembers a key.
    mutating func remember(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64, number: Int64) {
        let place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        hashes[place] = hash
        numbers[place] = number
        bytes[place] = Array(key)
    }

    /// A 64-bit hash that is the same in every version, since it stands in case files: FNV-1a (Fowler, Noll, Vo) over
    /// the kind's number and the bytes.
    static func hash(_ kind: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = (0xCBF2_9CE4_8422_2325 ^ kind) &* 0x100_0000_01B3
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
