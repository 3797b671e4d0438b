import Foundation
import Testing

@Suite struct MapCommandTests {
    private let header = "object_id,account_id,content_id,timestamp_share\n"

    @Test(arguments: [
        (["map"], Int32(2), "Missing expected argument"),
        (["map", "x.csv", "--window", "soon"], 2, "--window"),
        (["map", "x.csv", "--support", "0"], 2, "--support must be at least 1"),
        (["map", "x.csv", "--alpha", "0.001"], 2, "use --copies 999 or more"),
        (["map", "x.csv", "--columns", "account=a"], 2, "--columns"),
        (["map", "x.csv", "--layer-window", "music"], 2, "--layer-window"),
        (["map", "x.csv", "--layer-window", "music=61000003ms"], 2, "whole multiples"),
        (["map", "x.csv", "--window", "10s,60s", "--support", "2"], 2, "several windows need the group test"),
        (["map", "x.csv", "--similarity", "2"], 2, "--similarity"),
        (["map", "x.csv", "--layers", ","], 2, "--layers names no layer"),
        (["map", "x.csv", "--rate", "0.1", "--support", "2"], 2, "leave --support out"),
        (["nonsense"], 2, "nonsense"),
        (["map", "/nowhere/x.csv"], 1, "x.csv: no such file"),
        (["ties", "x.csv", "--json"], 2, "--out"),
    ])
    func `a wrong call leaves with its code and one line that says why`(
        arguments: [String], code: Int32, words: String
    ) throws {
        let scratch = try ScratchFolder()
        let needsFolder = arguments.first == "map" && arguments.count > 1
        let run = try Program(arguments + (needsFolder ? ["--out", scratch.path("out")] : []))
        #expect(run.exitCode == code)
        #expect(run.errors.contains(words))
        #expect(run.output == "")
        #expect(!run.errors.contains("Fatal error"))
    }

