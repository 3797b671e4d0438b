import Foundation
import Testing
import TroupeTestSupport

@testable import TroupeIngest

@Suite struct TOMLReaderTests {
    private struct Answer: Decodable {
        var document: String
        var value: String?
    }

    /// Second source: Python's tomllib, through `Tests/Oracles/toml_answers.py`.
    @Test func `documents are read as tomllib reads them, and refused where it refuses them`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/toml/answers.json")
        let answers = try JSONDecoder().decode([Answer].self, from: Data(contentsOf: file))
        #expect(answers.count > 2000)
        for answer in answers {
            let read = (try? TOMLTable(document: Array(answer.document.utf8))).map { shown(.table($0)) }
            #expect(read == answer.value, "\(answer.document.debugDescription)")
        }
    }

    @Test func `damaged bytes give a document or an error`() throws {
        let seed = Array(
            """
            a.b = [1, {c = "x\\u00e9"}, 2024-10-01T09:00:00Z]
            "é\u{301}" = '''
            raw'''
            [[t]]
            x = \"\"\"y\"\"\"
            """.utf8)
        for number in 0..<5000 {
            var damage = Damage(seed: UInt64(number))
            let damaged = damage.damaged(seed)
            if let table = try? TOMLTable(document: damaged) { #expect(table == table || table.keys.count > 0) }
        }
    }

    @Test(arguments: ["[", "a.", "{a=", "[[a]]\n", "\"", "a=[[", "a={b="])
    func `a megabyte of nesting ends quickly`(piece: String) {
        let text = "a = " + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect(throws: TOMLProblem.self) { try TOMLTable(document: Array(text.utf8)) }
        #expect(throws: TOMLProblem.self) { try TOMLTable(document: Array((text + " = 1").utf8)) }
    }

    @Test func `a problem names its line`() {
        #expect(throws: TOMLProblem(line: 3, reason: "a key without \"=\"")) {
            try TOMLTable(document: Array("a = 1\n# b\nc\n".utf8))
        }
    }

    /// A value in the form that the second source writes.
    private func shown(_ value: TOMLValue) -> String {
        func hexadecimal(_ text: String) -> String { text.utf8.map { String(format: "%02x", $0) }.joined() }
        return switch value {
        case .boolean(let truth): "b" + (truth ? "1" : "0")
        case .integer(let number): "i\(number)"
        case .float(let number): number.isNaN ? "fnan" : "f" + String(format: "%016llx", number.bitPattern)
        case .string(let text): "s" + hexadecimal(text)
        case .moment(let text): "m" + moment(text)
        case .array(let values): "[" + values.map(shown).joined(separator: ",") + "]"
        case .table(let table):
            "{" + table.keys.map { "\(hexadecimal($0))=\(shown(table[$0]!))" }.joined(separator: ",") + "}"
        }
    }

    private func moment(_ text: String) -> String {
        text.replacing(#/\.[0-9]+/#, with: "").replacing("Z", with: "+00:00")
    }
}
