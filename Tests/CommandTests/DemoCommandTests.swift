import Foundation
import Testing

@Suite struct DemoCommandTests {
    static let files = [
        "accounts.csv", "candidates.csv", "chance.csv", "communities.csv", "crowd-groups.csv", "crowds.csv",
        "evidence.csv", "explorer.html",
        "ledger.csv", "network.dot", "network.pdf", "network.png", "network.svg", "report.docx", "report.html",
        "report.md",
        "run.json", "same-texts.csv", "slow-groups.csv", "ties.csv", "troupe-files.json",
    ]

    @Test func `the demo case gives its two networks and links no decoy`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["demo", "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        // The case's generator varies copies of its networks only; a loop over all pairs in Python counts as many.
        #expect(run.errors.contains("note: 181 posts of 12 accounts say within 60 s what another account said"))
        #expect(run.errors.contains("--layers caption,near-caption") && run.errors.split(separator: "\n").count == 2)
        #expect(run.errors.hasPrefix("note: Windows of 3 widths were tested"))
        #expect(run.output.contains("386 records: 386 used, 0 left out"))
        // The case's own list of answers: N1 is a01 to a07, N2 is a08 to a12; d01 to d10 are decoys.
        let communities: [String] = try scratch.rows("out/communities.csv").map { $0[0...2].joined(separator: ",") }
        #expect(communities == ["A,7,a01 a02 a03 a04 a05 a06 a07", "B,5,a08 a09 a10 a11 a12"])
        for row in try scratch.rows("out/ties.csv") {
            #expect(row[0].hasPrefix("a") && row[1].hasPrefix("a"))
        }
        #expect(try scratch.contents(of: "out").keys.sorted() == Self.files)
    }

    @Test func `two runs give the same bytes in every file`() throws {
        let scratch = try ScratchFolder()
        for (folder, threads) in [("one", "1"), ("two", "2")] {
            let run = try Program(["demo", "--out", scratch.path(folder), "--threads", threads, "--quiet"])
            #expect(run.exitCode == 0)
        }
        let one = try scratch.contents(of: "one")
        let two = try scratch.contents(of: "two")
        #expect(one.keys.sorted() == Self.files)
        for name in Self.files { #expect(one[name] == two[name], "\(name) differs") }
    }

    @Test func `another seed changes only what the seed may change`() throws {
        let scratch = try ScratchFolder()
        for seed in ["1", "2"] {
            #expect(try Program(["demo", "--out", scratch.path(seed), "--seed", seed, "--quiet"]).exitCode == 0)
        }
        let one = try scratch.contents(of: "1")
        let two = try scratch.contents(of: "2")
        let measured = [
            "accounts.csv", "candidates.csv", "communities.csv", "crowd-groups.csv", "crowds.csv", "evidence.csv",
            "ledger.csv", "ties.csv",
        ]
        for name in measured { #expect(one[name] == two[name], "\(name) differs") }
        for name in ["chance.csv", "run.json", "network.svg"] { #expect(one[name] != two[name], "\(name) is the same") }
    }

    @Test func `the demo case can be had as a case with its cast, and is asked and drawn`() throws {
        let scratch = try ScratchFolder()
        let arguments = ["demo", "--case", scratch.path("demo.db"), "--out", scratch.path("out"), "--quiet"]
        let run = try Program(arguments)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try scratch.contents(of: "out").keys.contains("cast.png"))
        let said = try FoundingCase.ask("what-may-be-said", of: scratch.path("demo.db"))
        #expect(
            said.first?["sentence"]?.hasPrefix("It is not clear whether the accounts are commercial or ideological")
                == true)
        #expect(try scratch.text("out/cast.svg").contains("SYNTHETIC CASE"))
        // An existing file is never added to.
        #expect(try Program(arguments).exitCode == 2)
    }

    @Test func `the case itself can be printed and mapped like any file`() throws {
        let scratch = try ScratchFolder()
        let posts = try Program(["demo", "--posts"]).output
        #expect(posts.hasPrefix("post_id,platform,account_id,time_utc,caption,"))
        let run = try Program(["map", "-", "--out", scratch.path("out"), "--no-figure", "--json"], input: posts)
        #expect(run.exitCode == 0)
        let summary = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(summary["schema"] as? String == "troupe.map-summary")
        let record = try #require(summary["run"] as? [String: Any])
        let results = try #require(record["results"] as? [String: Any])
        #expect(results["community_sizes"] as? [Int] == [7, 5])
        #expect(!FileManager.default.fileExists(atPath: scratch.path("out/network.png")))
    }

    @Test func `why lists exactly the co-actions of a tie`() throws {
        let scratch = try ScratchFolder()
        #expect(try Program(["demo", "--out", scratch.path("out"), "--no-figure", "--quiet"]).exitCode == 0)
        let run = try Program(["why", "a02", "a01", "--from", scratch.path("out"), "--json"])
        #expect(run.exitCode == 0)
        let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let evidence = try #require(answer["evidence"] as? [[String: String]])
        // CooRTweet 2.1.3 on the same posts: a01 and a02 have weight 5 and a mean gap of 22.4 s.
        #expect(evidence.count == 5)
        let gaps: [Double] = evidence.compactMap { Double($0["gap_s"] ?? "") }.map { abs($0) }
        let mean = gaps.reduce(0, +) / 5
        #expect(abs(mean - 22.4) < 1e-9)
        let plain = try Program(["why", "a01", "a02", "--from", scratch.path("out")])
        #expect(
            plain.output.contains(
                "They posted 5 matching objects on layer caption, each within 60 s of each other, on 5 days"))
        #expect(plain.output.components(separatedBy: " later\n").count == 6)
    }

