import Foundation
import Testing

/// `troupe draw` and `troupe explore` as a user runs them, on the founding case. Expected facts are those of its
/// truth.json.
@Suite struct DrawCommandTests {
    private func texts(_ svg: String) -> String {
        svg.matches(of: /<text[^>]*>([^<]*)</).map { String($0.output.1) }.joined(separator: "\n")
            .replacing("&#45;", with: "-").replacing("&#160;", with: " ")
    }

    /// The kinds that the help lists.
    private func kinds() throws -> [String] {
        let lines = try Program(["draw", "--help"]).output.split(separator: "\n", omittingEmptySubsequences: false)
        // A line that the terminal breaks goes on without the gap between a kind and what it shows.
        return lines.drop { $0.trimmingCharacters(in: .whitespaces) != "KINDS" }.dropFirst().prefix { !$0.isEmpty }
            .compactMap { $0.firstMatch(of: /^ *([a-z]+) {2,}\S/).map { String($0.output.1) } }
    }

    @Test func `the help and the page on figures list the same kinds`() throws {
        let page = try String(contentsOfFile: fixture("../../../docs/figures.md"), encoding: .utf8)
        let listed = page.matches(of: /(?m)^\| \[(\w+)\]\(figures\/(\w+)\.png\) \|/)
        #expect(listed.count > 5 && listed.allSatisfy { $0.output.1 == $0.output.2 })
        #expect(listed.map { String($0.output.1) }.sorted() == (try kinds()).sorted())
        for kind in try kinds() {
            #expect(FileManager.default.fileExists(atPath: fixture("../../../docs/figures/\(kind).png")), "\(kind)")
        }
    }

