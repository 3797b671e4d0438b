import Foundation
import Testing

/// Made-up posts: ordinary accounts with six topics, and six accounts that share forty texts within two hours of each
/// other.
@Suite struct PaceCommandTests {
    private static let columns = "post=post,account=account,time=time,caption=caption"

    private func posts() -> String {
        // Knuth's MMIX linear congruential generator, upper bits.
        var state: UInt64 = 11
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var rows: [(Int, String, String)] = []
        for object in 0..<900 {
            let birth = draw(20 * 86_400)
            for _ in 0..<(1 + draw(5)) {
                rows.append((birth + draw(90_000), "u\(object % 6 * 80 + draw(80))", "ordinary text number \(object)"))
            }
        }
        for action in 0..<40 {
            let moment = draw(20 * 86_400)
            for member in 0..<6 where draw(10) < 7 {
                rows.append((moment + draw(7200), "m\(member)", "a script of the six number \(action)"))
            }
        }
        let start = 1_727_740_800
        return "post,account,time,caption\n"
            + rows.enumerated().map { place, row in
                "p\(place),\(row.1),\(start + row.0),\(row.2) that nobody would write alike by accident #tag\(place)\n"
            }.joined()
    }

    @Test func `scripts that are passed round within hours are listed apart and never called coordinated`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("posts.csv", posts())
        let run = try Program([
            "map", file, "--columns", Self.columns, "--pace", "slow", "--no-figure", "--quiet", "--out",
            scratch.path("out"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("6 accounts in 1 group published the same texts again and again within 10 min of"))
        let groups = try scratch.rows("out/slow-groups.csv")
        #expect(groups.map { $0[0...2].joined(separator: ",") } == ["S1,6,m0 m1 m2 m3 m4 m5"])
        #expect(try scratch.rows("out/ties.csv").isEmpty)
        let report = try scratch.text("out/report.md")
        #expect(report.contains("That does not show that they acted together"))
        #expect(report.contains("was not tested (`--pace slow`)"))
        let section = report.split(separator: "## Groups that publish the same texts")[1].split(separator: "\n## ")[0]
        #expect(!section.lowercased().contains("coordinated"))
        #expect(!report.contains("No group stood out from chance"))
    }

    /// Second source: the moments by hand from the posts themselves: every pair of members' posts of one script.
    @Test func `slow groups have one picture, from the run, its folder and the case that keeps it`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("posts.csv", posts())
        let (out, path) = (scratch.path("out"), scratch.path("case.db"))
        for arguments in [
            ["ingest", file, "--columns", Self.columns, "--case", path, "--quiet"],
            ["map", path, "--pace", "slow", "--quiet", "--out", out],
            ["draw", "communities", out, "--slow", "--out", scratch.path("folder")],
            ["draw", "communities", "--slow", "--case", path, "--out", scratch.path("case")],
            ["explore", out, "--slow", "--out", scratch.path("folder")],
            ["explore", "--slow", "--case", path, "--out", scratch.path("case")],
            ["export", "csv", out, "--slow", "--out", scratch.path("folder.csv")],
            ["export", "csv", "--slow", "--case", path, "--out", scratch.path("case.csv")],
        ] {
            let run = try Program(arguments)
            #expect(run.exitCode == 0, "\(arguments): \(run.errors)")
        }
        let figure = try scratch.text("out/slow-network.dot")
        #expect(figure.contains("m0") && figure.contains("S1"))
        #expect(try scratch.text("folder/slow-communities.dot") == figure)
        #expect(try scratch.text("case/slow-communities.dot") == figure)
        // A run on files knows no more of the accounts than its folder.
        let files = try Program([
            "map", file, "--columns", Self.columns, "--pace", "slow", "--quiet", "--out", scratch.path("files"),
        ])
        #expect(files.exitCode == 0, "\(files.errors)")
        let page = try Program(["explore", scratch.path("files"), "--slow", "--out", scratch.path("again")])
        #expect(page.exitCode == 0, "\(page.errors)")
        #expect(try scratch.text("again/slow-explorer.html") == scratch.text("files/slow-explorer.html"))
        #expect(try scratch.rows("folder-edges.csv").count == scratch.rows("out/slow-ties.csv").count)
        for file in ["out/slow-network.svg", "out/slow-explorer.html", "case/slow-explorer.html"] {
            let text = try scratch.text(file)
            #expect(text.contains("does not show that they acted together"), "\(file)")
            #expect(
                file.hasSuffix("html") ? text.contains("\"isSlow\":true") : !text.contains("Coordinated"), "\(file)")
        }

