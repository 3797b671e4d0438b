import Foundation
import Testing

/// What the program did not write, it neither replaces nor deletes.
@Suite struct ForeignFileTests {
    private let head = "post_id,platform,account_id,time_utc,caption\n"

    /// Posts of three accounts that share captions, as a file in the folder.
    private func posts(in scratch: ScratchFolder, named name: String = "posts.csv") throws -> String {
        let words = [
            "harbour", "morning", "kettle", "orchard", "lantern", "meadow", "pepper", "saddle", "velvet", "willow",
        ]
        let rows = (0..<30).map { row in
            "\(row),tiktok,acct\(row % 3),2024-01-\(10 + row / 3)T00:10:0\(row % 3)Z,"
                + "words that nobody else would write about the \(words[row / 3]) of our town"
        }
        return try scratch.file(name, head + rows.joined(separator: "\n") + "\n")
    }

    private let quick = ["--no-figure", "--copies", "99", "--quiet"]

    @Test func `a foreign file in the place of a result is refused before any work and replaced only with force`()
        throws
    {
        for verb in ["map", "detect", "windows", "calibrate"] {
            let scratch = try ScratchFolder()
            let input = try posts(in: scratch)
            let names = [
                "map": "ties.csv", "detect": "method-ties.csv", "windows": "windows.csv",
                "calibrate": "calibration.csv",
            ]
            let foreign = try scratch.file(names[verb] ?? "", "mine\n")
            let options = [
                "map": quick, "detect": ["--method", "coortweet"], "windows": ["--copies", "99"],
                "calibrate": ["--copies", "2"],
            ]
            let arguments = [verb, input, "--out", scratch.folder] + (options[verb] ?? [])
            let refused = try Program(arguments)
            #expect(refused.exitCode == 2 && refused.errors.contains("--force"), "\(verb): \(refused.errors)")
            #expect(try String(contentsOfFile: foreign, encoding: .utf8) == "mine\n")
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 2, "\(verb)")
            let forced = try Program(arguments + ["--force"])
            #expect(forced.exitCode == 0 && forced.errors.contains("--force"), "\(verb): \(forced.errors)")
            // What it wrote is its own, until somebody changes it.
            #expect(try Program(arguments).exitCode == 0, "\(verb)")
            try "changed by hand\n".write(toFile: foreign, atomically: false, encoding: .utf8)
            #expect(try Program(arguments).exitCode == 2, "\(verb)")
        }
    }

    @Test func `an input is never replaced, not by force and not through a link`() throws {
        let scratch = try ScratchFolder()
        let input = try posts(in: scratch, named: "ledger.csv")
        let before = try scratch.text("ledger.csv")
        try FileManager.default.createSymbolicLink(atPath: scratch.path("link.csv"), withDestinationPath: input)
        for named in [input, scratch.path("link.csv")] {
            let run = try Program(["map", named, "--out", scratch.folder, "--force"] + quick)
            #expect(run.exitCode == 2 && run.errors.contains("is an input"), "\(run.errors)")
        }
        let ties = try Program(["ties", input, "--out", input, "--force"])
        #expect(ties.exitCode == 2 && ties.errors.contains("is an input"))
        #expect(try scratch.text("ledger.csv") == before)
    }

    @Test func `what stands beside a new case stays`() throws {
        let scratch = try ScratchFolder()
        let input = try posts(in: scratch)
        let beside = try scratch.file("case.db.new", "mine\n")
        #expect(try Program(["ingest", input, "--case", scratch.path("case.db"), "--quiet"]).exitCode == 0)
        #expect(try String(contentsOfFile: beside, encoding: .utf8) == "mine\n")
    }

    @Test func `a purge deletes results of its case only, after it is told to`() throws {
        let scratch = try ScratchFolder()
        let input = try posts(in: scratch)
        let (path, out) = (scratch.path("case.db"), scratch.path("out"))
        #expect(try Program(["ingest", input, "--case", path, "--quiet"]).exitCode == 0)
        #expect(try Program(["map", path, "--out", out] + quick).exitCode == 0)
        _ = try scratch.file("out/thesis.md", "acct1 is in my thesis\n")
        // The results of another case, in a folder inside.
        let other = try scratch.file("other.csv", head + "1,tiktok,acct1,2024-01-01T00:00:00Z,other words\n")
        #expect(try Program(["ingest", other, "--case", scratch.path("other.db"), "--quiet"]).exitCode == 0)
        #expect(try Program(["map", scratch.path("other.db"), "--out", out + "/other"] + quick).exitCode == 0)
        let purge = ["purge", "--case", path, "--key", scratch.path("k"), "--reason", "asked", "--account", "acct1"]

        let foreign = try Program(purge + ["--output", scratch.folder, "--yes"])
        #expect(foreign.exitCode == 2 && foreign.errors.contains("holds no results"), "\(foreign.errors)")
        let unasked = try Program(purge + ["--output", out])
        #expect(unasked.exitCode == 2 && unasked.errors.contains("out/ties.csv"), "\(unasked.errors)")
        #expect(FileManager.default.fileExists(atPath: out + "/ties.csv"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("k")))

        let done = try Program(purge + ["--output", out, "--yes"])
        #expect(done.exitCode == 0 && done.output.contains("deleted:"), "\(done.errors)")
        for name in try FileManager.default.contentsOfDirectory(atPath: out)
        where name != "thesis.md" && name != "other" {
            #expect(try !scratch.text("out/" + name).contains("acct1"), "\(name)")
        }
        #expect(!FileManager.default.fileExists(atPath: out + "/ties.csv"))
        #expect(try scratch.text("out/thesis.md") == "acct1 is in my thesis\n")
        #expect(FileManager.default.fileExists(atPath: out + "/other/accounts.csv"))
        #expect(FileManager.default.fileExists(atPath: input))
        // The same command again finds that it is done.
        let again = try Program(purge + ["--output", out, "--yes"])
        #expect(again.exitCode == 0 && again.output.contains("nothing to purge"), "\(again.errors)")
        #expect(try Program(["verify", "--case", path]).output.contains("the chain holds"))
    }

    @Test(arguments: [
        "seen as acct\\u0031.purged_one", "seen as acct1%2Epurged_one", "seen as acct1&#46;purged&#x5F;one",
        "seen as ac\u{200B}ct1.purged_one", "SEEN AS ACCT1.PURGED_ONE", "seen as ａｃｃｔ１．purged_one",
        "<w:t>acct1.pur</w:t><w:t>ged_one</w:t>", "很多人都说独特的商品名字在这里",
    ]) func `an audit finds a purged name however it is written or packed`(text: String) throws {
        let scratch = try ScratchFolder()
        let posts = try scratch.file(
            "posts.csv",
            head + "1,tiktok,acct1.purged_one,2024-01-01T00:00:00Z,独特的商品名字\n2,tiktok,b,2024-01-01T00:00:00Z,x\n")
        let path = scratch.path("case.db")
        #expect(try Program(["ingest", posts, "--case", path, "--quiet"]).exitCode == 0)
        let key = scratch.path("k")
        let purge = ["purge", "--case", path, "--key", key, "--reason", "r", "--account", "acct1.purged_one"]
        #expect(try Program(purge).exitCode == 0)
        let folder = scratch.path("kept")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = try scratch.file("kept/nothing.txt", "nothing of it")
        let audit = ["audit", "--case", path, "--key", key, "--output", folder]
        #expect(try Program(audit).exitCode == 0)
        _ = try scratch.file("plain.txt", text + "\n")
        let utf16 = try #require("plain \(text)".data(using: .utf16LittleEndian))
        for (name, make) in [
            ("plain.txt", "cp plain.txt kept/plain.txt"), ("packed.gz", "gzip -c plain.txt > kept/packed.gz"),
            ("wide.txt", ""),
        ] {
            if make.isEmpty {
                try utf16.write(to: URL(fileURLWithPath: folder + "/" + name))
            } else {
                #expect(try Program(shell: make, in: scratch.folder).exitCode == 0)
            }
            let found = try Program(audit)
            #expect(found.exitCode == 1 && found.output.contains("holds purged terms"), "\(name): \(found.output)")
            try FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    @Test func `a full disk behind standard output is an error of every verb, and a closed pipe is none`() throws {
        let scratch = try ScratchFolder()
        _ = try posts(in: scratch)
        #expect(
            try Program(
                shell: "troupe ingest posts.csv --quiet && troupe map case.db --no-figure --quiet", in: scratch.folder
            ).exitCode == 0)
        for line in [
            "demo --posts", "doctor", "formats", "methods", "--help", "--version", "ask", "ties posts.csv",
            "status", "why acct0 acct1", "ledger", "log", "verify", "find words", "show acct1",
            "ask \"SELECT 1\" --json", "metrics output",
            "cast list", "cast kinds", "recheck", "compare output output", "map posts.csv --no-figure --quiet --out o",
        ] {
            let full = try Program(shell: "troupe \(line) > /dev/full", in: scratch.folder)
            #expect(full.exitCode == 1 && full.errors.contains("standard output"), "\(line): \(full.errors)")
        }
        let closed = try Program(shell: "troupe demo --posts | head -1", in: scratch.folder)
        #expect(closed.exitCode == 0 && closed.errors.isEmpty, "\(closed.errors)")
    }

    @Test func `what is made is for its user alone, and for the group where that is asked for`() throws {
        let scratch = try ScratchFolder()
        _ = try posts(in: scratch)
        for (option, file, folder) in [("", 0o600, 0o700), (" --shared", 0o640, 0o750)] {
            let line =
                "umask 000; troupe ingest posts.csv --case c\(file).db --quiet\(option) && "
                + "troupe map c\(file).db --out o\(file) --no-figure --quiet\(option)"
            #expect(try Program(shell: line, in: scratch.folder).exitCode == 0)
            for (name, mode) in [("c\(file).db", file), ("o\(file)", folder), ("o\(file)/ties.csv", file)] {
                let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
                #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
            }
        }
    }

    @Test func `in a folder packed files are read, pipes and links out of it are not, and each is named`() throws {
        let scratch = try ScratchFolder()
        _ = try posts(in: scratch)
        let line =
            "mkdir f && gzip -c posts.csv > f/a.gz && mkfifo f/pipe && ln -s /etc/passwd f/link && "
            + "timeout 60 troupe ingest f --case c.db"
        let run = try Program(shell: line, in: scratch.folder)
        #expect(run.exitCode == 0 && run.output.contains("a.gz"), "\(run.output)\(run.errors)")
        #expect(
            run.errors.contains("pipe: a pipe") && run.errors.contains("link: a link that leads out"), "\(run.errors)")
    }

    @Test(arguments: ["\u{301}x", "\u{200D}x", "\u{FE0F}x", "\u{20E3}", "\u{1F3FB}x"])
    func `names that begin with what joins the character before them are names like others`(name: String) throws {
        let scratch = try ScratchFolder()
        let rows = (0..<20).map {
            "\($0),tiktok,\(name)\($0 % 2),2024-01-01T00:\(10 + $0 / 2):0\($0 % 2)Z,caption \($0 / 2),\(name),\(name)"
        }
        let head = "post_id,platform,account_id,time_utc,caption,product_id,hashtags\n"
        let posts = try scratch.file("posts.csv", head + rows.joined(separator: "\n") + "\n")
        let path = scratch.path("case.db")
        for arguments in [
            ["ingest", posts, "--case", path, "--quiet"],
            ["map", path, "--out", scratch.path("o"), "--no-figure", "--quiet"],
            ["show", "tiktok:\(name)0", "--case", path], ["show", "product:\(name)", "--case", path],
            ["show", "product:\(name)", "--case", path, "--pseudonyms", scratch.path("k")],
            ["ask", "SELECT * FROM neighbors('tiktok:\(name)0')", "--case", path],
            ["purge", "--case", path, "--key", scratch.path("k"), "--reason", "r", "--account", "tiktok:\(name)0"],
        ] {
            let run = try Program(arguments)
            #expect(run.exitCode == 0, "\(arguments): \(run.exitCode) \(run.errors)")
        }
    }

    @Test func `hidden characters are escapes in JSON and mean the same`() throws {
        let scratch = try ScratchFolder()
        _ = try posts(in: scratch)
        let text = "a\u{202E}b\u{200B}c\u{9B}d"
        #expect(try Program(shell: "troupe ingest posts.csv --quiet", in: scratch.folder).exitCode == 0)
        let json = try Program(["ask", "SELECT '\(text)' AS t", "--case", scratch.path("case.db"), "--json"])
        #expect(json.output.contains("\\u202E") && !json.output.contains("\u{202E}") && !json.output.contains("\u{9B}"))
        let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect("\(document ?? [:])".contains("t"))
        let csv = try Program(["ask", "SELECT '\(text)' AS t", "--case", scratch.path("case.db"), "--format", "csv"])
        #expect(csv.output.contains(text))
    }
}
