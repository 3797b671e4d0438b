import Foundation
import Testing

/// `map --panel`: what published methods keep, without a chance level.
@Suite(.serialized) struct PanelCommandTests {
    private static let columns = "post=post,account=account,time=time,caption=caption"

    /// Five accounts that repeat each other's headlines and do little else: the groups are known by hand.
    private func headlines(_ scratch: ScratchFolder) throws -> String {
        var lines = ["post,account,time,caption"]
        for number in 0..<60 {
            let moment = 1_727_740_800 + number * 14_000 + number * number % 977
            for member in 0..<5 where (number + member) % 4 != 0 {
                let time = moment + (member * 3 + number) % 5 * 8
                lines.append(
                    "m\(number)-\(member),m\(member),\(time),the council of the harbour town decided on \(number)x")
            }
            for other in 0..<15 where (number * 7 + other) % 5 == 0 {
                lines.append(
                    "o\(number)-\(other),o\(other),\(moment + other * 700),what \(other) wrote on day \(number)")
            }
        }
        let path = scratch.path("posts.csv")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `a group that independent methods keep is listed with them, and never as part of the network`() throws {
        let scratch = try ScratchFolder()
        let posts = try headlines(scratch)
        let run = try Program([
            "map", posts, "--columns", Self.columns, "--panel", "--no-figure", "--quiet", "--copies", "9", "--alpha",
            "0.1", "--out",
            scratch.path("out"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let groups = try scratch.text("out/panel-groups.csv").split(separator: "\n")
        #expect(groups.count == 2 && groups[1].hasPrefix("P1,5,m0 m1 m2 m3 m4,"), "\(groups)")
        let accounts = try scratch.text("out/panel-accounts.csv").split(separator: "\n")
        #expect(accounts.count == 6 && accounts[1].hasPrefix("P1,m0,,"), "\(accounts)")
        let report = try scratch.text("out/report.md")
        #expect(
            report.contains("## What published methods keep")
                && report.contains("This is a second opinion and no finding"))
        #expect(try !scratch.text("out/ties.csv").contains("panel"))
        let methods = try scratch.text("out/panel-methods.csv").split(separator: "\n")
        let listed = try Program(["methods", "--json"])
        let catalogue = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [String: Any]
        #expect(methods.count == 1 + ((catalogue?["methods"] as? [Any])?.count ?? 0))
    }

    @Test func `methods are asked by themselves only where the tests find nothing, and never where that is not wished`()
        throws
    {
        let scratch = try ScratchFolder()
        let posts = scratch.path("few.csv")
        let lines = (0..<40).map { "p\($0),u\($0 % 9),\(1_727_740_800 + $0 * 5003),text \($0 / 3) of some length" }
        let text = "post,account,time,caption\n" + lines.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: posts))
        func files(_ more: [String]) throws -> Set<String> {
            let out = scratch.path("out\(more.joined())")
            let run = try Program(
                ["map", posts, "--columns", Self.columns, "--no-figure", "--quiet", "--out", out] + more)
            #expect(run.exitCode == 0, "\(run.errors)")
            return Set(try FileManager.default.contentsOfDirectory(atPath: out))
        }
        #expect(try files([]).contains("panel-methods.csv"))
        #expect(try !files(["--no-panel"]).contains("panel-methods.csv"))
        #expect(try !files(["--window", "60s"]).contains("panel-methods.csv"))
        let demo = scratch.path("demo")
        #expect(try Program(["demo", "--quiet", "--no-figure", "--out", demo]).exitCode == 0)
        #expect(!FileManager.default.fileExists(atPath: demo + "/panel-methods.csv"))
    }
}
