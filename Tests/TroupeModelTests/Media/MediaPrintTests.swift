import Testing

@testable import TroupeModel

@Suite struct MediaPrintTests {
    @Test func `what a case keeps reads back as it was`() throws {
        var print = MediaPrint()
        let hash = try #require(PictureHash("00ff" + String(repeating: "12345678", count: 7) + "abcd"))
        print.frames = [.init(time: 0, hash: hash), .init(time: 70_250, hash: hash)]
        print.questions = MediaPrint.Variant.allCases.map { .init(time: 1000, variant: $0, hash: hash) }
        print.sound = [0, 1, 0xDEAD_BEEF, .max]
        var again = MediaPrint()
        again.read(frames: print.frameBytes)
        again.read(questions: print.questionBytes)
        again.read(sound: print.soundBytes)
        #expect(again == print)
        // Counted by hand: a time of four bytes and 32 of hash; one more for the variant.
        #expect(print.frameBytes.count == 2 * 36)
        #expect(print.questionBytes.count == 20 * 37)
    }

    @Test func `bytes that are cut short lose the cut item only`() throws {
        var print = MediaPrint()
        print.sound = [7, 8, 9]
        var again = MediaPrint()
        again.read(sound: Array(print.soundBytes.dropLast(2)))
        #expect(again.sound == [7, 8])
        again.read(frames: [1, 2, 3])
        #expect(again.frames.isEmpty)
    }

    @Test func `every variant has a word of its own`() {
        let words = MediaPrint.Variant.allCases.map(\.word)
        #expect(Set(words).count == words.count)
    }
}