        // account, then each script with the number of the post.
        var scripts: [String: [String: [String]]] = [:]
        for row in posts().split(separator: "\n").dropFirst() where row.contains("a script of the six") {
            let cells = row.split(separator: ",").map(String.init)
            let script = cells[3].split(separator: "number ")[1].split(separator: " ")[0]
            scripts[cells[1], default: [:]][String(script), default: []].append(cells[0])
        }
        for tie in try scratch.rows("out/slow-ties.csv") {
            let (a, b) = (tie[0], tie[1])
            let shared = Set((scripts[a] ?? [:]).keys).intersection((scripts[b] ?? [:]).keys)
            let moments = try scratch.rows("out/slow-evidence.csv").filter { $0[0] == a && $0[1] == b }
            #expect(moments.count == Int(tie[3]) && moments.count <= shared.count)
            for moment in moments {
                #expect(
                    shared.contains {
                        scripts[a]?[$0]?.contains(moment[4]) == true
                            && scripts[b]?[$0]?.contains(moment[6]) == true
                    })
                #expect(abs(Double(moment[8]) ?? .infinity) <= 600)
            }
            // The shares add up to the evidence of the pair.
            let sum = moments.reduce(0) { $0 + (Double($1[16]) ?? 0) }
            #expect(abs(sum - (Double(tie[8]) ?? 0)) < 1e-9)
        }

        let questions = try Program(["ask", "slow-groups", "--case", path, "--json"])
        #expect(questions.exitCode == 0, "\(questions.errors)")
        let members = try #require(JSONSerialization.jsonObject(with: Data(questions.output.utf8)) as? [String: Any])
        let tables = try #require(members["tables"] as? [String: Any])
        let named = tables.values.compactMap { $0 as? [[String: Any]] }.joined().compactMap { $0["account"] as? String }
        #expect(named.sorted() == (0..<6).map { "unknown:m\($0)" }, "\(questions.output)")
        let texts = try Program(["ask", "slow-scripts", "--case", path, "--json"])
        #expect(texts.exitCode == 0, "\(texts.errors)")
        #expect(texts.output.contains("script of the six"))
        // No question about communities meets a slow group.
        let networks = try Program(["ask", "networks", "--case", path, "--json"])
        #expect(networks.exitCode == 0 && !networks.output.contains("m0"), "\(networks.errors)")
    }

    @Test func `why shows the moments of a slow tie, who was present and the share of the pair`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("posts.csv", posts())
        let out = scratch.path("out")
        let map = try Program(
            ["map", file, "--columns", Self.columns, "--pace", "slow", "--no-figure", "--quiet", "--out", out])
        #expect(map.exitCode == 0, "\(map.errors)")
        let answer = try Program(["why", "m1", "m0", "--from", out])
        #expect(answer.exitCode == 0, "\(answer.errors)")
        #expect(answer.output.contains("m0 and m1 (slow group S1)"))
        #expect(answer.output.contains("of the group also m"))
        #expect(answer.output.contains("This does not show that they acted together"))
        #expect(!answer.output.lowercased().contains("coordinated"))
        let moments = try scratch.rows("out/slow-evidence.csv").filter { $0[0] == "m0" && $0[1] == "m1" }
        #expect(answer.output.components(separatedBy: "present: ").count - 1 == moments.count)
        let csv = try Program(["why", "m0", "m1", "--from", out, "--csv"])
        #expect(csv.output.split(separator: "\n").count == moments.count + 1)
        let json = try Program(["why", "m0", "m1", "--from", out, "--json"])
        #expect(json.output.contains("\"also_present\""))
        let strangers = try Program(["why", "m0", "u1", "--from", out])
        #expect(strangers.exitCode == 1 && strangers.errors.contains("u1 has no tie"))
    }

    /// The id `m0` stands on two platforms of the posts, but on one of the groups.
    @Test func `an id of two platforms means one account in every table`() throws {
        let scratch = try ScratchFolder()
        let lines = posts().split(separator: "\n").map(String.init)
        let stranger = "zz,m0,1727740800,words that nobody else of the data would ever write down like this,x"
        let table = ["\(lines[0]),platform"] + lines.dropFirst().map { "\($0),tiktok" } + [stranger]
        let file = try scratch.file("posts.csv", table.joined(separator: "\n") + "\n")
        let out = scratch.path("out")
        let map = try Program([
            "map", file, "--columns", Self.columns + ",platform=platform", "--pace", "slow", "--no-figure", "--quiet",
            "--out", out,
        ])
        #expect(map.exitCode == 0, "\(map.errors)")
        let explore = try Program(["explore", out, "--slow", "--out", scratch.path("again")])
        #expect(explore.exitCode == 0, "\(explore.errors)")
        #expect(try scratch.text("again/slow-explorer.html") == scratch.text("out/slow-explorer.html"))
        for name in ["m0", "tiktok:m0"] {
            let why = try Program(["why", "m1", name, "--from", out])
            #expect(why.exitCode == 0 && why.output.hasPrefix("tiktok:m0 and m1 (slow group S1)"), "\(why.errors)")
        }
    }

    @Test func `what slow groups are not is refused in one line`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("posts.csv", posts())
        let out = scratch.path("out")
        for pace in ["fast", "slow"] {
            let run = try Program([
                "map", file, "--columns", Self.columns, "--pace", pace, "--no-figure", "--quiet", "--out", out + pace,
            ])
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        for (arguments, message) in [
            (["explore", out + "fast", "--slow"], "run troupe map with --pace all"),
            (["export", "stix", out + "slow", "--slow", "--out", out + "x"], "slow groups are none"),
            (["draw", "layers", out + "slow", "--slow", "--out", out + "x"], "not drawn of slow groups"),
            (["explore", "--edges", file, "--slow", "--out", out + "x"], "a network that is read has none"),
        ] {
            let run = try Program(arguments)
            #expect(run.exitCode != 0 && run.errors.contains(message), "\(arguments): \(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        }
    }

    @Test func `a named window means that window alone, unless the pace is named too`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("posts.csv", posts())
        let fixed = [
            "map", file, "--columns", Self.columns, "--window", "60s", "--no-figure", "--quiet", "--out",
        ]
        #expect(try Program(fixed + [scratch.path("fast")]).output.contains("No group stood out from chance."))
        #expect(try !scratch.contents(of: "fast").keys.contains("slow-groups.csv"))
        let both = try Program(fixed + [scratch.path("all"), "--pace", "all"])
        #expect(both.output.contains("No group stood out from chance within minutes. 6 accounts in 1 group published"))
        #expect(try scratch.text("all/run.json").contains("\"slow_groups\" : 1"))
    }

    @Test(arguments: [
        (["--pace", "slow", "--support", "2"], "--pace slow"), (["--pace", "slow", "--tests"], "makes no ties"),
        (["--pace", "medium"], "--pace"),
    ])
    func `a pace that contradicts other options is refused`(options: [String], message: String) throws {
        let run = try Program(["map", "x.csv"] + options)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains(message))
    }
}
