import Foundation
import Testing

/// Channels with negative ids and handles that begin with `@`: `Fixtures/field/36-negative-ids`.
@Suite struct NegativeIdTests {
    /// By hand (the fixture's README and a count of the captions that several accounts posted): the four that act
    /// together.
    private let members: Set = ["-1001900000000", "-1001900000001", "-1001900000002", "-1001900000003"]

    private func results() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let run = try Program([
            "map", fixture("field/36-negative-ids/telegram.csv"), "--columns",
            "post=post,account=user,time=time,object=caption", "--no-figure", "--quiet", "--out", scratch.path("out"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        return scratch
    }

    @Test func `tables name channels as the posts do, so that a join finds them`() throws {
        let scratch = try results()
        #expect(Set(try scratch.rows("out/accounts.csv").map { $0[0] }) == members)
        for name in ["ties", "evidence"] {
            let rows = try scratch.rows("out/\(name).csv")
            #expect(rows.count >= 6 && Set(rows.flatMap { $0.prefix(2) }) == members, "\(name)")
        }
        let posts = try String(contentsOfFile: fixture("field/36-negative-ids/telegram.csv"), encoding: .utf8)
        for row in try scratch.rows("out/evidence.csv") {
            #expect(posts.contains("\n\(row[4]),\(row[0]),") && posts.contains("\n\(row[6]),\(row[1]),"))
        }
        #expect(
            try scratch.text("out/run.json").contains(
                #""tables" : "cells that a spreadsheet would run as a formula begin with an apostrophe""#))
    }

    @Test func `communities, why and compare read the tables back`() throws {
        let scratch = try results()
        let out = scratch.path("out")
        let communities = try Program(["communities", out, "--copies", "0", "--out", out])
        #expect(communities.exitCode == 0, "\(communities.errors)")
        #expect(Set(try scratch.rows("out/graph-nodes.csv").map { $0[0] }) == members)
        let why = try Program(["why", "--from", out, "--csv", "--", "-1001900000000", "-1001900000001"])
        #expect(why.exitCode == 0, "\(why.errors)")
        #expect(why.output.contains("\n-1001900000000,-1001900000001,"))
        // The cells of an exhibit are those of the table.
        let evidence = try scratch.text("out/evidence.csv").split(separator: "\n")
        #expect(why.output.split(separator: "\n").allSatisfy(evidence.contains))
        let compare = try Program(["compare", out, out, "--json"])
        #expect(compare.exitCode == 0 && compare.output.contains(#""only_first" : ["#))
        let agreement = try Program(["communities", out, "--copies", "0", "--compare", out + "/graph-nodes.csv"])
        #expect(agreement.exitCode == 0 && agreement.output.contains("on 4 nodes"), "\(agreement.output)")
    }

    @Test func `a name that begins with a minus can be asked about as it is written`() throws {
        let scratch = try results()
        let why = try Program(["why", "-1001900000000", "-1001900000001", "--from", scratch.path("out")])
        #expect(why.exitCode == 0, "\(why.errors)")
    }
}
