import Testing

/// `detect --method cnt-…` beside coordination-network-toolkit 1.5.2 itself.
///
/// Second source: `Fixtures/toolkit`, read from the toolkit's database (ties of accounts with themselves left out).
@Suite struct ToolkitAgreementTests {
    private func weights(_ rows: [TableRow], _ from: String, _ to: String) -> [String: Double] {
        Dictionary(
            uniqueKeysWithValues: rows.map {
                (($0[from] ?? "") + " " + ($0[to] ?? ""), $0["weight"].flatMap(Double.init) ?? -1)
            })
    }

    private func found(_ posts: String, _ network: String, _ settings: [String]) throws -> [TableRow] {
        let scratch = try ScratchFolder()
        let run = try Program(
            ["detect", posts, "--method", "cnt-" + network, "--quiet", "--out", scratch.path("out")]
                + settings.flatMap { ["--set", $0] })
        #expect(run.exitCode == 0, "\(run.errors)")
        return try table(scratch.path("out/method-ties.csv"))
    }

    @Test(arguments: [
        ("retweet", "60", "1", 12_412), ("retweet", "60", "2", 95), ("retweet", "10", "1", 2184),
        ("retweet", "10", "2", 7), ("post", "60", "2", 8643), ("post", "10", "2", 787),
    ])
    func `directed ties of the retweets equal the toolkit's`(
        network: String, window: String, least: String, count: Int
    ) throws {
        let ours = try found(
            fixture("retweets/posts.csv.gz"), "co-" + network, ["time_window=" + window, "min_edge_weight=" + least])
        #expect(ours.count == count)
        let theirs = try table(fixture("toolkit/co_\(network)_tw\(window)_w\(least).csv"))
        #expect(weights(ours, "account_a", "account_b") == weights(theirs, "user_1", "user_2"))
    }

    @Test(
        arguments: ["coretweet_test_input", "sample_data"],
        ["link", "post", "reply", "retweet", "similar", "tweet"])
    func `all six networks of the toolkit's own files equal its own`(file: String, network: String) throws {
        let name = network == "similar" ? "similar_tweet" : network
        for least in ["1", "2"] {
            var settings = ["time_window=60", "min_edge_weight=" + least]
            if network == "link" { settings.append("python_lists=1") }
            let ours = try found(fixture("toolkit/\(file).csv"), "co-" + network, settings)
            // A file of a header alone is a network without ties.
            let theirs = try table(fixture("toolkit/\(file)_co_\(name)_tw60_w\(least).csv"))
            #expect(
                weights(ours.filter { $0["kept"] == "1" }, "account_a", "account_b")
                    == weights(theirs, "user_1", "user_2"))
        }
    }

    @Test func `the weight without the faults of cut links stands beside`() throws {
        let scratch = try ScratchFolder()
        // By hand: both share https://a.example within 60 s, first in one list and last in the other.
        let posts = try scratch.file(
            "posts.csv",
            """
            message_id,user_id,username,repost_id,reply_id,message,timestamp,urls
            m1,u1,u1,,,one,1727741000,"['https://a.example', 'https://b.example']"
            m2,u2,u2,,,two,1727741010,"['https://c.example', 'https://a.example']"
            m3,u3,u3,,,three,1727741020,[]
            m4,u4,u4,,,four,1727741030,[]

            """)
        let ours = try found(posts, "co-link", ["min_edge_weight=1", "python_lists=1"])
        let rows = ours.map { row in
            ["account_a", "account_b", "weight", "messages_by_link"].map { row[$0] ?? "" }.joined(separator: " ")
        }
        #expect(rows == ["u1 u2 0.0 1.0", "u2 u1 0.0 1.0", "u3 u4 1.0 0.0", "u4 u3 1.0 0.0"])
    }
}
