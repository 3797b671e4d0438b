import Foundation
import Testing

/// Files as public reports of faults describe them (`Fixtures/field`, a README each): what must come out of each is
/// known by hand or from a file beside it, and is asked for at the command line.
@Suite struct FieldFolderTests {
    private static let plain = ["--columns", "post=post,account=user,time=time,caption=caption"]

    private func field(_ name: String) -> String { fixture("field/" + name) }

    /// Runs `map` without a figure; few copies do, since these networks are far beyond chance.
    private func map(
        _ inputs: [String], _ arguments: [String] = plain, in scratch: ScratchFolder, to name: String = "out"
    ) throws -> Program {
        let quick = ["--no-figure", "--copies", "19", "--alpha", "0.05", "--out", scratch.path(name)]
        return try Program(
            ["map"] + inputs + arguments + (arguments.contains("--support") ? quick.suffix(2) + ["--no-figure"] : quick)
        )
    }

    /// The communities' members, sorted.
    private func communities(_ scratch: ScratchFolder, _ name: String = "out") throws -> [String] {
        try table(scratch.path(name + "/communities.csv")).map { $0["members"] ?? "" }.sorted()
    }

    /// Files that hold the ring op0 to op3, each spoiled or spelled in its own way.
    @Test(arguments: [
        "04-excel-serial-dates/ring-serial.csv", "18-time-spellings/chinese.csv", "18-time-spellings/est.csv",
        "18-time-spellings/micro.csv", "18-time-spellings/nano.csv", "18-time-spellings/one-digit-hour.csv",
        "18-time-spellings/python-tz.csv", "18-time-spellings/rfc2822.csv", "18-time-spellings/slash-ymd.csv",
        "18-time-spellings/space-offset.csv", "18-time-spellings/utc-suffix.csv", "18-time-spellings/x-archive.csv",
        "18-time-spellings/x-legacy.csv", "21-lines-before-the-header/sep-line.csv",
        "40-blank-and-case-in-ids/blank-at-the-end.csv", "43-backslash-quotes/posts.csv",
    ])
    func `the ring is found however its times, blanks, quotes and header are written`(name: String) throws {
        let scratch = try ScratchFolder()
        let run = try map([field(name)], in: scratch)
        #expect(run.exitCode == 0 && run.output.contains("288 records: 288 used"), "\(run.errors)\(run.output)")
        #expect(try communities(scratch) == ["op0 op1 op2 op3"])
    }

    @Test(arguments: ["dmy", "ampm"])
    func `a date that no value of the column decides is refused until the user says its order`(name: String) throws {
        let scratch = try ScratchFolder()
        let path = field("18-time-spellings/\(name).csv")
        let refused = try map([path], in: scratch)
        #expect(refused.exitCode == 65 && refused.errors.contains("--dates dmy or --dates mdy"), "\(refused.errors)")
        let order = name == "dmy" ? "dmy" : "mdy"
        #expect(try map([path], Self.plain + ["--dates", order], in: scratch).exitCode == 0)
        #expect(try communities(scratch) == ["op0 op1 op2 op3"])
    }

    @Test func `what R writes for missing ties nobody, and is counted`() throws {
        let scratch = try ScratchFolder()
        let shares = try map([field("01-r-writes-na/shares.csv")], ["--support", "1"], in: scratch)
        #expect(shares.output.contains("60 used, 300 left out (object_missing 300)"), "\(shares.output)")
        #expect(shares.errors.contains("300 fields of object_id held a word such as NA"))
        #expect(try communities(scratch).isEmpty)
        #expect(try map([field("01-r-writes-na/accounts-na.csv")], [], in: scratch).exitCode == 0)
        #expect(try communities(scratch) == ["op0 op1 op2 op3"])
        // An account that is really called so.
        let called = try map([field("01-r-writes-na/accounts-na.csv")], ["--missing", "none"], in: scratch)
        #expect(called.output.contains("288 records: 288 used, 0 left out"), "\(called.output)")
    }

