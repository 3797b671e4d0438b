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
        #expect(groups.map { $0[0...2].joined(separator: ",") } == ["1,6,m0 m1 m2 m3 m4 m5"])
        #expect(try scratch.rows("out/ties.csv").isEmpty)
        let report = try scratch.text("out/report.md")
        #expect(report.contains("That does not show that they acted together"))
        #expect(report.contains("was not tested (`--pace slow`)"))
        let section = report.split(separator: "## Groups that publish the same texts")[1].split(separator: "\n## ")[0]
        #expect(!section.lowercased().contains("coordinated"))
        #expect(!report.contains("No group stood out from chance"))
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
        #expect(try scratch.text("all/run.json").contains("\"slowGroups\" : 1"))
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
