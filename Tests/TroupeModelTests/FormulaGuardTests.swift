import Testing

@testable import TroupeModel

@Suite struct FormulaGuardTests {
    /// Ids and names as platforms make them, and text in which no sign begins anything.
    @Test(arguments: [
        "", "a01", "-1001900000000", "+49", "-1", "-0.5", "-.5", "+5.", "-1.5e-3", "+7E18", "@alina_01", "@a.b-c",
        "@12", "-1e", "-0sYEd3x4mZ",
        "@阿丽娜", "@सीता", "@alice@example.social", "＠handle", "－5", "-dQw4w9WgXcQ", "-_-", "+alina", "-", "+", "@", "'",
        "'quoted'", "O'Neil", "'-5", "'@alina", "%0A=1", "a=1", "1+1", " -5", "\u{A0}x", "\"x\"", "<b>",
    ])
    func `ids, numbers and handles stay as they are`(text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.unguarded(text) == text)
    }

    /// What OWASP ("CSV Injection") and reports of bugs show being run, also behind blanks, quotes and hidden
    /// characters.
    @Test(arguments: [
        "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "＝1", "@SUM(1)", "@a b", "＠SUM(1)", "-1+cmd|' /C'!A0",
        "-2+3", "+1-555-0100", "-1-2", "+1 555", "--", "-1001 -1002", "-a!b", "+SUM(1)", "－2＋3", "-1.2.3", "\tx",
        "\rx", "\nx", " =1", "\u{A0}=1", "\u{200B}=1", "\u{FEFF}@SUM(1)", "\u{0}=1", "\"=1", " \"=1", "\u{3000}＝1",
        "=\u{301}1", "'=1", "''=1", "'\tx", "'-2+3",
    ])
    func `formulas get an apostrophe and lose it again`(text: String) {
        #expect(FormulaGuard.guarded(text) == "'" + text)
        #expect(FormulaGuard.unguarded("'" + text) == text)
    }
}
