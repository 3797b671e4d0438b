import Foundation
import Testing

/// `troupe cast` and `troupe ask`, run as a user runs them.
@Suite struct CastCommandTests {
    private func cast(_ arguments: [String], _ scratch: ScratchFolder) throws -> Program {
        try Program(["cast"] + arguments + ["--case", scratch.path("case.db")])
    }

    private func rows(_ sql: String, _ scratch: ScratchFolder) throws -> [[String: String]] {
        try FoundingCase.ask(sql, of: scratch.path("case.db"))
    }

    @Test func `entries are added, changed, confirmed, rejected and removed, and each change can be taken back`() throws
    {
        let scratch = try ScratchFolder()
        #expect(
            try cast(["add", "persona", "id=p", "name=Alina", "state=candidate", "--who", "ann"], scratch).output
                == "added\n")
        #expect(try cast(["add", "persona", "id=p", "name=Alina"], scratch).output == "as it was\n")
        #expect(try cast(["set", "persona", "p", "name=Lisa", "note=x"], scratch).output == "changed\n")
        #expect(try cast(["confirm", "persona", "p"], scratch).exitCode == 0)
        #expect(
            try rows("SELECT name, state, author, note FROM persona", scratch) == [
                ["name": "Lisa", "state": "confirmed", "author": "ann", "note": "x"]
            ])
        #expect(try cast(["undo"], scratch).output == "taken back: confirmed persona (1 entry)\n")
        #expect(try cast(["undo"], scratch).output == "taken back: set persona (1 entry)\n")
        #expect(
            try rows("SELECT name, state, note FROM persona", scratch) == [["name": "Alina", "state": "candidate"]])
        #expect(try cast(["remove", "persona", "p"], scratch).output == "removed\n")
        #expect(try rows("SELECT * FROM persona", scratch).isEmpty)
        #expect(try cast(["undo"], scratch).exitCode == 0)
        #expect(try rows("SELECT name FROM persona", scratch) == [["name": "Alina"]])
        #expect(try cast(["undo"], scratch).output == "taken back: add persona (1 entry)\n")
        let none = try cast(["undo"], scratch)
        #expect(none.exitCode == 2 && none.errors.contains("nothing to undo"))
        // Eight changes, and every one is in the history.
        let history = try cast(["history", "persona", "p", "--format", "csv"], scratch)
        #expect(history.output.split(separator: "\n").count >= 8)
        #expect(try Program(["verify", "--case", scratch.path("case.db")]).exitCode == 0)
    }

    @Test func `what is added by hand is a candidate until somebody stands by it`() throws {
        let scratch = try ScratchFolder()
        let added = try cast(["add", "persona", "id=p", "name=Alina"], scratch)
        #expect(added.output == "added as a candidate; troupe cast confirm stands by it\n")
        #expect(try cast(["add", "persona", "id=q", "name=Lisa", "state=confirmed"], scratch).output == "added\n")
        // A change leaves the state as it is.
        #expect(try cast(["add", "persona", "id=q", "name=Liza"], scratch).output == "changed\n")
        #expect(
            try rows("SELECT id, state FROM persona ORDER BY id", scratch) == [
                ["id": "p", "state": "candidate"], ["id": "q", "state": "confirmed"],
            ])
    }

    @Test func `events without an id get one, and the same event is not added twice`() throws {
        let scratch = try ScratchFolder()
        let contact = ["add", "event", "type=press_contact", "time=2024-10-02T09:00:00Z"]
        #expect(try cast(contact, scratch).output.hasPrefix("added"))
        #expect(try cast(contact, scratch).output == "as it was\n")
        #expect(try cast(contact + ["detail=second reporter"], scratch).output.hasPrefix("added"))
        #expect(try cast(["add", "event", "type=rename"], scratch).output.hasPrefix("added"))
        let ids = try rows("SELECT id FROM event ORDER BY row", scratch).map { $0["id"] }
        #expect(ids == ["press_contact_2024-10-02", "press_contact_2024-10-02_2", "rename"])
        #expect(try cast(["add", "event", "time=2024-10-02"], scratch).errors.contains("event needs type"))
    }

    @Test func `a type of claim that no list has is misspelled unless it is said to be free`() throws {
        let scratch = try ScratchFolder()
        let claim = ["add", "claim", "id=c", "type=residency", "claimed=SG"]
        let refused = try cast(claim, scratch)
        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("unknown claim type \"residency\" (did you mean residence?)"))
        #expect(refused.errors.contains("--free"))
        #expect(try cast(claim + ["--free"], scratch).exitCode == 0)
        #expect(try cast(["set", "claim", "c", "type=natonality"], scratch).exitCode == 2)
        #expect(try cast(["set", "claim", "c", "type=nationality"], scratch).exitCode == 0)
        #expect(try rows("SELECT type FROM claim", scratch) == [["type": "nationality"]])
    }

    @Test func `a victim that has no post in the case can be recorded, a bystander is looked for`() throws {
        let scratch = try ScratchFolder()
        let role = ["add", "account_role", "account=youtube:syn.victim"]
        #expect(try cast(role + ["role=bystander"], scratch).errors.contains("say platform=… beside it to add it"))
        #expect(try cast(role + ["role=victim", "layer=face", "key=f1"], scratch).exitCode == 0)
        #expect(
            try rows("SELECT node, role FROM account_card", scratch) == [
                ["node": "youtube:syn.victim", "role": "victim"]
            ])
    }

    @Test(arguments: [
        (["add", "person", "id=x"], "unknown entry kind \"person\" (did you mean persona?)"),
        (["add", "persona", "id=x"], "needs name"),
        (["add", "persona", "name=x"], "needs id"), (["add", "persona", "id=x", "name=y", "age=3"], "no field age"),
        (["add", "event", "id=x", "type=takedown", "time=yesterday"], "is a day or moment"),
        (["add", "event", "id=x", "type=takedown", "account=nobody"], "not in the case"),
        (["add", "account_role", "account=a", "platform=tiktok", "role=boss"], "role is one of"),
        (["add", "asset_assessment", "layer=face", "key=f", "score=high"], "is a number"),
        (["set", "persona", "none", "name=x"], "no persona is named none"), (["add", "persona", "idx"], "field"),
    ])
    func `a wrong entry is one line and code 2`(arguments: [String], words: String) throws {
        let scratch = try ScratchFolder()
        #expect(try cast(["add", "persona", "id=known", "name=Known"], scratch).exitCode == 0)
        let run = try cast(arguments, scratch)
        #expect(run.exitCode == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
        #expect(try rows("SELECT id FROM persona", scratch) == [["id": "known"]])
    }

    @Test func `a bad record is counted, kept in the ledger, and the rest is used`() throws {
        let scratch = try ScratchFolder()
        let table = try scratch.file(
            "events.csv",
            """
            event_id,type,account_id,time_utc,detail
            e1,press_contact,,2024-10-02T09:00:00Z,"=HYPERLINK(""x"")"
            e2,takedown,nobody,2024-10-02,
            e3,takedown,,sometime,
            e4,takedown,,2024-10-03
            e5,article_published,,2024-10-04,<b>\u{202E}
            """)
        let run = try cast(["read", table], scratch)
        #expect(run.exitCode == 0)
        #expect(run.errors.contains("events.csv:2: left out: the account nobody is not in the case"))
        #expect(run.errors.contains("events.csv:4: left out") && run.errors.contains("events.csv:3: left out"))
        #expect(try rows("SELECT id FROM event ORDER BY id", scratch).compactMap { $0["id"] } == ["e1", "e5"])
        let ledger = try Program(["ledger", "--case", scratch.path("case.db"), "--code", "cast_entry_refused"])
        #expect(ledger.output.split(separator: "\n").count == 4)
        let status = try rows("SELECT records, used FROM source", scratch)
        #expect(status == [["records": "5", "used": "2"]])
        // The same file again changes nothing; taken back, it can be read again.
        #expect(try cast(["read", table], scratch).output.contains("known"))
        #expect(try cast(["undo"], scratch).exitCode == 0)
        #expect(try cast(["read", table, "--quiet"], scratch).output.contains("known") == false)
        // Cells of a spreadsheet's formula leave harmless and come back as they were.
        let csv = try cast(["list", "event", "--format", "csv"], scratch)
        #expect(csv.output.contains("'=HYPERLINK"))
        #expect(try cast(["export", scratch.path("out")], scratch).output == "event.csv\n")
        let again = try ScratchFolder()
        #expect(try cast(["read", scratch.path("out")], again).exitCode == 0)
        #expect(try rows("SELECT detail FROM event WHERE id = 'e1'", again) == [["detail": "=HYPERLINK(\"x\")"]])
    }

    @Test func `a file that is no table of the cast is one line and leaves the case alone`() throws {
        let scratch = try ScratchFolder()
        for (name, text, words) in [
            ("a.csv", "x,y\n1,2\n", "troupe cast kinds"), ("b.toml", "[[persona]\nid = 1\n", "b.toml:1"),
            ("c.toml", "[[villain]]\nid = \"x\"\n", "unknown entry kind"), ("d.toml", "", "empty"),
        ] {
            let run = try cast(["read", try scratch.file(name, text)], scratch)
            #expect(
                run.exitCode == 65 && run.errors.contains(words) && run.errors.split(separator: "\n").count == 1,
                "\(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("case.db")))
    }

    @Test func `links of analysts and posts are in the network, each edge with where it comes from`() throws {
        let founding = try FoundingCase(seed: 20_241_001)
        let loose = try Program([
            "cast", "add", "link", "from=tiktok:a12", "to=tiktok:nobody", "kind=successor", "--case", founding.path,
        ])
        #expect(loose.exitCode == 0 && loose.errors.contains("named but not described yet: tiktok:nobody"))
        let linked = try Program([
            "cast", "add", "link", "from=tiktok:d08", "to=persona:per_guide", "kind=same_person", "state=candidate",
            "--case", founding.path,
        ])
        #expect(linked.exitCode == 0)
        let edges = try founding.ask(
            "SELECT node, edge, state, source FROM neighbors('tiktok:d08') WHERE edge IN ('link', 'victim')")
        #expect(Set(edges.compactMap { $0["edge"] }) == ["link", "victim"])
        let link = try #require(edges.first { $0["edge"] == "link" })
        #expect(link["node"] == "persona:per_guide" && link["state"] == "candidate" && link["source"] == "link #2")
        let posts = try Program([
            "ask", "SELECT count(*) AS n FROM neighbors('tiktok:a12') WHERE edge = 'wrote'", "--posts", "--case",
            founding.path,
            "--format", "csv",
        ])
        // truth.json: a12 has four posts.
        #expect(posts.output.split(whereSeparator: \.isNewline).last == "4")
        #expect(try founding.ask("SELECT * FROM neighbors('tiktok:a12') WHERE edge = 'wrote'").isEmpty)
        let communities = try founding.ask(
            "SELECT node, community FROM communities('account face voice=2') WHERE kind = 'account'")
        let byFace = Dictionary(grouping: communities) { $0["community"] ?? "" }.values.map {
            Set($0.compactMap { $0["node"].map(key) })
        }
        // Those who show F1 (the network, the debunker and the victim) and those who show F2.
        #expect(byFace.contains(["a01", "a02", "a03", "a04", "a05", "a06", "a07", "d07", "d08"]))
        #expect(byFace.contains(["a08", "a09", "a10", "a11", "a12"]))
    }

    @Test func `questions only read, one at a time, and say where they are wrong`() throws {
        let scratch = try ScratchFolder()
        #expect(try cast(["add", "persona", "id=p", "name=Alina"], scratch).exitCode == 0)
        func ask(_ sql: String, _ more: [String] = []) throws -> Program {
            try Program(["ask", sql, "--case", scratch.path("case.db")] + more)
        }
        for (sql, words) in [
            ("WITH x AS (SELECT 1) DELETE FROM persona", "only reads"), ("SELECT 1; SELECT 2", "one statement"),
            ("SELECT name\nFROM FROM", "question:2:6: near \"FROM\": syntax error"),
            ("SELECT absent FROM persona", "question:1:8: no such column: absent"),
            ("SELECT * FROM neighbors('face:none')", "is no node of the case"),
            ("SELECT * FROM path('persona:p')", "needs its arguments: path(a, b)"),
            ("SELECT * FROM community_of('persona:p')", "holds no run"),
        ] {
            let run = try ask(sql)
            #expect(run.exitCode == 65 && run.output.isEmpty && run.errors.contains(words), "\(sql): \(run.errors)")
        }
        // No other file can be opened, not even by a file of SQL.
        let attach = try ask(scratch.file("attach.sql", "ATTACH '\(scratch.path("other.db"))' AS other"))
        #expect(attach.exitCode == 65 && attach.errors.contains("attached"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("other.db")))
        for text in ["", "-- only words\n", "\u{FEFF}"] {
            let empty = try ask(scratch.file("empty.sql", text))
            #expect(empty.exitCode == 65 && !empty.errors.isEmpty, "\(empty.errors)")
        }
        let windows = try ask(
            scratch.file("crlf.sql", "-- Who?\r\n-- :id=p  the id\r\nSELECT name FROM persona WHERE id = :id\r\n"))
        #expect(windows.exitCode == 0 && windows.output.contains("Alina"))
        #expect(try ask("nothing-like-this").exitCode == 2)
        #expect(try ask("personas", ["--param", "x=1"]).errors.contains("no parameter x"))
        #expect(try ask("pair-evidence").errors.contains("needs --param a="))
        let slow = try ask(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
            ["--time-limit", "0.3"])
        #expect(slow.exitCode == 65 && slow.errors.contains("stopped after 0.3 s"))
        let csv = try ask("SELECT name FROM persona WHERE id = :id", ["--param", "id=p", "--format", "csv"]).output
        #expect(csv.split(whereSeparator: \.isNewline) == ["name", "Alina"])
        let file = try scratch.file(
            "mine.sql",
            "-- Who?\n-- :id  the id\n-- Columns:\n--   name  a name\nSELECT name FROM persona WHERE id = :id")
        #expect(try ask(file, ["--param", "id=p"]).output.contains("Alina"))
        #expect(try ask(file, ["--explain"]).output.contains("Who?"))
    }

    @Test func `the figure of the cast is the same bytes twice, shows the cast, and no victim`() throws {
        let founding = try FoundingCase(seed: 20_241_001)
        var drawn: [[String: Data]] = []
        for name in ["one", "two"] {
            let run = try Program(["draw", "cast", "--case", founding.path, "--out", founding.scratch.path(name)])
            #expect(run.exitCode == 0, "\(run.errors)")
            drawn.append(try founding.scratch.contents(of: name))
        }
        #expect(drawn[0] == drawn[1])
        let files = Set(drawn[0].keys)
        #expect(files == ["cast.svg", "cast.pdf", "cast.png", "cast.dot", "troupe-files.json"])
        let svg = String(decoding: try #require(drawn[0]["cast.svg"]), as: UTF8.self)
        for name in ["Alina", "Lisa", "Natasha", "Anna", "Elena", "syn.alina.one", "Honey", "face cluster 1"] {
            #expect(svg.contains(name), "\(name)")
        }
        #expect(!svg.contains("facevictim") && svg.contains("1 victim of the use of a face or voice"))
        let question = try Program([
            "ask", "one-merchant-many-personas", "--case", founding.path, "--draw", founding.scratch.path("q.svg"),
        ])
        #expect(question.exitCode == 0)
        let text = try founding.scratch.text("q.svg")
        #expect(text.contains("Synthetic Amber Trading") && text.contains("Elena"))
    }
}
