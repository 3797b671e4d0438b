import Foundation
import Testing

/// The examples of every help text, each run in a copy of a folder that holds the files they name.
@Suite struct HelpExampleTests {
    /// What is typed after `troupe` for each command that the help lists, and those below it.
    private func commands() throws -> [[String]] {
        var found: [[String]] = [[]]
        var next = 0
        while next < found.count {
            let lines = try help(found[next]).split(separator: "\n", omittingEmptySubsequences: false)
            let listed = lines.drop { $0 != "SUBCOMMANDS:" }.compactMap { line in
                line.wholeMatch(of: #/  ([a-z-]+)(?:  .*)?/#).map { String($0.output.1) }
            }
            found += listed.map { found[next] + [$0] }
            next += 1
        }
        return found
    }

    private func help(_ command: [String]) throws -> String {
        let run = try Program(command + ["--help"])
        #expect(run.exitCode == 0, "\(command)")
        return run.output
    }

    /// The lines below EXAMPLES, without the words behind them.
    private func examples(of command: [String]) throws -> [String] {
        var examples: [String] = []
        let lines = try help(command).split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.drop(while: { !$0.hasSuffix("EXAMPLES") }).dropFirst().prefix(while: { !$0.isEmpty }) {
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("troupe ") || text.hasPrefix("zcat ") {
                examples.append(text)
            } else {
                // What did not fit on the line before.
                examples[examples.count - 1] += " " + text
            }
        }
        return examples.map { $0.split(separator: #/  +/#).first.map(String.init) ?? "" }
    }

    @Test func `every example of every help text does what it says`() throws {
        let commands = try commands()
        // By hand: 29 verbs, eleven of them below cast and one twice in the list of the verbs that lead the case.
        #expect(commands.count > 35)
        let base = try exampleFolder()
        for command in commands {
            let examples = try examples(of: command)
            // Those below cast are shown by cast itself.
            #expect(!examples.isEmpty || command.first == "cast", "\(command) has no example")
            for example in examples {
                let scratch = try ScratchFolder()
                let folder = scratch.path("work")
                try FileManager.default.copyItem(atPath: base.folder, toPath: folder)
                let run = try Program(shell: example, in: folder)
                #expect(run.exitCode == 0, "\(example): \(run.errors)")
                for word in example.split(separator: " ")
                where word.contains(/^[\w-]+\.(csv|db|gz|json|ndjson|key|zip|sql|svg|toml|graphml)$/) {
                    #expect(FileManager.default.fileExists(atPath: folder + "/" + word), "\(example): no \(word)")
                }
            }
        }
    }

    /// The demo case with what the examples of cases name, results, and files of each kind.
    private func exampleFolder() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let files = FileManager.default
        func copy(_ source: String, _ name: String) throws {
            try files.copyItem(atPath: fixture(source), toPath: scratch.path(name))
        }
        let captures = "../../TroupeKitTests/Fixtures/formats/zeeschuimer_tiktok"
        try copy(captures, "exports")
        let capture = try #require(
            files.contentsOfDirectory(atPath: scratch.path("exports")).first { $0.hasSuffix(".ndjson") })
        for name in ["export.ndjson", "zeeschuimer-export.ndjson"] { try copy(captures + "/" + capture, name) }
        try copy("archives/zeeschuimer.zip", "more.zip")
        for name in ["personas", "claims"] { try copy("cast/20241001/\(name).csv", name + ".csv") }
        try copy("../../../Sources/TroupeKit/DemoCase/notes.toml", "notes.toml")

        let posts = (0..<40).map { number in
            (
                id: "p\(number)", user: "u\(number % 4)", time: 1_727_740_800 + 7200 * (number / 4) + 5 * (number % 4),
                text: "caption \(number / 4)"
            )
        }
        func table(_ posts: some Sequence<(id: String, user: String, time: Int, text: String)>) -> String {
            "account_id,content_id,timestamp_share,object_id\n"
                + posts.map { "\($0.user),\($0.id),\($0.time),\($0.text)\n" }.joined()
        }
        // All that coordination-network-toolkit has columns for: texts, reposts, answers, links.
        _ = try scratch.file(
            "posts.csv",
            "message_id,user_id,username,repost_id,reply_id,message,timestamp,urls\n"
                + posts.enumerated().map { number, post in
                    let action = number / 4
                    return
                        "\(post.id),a0\(number % 4 + 1),n\(number % 4),r\(action),t\(action),\(post.text) #tag\(action),"
                        + "\(post.time),https://example.com/\(action)\n"
                }.joined())
        _ = try scratch.file("monday.csv", table(posts.prefix(20)))
        _ = try scratch.file("tuesday.csv", table(posts.suffix(20)))
        _ = try scratch.file("all.csv", table(posts))
        _ = try scratch.file(
            "export.csv",
            "user,created_at,text,url,urls,hashtag\n"
                + posts.map {
                    "\($0.user),\($0.time),\($0.text),https://example.com/\($0.id),https://example.com/\($0.id),tag\n"
                }.joined())
        _ = try scratch.file(
            "tweets.ndjson",
            posts.map {
                #"{"id":"\#($0.id)","author":{"id":"\#($0.user)"},"created_at":\#($0.time),"text":"\#($0.text)"}"#
                    + "\n"
            }.joined())
        let edges = NetworkCommandTests.karateEdges
        for name in ["edges.csv", "retweets.csv"] {
            _ = try scratch.file(name, "source,target\n" + edges.map { "\($0.0),\($0.1)\n" }.joined())
        }
        _ = try scratch.file(
            "net.graphml",
            #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">"#
                + Set(edges.flatMap { [$0.0, $0.1] }).sorted().map { "<node id=\"\($0)\"/>" }.joined()
                + edges.map { "<edge source=\"\($0.0)\" target=\"\($0.1)\"/>" }.joined() + "</graph></graphml>")
        // Files that are empty need no decoder.
        try files.createDirectory(atPath: scratch.path("videos"), withIntermediateDirectories: false)
        _ = try scratch.file("videos/a_p1.mp4", "")
        _ = try scratch.file("map.csv", "post,file\np1,videos/a_p1.mp4\n")
        _ = try scratch.file("my-question.sql", "-- Who is it?\nSELECT * FROM account_card WHERE node = :account\n")
        _ = try scratch.file("alina.toml", "[[source]]\npath = \"captures\"\n[map]\nlayers = [\"caption\", \"link\"]\n")
        _ = try scratch.file("figure.toml", "theme = \"dark\"\n")
        _ = try scratch.file("places.csv", "node,x,y\ntiktok:a01,0,0\ntiktok:a02,100,100\n")
        for line in [
            "gzip tuesday.csv all.csv tweets.ndjson",
            "troupe demo --case alina.db --out output --no-figure --quiet",
            "troupe ingest export.ndjson --case alina.db --quiet",
            "for end in a01 a02 a03 a04; do"
                + " troupe cast add link from=tiktok:a05 to=tiktok:$end kind=successor --case alina.db || exit; done",
            "troupe map posts.csv --layers caption,link --support 2 --out case1 --no-figure --quiet",
            "cp -r case1 case2",
            "troupe map monday.csv --support 1 --pseudonyms case.key --out keyed --no-figure --quiet",
            "troupe detect posts.csv --method coortweet --set time_window=60 --out output",
            "cp alina.db case.db",
            "mkdir captures && cp posts.csv captures && troupe run alina.toml --quiet",
            "troupe run alina.toml --set map.window=90s --quiet",
            "troupe pack output/alina/001 --out alina.zip",
            "troupe pack output/alina/001 --with-personal-data --out for-the-desk",
        ] {
            let run = try Program(shell: line, in: scratch.folder)
            try #require(run.exitCode == 0, "\(line): \(run.errors)")
        }
        return scratch
    }
}
