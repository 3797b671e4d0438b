import Foundation
import Testing

/// `troupe export`. What nodes, edges and weights must be is said by the tables of the same run, added up here.
@Suite struct ExportCommandTests {
    /// The formats of networks, each with the name of its file.
    private static let network = [
        ("gexf", "network.gexf"), ("graphml", "network.graphml"), ("json", "network.json"),
        ("graphology", "network.graphology.json"), ("dot", "network.dot-export"), ("pajek", "network.net"),
        ("csv", "network-edges.csv"),
    ]
    static let all = [
        "gexf", "graphml", "csv", "json", "graphology", "dot", "pajek", "cx2", "sqlite", "stix", "misp", "disarm",
    ]

    private func mapped(_ further: [String] = []) throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let run = try Program(
            [
                "map", fixture("demo/posts.csv"), "--layers", "caption", "--window", "60s", "--no-figure", "--quiet",
                "--out", scratch.path("out"),
            ] + further)
        #expect(run.exitCode == 0, "\(run.errors)")
        return scratch
    }

    /// The support of each pair, over all layers, as `ties.csv` has it.
    private func pairs(of folder: String) throws -> [String: Double] {
        var pairs: [String: Double] = [:]
        for row in try table(folder + "/ties.csv") {
            let (a, b, support) = (row["account_a"] ?? "", row["account_b"] ?? "", Double(row["support"] ?? "") ?? 0)
            pairs[a + " " + b, default: 0] += support
        }
        return pairs
    }

    // MARK: The same run

    @Test func `a run and the folder it wrote give the same bytes in every format`() throws {
        // A format that is named twice is written once.
        let scratch = try mapped(["--export", (Self.all + ["gexf"]).joined(separator: ",")])
        for format in Self.all where format != "csv" {
            let again = try Program(["export", format, scratch.path("out"), "--out", scratch.path(format), "--quiet"])
            #expect(again.exitCode == 0, "\(format): \(again.errors)")
            let name = try #require(
                FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).first {
                    // The figure is network.dot.
                    format == "dot"
                        ? $0 == "network-export.dot"
                        : $0.hasPrefix("network.") && Self.ending(of: format) == String($0.dropFirst("network.".count))
                }, "\(format)")
            let one = try Data(contentsOf: URL(fileURLWithPath: scratch.path("out/" + name)))
            #expect(try one == Data(contentsOf: URL(fileURLWithPath: scratch.path(format))), "\(format)")
        }
        let tables = try Program(["export", "csv", scratch.path("out"), "--out", scratch.path("net.csv")])
        #expect(tables.output == "\(scratch.path("net-nodes.csv"))\n\(scratch.path("net-edges.csv"))\n")
        for end in ["nodes", "edges"] {
            #expect(try scratch.text("net-\(end).csv") == scratch.text("out/network-\(end).csv"))
        }
    }

    private static func ending(of format: String) -> String {
        switch format {
        case "graphology", "stix", "misp": format + ".json"
        case "pajek": "net"
        case "disarm": "disarm.csv"
        default: format
        }
    }

    @Test func `a case gives what the run on it gave, with what it knows of accounts, and no victim`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let scratch = founding.scratch
        let role = try Program([
            "cast", "add", "account_role", "account=tiktok:a01", "role=victim", "layer=face", "key=face_F1", "--case",
            founding.path,
        ])
        #expect(role.exitCode == 0, "\(role.errors)")
        let map = try Program(["map", founding.path, "--out", scratch.path("map"), "--export", "gexf", "--no-figure"])
        #expect(map.exitCode == 0, "\(map.errors)")
        #expect(map.errors.contains("note: gexf does not hold: the posts behind each tie"))
        for format in Self.all {
            let run = try Program(["export", format, "--case", founding.path, "--out", scratch.path("net." + format)])
            #expect(run.exitCode == 0, "\(format): \(run.errors)")
        }
        let now = try Data(contentsOf: URL(fileURLWithPath: scratch.path("map/network.gexf")))
        #expect(try now == Data(contentsOf: URL(fileURLWithPath: scratch.path("net.gexf"))))
        let gexf = try scratch.text("net.gexf")
        // By hand, from the founding case's accounts.csv: what it calls the account a02, and the victim a01.
        #expect(gexf.contains("<attvalue for=\"display_name\""))
        #expect(gexf.contains("id=\"tiktok:a02\"") && gexf.contains("2 victims of the use of a face or voice"))
        for format in Self.all where format != "csv" {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path("net." + format)))
            #expect(bytes.range(of: Data("syn.alina.one".utf8)) == nil, "\(format)")
            #expect(bytes.range(of: Data("tiktok:a01".utf8)) == nil, "\(format)")
        }
    }

    @Test func `the help and the page on exports list the same formats`() throws {
        let help = try Program(["export", "--help"]).output
        let listed = help.split(separator: "\n").drop { $0 != "FORMATS" }.dropFirst().prefix { $0.hasPrefix("  ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        let page = try String(contentsOfFile: fixture("../../../docs/exports.md"), encoding: .utf8)
        let rows = page.matches(of: #/\n\| `(\w+)` \|/#).map { String($0.output.1) }
        #expect(listed == Self.all)
        #expect(Array(rows.prefix(listed.count)) == listed)
    }

    // MARK: Reads back

    @Test(arguments: network)
    func `what was written is read back with the same nodes, edges, weights and names`(
        format: String, name: String
    ) throws {
        let scratch = try mapped()
        let file = scratch.path(format == "csv" ? "network.csv" : name)
        let export = try Program(["export", format, scratch.path("out"), "--out", file, "--quiet"])
        #expect(export.exitCode == 0, "\(export.errors)")
        // Once more through the program, so that every edge can be looked at.
        let tables = try Program([
            "export", "csv", "--edges", scratch.path(name), "--out", scratch.path("again.csv"), "--quiet",
        ])
        #expect(tables.exitCode == 0, "\(tables.errors)")
        var label: [String: String] = [:]
        for row in try table(scratch.path("again-nodes.csv")) {
            // Tables of edges and Pajek know the id alone.
            let name = row["Label"] ?? ""
            label[row["Id"] ?? ""] = name.split(separator: ":").last.map(String.init) ?? name
        }
        #expect(Set(label.values) == Set(try table(scratch.path("out/accounts.csv")).compactMap { $0["account"] }))
        var found: [String: Double] = [:]
        for row in try table(scratch.path("again-edges.csv")) {
            let ends = [row["Source"], row["Target"]].compactMap { label[$0 ?? ""] }.sorted()
            found[ends.joined(separator: " "), default: 0] += Double(row["Weight"] ?? "") ?? 0
            #expect(row["Type"] == "Undirected")
        }
        #expect(try found == pairs(of: scratch.path("out")))
        for verb in ["communities", "metrics"] {
            let run = try Program([verb, "--edges", scratch.path(name), "--json", "--quiet"])
            #expect(run.exitCode == 0, "\(verb): \(run.errors)")
        }
    }

    @Test(arguments: ["gexf", "graphml", "json", "csv"])
    func `a network that was written is explored and drawn`(format: String) throws {
        let scratch = try mapped()
        let file = scratch.path("net." + format)
        #expect(try Program(["export", format, scratch.path("out"), "--out", file, "--quiet"]).exitCode == 0)
        let edges = format == "csv" ? scratch.path("net-edges.csv") : file
        let explore = try Program(["explore", "--edges", edges, "--out", scratch.path("page")])
        #expect(explore.exitCode == 0, "\(explore.errors)")
        let page = try scratch.text("page/explorer.html")
        #expect(page.contains("no posts, and no chance level") && page.contains("12 nodes"))
        let draw = try Program(["draw", "communities", "--edges", edges, "--out", scratch.path("drawn")])
        #expect(draw.exitCode == 0, "\(draw.errors)")
        let svg = try scratch.text("drawn/communities.svg")
        // By hand: the demo case has two groups of accounts with no tie between them.
        for account in try table(scratch.path("out/accounts.csv")).compactMap({ $0["account"] }) {
            #expect(svg.contains(account), "\(account)")
        }
        let timeline = try Program(["draw", "timeline", "--edges", edges, "--out", scratch.path("drawn")])
        #expect(timeline.exitCode == 2 && timeline.errors.contains("the figure timeline needs a case"))
    }

    @Test func `the folder of a run is explored and drawn as the run was`() throws {
        let scratch = try ScratchFolder()
        let map = try Program([
            "map", fixture("demo/posts.csv"), "--layers", "caption", "--window", "60s", "--quiet", "--out",
            scratch.path("out"),
        ])
        #expect(map.exitCode == 0, "\(map.errors)")
        let explore = try Program(["explore", scratch.path("out"), "--out", scratch.path("page")])
        #expect(explore.exitCode == 0, "\(explore.errors)")
        #expect(try scratch.text("page/explorer.html") == scratch.text("out/explorer.html"))
        let draw = try Program([
            "draw", "communities", scratch.path("out"), "--max-accounts", "400", "--out", scratch.path("drawn"),
        ])
        #expect(draw.exitCode == 0, "\(draw.errors)")
        #expect(try scratch.text("drawn/communities.svg") == scratch.text("out/network.svg"))
    }

    // MARK: STIX

    @Test func `a new handle changes no id of STIX, and nobody is called a threat actor`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let scratch = founding.scratch
        func ids(_ arguments: [String]) throws -> (users: [String], objects: Set<String>, types: Set<String>) {
            let run = try Program(["export", "stix"] + arguments + ["--out", "-", "--quiet"])
            #expect(run.exitCode == 0, "\(run.errors)")
            let bundle = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let objects = bundle?["objects"] as? [[String: Any]] ?? []
            let users = objects.filter { $0["type"] as? String == "user-account" }
            return (
                users.compactMap { $0["id"] as? String }.sorted(),
                Set(objects.filter { $0["type"] as? String != "identity" }.compactMap { $0["id"] as? String }),
                Set(objects.compactMap { $0["type"] as? String })
            )
        }
        // The case knows handles, the folder only ids.
        let (byCase, byFolder) = (try ids(["--case", founding.path]), try ids([scratch.path("out")]))
        #expect(byCase.users == byFolder.users && !byCase.users.isEmpty)
        #expect(byFolder.objects.isSubset(of: byCase.objects))
        #expect(byCase.types.isDisjoint(with: ["threat-actor", "intrusion-set", "campaign"]))
        #expect(
            byCase.types.isSuperset(of: ["user-account", "identity", "grouping", "relationship", "note", "opinion"]))
    }

    // MARK: Pseudonyms

    @Test func `under pseudonyms no handle, id or caption is in any format`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let scratch = founding.scratch
        let key = scratch.path("own.key")
        // Names, ids and a caption of the demo case, from its posts.csv and accounts.csv.
        let secrets = ["a02", "syn.alina", "Alina", "7394438652840907661", "亲爱的中国家人们大家好", "posts.csv"]
        for format in Self.all {
            for (door, source) in [("case", ["--case", founding.path]), ("folder", [scratch.path("out")])] {
                let file = scratch.path("\(door)." + format)
                let run = try Program(["export", format] + source + ["--pseudonyms", key, "--out", file])
                #expect(run.exitCode == 0, "\(format): \(run.errors)")
                for name in format == "csv" ? ["\(door).csv-nodes.csv", "\(door)-nodes.csv"] : ["\(door)." + format] {
                    guard let data = FileManager.default.contents(atPath: scratch.path(name)) else { continue }
                    for secret in secrets {
                        let isThere = data.range(of: Data(secret.utf8)) != nil
                        // Three characters may stand in a hash by chance.
                        let isHash = secret == "a02" && data.range(of: Data(":a02".utf8)) == nil
                        #expect(!isThere || isHash, "\(format) by \(door) holds \(secret)")
                    }
                }
            }
        }
    }

    @Test func `a folder under pseudonyms is what the run under the same key writes`() throws {
        let scratch = try mapped()
        let key = scratch.path("own.key")
        let export = try Program([
            "export", "gexf", scratch.path("out"), "--pseudonyms", key, "--out", scratch.path("net.gexf"), "--quiet",
        ])
        #expect(export.exitCode == 0, "\(export.errors)")
        let run = try Program([
            "map", fixture("demo/posts.csv"), "--layers", "caption", "--window", "60s", "--no-figure", "--quiet",
            "--pseudonyms", key, "--export", "gexf", "--out", scratch.path("own"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try scratch.text("own/network.gexf") == scratch.text("net.gexf"))
    }

    // MARK: Sizes

    @Test(arguments: [0, 1, 2, 50, 5000])
    func `networks of any size leave in every format, the same bytes twice`(count: Int) throws {
        let scratch = try ScratchFolder()
        var text = "<graphml><graph edgedefault=\"undirected\">\n"
        for node in 0..<count { text += "<node id=\"n\(node)\"/>\n" }
        for node in 1..<max(count, 1) { text += "<edge source=\"n\(node)\" target=\"n\(node / 3)\"/>\n" }
        let file = try scratch.file("in.graphml", text + "</graph></graphml>\n")
        for format in Self.all {
            // A large network is written twice in two formats only: the layout takes its time in a debug build.
            for turn in count < 5000 || ["gexf", "json"].contains(format) ? ["one", "two"] : ["one"] {
                let path = scratch.path("\(turn).\(format)")
                let run = try Program(["export", format, "--edges", file, "--out", path, "--quiet"])
                #expect(run.exitCode == 0, "\(format): \(run.errors)")
            }
            let ends = format == "csv" ? ["-nodes.csv", "-edges.csv"] : [".\(format)"]
            for end in ends {
                let one = try Data(contentsOf: URL(fileURLWithPath: scratch.path("one" + end)))
                #expect(!one.isEmpty)
                guard count < 5000 || ["gexf", "json"].contains(format) else { continue }
                #expect(try one == Data(contentsOf: URL(fileURLWithPath: scratch.path("two" + end))), "\(format)")
            }
        }
        for name in ["one.gexf", "one.graphml", "one.json", "one.graphology", "one.dot"] {
            let run = try Program(["metrics", "--edges", scratch.path(name), "--json", "--quiet"])
            #expect(run.exitCode == 0, "\(name): \(run.errors)")
            let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let network = document?["network"] as? [String: Any]
            #expect(network?["nodes"] as? Int == count, "\(name)")
            #expect(network?["ties"] as? Int == max(count - 1, 0), "\(name)")
        }
    }

    @Test func `direction and weights of a network that was read stay`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file(
            "in.csv", "source,target,type,weight\nb,a,Directed,0.5\na,b,Directed,2\na,c,Directed,1e-7\n")
        for (format, _) in Self.network where format != "csv" {
            let path = scratch.path("net." + format)
            #expect(try Program(["export", format, "--edges", file, "--out", path, "--quiet"]).exitCode == 0)
            let back = try Program([
                "export", "csv", "--edges", path, "--out", scratch.path(format + ".csv"), "--quiet",
            ])
            #expect(back.exitCode == 0, "\(format): \(back.errors)")
            let edges = try table(scratch.path(format + "-edges.csv"))
            var label: [String: String] = [:]
            for row in try table(scratch.path(format + "-nodes.csv")) { label[row["Id"] ?? ""] = row["Label"] }
            let found = edges.map { row in
                [label[row["Source"] ?? ""], label[row["Target"] ?? ""], row["Type"], row["Weight"]].compactMap(\.self)
                    .joined(separator: " ")
            }
            #expect(
                found.sorted() == ["a b Directed 2.0", "a c Directed 1e-07", "b a Directed 0.5"], "\(format): \(found)")
        }
    }

    // MARK: Refusals

    @Test func `what cannot be meant is refused in one line, and nothing is written`() throws {
        let scratch = try mapped()
        let out = scratch.path("net.gexf")
        let cases: [([String], Int32, String)] = [
            (
                ["export", "gefx", scratch.path("out"), "--out", out], 2,
                "unknown export format \"gefx\" (did you mean gexf?); use gexf, graphml"
            ),
            (["export", "gexf", scratch.path("out"), "--edges", "-", "--out", out], 2, "name one of"),
            (["export", "gexf", scratch.path("nowhere"), "--out", out], 1, "holds no results"),
            (["export", "gexf", "--edges", fixture("demo/posts.csv"), "--out", out], 65, "posts.csv"),
            (["export", "csv", scratch.path("out"), "--out", "-"], 2, "csv is two tables"),
            (
                ["map", fixture("demo/posts.csv"), "--export", "gexf,,", "--out", scratch.path("x")], 2,
                "unknown export format"
            ),
            (["export", "gexf", scratch.path("out")], 2, "--out"),
        ]
        for (arguments, code, words) in cases {
            let run = try Program(arguments)
            #expect(run.exitCode == code, "\(arguments): \(run.errors)")
            #expect(run.errors.contains(words), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: out))
        }
        // A table that does not belong to the others, and one that was cut.
        let ties = try scratch.text("out/ties.csv")
        try ties.replacing("\na01,", with: "\nz99,").write(
            toFile: scratch.path("out/ties.csv"), atomically: false, encoding: .utf8)
        let stranger = try Program(["export", "gexf", scratch.path("out"), "--out", out])
        #expect(stranger.exitCode == 65 && stranger.errors.contains("z99 is not in accounts.csv"), "\(stranger.errors)")
        try String(ties.dropLast(40)).write(
            toFile: scratch.path("out/ties.csv"), atomically: false, encoding: .utf8)
        let cut = try Program(["export", "gexf", scratch.path("out"), "--out", out])
        #expect(cut.exitCode == 65 && cut.errors.contains("is damaged"), "\(cut.errors)")
        #expect(!FileManager.default.fileExists(atPath: out))
    }

    @Test func `a file that troupe did not write is replaced with --force only, and an input never`() throws {
        let scratch = try mapped()
        let own = try scratch.file("net.gexf", "mine")
        let export = ["export", "gexf", scratch.path("out"), "--out", own]
        #expect(try Program(export).exitCode == 2)
        #expect(try scratch.text("net.gexf") == "mine")
        #expect(try Program(export + ["--force"]).exitCode == 0)
        // Now it is troupe's own.
        #expect(try Program(export).exitCode == 0)
        let onto = try Program([
            "export", "csv", scratch.path("out"), "--out", scratch.path("out/ties.csv"), "--force",
        ])
        #expect(onto.exitCode == 0, "two tables have names of their own: \(onto.errors)")
        let input = try Program([
            "export", "json", scratch.path("out"), "--out", scratch.path("out/ties.csv"), "--force",
        ])
        #expect(input.exitCode == 2 && input.errors.contains("is an input of this very command"))
    }
}
