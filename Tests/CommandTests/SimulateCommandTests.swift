import Foundation
import Testing

@Suite struct SimulateCommandTests {
    @Test func `written posts read back, and map finds who is planted`() throws {
        let scratch = try ScratchFolder()
        let file = scratch.path("posts.csv")
        let made = try Program([
            "simulate", "--posts", "4000", "--campaigns", "2", "--participation", "1", "--out", file, "--quiet",
        ])
        #expect(made.exitCode == 0, "\(made.errors)")
        let run = try Program(["map", file, "--no-figure", "--quiet", "--out", scratch.path("out")])
        #expect(run.exitCode == 0, "\(run.errors)")
        let planted = Set(try table(file + ".truth.csv").compactMap { $0["account_id"] })
        let kept = Set(try table(scratch.path("out/accounts.csv")).compactMap { $0["account"] })
        #expect(planted.count > 9)
        #expect(kept == planted)
        // The same settings give the same bytes.
        let again = scratch.path("again.csv")
        _ = try Program(["simulate", "--posts", "4000", "--campaigns", "2", "--participation", "1", "--out", again])
        #expect(try Data(contentsOf: URL(fileURLWithPath: again)) == Data(contentsOf: URL(fileURLWithPath: file)))
    }

    @Test func `the slow scan finds what the test of a minute cannot`() throws {
        let run = try Program([
            "simulate", "--posts", "6000", "--campaigns", "2", "--size", "10-15", "--actions", "30-40", "--kind",
            "caption",
            "--spread", "2h", "--methods", "map,slow", "--copies", "19", "--quiet", "--json",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let scores = try #require(answer["scores"] as? [[String: Any]])
        #expect(scores.first { $0["method"] as? String == "map" }?["kept"] as? Int == 0)
        let slow = try #require(scores.first { $0["method"] as? String == "slow" })
        #expect((slow["right"] as? Int ?? 0) >= 20 && slow["kept"] as? Int == slow["right"] as? Int)
    }

    @Test func `scores are told for the group test, single ties and published methods`() throws {
        let run = try Program([
            "simulate", "--posts", "4000", "--campaigns", "2", "--methods", "map,tie,coortweet,cnt-co-reply", "--seeds",
            "2",
            "--quiet", "--json",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let scores = try #require(answer["scores"] as? [[String: Any]])
        #expect(scores.count == 8)
        for score in scores where score["method"] as? String == "map" {
            #expect(score["planted"] as? Int == score["right"] as? Int)
            #expect(score["kept"] as? Int == score["right"] as? Int)
        }
        let reply = scores.first { $0["method"] as? String == "cnt-co-reply" }
        #expect((reply?["problem"] as? String)?.contains("have no layer reply") == true)
    }

    @Test func `near-duplicates find what counters hide`() throws {
        let run = try Program([
            "simulate", "--posts", "4000", "--campaigns", "2", "--kind", "caption", "--evasion", "counters",
            "--methods",
            "map,map-near", "--quiet", "--json",
        ])
        let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let scores = try #require(answer["scores"] as? [[String: Any]])
        #expect(scores.map { $0["right"] as? Int ?? -1 }.first == 0)
        #expect(scores.last?["right"] as? Int == scores.last?["planted"] as? Int)
    }

    @Test func `campaigns are planted into real posts`() throws {
        let run = try Program([
            "simulate", "--into", fixture("demo/posts.csv"), "--methods", "map", "--campaigns", "1", "--size", "6",
            "--actions", "12",
            "--participation", "1", "--quiet", "--json",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let score = try #require((answer["scores"] as? [[String: Any]])?.first)
        #expect(score["planted"] as? Int == 6)
        #expect(score["right"] as? Int == 6)
        // The two networks of the case itself are there as well; here they count as wrong.
        #expect(score["kept"] as? Int ?? 0 > 6)
    }

    @Test(arguments: [
        (["--methods", "nonsense"], "unknown method \"nonsense\""), ([], "--methods"),
        (["--methods", "map", "--size", "9-3"], "--size"),
        (["--methods", "map", "--participation", "0"], "--participation"),
        (["--methods", "map", "--evasion", "magic"], "--evasion"),
    ])
    func `wrong use is told in one line`(arguments: [String], message: String) throws {
        let run = try Program(["simulate", "--posts", "100"] + arguments)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
