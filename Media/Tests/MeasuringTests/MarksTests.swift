import Testing

@testable import Measuring

/// Readings that are made up, with answers by hand.
@Suite struct MarksTests {
    private func marks(_ frames: [[(String, Double)]]) -> Marks {
        var marks = Marks()
        for frame in frames { marks.add(frame.map { (text: $0.0, confidence: $0.1) }) }
        return marks
    }

    @Test func `the reading of most frames wins`() {
        let marks = marks([[("@kalomi_12", 0.9)], [("@kalomi 12", 0.99)], [("@kalomi_12", 0.8)]])
        #expect(marks.isUnsettled)
        // Two of three frames read it so: (0.9 + 0.8) / 2 · 2/3.
        #expect(marks.marks.map(\.text) == ["@kalomi_12"])
        #expect(marks.marks.map(\.frames) == [3])
        #expect(abs((marks.marks.first?.confidence ?? 0) - 0.85 * 2 / 3) < 1e-9)
    }

    @Test func `what most frames do not show is no mark`() {
        let marks = marks([
            [("subtitle one", 0.9), ("@lovas77", 0.9)], [("another line", 0.9), ("@lovas77", 0.9)], [("@lovas77", 1)],
        ])
        #expect(!marks.isUnsettled)
        #expect(marks.marks.map(\.text) == ["@lovas77"])
        #expect(marks.count == 3)
    }

    @Test func `a mark that is missing in one of three frames asks for more`() {
        #expect(marks([[("@lovas77", 0.9)], [("@lovas77", 0.9)], []]).isUnsettled)
        #expect(!marks([[("@lovas77", 0.9)], [], []]).isUnsettled)
    }

    @Test func `of one picture all texts are kept, sorted, without short ones`() {
        let marks = marks([[("zeta zeta", 0.9), ("  alpha   beta ", 0.7), ("no", 0.99), ("", 0.9)]])
        #expect(marks.marks.map(\.text) == ["alpha beta", "zeta zeta"])
    }

    @Test func `alike is one edit in five letters, by hand`() {
        #expect(Marks.areAlike("abcde", "abXde"))
        #expect(!Marks.areAlike("abcde", "aXXde"))
        #expect(!Marks.areAlike("1234", "1235"))
        #expect(Marks.areAlike("abcdefghij", "bcdefghijk"))
        #expect(!Marks.areAlike("abcde", "abcdefgh"))
    }
}
