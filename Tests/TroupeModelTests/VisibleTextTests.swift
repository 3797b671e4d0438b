import Testing
import TroupeModel

@Suite struct VisibleTextTests {
    /// By hand, from the Unicode names of the characters.
    @Test(arguments: [
        ("plain 阿丽娜 Лиза", "plain 阿丽娜 Лиза"), ("gnp.exe\u{202E}", "gnp.exe<U+202E>"), ("a\u{200B}b", "a<U+200B>b"),
        ("\u{1B}[31m", "<U+001B>[31m"), ("line\nfeed", "line<U+000A>feed"), ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
        ("\u{E0041}", "<U+E0041>"), ("👩\u{200D}🍳", "👩\u{200D}🍳"), ("a\u{200D}b", "a<U+200D>b"),
        ("1\u{200D}2", "1<U+200D>2"), ("a\u{1160}\u{3164}b", "a<U+1160><U+3164>b"),
        ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}\u{200D}🔥"),
    ])
    func `hidden characters are written out`(text: String, shown: String) {
        #expect(text.visible == shown)
    }

    /// The second source is the standard library's own table of Unicode.
    @Test func `all that Unicode calls ignorable is written out, variation selectors apart`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            let isSelector = (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
            let isHidden =
                scalar.properties.isDefaultIgnorableCodePoint && !isSelector || (0xFFF9...0xFFFB).contains(value)
                || [.control, .lineSeparator, .paragraphSeparator].contains(category)
            let isShown = String(scalar).visible.unicodeScalars.elementsEqual([scalar])
            #expect(isShown == !isHidden, "U+\(String(value, radix: 16))")
        }
    }
}
