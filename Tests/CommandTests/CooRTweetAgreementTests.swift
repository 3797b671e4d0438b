import Testing

/// `detect --method coortweet` beside the R package CooRTweet 2.1.3 itself, on its own data.
///
/// Second source: `Fixtures/coortweet`, written by the package.
@Suite struct CooRTweetAgreementTests {
    private func run(_ arguments: [String], into folder: String) throws {
        let run = try Program(["detect"] + arguments + ["--method", "coortweet", "--quiet", "--out", folder])
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    /// The accounts of a tie, as both tables order them (bytewise).
    private func ties(_ path: String, _ first: String, _ second: String) throws -> [String: TableRow] {
        Dictionary(uniqueKeysWithValues: try table(path).map { (($0[first] ?? "") + " " + ($0[second] ?? ""), $0) })
    }

    /// A post pair; posts of one moment have no order.
    private func postPair(_ row: TableRow) -> String {
        let seconds = row["time_delta"].flatMap(Double.init) ?? -1
        var posts = [
            (row["content_id"] ?? "") + " " + (row["account_id"] ?? ""),
            (row["content_id_y"] ?? "") + " " + (row["account_id_y"] ?? ""),
        ]
        if seconds == 0 { posts.sort() }
        return ([row["object_id"] ?? "", "\(seconds)"] + posts).joined(separator: " ")
    }

    @Test(arguments: [("60", 3791, 2110, 3721, 60), ("10", 447, 525, 442, 4)])
    func `post pairs, ties and statistics equal the package's on the retweets`(
        window: String, pairs: Int, accounts: Int, edges: Int, kept: Int
    ) throws {
        let scratch = try ScratchFolder()
        try run(
            [fixture("retweets/posts.csv.gz"), "--set", "time_window=" + window], into: scratch.path("out"))
        let ours = try table(scratch.path("out/method-groups.csv")).map(postPair).sorted()
        let theirs = try table(fixture("coortweet/groups_tw\(window).csv")).map(postPair).sorted()
        #expect(ours.count == pairs)
        #expect(ours == theirs)

        let found = try ties(scratch.path("out/method-ties.csv"), "account_a", "account_b")
        let expected = try ties(fixture("coortweet/edges_tw\(window).csv"), "account_1", "account_2")
        #expect(found.count == edges)
        #expect(Set(found.keys) == Set(expected.keys))
        #expect(Set(found.keys.flatMap { $0.split(separator: " ") }).count == accounts)
        #expect(found.values.count { $0["kept"] == "1" } == kept)
        for (pair, row) in expected {
            let tie = try #require(found[pair])
            for (theirs, ours) in [
                ("weight", "weight"), ("avg_time_delta", "avg_time_delta"), ("n_older", "n_content_id"),
                ("n_newer", "n_content_id_y"), ("edge_symmetry_score", "edge_symmetry_score"),
                ("weight_threshold", "kept"),
            ] { #expect(agree(row[theirs], tie[ours]), "\(pair) \(theirs)") }
        }
        try expectStatistics(window, scratch)
    }

    private func expectStatistics(_ window: String, _ scratch: ScratchFolder) throws {
        let accounts = Dictionary(
            uniqueKeysWithValues: try table(scratch.path("out/method-account-stats.csv")).map {
                ($0["account_id"] ?? "", $0)
            })
        let objects = try table(scratch.path("out/method-group-stats.csv"))
        for (threshold, suffix) in [("none", ""), ("full", "_kept")] {
            let expected = try table(fixture("coortweet/account_stats_\(threshold)_tw\(window).csv"))
            #expect(accounts.values.count { $0["avg_time_delta" + suffix] != "" } == expected.count)
            for row in expected {
                let own = try #require(accounts[row["account_id"] ?? ""])
                for column in ["avg_time_delta", "avg_edge_symmetry_score"] {
                    #expect(agree(row[column], own[column + suffix]))
                }
                #expect(row["unique_shares_count"] == own["unique_shares_count"])
            }
            let shared = try table(fixture("coortweet/group_stats_\(threshold)_tw\(window).csv"))
            #expect(
                Set(objects.filter { $0["num_accounts" + suffix] != "0" }.map { $0["object_id"] ?? "" })
                    == Set(shared.map { $0["object_id"] ?? "" }))
        }
    }

    @Test func `the fast net equals the package's`() throws {
        let scratch = try ScratchFolder()
        try run(
            [fixture("retweets/posts.csv.gz"), "--set", "time_window=60", "--set", "fast_window=10"],
            into: scratch.path("out"))
        let found = try ties(scratch.path("out/method-ties.csv"), "account_a", "account_b")
        let expected = try ties(fixture("coortweet/edges_tw60_fast10.csv"), "account_1", "account_2")
        #expect(Set(found.keys) == Set(expected.keys))
        for (pair, row) in expected {
            let tie = try #require(found[pair])
            for (theirs, ours) in [
                ("weight_full", "weight"), ("weight_fast", "weight_fast"),
                ("avg_time_delta_fast", "avg_time_delta_fast"), ("n_content_id_fast", "n_content_id_fast"),
                ("n_content_id_y_fast", "n_content_id_y_fast"),
                ("edge_symmetry_score_fast", "edge_symmetry_score_fast"), ("weight_threshold_full", "kept"),
                ("weight_threshold_fast", "weight_threshold_fast"),
            ] {
                let isUnknown = row[theirs] == "NA"
                #expect(isUnknown ? tie[ours] == "" : agree(row[theirs], tie[ours]), "\(pair) \(theirs)")
            }
        }
        #expect(found.values.count { $0["weight_fast"] != "" } == 442)
        #expect(found.values.count { $0["weight_threshold_fast"] == "1.0" } == 4)
    }

    @Test(arguments: [("url", 1041, 484), ("hashtag", 233, 100), ("domain", 1132, 490), ("phash", 175, 81)])
    func `each layer of the German posts equals the package's`(layer: String, edges: Int, kept: Int) throws {
        let scratch = try ScratchFolder()
        let columns = "account=account_id,time=timestamp,post=post_id,object=url_id,object=hashtag_id,"
        try run(
            [
                fixture("coortweet/german_elections.csv.gz"), "--columns", columns + "object=domain_id,object=phash_id",
                "--layers", layer + "_id", "--set", "unique_rows=1",
            ], into: scratch.path("out"))
        let found = try ties(scratch.path("out/method-ties.csv"), "account_a", "account_b")
        let expected = try ties(fixture("coortweet/edges_\(layer)_tw10.csv"), "a", "b")
        #expect(found.count == edges)
        #expect(Set(found.keys) == Set(expected.keys))
        #expect(found.values.count { $0["kept"] == "1" } == kept)
        for (pair, row) in expected {
            let tie = try #require(found[pair])
            for column in ["weight", "avg_time_delta", "n_content_id", "n_content_id_y", "edge_symmetry_score"] {
                #expect(agree(row[column], tie[column]), "\(pair) \(column)")
            }
            #expect(agree(row["weight_threshold"], tie["kept"]))
        }
    }
}