    @Test func `every kind is drawn, the same bytes twice`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        // An ego figure needs a node, and is drawn below.
        for kind in try kinds() where kind != "ego" {
            for place in ["one", "two"] {
                let result = try Program([
                    "draw", kind, "--case", path, "--out", "\(folder)/\(place)", "--note", "SYNTHETIC",
                ])
                #expect(result.exitCode == 0, "\(kind): \(result.errors)")
            }
            for ending in ["svg", "png", "pdf", "dot"] {
                let one = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/one/\(kind).\(ending)"))
                #expect(
                    try one == Data(contentsOf: URL(fileURLWithPath: "\(folder)/two/\(kind).\(ending)")),
                    "\(kind).\(ending)")
            }
            let words = texts(try String(contentsOfFile: "\(folder)/one/\(kind).svg", encoding: .utf8))
            #expect(words.contains("Coordinated does not mean state-run or harmful."), "\(kind)")
            #expect(words.contains("How to read it") && words.contains("SYNTHETIC"), "\(kind)")
        }
        let names = texts(try String(contentsOfFile: "\(folder)/one/communities.svg", encoding: .utf8))
        for handle in ["syn.alina.one", "synlisa001", "syn.anna.new"] { #expect(names.contains(handle)) }
        let ego = try Program(["draw", "ego", "--node", "persona:per_alina", "--case", path, "--out", folder + "/ego"])
        #expect(ego.exitCode == 0, "\(ego.errors)")
        #expect(texts(try String(contentsOfFile: folder + "/ego/ego.svg", encoding: .utf8)).contains("Alina"))
    }

    /// The founding case's truth.json: network N1 switches from praise to sales, N2 mixes from the start. Its
    /// events.csv: a contact on 2 October at 9:00, four takedowns on that day, the first at 14:00.
    @Test func `the story's figures tell the switch of topics and the takedowns after the contact`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        func words(_ arguments: [String], _ name: String) throws -> String {
            let result = try Program(["draw"] + arguments + ["--case", path, "--out", folder + "/story"])
            #expect(result.exitCode == 0, "\(result.errors)")
            return texts(try String(contentsOfFile: "\(folder)/story/\(name).svg", encoding: .utf8))
        }
        let topics = try words(["topics", "--narrative", "sales"], "topics")
        let truth: [String: Any] = try founding.truth("phase_switch")
        #expect(truth["network_N1"] as? Bool == true && truth["network_N2"] as? Bool == false)
        #expect(topics.matches(of: /from 2024-0[89]-\d\d on: \d+ % before, \d+ % after/).count == 1, "\(topics)")
        #expect(topics.matches(of: /no switch: in a random order/).count == 1)
        let timeline = try words(["timeline", "--community", "A"], "timeline")
        #expect(timeline.contains("press contact") && timeline.contains("5 hours after contact"), "\(timeline)")
        #expect(timeline.contains("sales"))
        #expect(timeline.contains("before the contact:"))
        let unknown = try Program(["draw", "topics", "--narrative", "sale", "--case", path, "--out", folder + "/x"])
        #expect(unknown.exitCode == 2 && unknown.errors.contains("did you mean sales?"))
    }

    @Test(arguments: ["zh", "ru", "de", "fr", "es"])
    func `the fixed words of figures, report and page are in the language that was asked for`(language: String) throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        let method = [
            "zh": "方法与局限", "ru": "Метод и ограничения", "de": "Methode und Grenzen", "fr": "Méthode et limites",
            "es": "Método y límites",
        ]
        // An ego figure needs a node.
        for kind in try kinds() where kind != "ego" {
            let result = try Program(["draw", kind, "--case", path, "--out", folder + "/d", "--language", language])
            #expect(result.exitCode == 0, "\(kind): \(result.errors)")
            let words = texts(try String(contentsOfFile: "\(folder)/d/\(kind).svg", encoding: .utf8))
            #expect(words.contains(method[language] ?? "?"), "\(kind)")
            for english in ["How to read it", "Left out", "accounts", "posts of", "no longer on"] {
                #expect(!words.contains(english), "\(kind), \(language): \(english)")
            }
        }
        let page = try Program(["explore", "--case", path, "--out", folder + "/d", "--language", language])
        #expect(page.exitCode == 0)
        let html = try String(contentsOfFile: folder + "/d/explorer.html", encoding: .utf8)
        #expect(html.contains("<html lang=\"\(language == "zh" ? "zh-Hans" : language)\">"))
        let map = try Program([
            "map", path, "--out", folder + "/m", "--language", language, "--no-keep", "--quiet", "--no-figure",
        ])
        #expect(map.exitCode == 0, "\(map.errors)")
        let report = try String(contentsOfFile: folder + "/m/report.md", encoding: .utf8)
        for english in ["What was found", "What to rule out", "Strongest ties", "Who is first"] {
            #expect(!report.contains(english), "\(language): \(english)")
        }
    }

    @Test func `a style file is followed, a wrong one refused with its place`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        try Data(
            """
            theme = "dark"
            page = "column"
            logo = "Synthetic Gazette"
            title = "Two groups"
            palette = ["#112233"]
            [labels]
            "tiktok:a01" = "Shop 1"
            """.utf8
        ).write(to: URL(fileURLWithPath: folder + "/figure.toml"))
        let result = try Program(
            ["draw", "communities", "--case", path, "--out", folder + "/f", "--style", folder + "/figure.toml"])
        #expect(result.exitCode == 0, "\(result.errors)")
        let svg = try String(contentsOfFile: folder + "/f/communities.svg", encoding: .utf8)
        let words = texts(svg)
        #expect(words.contains("Two groups") && words.contains("Synthetic Gazette") && words.contains("Shop 1"))
        #expect(svg.contains("width=\"510pt\"") && svg.contains("#112233") && svg.contains("#15171a"))
        for (text, status) in [
            ("theme = \"neon\"", 2), ("theme = ", 65), ("colour = 1", 65), ("palette = [\"red\"]", 65),
            ("font = \"a\\\"b\"", 65),
            ("[colours]\nsky = \"#000000\"", 65),
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/wrong.toml"))
            let refused = try Program(
                ["draw", "communities", "--case", path, "--out", folder + "/w", "--style", folder + "/wrong.toml"])
            #expect(refused.exitCode == Int32(status), "\(text): \(refused.exitCode) \(refused.errors)")
            #expect(refused.errors.split(separator: "\n").count == 1)
            #expect(!FileManager.default.fileExists(atPath: folder + "/w/communities.svg"))
        }
    }

    @Test func `places are kept, and moved by a file`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        func draw(_ out: String, _ more: [String]) throws -> [Substring] {
            let result = try Program(["draw", "communities", "--case", path, "--out", folder + "/" + out] + more)
            #expect(result.exitCode == 0, "\(result.errors)")
            let dot = try String(contentsOfFile: "\(folder)/\(out)/communities.dot", encoding: .utf8)
            return dot.matches(of: /\n  n\d+ \[pos="([^"]*)"/).map { $0.output.1 }
        }
        let first = try draw("a", ["--keep-positions", "--seed", "5"])
        // Another seed would lay out anew; kept places stay.
        #expect(try draw("b", ["--keep-positions", "--seed", "99"]) == first)
        #expect(try draw("c", ["--seed", "99"]) != first)
        try Data("node,x,y\r\ntiktok:a01,0,0\r\ntiktok:a02,100,100\r\n".utf8)
            .write(to: URL(fileURLWithPath: folder + "/places.csv"))
        #expect(try draw("d", ["--anchors", folder + "/places.csv"]) != first)
        // Quotes, other line ends, a name with commas and a line break, and a guarded one change nothing.
        let quoted =
            "\u{FEFF}\"node\",\"x\",\"y\"\n\"tiktok:a01\",\"0\",0\n\"tiktok:a02\",100,\"100\"\n\"a,\n\"\"b\"\"\",50,50\n\"'=x\",50,50\n"
        try Data(quoted.utf8).write(to: URL(fileURLWithPath: folder + "/quoted.csv"))
        let plain = try draw("f", ["--anchors", folder + "/places.csv", "--seed", "5"])
        #expect(try draw("g", ["--anchors", folder + "/quoted.csv", "--seed", "5"]) == plain)
        for row in ["a,1", "a,1,x", "\"a\"b,1,2", "a,1,inf", "a,b,1,2"] {
            try Data("node,x,y\n\"a\nb\",1,2\n\(row)\n".utf8).write(to: URL(fileURLWithPath: folder + "/broken.csv"))
            let broken = try Program(
                ["draw", "communities", "--case", path, "--out", folder + "/e", "--anchors", folder + "/broken.csv"])
            #expect(broken.exitCode == 65 && broken.errors.contains("broken.csv, record 2"), "\(row): \(broken.errors)")
        }
        try Data("x,y\n".utf8).write(to: URL(fileURLWithPath: folder + "/bad.csv"))
        let bad = try Program(
            ["draw", "communities", "--case", path, "--out", folder + "/e", "--anchors", folder + "/bad.csv"])
        #expect(bad.exitCode == 65 && bad.errors.contains("bad.csv:1"))
    }

    /// Two groups of invented accounts whose captions meet within seconds; one handle is two accounts, on two
    /// platforms.
    @Test func `one handle on two platforms keeps two places`() throws {
        let scratch = try ScratchFolder()
        var text = "id,where,who,when,text\n"
        for day in 0..<12 {
            for (member, handle) in ["same", "same", "b", "c", "d"].enumerated() {
                let platform = member == 1 ? "x" : "tiktok"
                let time = 1_727_740_937 + day * 90_001 + member * 7
                text +=
                    "p\(day)-\(member),\(platform),\(handle),\(time),What the harbour said to the sea on day number \(day) of the long autumn\n"
            }
        }
        for post in 0..<200 {
            let time = 1_727_740_800 + post * 7_919 % 1_000_000
            text += "q\(post),tiktok,e\(post % 20),\(time),An own thought about breakfast and weather number \(post)\n"
        }
        let path = scratch.path("c.db")
        for words in [
            [
                "ingest", try scratch.file("in.csv", text), "--case", path, "--columns",
                "account=who,time=when,caption=text,platform=where,post=id",
            ],
            ["map", path, "--out", scratch.path("map"), "--no-figure"],
            ["draw", "communities", "--case", path, "--out", scratch.path("one"), "--keep-positions"],
            ["draw", "communities", "--case", path, "--out", scratch.path("two"), "--keep-positions", "--seed", "9"],
        ] {
            let result = try Program(words)
            #expect(result.exitCode == 0, "\(words[0]): \(result.errors)")
        }
        let places = try FoundingCase.ask(
            "SELECT c.node, x || ' ' || y AS place FROM figure_place f JOIN account_card c ON c.account = f.account",
            of: path)
        #expect(
            places.compactMap { $0["node"] }.sorted() == ["tiktok:b", "tiktok:c", "tiktok:d", "tiktok:same", "x:same"])
        #expect(Set(places.compactMap { $0["place"] }).count == 5)
        let drawn = try ["one", "two"].map {
            try scratch.text($0 + "/communities.dot").matches(of: /\n  n\d+ \[pos="([^"]*)"/).map { $0.output.1 }
        }
        #expect(drawn[0].count == 5 && drawn[0] == drawn[1])
    }

    @Test func `a case without a run says so in every figure of a run, and speaks of no window`() throws {
        let scratch = try ScratchFolder()
        let posts = try scratch.file(
            "two.csv",
            """
            post,account,time,caption
            p1,a,2024-10-01T10:00:00Z,one long caption of two accounts here
            p2,b,2024-10-01T10:00:20Z,one long caption of two accounts here

            """)
        let path = scratch.path("two.db")
        let columns = "post=post,account=account,time=time,caption=caption"
        #expect(try Program(["ingest", posts, "--columns", columns, "--case", path, "--quiet"]).exitCode == 0)
        // An ego figure needs a node; windows and calibration read the posts themselves; a cast may stand without a run.
        for kind in try kinds() where !["ego", "windows", "calibration", "cast"].contains(kind) {
            let result = try Program(["draw", kind, "--case", path, "--out", scratch.path("out")])
            #expect(result.exitCode == 0, "\(kind): \(result.errors)")
            let words = texts(try scratch.text("out/\(kind).svg"))
            #expect(words.contains("The case holds no run yet"), "\(kind)")
            #expect(!words.contains("within 0 s"), "\(kind): \(words)")
        }
    }

    @Test func `wrong words are one line and code 2`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        for words in [
            ["draw", "pie"], ["draw", "timeline", "--community", "Q"], ["draw", "ego"],
            ["draw", "ego", "--node", "x:y"],
            ["draw", "cast", "--theme", "neon"], ["draw", "cast", "--page", "b5"],
        ] {
            let result = try Program(words + ["--case", path, "--out", folder + "/x"])
            #expect(result.exitCode == 2, "\(words): \(result.exitCode)")
            #expect(
                result.errors.hasPrefix("troupe: ") || result.errors.hasPrefix("Error: "), "\(words): \(result.errors)")
        }
    }
}