    @Test func `why on a pair that is not tied, or in an empty folder, says what to do`() throws {
        let scratch = try ScratchFolder()
        #expect(try Program(["demo", "--out", scratch.path("out"), "--no-figure", "--quiet"]).exitCode == 0)
        let decoy = try Program(["why", "a01", "d06", "--from", scratch.path("out")])
        #expect(decoy.exitCode == 1)
        #expect(decoy.errors.contains("d06 has no tie in"))
        let apart = try Program(["why", "a01", "a08", "--from", scratch.path("out")])
        #expect(apart.exitCode == 1)
        #expect(apart.errors.contains("a01 and a08 are not tied in"))
        let empty = try Program(["why", "a01", "a02", "--from", scratch.path("nowhere")])
        #expect(empty.exitCode == 1)
        #expect(empty.errors.contains("run troupe map first"))
    }

    @Test func `of communities beyond the limit the strongest accounts are drawn, and the figure says so`() throws {
        let scratch = try ScratchFolder()
        let small = try Program(["demo", "--out", scratch.path("out"), "--max-accounts", "6", "--quiet"])
        #expect(small.exitCode == 0)
        let svg = try scratch.text("out/network.svg")
        // By hand: 7 and 5 accounts do not fit into 6; each has at least 3. 22 accounts less 12 are without a tie.
        #expect(svg.matches(of: />a\d\d</).count == 6)
        #expect(svg.contains(">3 of 7<") && svg.contains(">3 of 5<"))
        #expect(svg.contains("10 accounts without a tie"))
        let sentence =
            "aggregated: of 12 accounts the 6 strongest of their communities are drawn (limit: 6, --max-accounts)"
        #expect(try scratch.text("out/report.md").contains(sentence))
        // Four places are one community of at least three.
        let one = try Program(["demo", "--out", scratch.path("out"), "--max-accounts", "4", "--quiet"])
        #expect(one.exitCode == 0)
        #expect(try scratch.text("out/network.svg").contains(">4 of 7<"))
        #expect(try scratch.text("out/report.md").contains("1 further community with 5 accounts"))
    }

    @Test func `the figure says what it shows, how it was made and what it does not mean`() throws {
        let scratch = try ScratchFolder()
        #expect(try Program(["demo", "--out", scratch.path("out"), "--quiet"]).exitCode == 0)
        let svg = try scratch.text("out/network.svg")
        for words in [
            "Accounts that posted the same captions within a minute of each other", "SYNTHETIC CASE", "386 posts",
            "33 pairs tested",
            "99 copies", "Coordinated does not mean state&#45;run or harmful.", "account on douyin", "same caption",
            "亲爱的中国家人们大家好", "troupe 0.1.0", "seed 1",
        ] { #expect(svg.contains(words), "\(words) is missing") }
        let byHand = try Program(["demo", "--out", scratch.path("out"), "--support", "2", "--quiet", "--title", "Mine"])
        #expect(byHand.exitCode == 0)
        let other = try scratch.text("out/network.svg")
        #expect(other.contains("no chance level was applied"))
        #expect(other.contains(">Mine<"))
    }
}
