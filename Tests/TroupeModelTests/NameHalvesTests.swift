import Testing
import TroupeModel

@Suite struct NameHalvesTests {
    /// By hand.
    @Test(arguments: [
        (" tiktok:\u{200D}x0 ", "tiktok:x0"), ("\u{FEFF}@a b\u{3000}", "@a b"), ("a: b:c", "a:b:c"),
        ("\u{301}x", "\u{301}x"),
        ("\u{200B}", ""), (":", ":"), ("x\u{200D}y", "x\u{200D}y"),
    ])
    func `a name is looked up as reading keeps it`(name: String, expected: String) {
        #expect(name.nameAsRead.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
}
