import Foundation
import Testing

/// Answers as people read them on a terminal, and the names of commands as they type them.
@Suite struct AnswerFormTests {
    private func demo(_ scratch: ScratchFolder) throws -> String {
        let path = scratch.path("demo.db")
        let run = try Program(["demo", "--no-figure", "--quiet", "--out", scratch.path("out"), "--case", path])
        #expect(run.exitCode == 0, "\(run.errors)")
        return path
    }

    @Test func `status fits a screen, and shows the rest where it is asked to`() throws {
        let scratch = try ScratchFolder()
        let path = try demo(scratch)
        let short = try Program(["status", "--case", path]).output.split(separator: "\n")
        #expect(short.count <= 50)
        // 386 posts of the demo case lie on more than five days.
        #expect(short.contains { $0.hasPrefix("and ") && $0.hasSuffix(" more: --days") })
        let long = try Program(["status", "--days", "--case", path]).output.split(separator: "\n")
        #expect(long.count > short.count && !long.contains { $0.contains("--days") })
        let days = try FoundingCase.ask("SELECT DISTINCT substr(time, 1, 10) AS day FROM post_view", of: path)
        #expect(days.allSatisfy { day in long.contains { $0.contains(day["day"] ?? "?") } })
    }

    @Test func `what may be said is whole sentences, broken to the width`() throws {
        let scratch = try ScratchFolder()
        let path = try demo(scratch)
        let said = try Program(["ask", "what-may-be-said", "--case", path]).output
        let lines = said.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
        let text = lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
        let sentences = try FoundingCase.ask("what-may-be-said", of: path).compactMap { $0["sentence"] }
        #expect(sentences.count > 2 && sentences.allSatisfy(text.contains))
        #expect(text.contains("(rests on i1, i2)"))
    }

    @Test func `the verdicts on claims come first, contradictions before others`() throws {
        let scratch = try ScratchFolder()
        let rows = try Program([
            "ask", "claims-checked", "--format", "csv", "--case", try demo(scratch),
        ]).output.split(separator: "\n")
        #expect(rows.first?.hasPrefix("verdict,claim,") == true)
        let verdicts = rows.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) }
        let order = ["contradicted", "consistent", "unknown"]
        #expect(Set(verdicts) == Set(order))
        #expect(verdicts == verdicts.sorted { order.firstIndex(of: $0) ?? 9 < order.firstIndex(of: $1) ?? 9 })
    }

    @Test(arguments: [
        (["drow", "communities"], "unknown command \"drow\" (did you mean draw?); troupe --help lists them"),
        (["cast", "ad", "persona"], "unknown cast command \"ad\" (did you mean add?); troupe cast --help lists them"),
        (["frobnicate"], "unknown command \"frobnicate\"; troupe --help lists them"),
        (["ask", "one-face-many-name"], "unknown question \"one-face-many-name\" (did you mean one-face-many-names?)"),
    ])
    func `of a command or question that there is not the nearest is told`(arguments: [String], words: String) throws {
        let run = try Program(arguments)
        #expect(run.exitCode == 2 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("troupe: " + words))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test(arguments: [["FORMATS", "--json"], ["Cast", "KINDS"], ["help", "draw"], ["--help"], ["--version"], []])
    func `case does not matter, and help is still help`(arguments: [String]) throws {
        let run = try Program(arguments)
        #expect(run.exitCode == 0 && !run.output.isEmpty, "\(run.errors)")
    }
}
