import Testing

/// Published methods beside plain programs written from their papers.
///
/// Second source: `Fixtures/methods`, by `Tests/Oracles/published_methods.py` (scikit-learn, networkx, numpy).
@Suite struct PublishedMethodTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var method: String
        var settings: [String] = []
        var testDescription: String { method }
    }

    private func run(_ arguments: [String]) throws -> (folder: ScratchFolder, program: Program) {
        let scratch = try ScratchFolder()
        let run = try Program(["detect"] + arguments + ["--quiet", "--out", scratch.path("out")])
        return (scratch, run)
    }

    @Test(arguments: [
        Example(method: "coornet"),
        Example(method: "pacheco-co-retweet", settings: ["min_posts=6", "keep=0.05"]),
        Example(method: "pacheco-synchrony"), Example(method: "pacheco-hashtag-sequence", settings: ["min_posts=1"]),
        Example(method: "weber-fsa-v"), Example(method: "weber-knn"),
        Example(method: "weber-threshold", settings: ["threshold=0.4"]), Example(method: "linhares"),
        Example(method: "magelinski"),
    ])
    func `ties and what is kept of them equal the plain program's`(example: Example) throws {
        let posts = fixture("methods/posts.csv")
        let (scratch, program) = try run(
            [posts, "--method", example.method] + example.settings.flatMap { ["--set", $0] })
        #expect(program.exitCode == 0, "\(program.errors)")
        let ours = Dictionary(
            uniqueKeysWithValues: try table(scratch.path("out/method-ties.csv")).map {
                (($0["account_a"] ?? "") + " " + ($0["account_b"] ?? ""), $0)
            })
        let theirs = try table(fixture("methods/\(example.method).csv"))
        #expect(ours.count == theirs.count)
        #expect(
            theirs.contains { $0["kept"] == "1" },
            "\(example.method) keeps nothing; lower its threshold in the settings here and in published_methods.py")
        for row in theirs {
            let pair = (row["account_a"] ?? "") + " " + (row["account_b"] ?? "")
            #expect(agree(ours[pair]?["weight"], row["weight"]), "\(pair)")
            #expect(ours[pair]?["kept"] == row["kept"], "\(pair) \(row["weight"] ?? "")")
        }
    }

    /// The groups of the generator: accounts that begin with g0 to g4; all others are ordinary.
    @Test(arguments: ["nizzoli", "hristakieva", "cinelli", "iannucci"])
    func `methods that draw communities find planted groups before ordinary accounts`(method: String) throws {
        let settings = method == "iannucci" ? ["keep=0.1"] : ["superspreaders=1", "coordination=0.2"]
        let (scratch, program) = try run(
            [fixture("methods/posts.csv"), "--method", method] + settings.flatMap { ["--set", $0] })
        #expect(program.exitCode == 0, "\(program.errors)")
        let kept = try table(scratch.path("out/method-ties.csv")).filter { $0["kept"] == "1" }
        #expect(!kept.isEmpty)
        let inside = kept.count {
            ($0["account_a"] ?? "").prefix(2) == ($0["account_b"] ?? "").prefix(2) && $0["account_a"]?.first == "g"
        }
        #expect(2 * inside > kept.count, "\(inside) of \(kept.count)")
    }

    @Test(arguments: ["luceri-2024", "vishnuprasad"])
    func `fused traces keep the dense part of the network`(method: String) throws {
        // Five accounts repost the same 24 posts; twenty others repost one or two of them among their own.
        var rows = ["object_id,account_id,content_id,timestamp_share"]
        for post in 0..<24 {
            for member in 0..<5 {
                rows.append("p\(post),m\(member),a\(post)_\(member),\(1_727_740_800 + post * 5000 + member)")
            }
            for other in 0..<20 where (post + other) % 12 == 0 {
                rows.append("p\(post),o\(other),b\(post)_\(other),\(1_727_740_800 + post * 7000)")
            }
            for other in 0..<20 { rows.append("q\(other)_\(post),o\(other),c\(post)_\(other),1727740900") }
        }
        let scratch = try ScratchFolder()
        let file = try scratch.file("posts.csv", rows.joined(separator: "\n"))
        let (out, program) = try run([file, "--method", method, "--set", "centrality=0.8"])
        #expect(program.exitCode == 0, "\(program.errors)")
        #expect(try out.rows("out/method-communities.csv").map { $0[2] } == ["m0 m1 m2 m3 m4"])
    }

    @Test func `handles that two accounts used tie them`() throws {
        let scratch = try ScratchFolder()
        let posts = try scratch.file(
            "posts.csv",
            "user,when,screen_name\na,1000,cat\nb,2000,cat\nb,3000,dog\nc,4000,dog\nd,5000,bird\na,6000,dog\n")
        let run = try Program([
            "detect", posts, "--columns", "account=user,time=when,object=screen_name", "--method",
            "pacheco-handle-sharing", "--quiet", "--out", scratch.path("out"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        let ties = try table(scratch.path("out/method-ties.csv")).map { row in
            ["account_a", "account_b", "weight"].map { row[$0] ?? "" }.joined(separator: " ")
        }
        // By hand: cat ties a b; dog ties a b, a c, b c.
        #expect(ties == ["a b 2.0", "a c 1.0", "b c 1.0"])
    }

    @Test func `every method is described, and runs or says what the posts lack`() throws {
        let list = try Program(["methods"])
        let names = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(names.count == 24)
        for name in names {
            let card = try Program(["methods", name])
            #expect(card.exitCode == 0)
            #expect(card.output.contains("Know before use:"))
            let (_, program) = try run([fixture("methods/posts.csv"), "--method", name])
            let isMissing = program.errors.contains("have no layer")
            #expect(program.exitCode == 0 || (program.exitCode == 65 && isMissing), "\(name): \(program.errors)")
        }
    }

    @Test(arguments: [
        (["--method", "nonsense"], 2, "unknown method \"nonsense\""),
        (["--method", "coortweet", "--set", "window=3"], 2, "has no parameter window"),
        (["--method", "coortweet", "--set", "edge_weight=2"], 2, "between 0 and 1"),
        (["--method", "coortweet", "--set", "edge_weight"], 2, "NAME=VALUE"),
        (["--method", "coortweet", "--layers", "music"], 2, "unknown layer \"music\""),
        (["--method", "pacheco-handle-sharing"], 65, "have no layer handle or username or screen_name"),
    ])
    func `wrong use is told in one line`(arguments: [String], exitCode: Int32, message: String) throws {
        let (_, program) = try run([fixture("methods/posts.csv")] + arguments)
        #expect(program.exitCode == exitCode)
        #expect(program.errors.contains(message), "\(program.errors)")
        #expect(program.output == "")
    }

    @Test func `the number of threads and the order of runs do not change a byte`() throws {
        for method in ["luceri-2024", "weber-fsa-v", "nizzoli", "magelinski", "iannucci"] {
            let arguments = [fixture("methods/posts.csv"), "--method", method]
            let one = try run(arguments + ["--threads", "1"]).folder.contents(of: "out")
            let two = try run(arguments + ["--threads", "2"]).folder.contents(of: "out")
            #expect(one == two, "\(method)")
        }
    }
}
