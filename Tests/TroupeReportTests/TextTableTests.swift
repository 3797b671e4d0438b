import Testing
import TroupeReport

@Suite struct TextTableTests {
    /// By hand: Chinese letters take two columns, the mark on the e none.
    @Test func `columns of wide and of marked letters stand under each other`() {
        let rows = [["name", "n"], ["阿丽娜", "1"], ["cafe\u{301}", "20"]]
        #expect(TextTable.lines(rows, rightAligned: 1..<2) == ["name     n", "阿丽娜   1", "cafe\u{301}    20"])
    }
}
