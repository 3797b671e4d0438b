import Foundation
import Testing

@testable import TroupeModel

@Suite struct WordingTests {
    @Test func `every entry has six languages with the same values and all their forms`() {
        #expect(Wording.table.count > 400)
        for (key, entry) in Wording.table {
            #expect(entry.count == Language.allCases.count, "\(key) lacks a language")
            let isCounted = (entry[.english]?.count ?? 0) > 1
            let values = Self.values(entry[.english]?.last ?? "")
            for (language, forms) in entry {
                #expect(forms.count == (isCounted ? language.formCount : 1), "\(key), \(language)")
                for form in forms where !form.isEmpty {
                    // A form for one may leave the number out.
                    #expect(
                        Self.values(form) == values || Self.values(form).union(["0"]) == values, "\(key), \(language)")
                }
                #expect(!forms.contains { $0.isEmpty || $0.hasPrefix(" ") || $0.hasSuffix(" ") }, "\(key), \(language)")
            }
            if isCounted { #expect(values.contains("0") || key == "run.looks", "\(key) counts nothing") }
        }
    }

    private static func values(_ text: String) -> Set<String> {
        Set(text.matches(of: #/\{(\d)\}/#).map { String($0.1) })
    }

    /// A key that the table lacks ends the program. Second source: the sources of the program, read as text.
    @Test func `every key that is named in the sources is in the table`() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources").standardizedFileURL
        let kinds =
            "page|report|panel|figure|run|draw|left|count|list|note|effect|robust|calibration|windows|attribution"
        let key = try Regex("\"((?:\(kinds))\\.[A-Za-z.]*[A-Za-z])\"", as: (Substring, Substring).self)
        var named: Set<String> = []
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: key) {
                named.insert(String(match.1))
            }
        }
        // Names of files.
        named = named.filter {
            !["md", "html", "docx", "json", "svg", "js", "css", "csv"].contains($0.split(separator: ".").last)
        }
        #expect(named.count > 250 && named.contains("report.outcome"))
        #expect(named.filter { Wording.table[$0] == nil }.sorted() == [])
    }

    /// Unicode CLDR 46, plural rules, cardinal: the numbers that it gives as examples of each category.
    @Test(arguments: [
        (Language.russian, [1, 21, 31, 101, 1001], 0), (.russian, [2, 3, 4, 22, 102, 1002], 1),
        (.russian, [0, 5, 11, 12, 14, 19, 20, 111, 112, 1000], 2), (.french, [0, 1], 0), (.french, [2, 17, 1000], 1),
        (.german, [1], 0), (.german, [0, 2, 16, 100], 1), (.english, [1], 0), (.english, [0, 2, 16], 1),
        (.spanish, [1], 0), (.spanish, [0, 2, 16], 1), (.chinese, [0, 1, 2, 15], 0),
    ])
    func `a number has the form that the language gives it`(language: Language, numbers: [Int], form: Int) {
        for number in numbers { #expect(language.form(of: number) == form, "\(language) \(number)") }
    }

    /// Written by hand, from the grammars of the languages.
    @Test func `numbers and nouns agree`() {
        let russian = Wording(.russian)
        #expect(russian("page.nAccounts", 1) == "1 аккаунт")
        #expect(russian("page.nAccounts", 23) == "23 аккаунта")
        #expect(russian("page.nAccounts", 1111) == "1\u{A0}111 аккаунтов")
        #expect(Wording(.german)("page.nAccounts", 1234) == "1.234 Accounts")
        #expect(Wording(.french)("page.nAccounts", 0) == "0 compte")
        #expect(Wording(.spanish)("page.nPosts", 1234) == "1234 publicaciones")
        #expect(Wording(.chinese)("page.nAccounts", 2) == "2 个账号")
        #expect(Wording()("page.nAccounts", 1240) == "1,240 accounts")
    }

    @Test func `a word that the table does not know stays as it is`() {
        #expect(Wording(.german).word("layer", "my own layer") == "my own layer")
        #expect(Wording(.german).word("layer", "link") == "Link")
    }

    /// A quarter or more of another script; by hand.
    @Test(arguments: [
        ("Buy honey", Language.english, false), ("Buy honey", .russian, true),
        ("Мой дом теперь здесь", .russian, false),
        ("Мой дом теперь здесь", .german, true), ("家乡的巧克力", .chinese, false), ("Мой дом", .chinese, true),
        ("123 🙂", .russian, false),
    ])
    func `a text needs a translation for readers of another script`(text: String, language: Language, needs: Bool) {
        #expect(text.needsTranslation(into: language) == needs)
    }
}
