import Foundation
import Testing

@Suite struct WhyCommandTests {
    private func demo() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let run = try Program(["demo", "--no-figure", "--quiet", "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        return scratch
    }

    private struct Answer: Decodable {
        var sentence: String
        var ties: [[String: String]]
        var evidence: [[String: String]]
    }

    /// Second source: `Fixtures/demo/coactions.csv`, a SQL query over the same posts by SQLite
    /// (`Tests/Oracles/coactions_sql.py`).
    @Test func `why lists exactly the co-actions that SQL finds, for every tie of the demo case`() throws {
        let scratch = try demo()
        var expected: [String: [String]] = [:]
        for row in try table(fixture("demo/coactions.csv")) {
            let gap = row["gap_s"].flatMap(Double.init) ?? .nan
            expected[(row["account_a"] ?? "") + " " + (row["account_b"] ?? ""), default: []].append(
                "\(row["post_a"] ?? "") \(row["post_b"] ?? "") \(gap)")
        }
        let ties = try scratch.rows("out/ties.csv").map { ($0[0], $0[1]) }
        #expect(ties.count == 30)
        for (one, other) in ties {
            let run = try Program(["why", one, other, "--from", scratch.path("out"), "--json"])
            #expect(run.exitCode == 0)
            let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
            let found = answer.evidence.map { row in
                "\(row["post_a"] ?? "") \(row["post_b"] ?? "") \(row["gap_s"].flatMap(Double.init) ?? .nan)"
            }
            let wanted = try #require(expected[one + " " + other])
            #expect(found.sorted() == wanted.sorted())
        }
    }

    @Test func `the sentence, the tests and the rarity are told, in either order of the accounts`() throws {
        let scratch = try demo()
        let one = try Program(["why", "a01", "a02", "--from", scratch.path("out")])
        let other = try Program(["why", "a02", "a01", "--from", scratch.path("out")])
        #expect(one.output == other.output)
        // By hand from ties.csv: five captions on five occasions; the null expects half an occasion.
        let row = try #require(try table(scratch.path("out/ties.csv")).first { $0["account_b"] == "a02" })
        #expect(row["support"] == "5")
        #expect(
            one.output.contains(
                "They posted 5 matching objects on layer caption, each within 60 s of each other, on 5 days: 5 separate "
                    + "occasions; 0.485 expected by chance (p 8.59e-06)."))
        #expect(one.output.contains("partner choice: met in 5 bursts,"))
        #expect(one.output.contains("of 22 accounts)"))
    }

    @Test func `the exhibit is the rows of the evidence table`() throws {
        let scratch = try demo()
        let run = try Program(["why", "a08", "a09", "--from", scratch.path("out"), "--csv"])
        #expect(run.exitCode == 0)
        let header = try #require(run.output.split(separator: "\n").first)
        #expect(try scratch.text("out/evidence.csv").hasPrefix(header + "\n"))
        let rows = try scratch.text("out/evidence.csv").split(separator: "\n").filter { $0.hasPrefix("a08,a09,") }
        #expect(run.output.split(separator: "\n").dropFirst().elementsEqual(rows))
    }
}

extension WhyCommandTests {
    @Test func `further tests of a tie are told where they were made`() throws {
        let scratch = try ScratchFolder()
        let run = try Program([
            "demo", "--tests", "--layers", "caption,video", "--no-figure", "--quiet", "--out", scratch.path("out"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let why = try Program(["why", "a01", "a03", "--from", scratch.path("out")])
        #expect(why.output.contains("on caption: timing p "))
        #expect(why.output.contains("(bicm)"))
        #expect(why.output.contains("all layers together: p "))
        // By hand: 22 accounts make 231 pairs.
        #expect(why.output.contains("over 231 pairs"))
        // The sentence gives the number of each layer in ties.csv, and their sum.
        let rows = try table(scratch.path("out/ties.csv")).filter {
            $0["account_a"] == "a01" && $0["account_b"] == "a03"
        }
        let objects = try rows.map { ($0["layer"] ?? "", try #require(Int($0["support"] ?? ""))) }
        let layers = objects.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { "\($0.1) \($0.0)" }
        #expect(layers.count == 2)
        #expect(
            why.output.contains(
                "They posted \(objects.reduce(0) { $0 + $1.1 }) matching objects (by layer: "
                    + "\(layers.joined(separator: ", "))), each within 60 s"))
    }

    @Test func `a case is answered with the question to ask of it`() throws {
        let scratch = try ScratchFolder()
        let demo = try Program([
            "demo", "--no-figure", "--quiet", "--out", scratch.path("out"), "--case", scratch.path("demo.db"),
        ])
        #expect(demo.exitCode == 0, "\(demo.errors)")
        let why = try Program(["why", "a01", "a02", "--case", scratch.path("demo.db")])
        #expect(why.exitCode == 2)
        #expect(why.errors.contains("troupe ask pair-evidence --param a=a01 --param b=a02 --case "))
        let asked = try Program([
            "ask", "pair-evidence", "--param", "a=a01", "--param", "b=a02", "--case", scratch.path("demo.db"),
        ])
        #expect(asked.exitCode == 0 && asked.output.contains("caption"))
    }
}
