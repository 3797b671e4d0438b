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

    @Test func `a card that strangers' videos show is a template, and no match of videos`() {
        let card = hash(1000)
        func seed(_ video: Int, _ second: Int) -> UInt64 { UInt64(2000 + video * 100 + second) }
        // Eight videos of eight seconds that begin with the card, else strangers; two short ones that are two seconds
        // of the card and one of their own; a clip of four seconds that six accounts share, with the card before it.
        let strangers = (0..<8).map { number in
            video((0..<8).map { $0 == 0 ? changed(card, bits: number) : hash(seed(number, $0)) })
        }
        let short = (20..<22).map { number in
            video([changed(card, bits: 9), changed(card, bits: 10), hash(seed(number, 2))])
        }
        let clip = (0..<4).map { hash(UInt64(5000 + $0)) }
        let copies = (0..<6).map { number in video([changed(card, bits: 12)] + clip.map { changed($0, bits: number) }) }
        let found = FrameMatches(rule: .videos).found(among: strangers + short + copies)
        // By hand: the six copies match each other by four moments of four that count. The short ones show the card in
        // two of three moments, so that they would match everything.
        let copied = (10..<16).flatMap { one in (one + 1..<16).map { [one, $0] } }
        #expect(found.matches.map { [$0.first, $0.second] } == copied)
        #expect(found.matches.allSatisfy { !$0.detail.contains("0.0 s = 0.0 s") })
        let cards = (0..<8).flatMap { [[$0, 8], [$0, 9]] } + (9..<16).map { [8, $0] } + (10..<16).map { [9, $0] }
        #expect(found.templates.map { [$0.first, $0.second] } == cards)
        #expect(found == FrameMatches(rule: .videos, workers: 3).found(among: strangers + short + copies))
    }

    @Test func `what four others show is no template`() {
        let card = hash(1000)
        func videos(_ count: Int) -> [MediaPrint] {
            (0..<count).map { number in
                let own = (0..<5).map { hash(UInt64(3000 + number * 10 + $0)) }
                return video([changed(card, bits: 1), changed(card, bits: 2)] + (number < 2 ? [own[0]] : own))
            }
        }
        // By hand: the first two match all by two moments of three; of six videos, the card has five others.
        #expect(FrameMatches(rule: .videos).found(among: videos(5)).templates.isEmpty)
        #expect(FrameMatches(rule: .videos).matches(of: videos(5)).count == 7)
        #expect(FrameMatches(rule: .videos).found(among: videos(6)).templates.count == 9)
        #expect(FrameMatches(rule: .videos).matches(of: videos(6)).isEmpty)
    }

    @Test func `a clip that many compilations show is no template`() {
        // Seven compilations of twenty seconds share a clip of five that moves; the clip itself is the eighth.
        let clip = (0..<5).map { hash(UInt64(5000 + $0)) }
        let compilations = (0..<7).map { number in
            video(clip + (0..<15).map { hash(UInt64(6000 + number * 100 + $0)) })
        }
        let found = FrameMatches(rule: .videos).found(among: compilations + [video(clip)])
        // By hand: it is all of the clip, and a quarter of any two compilations.
        #expect(found.matches.map { [$0.first, $0.second] } == (0..<7).map { [$0, 7] })
        #expect(found.templates.isEmpty)
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
