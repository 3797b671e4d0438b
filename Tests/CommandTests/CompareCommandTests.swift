import Foundation
import Testing

@Suite struct CompareCommandTests {
    @Test func `what map and a published method share of the demo case is counted`() throws {
        let scratch = try ScratchFolder()
        let demo = fixture("demo/posts.csv")
        let out = scratch.path("out")
        let mapped = try Program(["map", demo, "--layers", "caption", "--no-figure", "--quiet", "--out", out])
        #expect(mapped.exitCode == 0)
        #expect(
            try Program([
                "detect", demo, "--method", "coortweet", "--set", "time_window=60", "--set", "edge_weight=0",
                "--layers", "caption",
                "--quiet", "--out", out,
            ]).exitCode == 0)
        let both = try Program(["compare", out, out])
        #expect(both.exitCode == 2)
        #expect(both.errors.contains("run.json or"))
        let run = try Program(["compare", out + "/run.json", out + "/method.json"])
        #expect(run.exitCode == 0, "\(run.errors)")
        // By hand: CooRTweet's 32 ties are the 30 of the two networks and two of decoys with one caption, which a
        // weight above the smallest leaves out.
        let kept = Set(
            try table(out + "/method-ties.csv").filter { $0["kept"] == "1" }.map {
                ($0["account_a"] ?? "") + ($0["account_b"] ?? "")
            })
        let ties = Set(try table(out + "/ties.csv").map { ($0["account_a"] ?? "") + ($0["account_b"] ?? "") })
        #expect(
            run.output.contains(
                "ties: \(kept.intersection(ties).count) in both, \(ties.subtracting(kept).count) in the first only"))
        #expect(run.output.contains("adjusted Rand index"))
        #expect(run.output.contains("  A (7): "))
    }

    @Test func `a run is the same as itself`() throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("out")
        #expect(try Program(["demo", "--no-figure", "--quiet", "--out", out]).exitCode == 0)
        let run = try Program(["compare", out, out, "--json"])
        #expect(run.exitCode == 0)
        let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(answer["adjusted_rand_index"] as? Double == 1)
        #expect((answer["accounts"] as? [String: Int]) == ["first": 12, "second": 12, "both": 12])
        #expect((answer["ties"] as? [String: Int]) == ["first": 30, "second": 30, "both": 30])
    }

    @Test func `robustness stands in the report and in a table`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["demo", "--robustness", "--no-figure", "--quiet", "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        #expect(try scratch.text("out/report.md").contains("Robustness: half of the window: survives"))
        // Two communities; half and twice the window, five draws, twenty seeds.
        #expect(try scratch.rows("out/robustness.csv").count == 54)
        let wrong = try Program(["demo", "--robustness", "--support", "2", "--out", scratch.path("no")])
        #expect(wrong.exitCode == 2)
    }

    @Test func `what holds no results is told`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["compare", scratch.folder, scratch.folder])
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("holds no results"))
    }
}

extension CompareCommandTests {
    @Test func `a later run leaves no table of an earlier one behind`() throws {
        let scratch = try ScratchFolder()
        let out = scratch.path("out")
        let demo = fixture("demo/posts.csv")
        #expect(try Program(["demo", "--tests", "--robustness", "--no-figure", "--quiet", "--out", out]).exitCode == 0)
        #expect(
            try Program(["detect", demo, "--method", "coortweet", "--layers", "caption", "--quiet", "--out", out])
                .exitCode == 0)
        let before = try scratch.contents(of: "out").keys
        for name in ["tie-tests.csv", "robustness.csv", "method-groups.csv"] { #expect(before.contains(name)) }
        #expect(try Program(["demo", "--no-figure", "--quiet", "--out", out]).exitCode == 0)
        #expect(try Program(["detect", demo, "--method", "cnt-co-post", "--quiet", "--out", out]).exitCode == 0)
        let after = try scratch.contents(of: "out").keys
        for name in ["tie-tests.csv", "robustness.csv", "method-groups.csv"] { #expect(!after.contains(name)) }
        #expect(after.contains("method-ties.csv") && after.contains("ties.csv"))
    }
}
