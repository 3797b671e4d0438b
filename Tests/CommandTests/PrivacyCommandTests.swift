import Foundation
import Testing

/// `purge`, `audit`, `recheck` and `--pseudonyms`: after them a search finds nothing, and results still stand.
@Suite struct PrivacyCommandTests {
    /// Half of the accounts: one network, the victim and some others.
    private static let purged = ["a01", "a02", "a03", "a04", "a05", "a06", "a07", "d01", "d02", "d05", "d08"]

    /// What must not be found: ids, handles, display names, captions, and words that only purged captions have.
    private static func secrets(of accounts: Set<String>) throws -> Set<String> {
        func table(_ path: String) throws -> [[String: String]] {
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
                Self.cells(String($0))
            }
            return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
        }
        var secrets: Set<String> = []
        var others = ""
        for post in try table(fixture("demo/posts.csv")) {
            let caption = post["caption"] ?? ""
            if accounts.contains(post["account_id"] ?? "") {
                secrets.formUnion([caption, post["post_id"] ?? ""])
                secrets.formUnion(caption.split { !$0.isLetter }.map(String.init))
            } else {
                others += caption + "\n"
            }
        }
        for account in try table(fixture("cast/20241001/accounts.csv"))
        where accounts.contains(account["account_id"] ?? "") {
            secrets.formUnion([account["handle"] ?? "", account["display_name"] ?? ""])
        }
        // Short words stand in any file; what others say too is theirs; analysts' names of personas, goods and
        // merchants stay, and "trend" and "questions" are words of the report's own.
        for name in ["personas", "products", "assets"] {
            others += try String(contentsOfFile: fixture("cast/20241001/\(name).csv"), encoding: .utf8)
        }
        return secrets.filter {
            $0.utf8.count >= 5 && !others.contains($0)
                && !["China", "country", "stole", "trend", "questions"].contains($0)
        }
    }

    private static func cells(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                cells.append(cell)
                cell = ""
            default: cell.append(character)
            }
        }
        return cells + [cell]
    }

    private func found(_ secrets: Set<String>, in folder: String) throws -> [String] {
        var found: [String] = []
        let inside = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        for name in inside {
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isDirectory)
            if isDirectory.boolValue { continue }
            var data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
            // The names of the program's own files are no secrets.
            if name.hasSuffix("troupe-files.json") {
                data = Data(String(decoding: data, as: UTF8.self).replacing("\"report.", with: "\"").utf8)
            }
            // The explorer's own words are no secrets; its data begin here.
            if name.hasSuffix("explorer.html"), let start = data.range(of: Data("id=\"data\">".utf8)),
                let end = data.range(of: Data("</script>".utf8), in: start.upperBound..<data.endIndex)
            {
                data = data.subdata(in: start.upperBound..<end.lowerBound)
                // The method is told in six languages, whose words are no secrets either.
                var page = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
                for key in ["method", "leftOut"] { page[key] = (page[key] as? [String: [String]])?["en"] }
                data = try JSONSerialization.data(withJSONObject: page, options: [.withoutEscapingSlashes])
            }
            found += secrets.filter { data.range(of: Data($0.utf8)) != nil }.map { name + ": " + $0 }
        }
        return found.sorted()
    }

    private func expectNothing(of secrets: Set<String>, in folder: String) throws {
        let left = try found(secrets, in: folder)
        #expect(left.isEmpty, "\(left)")
    }

    @Test func `after a purge of half the case nothing of it is found, and ties, counts and figures stand`() throws {
        let founding = try FoundingCase(seed: 20_241_001)
        let (path, scratch) = (founding.path, founding.scratch)
        let out = scratch.path("out")
        let map = ["map", path, "--out", out, "--quiet"]
        for arguments in [map, ["draw", "cast", "--case", path, "--out", out]] {
            #expect(try Program(arguments).exitCode == 0)
        }
        #expect(try Program(["find", "Honey", "--case", path]).exitCode == 0)
        let before = try founding.ask("SELECT count(*) AS ties, sum(support) AS support, min(p) AS p FROM tie_view")
        let counts = try founding.ask(
            "SELECT count(*) AS posts, count(DISTINCT account) AS accounts, sum(time) AS times FROM post")
        let secrets = try Self.secrets(of: Set(Self.purged))
        #expect(secrets.count > 200)
        #expect(try !found(secrets, in: scratch.folder).isEmpty)

        let purge = try Program(
            [
                "purge", "--case", path, "--key", scratch.path("case.key"), "--reason", "asked for by the owners",
                "--output", out, "--yes",
            ]
                + Self.purged.flatMap { ["--account", $0] })
        #expect(purge.exitCode == 0 && purge.output.contains("purged: 11 accounts, 218 posts"), "\(purge.errors)")
        // Nothing in the case, its log or what is left of the results; then results are made anew.
        try expectNothing(of: secrets, in: scratch.folder)
        for arguments in [map, ["draw", "cast", "--case", path, "--out", out]] {
            #expect(try Program(arguments).exitCode == 0)
        }
        #expect(try Program(["find", "Honey", "--case", path]).exitCode == 0)
        try expectNothing(of: secrets, in: scratch.folder)
        let audit = try Program(["audit", "--case", path, "--key", scratch.path("case.key"), "--output", out])
        // The pixels of the figures cannot be searched, and that is said.
        #expect(audit.exitCode == 1 && audit.output.contains("the pixels of a picture"), "\(audit.errors)")
        #expect(
            !audit.output.contains("of a PDF") && !audit.output.contains("holds purged terms"), "\(audit.output)")
        #expect(audit.output.contains("asked for by the owners"))

        #expect(
            try founding.ask("SELECT count(*) AS ties, sum(support) AS support, min(p) AS p FROM tie_view") == before)
        #expect(
            try founding.ask(
                "SELECT count(*) AS posts, count(DISTINCT account) AS accounts, sum(time) AS times FROM post") == counts
        )
        let figure = try scratch.text("out/cast.svg")
        #expect(figure.contains("Alina") && figure.contains("Synthetic Amber"))
        #expect(try founding.ask("one-face-many-names").count == 2)
        #expect(try Program(["verify", "--case", path]).output.contains("the chain holds"))
        // What was purged cannot come back by taking back.
        #expect(try Program(["cast", "undo", "--case", path]).exitCode == 0)
        try expectNothing(of: secrets, in: scratch.folder)
    }

    @Test func `an audit finds what is put back, and needs the key of the purge`() throws {
        let founding = try FoundingCase(seed: 20_241_001)
        let (path, key) = (founding.path, founding.scratch.path("case.key"))
        #expect(
            try Program(["purge", "--case", path, "--key", key, "--reason", "x", "--account", "a01"]).exitCode == 0)
        let none = try Program(["audit", "--case", path, "--key", founding.scratch.path("none.key")])
        #expect(none.exitCode == 2 && none.errors.contains("no such file"))
        let otherKey = try founding.scratch.file("other.key", String(repeating: "0f", count: 32))
        let other = try Program(["audit", "--case", path, "--key", otherKey])
        #expect(other.exitCode == 1 && other.errors.contains("another key"))
        #expect(
            try Program(["cast", "add", "event", "id=x", "type=note", "detail=seen as syn.alina.one", "--case", path])
                .exitCode == 0)
        let audit = try Program(["audit", "--case", path, "--key", key])
        #expect(audit.exitCode == 1 && audit.output.contains("event.detail"), "\(audit.output)")
        for arguments in [["--account", "nobody"], ["--before", "soon"], []] {
            #expect(try Program(["purge", "--case", path, "--key", key, "--reason", "x"] + arguments).exitCode == 2)
        }
        let missing = try Program(["purge", "--case", path, "--key", key, "--reason", "x", "--source", "nothing.csv"])
        #expect(missing.exitCode == 1 && missing.errors.contains("nothing.csv"))
    }

    /// By hand: how downloaders name files and folders by the account a01 (handle syn.alina.one) and its posts, and
    /// names that only look like it.
    @Test func `an audit finds a purged account in names of files, as a package refuses it`() throws {
        let founding = try FoundingCase(seed: 20_241_001)
        let (path, key) = (founding.path, founding.scratch.path("case.key"))
        let post = try #require(
            founding.ask("SELECT native FROM post JOIN account ON account.id = post.account WHERE key = 'a01' LIMIT 1")
                .first?["native"])
        #expect(
            try Program(["purge", "--case", path, "--key", key, "--reason", "x", "--account", "a01"]).exitCode == 0)
        let naming = [
            "syn.alina.one", "syn.alina.one.csv", "@syn.alina.one.info.json", "syn.alina.one_20241001.mp4",
            "2024-10-01_syn.alina.one_2.mp4", "syn.alina.one/video.mp4", "clip-\(post).mp4", "\(post).csv",
        ]
        for (number, name) in naming.enumerated() {
            let folder = founding.scratch.path("named\(number)")
            try Self.make(name, in: folder)
            let audit = try Program(["audit", "--case", path, "--key", key, "--output", folder])
            #expect(audit.exitCode == 1 && audit.output.contains("holds purged terms"), "\(name): \(audit.output)")
        }
        let other = founding.scratch.path("other")
        for name in ["syn.alina.two.csv", "one.csv", "alina.mp4", "7391234567890999999.mp4"] {
            try Self.make(name, in: other)
        }
        let audit = try Program(["audit", "--case", path, "--key", key, "--output", other])
        #expect(audit.exitCode == 0, "\(audit.output)")
    }

    private static func make(_ name: String, in folder: String) throws {
        let file = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("nothing\n".utf8).write(to: file)
    }

    @Test func `a purge by source takes what nothing else shows`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("case.db")
        let head = "post_id,platform,account_id,time_utc,caption\n"
        let one = try scratch.file(
            "one.csv",
            head
                + "1,tiktok,alpha,2024-01-01T00:00:00Z,shared words here\n2,tiktok,beta,2024-01-01T00:00:05Z,only in one\n"
        )
        let two = try scratch.file("two.csv", head + "1,tiktok,alpha,2024-01-01T00:00:00Z,shared words here\n")
        #expect(try Program(["ingest", one, two, "--case", path, "--quiet"]).exitCode == 0)
        let run = try Program([
            "purge", "--case", path, "--key", scratch.path("k"), "--reason", "end", "--source", "one.csv",
        ])
        #expect(run.output.contains("purged: 1 account, 1 post"), "\(run.output)\(run.errors)")
        let posts = try FoundingCase.ask(
            "SELECT native, caption FROM post t JOIN post_view v ON v.post = t.id ORDER BY native", of: path)
        #expect(posts.first == ["native": "1", "caption": "shared words here"])
        #expect(posts.last?["native"]?.hasPrefix("p") == true)
    }

    @Test func `results under pseudonyms name nobody, stand, and are joined by the key`() throws {
        let founding = try FoundingCase(seed: 20_241_001)
        let (path, scratch) = (founding.path, founding.scratch)
        let key = scratch.path("pseudonyms.key")
        let everybody = Set((1...12).map { String(format: "a%02d", $0) } + (1...10).map { String(format: "d%02d", $0) })
        // Single English words (again, video, before) stand in any report.
        let secrets = try Self.secrets(of: everybody).filter { !$0.allSatisfy { $0.isASCII && $0.isLetter } }
        #expect(secrets.count > 600)
        let out = scratch.path("shown")
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        #expect(try Program(["map", path, "--out", out, "--pseudonyms", key, "--quiet"]).exitCode == 0)
        #expect(
            try Program(["draw", "cast", "--case", path, "--out", out + "/cast", "--pseudonyms", key]).exitCode == 0)
        #expect(
            try Program(["detect", path, "--method", "coortweet", "--out", out + "/method", "--pseudonyms", key])
                .exitCode == 0)
        var said = ""
        for arguments in [
            ["ask", "networks"], ["ask", "caption-bursts"], ["show", "a01"], ["status"], ["ledger"], ["find", "Honey"],
            ["cast", "list", "account_detail"],
            [
                "ask", "pair-evidence", "--param", "a=\(try pseudonym("a03", key, path))", "--param",
                "b=\(try pseudonym("a04", key, path))",
            ],
        ] {
            let run = try Program(arguments + ["--case", path, "--pseudonyms", key])
            #expect(run.exitCode == 0, "\(arguments): \(run.errors)")
            said += run.output
        }
        _ = try scratch.file("shown/said.txt", said)
        try expectNothing(of: secrets, in: out)
        // The same account has the same pseudonym in tables and answers, and the ties are those of the names.
        let ties = try scratch.rows("shown/ties.csv")
        let named = try Program(["map", path, "--out", scratch.path("named"), "--no-figure", "--no-keep", "--quiet"])
        #expect(named.exitCode == 0)
        #expect(ties.count == (try scratch.rows("named/ties.csv")).count && ties.count > 100)
        #expect(said.contains(ties[0][0]))
        let attributes = try FileManager.default.attributesOfItem(atPath: key)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    /// The pseudonym of an account, as `show` tells it.
    private func pseudonym(_ account: String, _ key: String, _ path: String) throws -> String {
        let run = try Program(["show", account, "--case", path, "--pseudonyms", key])
        return run.output.split(separator: "\n").first { $0.contains(":p") }.map(String.init) ?? ""
    }

    @Test func `recheck counts days by basis from capture or import`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("case.db")
        let head = "post_id,platform,account_id,time_utc,caption\n"
        let posts = try scratch.file("api.csv", head + "1,tiktok,alpha,2024-01-01T00:00:00Z,some words\n")
        #expect(try Program(["ingest", posts, "--case", path, "--basis", "api-terms", "--quiet"]).exitCode == 0)
        func recheck(_ days: String) throws -> String {
            try Program(["recheck", "--case", path, "--days", "api-terms=" + days, "--format", "csv"]).output
        }
        #expect(try recheck("15").contains("in time") && recheck("0").contains("look again or purge now"))
        #expect(try Program(["recheck", "--case", path, "--days", "rumour=3"]).exitCode == 2)
        let purge = try Program([
            "purge", "--due", "--days", "api-terms=0", "--case", path, "--key", scratch.path("k"), "--reason", "terms",
        ])
        #expect(purge.output.contains("1 post"))
        #expect(try recheck("0").contains("look again") == false)
    }
}
