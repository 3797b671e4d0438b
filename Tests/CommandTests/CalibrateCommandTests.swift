import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct CalibrateCommandTests {
    /// Second source for the pairs in the data: `Fixtures/demo/ties.csv`, by `Tests/Oracles/tie_test.py`: 33 pairs with
    /// one caption or more within a minute, 30 with two.
    @Test func `the demo case asks for two captions, and the figure and tables say why`() throws {
        let scratch = try ScratchFolder()
        let run = try Program([
            "calibrate", fixture("demo/posts.csv"), "--layers", "caption", "--windows", "60s", "--rate", "0.25",
            "--out", scratch.path("out"),
            "--quiet",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let rows = try table(scratch.path("out/calibration.csv"))
        // Seven null models, five supports.
        #expect(rows.count == 35)
        for row in rows where row["null"] == "jitter" {
            let real = ["1": "33", "2": "30"][row["support"] ?? ""]
            if let real { #expect(row["real"] == real) }
        }
        #expect(run.output.contains("for a false-discovery rate of 0.25: support 2 (30 pairs"))
        let svg = try scratch.text("out/calibration.svg")
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(svg.contains("How many pairs are chance"))
        #expect(try scratch.text("out/calibration.json").contains("\"schema\" : \"troupe.calibration\""))
    }

    @Test func `same input and seed give the same bytes on any number of threads`() throws {
        let scratch = try ScratchFolder()
        for (folder, threads) in [("one", "1"), ("two", "2")] {
            let run = try Program([
                "calibrate", fixture("demo/posts.csv"), "--layers", "caption", "--windows", "60s", "--out",
                scratch.path(folder), "--quiet",
                "--threads", threads,
            ])
            #expect(run.exitCode == 0)
        }
        #expect(try scratch.contents(of: "one") == scratch.contents(of: "two"))
    }

    @Test func `nulls that disagree are named, with a reason`() throws {
        let scratch = try ScratchFolder()
        let run = try Program([
            "calibrate", fixture("retweets/posts.csv.gz"), "--windows", "10m", "--copies", "2", "--nulls",
            "jitter,shift,permute-day", "--out", scratch.path("out"),
        ])
        #expect(run.exitCode == 0)
        #expect(run.errors.contains("The nulls differ by more than a factor of 3"))
        #expect(run.errors.contains("permute-day expects"))
        #expect(run.errors.contains("it takes every burst for coordination"))
    }

    @Test func `map takes the support that a wanted rate asks for`() throws {
        let scratch = try ScratchFolder()
        let run = try Program([
            "map", fixture("demo/posts.csv"), "--layers", "caption", "--rate", "0.25", "--no-figure", "--out",
            scratch.path("out"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try scratch.rows("out/ties.csv").count == 30)
        #expect(run.errors.contains("The support of 2 was chosen for a false-discovery rate of at most 0.25"))
    }

    @Test(arguments: [
        (["--windows", "soon"], "is no length of time"), (["--nulls", "x"], "unknown null model \"x\""),
        (["--rate", "2"], "--rate"),
        (["--copies", "0"], "--copies"), (["--supports", "0"], "--supports"),
    ])
    func `wrong use is told in one line`(arguments: [String], message: String) throws {
        let run = try Program(["calibrate", fixture("demo/posts.csv")] + arguments)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
