import Testing
import TroupeModel

@Suite struct VisibleTextTests {
    /// By hand, from the Unicode names of the characters.
    @Test(arguments: [
        ("plain 阿丽娜 Лиза", "plain 阿丽娜 Лиза"), ("gnp.exe\u{202E}", "gnp.exe<U+202E>"), ("a\u{200B}b", "a<U+200B>b"),
        ("\u{1B}[31m", "<U+001B>[31m"), ("line\nfeed", "line<U+000A>feed"), ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
        ("\u{E0041}", "<U+E0041>"), ("👩\u{200D}🍳", "👩\u{200D}🍳"), ("a\u{200D}b", "a<U+200D>b"),
    ])
    func `hidden characters are written out`(text: String, shown: String) {
        #expect(text.visible == shown)
    }
}
