import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct NumberTextTests {
    @Test(arguments: [
        ("1204", 1204), ("1,204", 1204), ("3.0", 3), ("1.2万", 12_000), ("3亿", 300_000_000), ("12.5K", 12_500),
        ("1M", 1_000_000), ("1.2w", 12_000), (" 7 ", 7), ("0", 0), ("999999999999999999", 999_999_999_999_999_999),
    ])
    func `counts are read as collectors write them`(text: String, count: Int64) {
        #expect(NumberText.count(Array(text.utf8)) == count)
    }

    @Test(arguments: ["", "Unknown", "N/A", "-3", "1.2x", "万"])
    func `what is no count is none`(text: String) {
        #expect(NumberText.count(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("7420713927023002600", NumberText.Identifier.whole(0..<19)), (" 12 ", .whole(1..<3)),
        ("12.0", .withFraction(0..<2)),
        ("7.42065E+18", .lost), ("1.145e+18", .lost), ("", .missing), ("  ", .missing), ("12.5", .whole(0..<4)),
        ("1234e567", .whole(0..<8)), ("abc", .whole(0..<3)), ("12.", .whole(0..<3)),
    ])
    func `an id is whole, or known not to be`(text: String, found: NumberText.Identifier) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { NumberText.identifier($0) } == found)
    }

    /// Second source: JavaScript, `JSON.parse("7300000000000000201")` printed by Node.js 20.
    @Test(arguments: [
        ("7300000000000000000", true), ("7300000000000001000", true), ("7300000000000000201", false),
        ("7420713927023002600", false), ("1727769600", false), ("7391234567890123000", true),
    ])
    func `ids that JavaScript has rounded are told`(text: String, isRounded: Bool) {
        #expect(NumberText.looksRounded(Array(text.utf8)) == isRounded)
    }

    /// Second source: the same rule over characters, by which names are looked up.
    @Test func `ids lose the blanks at their ends that looked up names lose`() {
        let parts = [
            " ", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{2010}", "\u{E9}", "a",
            "俄", "\u{301}",
        ]
        var state: UInt64 = 1
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(contentsOf: parts[Int(state >> 33) % parts.count].unicodeScalars)
            }
            let trimmed = NumberText.trimmed(Array(text.utf8)[...])
            #expect(Array(trimmed) == Array(text.withoutOuterBlanks.utf8), "\(text.debugDescription)")
        }
    }
}
