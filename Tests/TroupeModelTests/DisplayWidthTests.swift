import Testing

@testable import TroupeModel

@Suite struct DisplayWidthTests {
    /// Widths as Python's wcwidth 0.9.4 gives them (Unicode 18).
    @Test(arguments: [
        ("", 0), ("abc", 3), ("阿丽娜", 6), ("e\u{301}", 1), ("👩\u{200D}🍳", 2), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
        ("👍🏽", 2), ("🇫🇷", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｶﾅ", 2), ("Ａ", 2), ("क्ष", 2),
        ("สวัสดี", 4), ("\u{200B}", 0), ("—", 1), ("⌚", 2), ("☎", 1), ("\u{3000}", 2), ("〰", 2), ("Анна", 4),
        ("مرحبا", 5), ("<U+202E>", 8), ("𠮷", 2), ("℃", 1), ("①", 1), ("सीता", 4), ("㊗\u{FE0F}", 2), ("a阿b", 4),
    ])
    func `a text is as wide as a terminal shows it`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }
}