    @Test(arguments: [
        ("posts.csv", plain),
        ("reposts-saved-by-excel.csv", ["--columns", "post=post,account=user,time=time,object=retweeted_id"]),
    ])
    func `ids that a spreadsheet rounded are refused, and the message says why`(name: String, columns: [String]) throws
    {
        let scratch = try ScratchFolder()
        let run = try map([field("02-excel-rounded-account-ids/" + name)], columns, in: scratch)
        #expect(run.exitCode == 65 && run.errors.contains("id_precision_lost"), "\(run.errors)")
        #expect(run.errors.contains("the id is a rounded number") && run.errors.contains("\(name):2:"))
    }

    @Test func `days that a spreadsheet counted are not moments of 1970`() throws {
        let scratch = try ScratchFolder()
        let run = try map([field("04-excel-serial-dates/posts.csv")], Self.plain + ["--support", "2"], in: scratch)
        #expect(run.exitCode == 0 && run.errors.contains("serial days"), "\(run.errors)")
        #expect(try table(scratch.path("out/ties.csv")).isEmpty)
        let record = try scratch.text("out/run.json")
        #expect(record.contains("\"first_time\" : \"2024-10-01") && record.contains("\"last_time\" : \"2024-11-1"))
    }

    @Test func `hashtags in cells of JSON and in numbered columns are hashtags`() throws {
        let scratch = try ScratchFolder()
        let columns =
            "post=id,account=author_id,time=created_at,caption=text,hashtag=entities.hashtags,link=entities.urls+"
        let json = try map(
            [field("05-json-list-of-objects/tweets.csv")],
            ["--columns", columns, "--layers", "hashtag", "--support", "2"], in: scratch)
        #expect(json.exitCode == 0, "\(json.errors)")
        #expect(try scratch.text("out/run.json").contains("\"hashtag\" : 214"))
        #expect(try table(scratch.path("out/ties.csv")).isEmpty)
        for (file, columns) in [
            (
                "apify.csv",
                "post=id,account=authorMeta.id,time=createTimeISO,object=hashtags/0/name,object=hashtags/1/name"
            ),
            (
                "apify-flattened.json",
                "post=id,account=authorMeta.id,handle=authorMeta.name,time=createTimeISO,caption=text,object=hashtags.name"
            ),
        ] {
            let run = try map(
                [field("20-hashtags-in-many-columns/" + file)], ["--columns", columns, "--support", "20"], in: scratch)
            #expect(run.exitCode == 0, "\(run.errors)")
            let ties = try table(scratch.path("out/ties.csv"))
            #expect(
                ties.map { "\($0["account_a"] ?? "") \($0["account_b"] ?? "") \($0["support"] ?? "")" } == [
                    "7390001 7390002 24"
                ])
        }
    }

    @Test func `text in another encoding is refused by name, and read when it is named`() throws {
        let scratch = try ScratchFolder()
        let path = field("06-other-encodings/cyrillic-cp1251.csv")
        let refused = try map([path], in: scratch)
        #expect(refused.exitCode == 65 && refused.errors.contains("--encoding windows-1251"), "\(refused.errors)")
        let read = try map([path], Self.plain + ["--encoding", "windows-1251"], in: scratch)
        #expect(read.exitCode == 0, "\(read.errors)")
        #expect(try scratch.text("out/run.json").contains("\"folded-caption\" : 218"))
        let truth = try map([field("06-other-encodings/truth-cyrillic-utf8.csv")], in: scratch, to: "truth")
        #expect(truth.exitCode == 0)
        for name in ["accounts.csv", "ties.csv", "chance.csv"] {
            #expect(try scratch.text("out/" + name) == scratch.text("truth/" + name), "\(name)")
        }
    }

    @Test func `a zone that several bear is not guessed where the ids tell the time`() throws {
        let scratch = try ScratchFolder()
        let columns = "platform=\"douyin\",post=视频ID,handle=作者昵称,time=发布时间,caption=视频描述"
        for zone in [[], ["--zone", "+08:00"]] {
            let run = try map(
                [field("09-cst-in-china/douyin.csv")], ["--columns", columns, "--support", "1"] + zone, in: scratch)
            #expect(run.exitCode == 0, "\(run.errors)")
            // The upper 32 bits of the ids, by hand: 1727762400 is 2024-10-01T06:00:00Z.
            #expect(try scratch.text("out/run.json").contains("\"first_time\" : \"2024-10-01T06:00:00Z\""), "\(zone)")
        }
        let wrong = try map(
            [field("09-cst-in-china/douyin.csv")], ["--columns", columns, "--support", "1", "--zone", "-06:00"],
            in: scratch)
        #expect(wrong.output.contains("time_id_disagrees 4"), "\(wrong.output)")
    }

    @Test func `a quote that may be text or not is told`() throws {
        let scratch = try ScratchFolder()
        let told = try map([field("14-tsv-quote/posts.tsv")], in: scratch)
        #expect(told.output.contains("ambiguous_quoting 1") && told.errors.contains("--quotes none"), "\(told.errors)")
        let text = try map([field("14-tsv-quote/posts.tsv")], Self.plain + ["--quotes", "none"], in: scratch)
        #expect(text.output.contains("60 records: 60 used, 0 left out"), "\(text.output)")
    }

    private static let repeated: [(once: String, often: String, columns: [String])] = [
        ("once.csv", "twenty-five-times.csv", plain), ("coortweet-once.csv", "coortweet-twenty-five-times.csv", []),
    ]

    @Test(arguments: repeated)
    func `a post that stands twenty-five times in a file is one post`(
        once: String, often: String, columns: [String]
    ) throws {
        let scratch = try ScratchFolder()
        for (name, out) in [(once, "once"), (often, "often")] {
            let run = try map([field("16-duplicate-rows/" + name)], columns + ["--support", "1"], in: scratch, to: out)
            #expect(run.exitCode == 0 && run.output.contains("duplicate") == (out == "often"), "\(run.output)")
        }
        for name in ["accounts.csv", "ties.csv", "communities.csv"] {
            #expect(try scratch.text("once/" + name) == scratch.text("often/" + name), "\(name)")
        }
    }

    @Test func `two exports that share a day are as one, in any order`() throws {
        let scratch = try ScratchFolder()
        let overlap = "16-duplicate-rows/overlap/"
        let weeks = [field(overlap + "week1.csv"), field(overlap + "week2.csv")]
        for (inputs, out) in [(weeks, "one"), (weeks.reversed(), "other"), ([field(overlap + "union.csv")], "union")] {
            #expect(try map(inputs, in: scratch, to: out).exitCode == 0)
        }
        for name in ["accounts.csv", "ties.csv", "evidence.csv", "ledger.csv"] {
            #expect(try scratch.text("one/" + name) == scratch.text("other/" + name), "\(name)")
        }
        #expect(try scratch.text("one/ties.csv") == scratch.text("union/ties.csv"))
    }

    @Test(arguments: [("39-ids-as-floats/posts.csv", "39-ids-as-floats/truth.csv")])
    func `an id with a fraction of zero is the id`(spoiled: String, truth: String) throws {
        let scratch = try ScratchFolder()
        for (name, out) in [(spoiled, "spoiled"), (truth, "truth")] {
            #expect(try map([field(name)], in: scratch, to: out).exitCode == 0)
        }
        #expect(try communities(scratch, "spoiled") == ["20000 20001 20002 20003"])
        #expect(try scratch.text("spoiled/ties.csv") == scratch.text("truth/ties.csv"))
    }

    @Test func `handles that differ by case or an @ are one, and ids that do are told`() throws {
        let scratch = try ScratchFolder()
        let path = field("40-blank-and-case-in-ids/posts.csv")
        let ids = try map([path], in: scratch)
        #expect(ids.errors.contains("handle="), "\(ids.errors)")
        let handles = try map([path], ["--columns", "post=post,handle=user,time=time,caption=caption"], in: scratch)
        #expect(handles.exitCode == 0, "\(handles.errors)")
        #expect(try communities(scratch) == ["handle:op0 handle:op1 handle:op2 handle:op3"])
    }

    /// Collectors' files, by what `README` says of each.
    @Test(arguments: [
        ("08-mediacrawler-weibo/weibo_contents.csv", "weibo", 6),
        ("08-mediacrawler-weibo/weibo_contents.json", "weibo", 6),
        ("19-yt-dlp-shapes/flat.jsonl", "tiktok", 5), ("19-yt-dlp-shapes/playlist.json", "tiktok", 5),
        ("19-yt-dlp-shapes/douyin-called-tiktok.info.json", "douyin", 1),
        ("28-crowdtangle-groups/historical-groups.csv", "facebook", 6), ("37-x-long-posts/x.ndjson", "x", 3),
    ])
    func `a collector's file is told from its neighbors`(name: String, platform: String, posts: Int) throws {
        let scratch = try ScratchFolder()
        let run = try Program(["ingest", field(name), "--case", scratch.path("case.db"), "--json"])
        #expect(run.exitCode == 0 && run.output.contains("\"new_posts\" : \(posts)"), "\(run.errors)\(run.output)")
        let asked = try Program([
            "ask",
            "SELECT DISTINCT platform, caption IS NOT NULL AS has_caption, time IS NOT NULL AS has_time FROM post_view",
            "--case", scratch.path("case.db"), "--format", "csv",
        ])
        #expect(
            asked.output.split(separator: "\n").dropFirst() == ["\(platform),1,1"], "\(asked.output)\(asked.errors)")
    }

    private static let doors: [(name: String, columns: [String])] = [
        ("04-excel-serial-dates/ring-serial.csv", plain), ("18-time-spellings/est.csv", plain),
        ("16-duplicate-rows/twenty-five-times.csv", plain), ("39-ids-as-floats/posts.csv", plain),
        ("01-r-writes-na/accounts-na.csv", []),
        (
            "40-blank-and-case-in-ids/posts.csv",
            ["--columns", "post=post,handle=user,time=time,caption=caption"]
        ),
    ]

    /// One table, one set of ties, whichever way the posts come: `map`, `detect` and `ties` on files and on a case.
    @Test(arguments: doors)
    func `every door gives the same answer`(name: String, columns: [String]) throws {
        let scratch = try ScratchFolder()
        let path = field(name)
        let kept = scratch.path("case.db")
        #expect(try Program(["ingest", path, "--case", kept, "--quiet"] + columns).exitCode == 0)
        for (inputs, arguments, out) in [([path], columns, "file"), ([kept], [], "case")] {
            #expect(try map(inputs, arguments, in: scratch, to: out).exitCode == 0)
            let method = [
                "--method", "coortweet", "--set", "time_window=60", "--layers", columns.isEmpty ? "object" : "caption",
            ]
            let detected = try Program(
                ["detect"] + inputs + arguments + method + ["--quiet", "--out", scratch.path(out + "-method")])
            #expect(detected.exitCode == 0, "\(detected.errors)")
            let ties = try Program(
                ["ties"] + inputs + arguments + ["--support", "1", "--quiet", "--out", scratch.path(out + ".csv")])
            #expect(ties.exitCode == 0, "\(ties.errors)")
        }
        for table in ["communities.csv", "ties.csv", "evidence.csv", "ledger.csv", "chance.csv"] {
            #expect(try scratch.text("file/" + table) == scratch.text("case/" + table), "\(table)")
        }
        // A case knows the names of accounts; all else is the same.
        #expect(try accounts(scratch.path("file")) == accounts(scratch.path("case")))
        #expect(try scratch.text("file-method/method-ties.csv") == scratch.text("case-method/method-ties.csv"))
        #expect(try scratch.text("file.csv") == scratch.text("case.csv"))
    }

    /// The rows of `accounts.csv` without names.
    private func accounts(_ folder: String) throws -> [[String: String]] {
        try table(folder + "/accounts.csv").map { row in row.filter { $0.key != "name" && $0.key != "handle" } }
    }
}
