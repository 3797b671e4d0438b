import Testing
import TroupeReport

@Suite struct PlainTextTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "-12,345")])
    func `thousands are set apart`(value: Int, text: String) {
        #expect(PlainText.count(value) == text)
    }

    @Test(arguments: [
        (Int64(60_000), "60 s"), (120_000, "2 min"), (600_000, "10 min"), (7_200_000, "2 h"), (172_800_000, "2 days"),
        (1500, "1500 ms"), (90_000, "90 s"), (1000, "1 s"),
    ])
    func `lengths of time are short`(milliseconds: Int64, text: String) {
        #expect(PlainText.duration(milliseconds: milliseconds) == text)
    }

    @Test func `foreign text cannot leave its code span`() {
        #expect(PlainText.code("a`b|c\u{202E}") == "`a'b¦c<U+202E>`")
        #expect(PlainText.code("a`\u{301}b|\u{301}") == "`a'\u{301}b¦\u{301}`")
        #expect(PlainText.code(String(repeating: "x", count: 10_000)).count == 62)
    }
}
