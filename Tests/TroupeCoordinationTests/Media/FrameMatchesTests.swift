import Testing
import TroupeBase
import TroupeModel

@testable import TroupeCoordination

@Suite struct FrameMatchesTests {
    /// A hash that is 256 random bits of its own.
    private func hash(_ seed: UInt64) -> PictureHash {
        var random = SplitMix64(seed: seed)
        return PictureHash(words: SIMD4(random.next(), random.next(), random.next(), random.next()))
    }

    private func changed(_ hash: PictureHash, bits: Int) -> PictureHash {
        var words = hash.words
        for bit in 0..<bits { words[bit % 4] ^= 1 << UInt64(bit / 4) }
        return PictureHash(words: words)
    }

    /// A video that shows one hash a second.
    private func video(_ hashes: [PictureHash], asking variant: MediaPrint.Variant = .plain) -> MediaPrint {
        var print = MediaPrint()
        for (second, hash) in hashes.enumerated() {
            let time = UInt32(second * 1000)
            print.frames.append(.init(time: time, hash: hash))
            print.questions.append(.init(time: time, variant: variant, hash: hash))
        }
        return print
    }

    @Test func `two moments and half of the shorter video must match`() {
        let base = (0..<6).map { hash(UInt64($0)) }
        func other(_ shared: Int, of count: Int) -> MediaPrint {
            video((0..<count).map { $0 < shared ? base[$0] : hash(UInt64(100 + $0)) })
        }
        func matches(_ other: MediaPrint) -> Bool {
            !FrameMatches(rule: .videos).matches(of: [video(base), other]).isEmpty
        }
        // By hand, from the rule.
        #expect(matches(other(3, of: 6)))
        #expect(!matches(other(2, of: 6)))
        #expect(matches(other(2, of: 4)))
        #expect(!matches(other(1, of: 1)))
    }

    @Test func `a frame matches within 31 bits and not within 32`() {
        let base = (0..<4).map { hash(UInt64($0)) }
        for (bits, isFound) in [(31, true), (32, false)] {
            let copy = video(base.map { changed($0, bits: bits) })
            let found = FrameMatches(rule: .videos).matches(of: [video(base), copy])
            #expect(found.isEmpty != isFound)
            #expect(found.allSatisfy { $0.difference == 31 })
        }
    }

    @Test func `the evidence says seconds, variant and distance`() throws {
        let base = (0..<2).map { hash(UInt64($0)) }
        var mirrored = MediaPrint()
        for (second, frame) in base.enumerated() {
            let time = UInt32(second * 1000)
            mirrored.frames.append(.init(time: time, hash: hash(UInt64(50 + second))))
            mirrored.questions.append(.init(time: time, variant: .mirrored, hash: changed(frame, bits: 4)))
        }
        let found = FrameMatches(rule: .videos).matches(of: [video(base), mirrored])
        let match = try #require(found.first)
        #expect(found.count == 1)
        #expect((match.first, match.second) == (0, 1))
        #expect(match.detail == "0.0 s = 0.0 s: 4 bits mirrored; 1.0 s = 1.0 s: 4 bits mirrored")
    }

    @Test func `the number of threads does not change the outcome`() {
        let prints = (0..<40).map { number in
            video((0..<5).map { changed(hash(UInt64(number / 4 * 10 + $0)), bits: number % 4 * 5) })
        }
        let alone = FrameMatches(rule: .videos).matches(of: prints)
        #expect(!alone.isEmpty)
        #expect(alone == FrameMatches(rule: .videos, workers: 4).matches(of: prints))
    }

    @Test func `nothing matches nothing`() {
        #expect(FrameMatches(rule: .videos).matches(of: []).isEmpty)
        #expect(FrameMatches(rule: .pictures).matches(of: [MediaPrint(), MediaPrint()]).isEmpty)
    }
}
