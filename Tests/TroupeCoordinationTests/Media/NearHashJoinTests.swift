import Testing
import TroupeBase
import TroupeModel

@testable import TroupeCoordination

@Suite struct NearHashJoinTests {
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

    /// The slow and obvious version: every question with every hash.
    private func slow(_ questions: [PictureHash], _ hashes: [PictureHash]) -> [[Int: Int]] {
        questions.map { question in
            var near: [Int: Int] = [:]
            for (number, other) in hashes.enumerated() {
                let distance = (0..<4).reduce(0) { $0 + (question.words[$1] ^ other.words[$1]).nonzeroBitCount }
                if distance <= 31 { near[number] = distance }
            }
            return near
        }
    }

    /// What the join finds; nothing may be told twice.
    private func fast(_ questions: [PictureHash], _ hashes: [PictureHash], workers: Int = 1) throws -> [[Int: Int]] {
        let pairs = try #require(NearHashJoin(workers: workers).pairs(of: questions, among: hashes))
        return questions.indices.map { question in
            var near: [Int: Int] = [:]
            pairs.forEachNear(question) { number, distance in
                #expect(near[number] == nil, "told twice")
                near[number] = distance
            }
            return near
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what is found is what comparing every two finds`(seed: UInt64) throws {
        let hashes = hashes(600, seed: seed)
        let questions = Array(hashes.suffix(250)) + self.hashes(60, seed: seed + 100)
        let found = try fast(questions, hashes)
        #expect(found == slow(questions, hashes), "seed \(seed)")
        // A third are copies, most of them near; by chance no two of 256 random bits are.
        #expect(found.reduce(0) { $0 + $1.count } > 300)
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `templates and equal hashes are found as comparing every two finds them`(seed: UInt64) throws {
        // Five templates with up to 20 bits changed, a tenth of them the same to the bit.
        var random = SplitMix64(seed: seed)
        let templates = self.hashes(5, seed: seed)
        let hashes = (0..<300).map { number in
            var words = templates[number % 5].words
            if number % 10 != 0 {
                for _ in 0..<Int.random(in: 0...20, using: &random) {
                    let bit = Int.random(in: 0..<256, using: &random)
                    words[bit / 64] ^= 1 << UInt64(bit % 64)
                }
            }
            return PictureHash(words: words)
        }
        let found = try fast(hashes, hashes)
        #expect(found == slow(hashes, hashes), "seed \(seed)")
        #expect(found == (try fast(hashes, hashes, workers: 4)))
    }

    @Test func `every copy with 31 other bits is found and none with 32`() throws {
        var random = SplitMix64(seed: 11)
        let hashes = self.hashes(400, seed: 11)
        for (bits, isFound) in [(31, true), (32, false)] {
            let copies = hashes.map { hash in
                var words = hash.words
                for bit in (0..<256).shuffled(using: &random).prefix(bits) { words[bit / 64] ^= 1 << UInt64(bit % 64) }
                return PictureHash(words: words)
            }
            let found = try fast(copies, hashes)
            #expect(found.indices.allSatisfy { (found[$0][$0] == 31) == isFound })
        }
    }

    @Test func `hashes that share a part are told apart`() throws {
        // Equal in the first part, and 31 or 32 bits away in the others, two a part and one or two in the last.
        let zero = PictureHash(words: .zero)
        func away(_ bits: Int) -> PictureHash {
            var words = SIMD4<UInt64>.zero
            for bit in 0..<bits { words[(16 + bit * 7) / 64] ^= 1 << UInt64((16 + bit * 7) % 64) }
            return PictureHash(words: words)
        }
        // By hand: 7 x 33 + 16 = 247, so that every bit is another one.
        #expect(try fast([zero], [away(31), away(32), away(0), away(33)]) == [[0: 31, 2: 0]])
    }

    @Test func `more pairs than may be kept are none`() throws {
        let hashes = hashes(300, seed: 7)
        let pairs = try #require(NearHashJoin().pairs(of: hashes, among: hashes))
        #expect(pairs.count > 300)
        #expect(NearHashJoin(workers: 2).pairs(of: hashes, among: hashes, atMost: pairs.count) != nil)
        #expect(NearHashJoin(workers: 2).pairs(of: hashes, among: hashes, atMost: pairs.count - 1) == nil)
        #expect(NearHashJoin().pairs(of: [], among: hashes)?.count == 0)
        #expect(NearHashJoin().pairs(of: hashes, among: [])?.count == 0)
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
