import Testing
import TroupeBase
import TroupeModel

@testable import TroupeCoordination

@Suite struct NearHashIndexTests {
    /// Random hashes, and copies of some of them with up to 40 bits changed.
    private func hashes(_ count: Int, seed: UInt64) -> [PictureHash] {
        var random = SplitMix64(seed: seed)
        var hashes: [PictureHash] = []
        for number in 0..<count {
            var words = SIMD4<UInt64>(random.next(), random.next(), random.next(), random.next())
            if number % 3 == 2 {
                words = hashes[number / 2].words
                for _ in 0..<Int.random(in: 0...40, using: &random) {
                    let bit = Int.random(in: 0..<256, using: &random)
                    words[bit / 64] ^= 1 << UInt64(bit % 64)
                }
            }
            hashes.append(PictureHash(words: words))
        }
        return hashes
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what is found is what comparing every two finds`(seed: UInt64) {
        let hashes = hashes(600, seed: seed)
        let index = NearHashIndex(hashes)
        var pairs = 0
        for hash in hashes {
            var found: [Int: Int] = [:]
            index.forEachNear(hash) { number, distance in
                #expect(found[number] == nil, "seed \(seed): told twice")
                found[number] = distance
            }
            // The slow and obvious version.
            var expected: [Int: Int] = [:]
            for (number, other) in hashes.enumerated() {
                let distance = (0..<4).reduce(0) { $0 + (hash.words[$1] ^ other.words[$1]).nonzeroBitCount }
                if distance <= 31 { expected[number] = distance }
            }
            #expect(found == expected, "seed \(seed)")
            pairs += found.count
        }
        // A third are copies, most of them near; by chance no two of 256 random bits are.
        #expect(pairs > 700)
    }

    @Test func `a hash reads back as it is written, part by part`() throws {
        let text = "0123456789abcdef" + "fedcba9876543210" + "00112233445566778899aabbccddeeff"
        let hash = try #require(PictureHash(text))
        // By hand: the first four digits and the last four.
        #expect(hash.part(0) == 0x0123)
        #expect(hash.part(7) == 0x3210)
        #expect(hash.part(15) == 0xEEFF)
        #expect(PictureHash("0123") == nil)
        #expect(PictureHash(String(repeating: "g", count: 64)) == nil)
    }
}
