import Testing

@testable import TroupeRender

/// Expected values by hand from "The DOT Language" (a quoted string ends at an unescaped quote, only `\"` is an
/// escape of the grammar) and "escString" (`\\` is a backslash, `\N`, `\G`, `\l` … are replaced) on graphviz.org.
@Suite struct DOTTextTests {
    @Test(arguments: [
        ("plain", "\"plain\""),
        ("", "\"\""),
        ("say \"hi\"", #""say \"hi\"""#),
        (#"back\slash"#, #""back\\slash""#),
        (#"ends with \"#, #""ends with \\""#),
        (#"\""#, #""\\\"""#),
        (#"\N\G\l\n"#, #""\\N\\G\\l\\n""#),
        ("&amp; &", "\"&amp;amp; &amp;\""),
        ("<b>bold</b>", "\"<b>bold</b>\""),
        ("娜塔莎 Наташа 🌸", "\"娜塔莎 Наташа 🌸\""),
    ])
    func `text between quotes comes back as it was`(text: String, expected: String) {
        #expect(DOTText(text).quoted() == expected)
    }

    @Test(arguments: [
        ("line\nbreak", "line<U+000A>break"), ("nul\u{0}", "nul<U+0000>"), ("\u{1B}[2J", "<U+001B>[2J"),
        ("a\u{202E}b", "a<U+202E>b"), ("\u{FFFE}\u{FFFF}", "<U+FFFE><U+FFFF>"), ("\u{1FFFE}", "<U+1FFFE>"),
        ("zero\u{200B}width", "zero<U+200B>width"),
    ])
    func `characters that cannot be seen or stand in XML are written out`(text: String, expected: String) {
        #expect(DOTText(text).shown == expected)
    }

    @Test func `a line ending of the label language stands after the text, not in it`() {
        #expect(DOTText(#"a\"#).quoted(ending: "\\l") == #""a\\\l""#)
    }

    @Test func `a text of the limit is whole and a longer one ends in an ellipsis`() {
        #expect(DOTText("12345", cutTo: 5).shown == "12345")
        #expect(DOTText("123456", cutTo: 5).shown == "1234…")
        #expect(DOTText(String(repeating: "x", count: 10_000), cutTo: 28).shown.count == 28)
    }

    @Test func `length is counted in characters as a person sees them`() {
        let family = "👩‍👩‍👧‍👦"
        #expect(DOTText(String(repeating: family, count: 5), cutTo: 5).shown == String(repeating: family, count: 5))
        #expect(DOTText("e\u{301}e\u{301}e\u{301}", cutTo: 3).shown == "e\u{301}e\u{301}e\u{301}")
    }

    @Test func `a character piled up from many marks is cut and says so`() {
        let piled = DOTText("a" + "e" + String(repeating: "\u{301}", count: 400), cutTo: 28).shown
        #expect(piled == "ae\u{301}\u{301}…")
    }

    @Test(arguments: [
        (0, "0"), (-0.0001, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (0.0625, "0.063"), (842, "842"), (-0.5, "-0.5"),
        (.nan, "0"), (.infinity, "0"), (1_000_000, "1000000"),
    ])
    func `a number has at most three decimals and no exponent`(number: Double, expected: String) {
        #expect(DOTWriter.decimal(number) == expected)
    }

    @Test func `statements read as the grammar has them`() {
        var writer = DOTWriter()
        writer.open(comments: ["places are fixed"])
        writer.defaults("node", [("shape", .literal("circle"))])
        writer.node("n0", [("width", .number(0.25)), ("label", .leftText(DOTText("a")))])
        writer.edge("n0", "n1", [])
        writer.close()
        #expect(
            writer.text == """
                // places are fixed
                graph troupe {
                  node [shape="circle"];
                  n0 [width=0.25, label="a\\l"];
                  n0 -- n1;
                }

                """)
    }
}
