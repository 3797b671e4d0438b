import TroupeModel

/// Hashes sorted by one of their sixteen parts, copied side by side: what ``NearHashJoin`` compares.
///
/// The only code here that reads memory without checks. Every place it reads lies between two entries of `starts`,
/// which are sums of counts and end with the number of hashes; `partners` has eight places more than that.
struct HashBuckets {
    /// Where each of the 65,536 values of the part begins.
    private let starts: [UInt32]
    /// The number of each hash.
    private let numbers: [UInt32]
    /// The other half of the 32 bits that the part stands in.
    private let partners: [UInt16]
    /// The hashes.
    private let hashes: [PictureHash]

    /// - Parameters:
    ///   - given: Fewer than 2³² hashes.
    ///   - part: 0 to 15.
    init(_ given: [PictureHash], part: Int) {
        var starts = [UInt32](repeating: 0, count: 65_537)
        for hash in given { starts[Int(hash.part(part)) + 1] += 1 }
        for value in 1...65_536 { starts[value] += starts[value - 1] }
        var next = starts
        var numbers = [UInt32](repeating: 0, count: given.count)
        for (number, hash) in given.enumerated() {
            let value = Int(hash.part(part))
            numbers[Int(next[value])] = UInt32(number)
            next[value] += 1
        }
        hashes = numbers.map { given[Int($0)] }
        partners = hashes.map { $0.part(part ^ 1) } + [UInt16](repeating: 0, count: 8)
        (self.starts, self.numbers) = (starts, numbers)
    }

    /// A hash, and its number among those that were given.
    struct Found {
        let number: UInt32
        let hash: PictureHash

        fileprivate init(_ number: UInt32, _ hash: PictureHash) {
            self.number = number
            self.hash = hash
        }
    }

    /// Whether no hash has this value.
    func isEmpty(_ value: Int) -> Bool { starts[value] == starts[value + 1] }

    /// Calls `body` with each hash in one bucket and each in a bucket of another side that are near, and
    /// whose partners differ in at most `most` bits.
    @inline(__always)
    func forEachNear(
        _ value: Int, in other: HashBuckets, bucket: Int, partner most: UInt64,
        _ body: (_ own: Found, _ other: Found) -> Void
    ) {
        let own = Int(starts[value])..<Int(starts[value + 1])
        let others = Int(other.starts[bucket])..<Int(other.starts[bucket + 1])
        guard !others.isEmpty else { return }
        partners.withUnsafeBytes { ownPartners in
            other.partners.withUnsafeBytes { partners in
                for one in own {
                    let asked = UInt64(ownPartners.load(fromByteOffset: 2 * one, as: UInt16.self)) &* Self.everyLane
                    let pattern = SIMD2<UInt64>(asked, asked)
                    var two = others.lowerBound
                    while two < others.upperBound {
                        // Eight partners at once: up to seven after the last, which is why there are eight more.
                        let eight = partners.loadUnaligned(fromByteOffset: 2 * two, as: SIMD2<UInt64>.self)
                        let hits = Self.lanes(of: eight ^ pattern, within: most)
                        if hits != .zero {
                            for lane in 0..<min(8, others.upperBound - two)
                            where hits[lane >> 2] >> UInt64(16 * (lane & 3) + 15) & 1 == 1 {
                                compare(one, other, two + lane, body)
                            }
                        }
                        two += 8
                    }
                }
            }
        }
    }

    private static let everyLane: UInt64 = 0x0001_0001_0001_0001

    /// The lanes of 16 bits with at most so many bits set, by their highest bit (Warren 2013, "Hacker's Delight", 5-1).
    @inline(__always)
    private static func lanes(of changed: SIMD2<UInt64>, within most: UInt64) -> SIMD2<UInt64> {
        func all(_ lane: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: lane &* everyLane) }
        var sum = changed &- ((changed &>> 1) & all(0x5555))
        sum = (sum & all(0x3333)) &+ ((sum &>> 2) & all(0x3333))
        sum = (sum &+ (sum &>> 4)) & all(0x0F0F)
        sum = (sum &+ (sum &>> 8)) & all(0x001F)
        // The highest bit is set where the sum is more than `most`.
        return ~(sum &+ all(0x7FFF &- most)) & all(0x8000)
    }

    @inline(__always)
    private func compare(_ one: Int, _ other: HashBuckets, _ two: Int, _ body: (Found, Found) -> Void) {
        guard hashes[one].distance(to: other.hashes[two]) <= NearHashJoin.distance else { return }
        body(Found(numbers[one], hashes[one]), Found(other.numbers[two], other.hashes[two]))
    }
}
