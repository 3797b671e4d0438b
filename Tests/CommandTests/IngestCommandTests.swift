import Foundation
import Testing

/// `troupe ingest` and the questions to a case, run as a user runs them.
@Suite struct IngestCommandTests {
    private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent(
            "../TroupeKitTests/Fixtures/formats/zeeschuimer_tiktok/zeeschuimer-export-tiktok.com-2024-10-02T080000.ndjson"
        ).standardizedFileURL.path

    /// A folder with a case that holds the sample.
    private func makeCase() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let run = try Program(["ingest", Self.sample, "--case", scratch.path("case.db"), "--basis", "consent"])
        #expect(run.exitCode == 0, "\(run.errors)")
        return scratch
    }

    @Test func `the summary tells what became of every record`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["ingest", Self.sample, "--case", scratch.path("case.db"), "--json"])
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let source = try #require((document?["sources"] as? [[String: Any]])?.first)
        #expect(source["records"] as? Int == 9 && source["used"] as? Int == 8 && source["new_posts"] as? Int == 7)
        #expect(source["seen_posts"] as? Int == 1)
        #expect(
            source["problems"] as? [String: Int] == [
                "author_missing": 1, "bad_json": 1, "duplicate": 1, "lone_surrogate": 1, "nul_removed": 2,
            ])
        let again = try Program(["ingest", Self.sample, "--case", scratch.path("case.db")])
        #expect(again.exitCode == 0 && again.output.contains("already in the case"))
    }

    @Test(arguments: ["zeeschuimer.zip", "zeeschuimer.ndjson.zst"])
    func `archives and packed files are read in place`(name: String) throws {
        let scratch = try ScratchFolder()
        let run = try Program(
            ["ingest", fixture("archives/" + name), "--case", scratch.path("case.db"), "--json", "--quiet"])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("\"new_posts\" : 7"))
    }

    @Test func `standard input is read as a file is`() throws {
        let scratch = try ScratchFolder()
        let text = try String(contentsOfFile: Self.sample, encoding: .utf8)
        let run = try Program(["ingest", "-", "--case", scratch.path("case.db"), "--json"], input: text)
        #expect(run.exitCode == 0 && run.output.contains("\"new_posts\" : 7"), "\(run.errors)")
    }

    @Test(arguments: [
        ("page.ndjson", "<!DOCTYPE html><html><body>503</body></html>", 65, "web page"),
        ("empty.json", "", 65, "is empty"),
        ("unknown.json", "{\"a\":1}", 65, "no known format"),
        ("cut.json", "{\"id\":\"1\",\"desc\":", 65, "ends too soon"),
        ("unknown.csv", "a,b\n1,2\n", 65, "no known set of columns"),
    ])
    func `a file that cannot be read is one line, and the case stays as it was`(
        name: String, text: String, code: Int32, words: String
    ) throws {
        let scratch = try makeCase()
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path("case.db")))
        let run = try Program(["ingest", try scratch.file(name, text), "--case", scratch.path("case.db")])
        #expect(run.exitCode == code && run.output.isEmpty)
        #expect(run.errors.contains(words) && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path("case.db"))) == before)
    }

    @Test func `an archive with a password, a bomb, a folder without posts and a missing file are told`() throws {
        let scratch = try makeCase()
        let locked = try Program(["ingest", fixture("archives/encrypted.zip"), "--case", scratch.path("case.db")])
        #expect(locked.exitCode == 65 && locked.errors.contains("password"))
        // 300 MB of blanks packed a thousand times: gzip of one block, again and again (RFC 1952 allows members in a
        // row).
        let bomb = try Program(["ingest", try packedBlanks(scratch), "--case", scratch.path("case.db")])
        #expect(bomb.exitCode == 65 && bomb.errors.contains("200 times its size"), "\(bomb.errors)")
        try FileManager.default.createDirectory(atPath: scratch.path("none"), withIntermediateDirectories: true)
        let none = try Program(["ingest", scratch.path("none"), "--case", scratch.path("case.db")])
        #expect(none.exitCode == 65 && none.errors.contains("no file in it"))
        let missing = try Program(["ingest", scratch.path("nowhere"), "--case", scratch.path("case.db")])
        #expect(missing.exitCode == 1 && missing.errors.contains("no such file"))
    }

    /// A gzip file of blanks, made by the system's gzip.
    private func packedBlanks(_ scratch: ScratchFolder) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c",
            "head -c 10000000 /dev/zero | tr '\\0' ' ' | gzip -9 > \"$0.one\"; for i in $(seq 30); do cat \"$0.one\"; done > \"$0\"",
            scratch.path("bomb.gz"),
        ]
        try process.run()
        process.waitUntilExit()
        return scratch.path("bomb.gz")
    }

    @Test func `a case of another program, of a newer version, and what is no case are refused untouched`() throws {
        let scratch = try ScratchFolder()
        // Headers of SQLite files (Database File Format, 1.3): application id at 68, user version at 60.
        var header = [UInt8](repeating: 0, count: 4096)
        header.replaceSubrange(0..<16, with: Array("SQLite format 3\0".utf8))
        header.replaceSubrange(16..<18, with: [0x10, 0x00])
        var newer = header
        newer.replaceSubrange(68..<72, with: [0x54, 0x52, 0x50, 0x45])
        newer[63] = 99
        for (name, bytes, words) in [
            ("other.db", header, "another program"), ("newer.db", newer, "newer version"),
            ("text.db", Array("no database at all".utf8), "no case file"),
        ] {
            try Data(bytes).write(to: URL(fileURLWithPath: scratch.path(name)))
            for arguments in [["ingest", Self.sample, "--case"], ["status", "--case"], ["verify", "--case"]] {
                let run = try Program(arguments + [scratch.path(name)])
                #expect(run.exitCode == 65 && run.errors.contains(words), "\(name): \(run.errors)")
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path(name))) == Data(bytes))
        }
        let missing = try Program(["status", "--case", scratch.path("nowhere.db")])
        #expect(missing.exitCode == 1 && missing.errors.contains("no such case"))
    }

    @Test func `a case answers what is in it, in text, CSV and JSON`() throws {
        let scratch = try makeCase()
        let path = scratch.path("case.db")
        let found = try Program(["find", "俄罗斯", "--case", path, "--format", "csv"])
        #expect(found.output.split(separator: "\n").count == 3, "the header and two posts")
        // Two characters are fewer than the index knows.
        let short = try Program(["find", "中国", "--case", path, "--format", "csv"])
        #expect(short.output.split(separator: "\n").count == 2)
        let nothing = try Program(["find", "nothing like this", "--case", path])
        #expect(nothing.exitCode == 0 && nothing.output == "nothing found\n")
        let account = try Program(["show", "@syn.alina.01", "--case", path])
        #expect(account.output.contains("tiktok:7391234567890123001") && account.output.contains("Alina 阿丽娜"))
        let post = try Program(["show", "7420713927023002600", "--case", path, "--json"])
        #expect(post.output.contains("troupe.case-entry") && post.output.contains("labelled"))
        let asset = try Program(["show", "music:7300000000000000101", "--case", path])
        #expect(asset.output.contains("原创音乐 - syn"))
        let unknown = try Program(["show", "nobody", "--case", path])
        #expect(unknown.exitCode == 1 && unknown.errors.contains("is not in"))
        let bad = try Program(["ledger", "--case", path, "--left-out", "--format", "csv"])
        #expect(bad.output.contains(",7,7,bad_json,") && bad.output.split(separator: "\n").count == 2)
        let status = try Program(["status", "--case", path])
        #expect(status.output.contains("consent") && status.output.contains("records left out"))
    }

    @Test func `verify sees a changed source, a changed row and a changed log`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("case.db")
        let source = scratch.path("copy.ndjson")
        try FileManager.default.copyItem(atPath: Self.sample, toPath: source)
        _ = try Program(["ingest", source, "--case", path])
        let sound = try Program(["verify", "--case", path])
        #expect(sound.exitCode == 0 && sound.output.contains("the case is sound"))
        let handle = try #require(FileHandle(forWritingAtPath: source))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("\n".utf8))
        try handle.close()
        let changed = try Program(["verify", "--case", path])
        #expect(changed.exitCode == 65 && changed.output.contains("copy.ndjson: changed"))
        try FileManager.default.removeItem(atPath: source)
        let gone = try Program(["verify", "--case", path])
        #expect(gone.exitCode == 0 && gone.output.contains("gone or not readable"))
    }

    @Test func `formats are listed with what they can and cannot give`() throws {
        let list = try Program(["formats"])
        for name in [
            "zeeschuimer", "tiktok-web", "douyin-web", "tiktok-research-api", "yt-dlp", "4cat-tiktok", "mapped",
        ] {
            #expect(list.output.contains("\n\(name)\n") || list.output.hasPrefix("\(name)\n"), "\(name)")
        }
        let unknown = try Program(["formats", "nothing"])
        #expect(unknown.exitCode == 2)
    }

    @Test func `the main job gives the same tables from a case as from the file`() throws {
        let scratch = try ScratchFolder()
        let posts = fixture("demo/posts.csv")
        let path = scratch.path("case.db")
        let kept = try Program(["ingest", posts, "--case", path, "--keep-raw", "--quiet"])
        #expect(kept.exitCode == 0, "\(kept.errors)")
        for (input, name) in [(posts, "file"), (path, "case")] {
            let run = try Program(["map", input, "--no-figure", "--quiet", "--out", scratch.path(name)])
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        for table in ["communities.csv", "accounts.csv", "ties.csv", "evidence.csv"] {
            #expect(try scratch.text("case/" + table) == scratch.text("file/" + table), "\(table)")
        }
    }

    /// Second source: CooRTweet's figures for the same posts (Fixtures/coortweet; 1041/484, 233/100, 1132/490, 175/81).
    @Test func `the German posts become one case of two platforms and four layers, and give the package's figures`()
        throws
    {
        let scratch = try ScratchFolder()
        let path = scratch.path("case.db")
        let columns =
            "post=post_id,account=account_id,time=timestamp,object=url_id,object=hashtag_id,object=domain_id,"
            + "object=phash_id,prefix=fb_:facebook,prefix=tw_:x"
        let read = try Program(
            ["ingest", fixture("coortweet/german_elections.csv.gz"), "--columns", columns, "--case", path, "--json"])
        #expect(read.exitCode == 0 && read.output.contains("\"used\" : 218971"), "\(read.errors)")
        let status = try Program(["status", "--case", path])
        for word in ["facebook", "x ", "url_id", "hashtag_id", "domain_id", "phash_id"] {
            #expect(status.output.contains(word))
        }
        for (layer, edges, kept) in [
            ("url", 1041, 484), ("hashtag", 233, 100), ("domain", 1132, 490), ("phash", 175, 81),
        ] {
            let run = try Program([
                "detect", path, "--method", "coortweet", "--layers", layer + "_id", "--set", "unique_rows=1", "--quiet",
                "--out", scratch.path(layer),
            ])
            #expect(run.exitCode == 0, "\(run.errors)")
            let ties = try table(scratch.path("\(layer)/method-ties.csv"))
            #expect(ties.count == edges && ties.count { $0["kept"] == "1" } == kept, "\(layer)")
        }
    }
}