    @Test(arguments: [
        ("", "is empty"), ("a,b,c\n1,2,3\n", "--columns"), ("<!DOCTYPE html>\n<html>", "web page"),
        ("object_id,account_id,content_id,timestamp_share\n", "no records"), ("{\"a\": 1}\n", "JSON"),
        (
            "object_id,account_id,content_id,timestamp_share\no,a,1,x\n",
            "none of 1 record can be used (1 time_bad); in.csv:2: the time"
        ),
    ])
    func `input that is not posts leaves with 65 and one clear line`(text: String, words: String) throws {
        let scratch = try ScratchFolder()
        let run = try Program(["map", try scratch.file("in.csv", text), "--out", scratch.path("out")])
        #expect(run.exitCode == 65)
        #expect(run.errors.contains(words))
        #expect(run.errors.contains("in.csv"))
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect((try? FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))) ?? [] == [])
    }

    @Test func `help and version go to standard output`() throws {
        let help = try Program(["map", "--help"])
        #expect(help.exitCode == 0)
        #expect(help.output.contains("troupe map posts.csv"))
        #expect(try Program(["--version"]).output == "0.1.0\n")
    }

    @Test func `bad records go to the ledger, the rest is used`() throws {
        let scratch = try ScratchFolder()
        let text =
            header + "o,a,1,1727740800\no,,2,1727740801\n,b,3,1727740802\no,c,4,never\no,d,5\no,e,6,1727740803\n"
        let run = try Program(["map", try scratch.file("in.csv", text), "--out", scratch.path("out"), "--no-figure"])
        #expect(run.exitCode == 0)
        #expect(
            run.output.contains(
                "6 records: 2 used, 4 left out (field_count 1, author_missing 1, time_bad 1, object_missing 1)"))
        let ledger = try scratch.rows("out/ledger.csv").map { $0[0...3].joined(separator: ",") }
        #expect(
            ledger == [
                "in.csv,3,author_missing,refused", "in.csv,4,object_missing,refused", "in.csv,5,time_bad,refused",
                "in.csv,6,field_count,refused",
            ])
    }

    @Test func `of ties by faces it is said that faces were recorded, not that the same was posted`() throws {
        let scratch = try ScratchFolder()
        var rows = ""
        // Twenty moments at each of which six accounts show one face, among sixty accounts that show any of forty.
        for moment in 0..<20 {
            for member in 0..<6 { rows += "m\(member),\(1_727_740_800 + moment * 7_213 + member * 3),f\(moment)\n" }
        }
        for post in 0..<1200 {
            rows += "b\(post % 60),\(1_727_740_800 + (post * 7_919) % 144_000),g\((post * 31) % 40)\n"
        }
        let file = try scratch.file("in.csv", "account,time,face\n" + rows)
        let run = try Program([
            "map", file, "--columns", "account=account,time=time,object=face", "--out", scratch.path("out"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let report = try String(contentsOfFile: scratch.path("out/report.md"), encoding: .utf8)
        #expect(report.contains("6 accounts in 1 community posted what is recorded as the same faces"))
        #expect(!report.contains("posted the same") && !report.contains("post the same"))
        let figure = try String(contentsOfFile: scratch.path("out/network.svg"), encoding: .utf8)
        #expect(figure.contains("Accounts whose posts are recorded as showing the same face"))
    }

    @Test func `times known to the minute widen the window, and a narrower one is refused`() throws {
        let scratch = try ScratchFolder()
        let rows = (0..<40).map { "o\($0 % 7),a\($0 % 5),\($0),2024-10-01 08:\(String(format: "%02d", $0)):00\n" }
        let file = try scratch.file("in.csv", header + rows.joined())
        let widened = try Program(["map", file, "--out", scratch.path("out"), "--no-figure"])
        #expect(widened.exitCode == 0)
        #expect(widened.errors.contains("the window was widened from 60 s to 2 min"))
        #expect(widened.errors.contains("taken as UTC"))
        #expect(try scratch.text("out/run.json").contains("\"window_seconds\" : 120"))
        let refused = try Program(["map", file, "--out", scratch.path("out"), "--window", "60s"])
        #expect(refused.exitCode == 65)
        #expect(refused.errors.contains("use --window 2min or more"))
    }

    @Test func `nothing beyond chance is an answer`() throws {
        let scratch = try ScratchFolder()
        let rows = (0..<300).map { "o\($0 % 17),a\($0 % 23),\($0),\(1_727_740_800 + $0 * 7919 % 500_000)\n" }
        let run = try Program(["map", try scratch.file("in.csv", header + rows.joined()), "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("No group stood out from chance."))
        #expect(try scratch.text("out/network.svg").contains("No group stood out from chance."))
        #expect(try scratch.rows("out/ties.csv").isEmpty)
        #expect(try scratch.text("out/report.md").contains("No group stood out from chance."))
    }

    @Test func `results of another program are not overwritten`() throws {
        let scratch = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: scratch.path("out"), withIntermediateDirectories: false)
        _ = try scratch.file("out/network.svg", "mine")
        let run = try Program(["demo", "--out", scratch.path("out"), "--quiet"])
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("was not written by troupe") && run.errors.contains("--force"))
        #expect(try scratch.text("out/network.svg") == "mine")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")) == ["network.svg"])
    }

    @Test func `an interrupted run leaves nothing half-written`() throws {
        let scratch = try ScratchFolder()
        let rows = (0..<60_000).map { "o\($0 % 900),a\($0 % 2300),\($0),\(1_727_740_800 + $0 * 7919 % 90_000)\n" }
        let file = try scratch.file("in.csv", header + rows.joined())
        let stopped = try stopProgram(
            ["map", file, "--out", scratch.path("out"), "--copies", "9999", "--alpha", "0.01", "--quiet"], by: "TERM")
        #expect(stopped.exitCode == 143)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).isEmpty)
    }

    @Test func `what the terminal notes of the data stands in run.json and the report too`() throws {
        let scratch = try ScratchFolder()
        // Objects of which there is an id only; a name with a cuneiform sign, which no installed font has (U+12000).
        var rows = ["object_id,account_id,content_id,timestamp_share"]
        for action in 0..<12 {
            for member in 0..<4 {
                rows.append(
                    "700\(action),u\(member)\u{12000},c\(action)-\(member),\(1_727_740_807 + action * 86_400 + member * 7)"
                )
            }
        }
        let file = try scratch.file("in.csv", rows.joined(separator: "\n"))
        let run = try Program(["map", file, "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        struct Record: Decodable { let notes: [String] }
        let text = Data(try scratch.text("out/run.json").utf8)
        let notes = try JSONDecoder().decode(Record.self, from: text).notes
        #expect(notes.contains { $0.contains("of which the data hold an id only") })
        #expect(notes.contains { $0.contains("U+12000") }, "\(notes)")
        let report = try scratch.text("out/report.md")
        for note in notes {
            #expect(run.errors.contains(note))
            #expect(report.contains(note))
        }
    }
}
