import Foundation
import Testing

@Suite struct NetworkCommandTests {
    /// Zachary's karate club (1977), as igraph and networkx list it, nodes from 0.
    static let karate =
        "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 "
        + "2-7 2-27 2-28 2-32 2-9 2-8 2-13 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 "
        + "15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-32 23-33 23-29 24-25 24-27 24-31 25-31 "
        + "26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33"

    static var karateEdges: [(String, String)] {
        karate.split(separator: " ").map { pair in
            let ends = pair.split(separator: "-")
            return ("m\(ends[0])", "m\(ends[1])")
        }
    }

    private func table(_ edges: [(String, String)]) -> String {
        "source,target\n" + edges.map { "\($0.0),\($0.1)\n" }.joined()
    }

    /// Edges of a seeded generator: 34 nodes and 78 draws as the karate club, no communities.
    private func uniformEdges(seed: UInt64, nodes: Int = 34, count: Int = 78) -> [(String, String)] {
        var state = seed
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        return (0..<count).map { _ in ("m\(below(nodes))", "m\(below(nodes))") }
    }

    @Test func `the karate club falls into the four communities of the best modularity`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("karate.csv", table(Self.karateEdges))
        let run = try Program(["communities", "--edges", file, "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        #expect(run.errors == "")
        // Brandes et al. (2008) prove 0.4198 to be the largest modularity.
        #expect(run.output.contains("4 communities, modularity 0.4198"))
        #expect(run.output.contains("The communities are distinguishable from chance"))
        let rows = try scratch.rows("out/graph-communities.csv")
        #expect(rows.map { $0[1] } == ["12", "11", "6", "5"])
        #expect(try scratch.text("out/graph-communities.csv").contains("stability,least_stability,recovery,chance"))
        #expect(try scratch.rows("out/graph-nodes.csv").count == 34)
        #expect(
            try scratch.contents(of: "out").keys.sorted() == [
                "graph-communities.csv", "graph-nodes.csv", "graph.json", "troupe-files.json",
            ])
    }

    @Test func `nodes of a graph file are shown by name, with their ids in the tables`() throws {
        let scratch = try ScratchFolder()
        let file = Self.networks + "/igraph-names/coordinated.graphml"
        for (verb, table) in [("communities", "graph-nodes.csv"), ("metrics", "metrics-nodes.csv")] {
            let run = try Program([verb, "--edges", file, "--out", scratch.path(verb)])
            #expect(run.exitCode == 0)
            #expect(run.errors.contains("Nodes are shown by their name; tables have their ids too."))
            #expect(try scratch.text("\(verb)/\(table)").hasPrefix("node,id,"))
            #expect(
                try scratch.rows("\(verb)/\(table)").map { $0[0] + " " + $0[1] } == [
                    "alpha_shop n0", "beta_shop n1", "delta_shop n3", "eps_fan n4", "eta_fan n6", "gamma_shop n2",
                    "lonely_one n8", "theta_fan n7", "zeta_fan n5",
                ])
        }
        let key = scratch.path("pseudonyms.key")
        let hidden = try Program(
            ["communities", "--edges", file, "--pseudonyms", key, "--out", scratch.path("hidden")])
        #expect(hidden.exitCode == 0)
        #expect(!(try scratch.text("hidden/graph-nodes.csv").contains("n0")))
    }

    @Test func `ids that a data frame has spoiled give the communities of the whole ones`() throws {
        let scratch = try ScratchFolder()
        var tables: [String] = []
        for name in ["truth", "edges", "edges-with-nan"] {
            let folder = scratch.path(name)
            let run = try Program(["communities", "--edges", Self.networks + "/float-ids/\(name).csv", "--out", folder])
            #expect(run.output.contains("18 nodes, 47 ties"))
            #expect(try scratch.rows("\(name)/graph-communities.csv").map { $0[1] } == ["6", "6", "6"])
            #expect(run.errors.isEmpty == (name == "truth"))
            tables.append(try scratch.text("\(name)/graph-nodes.csv"))
        }
        #expect(tables[0] == tables[1] && tables[0] == tables[2])
    }

    /// Networks to read.
    private static let networks =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().path + "/TroupeKitTests/Fixtures/networks"

    @Test(arguments: [UInt64(1), 2, 3])
    func `a random network of that size is not distinguishable from chance`(seed: UInt64) throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("random.csv", table(uniformEdges(seed: seed)))
        let run = try Program(["communities", "--edges", file])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("The communities are not distinguishable from chance"))
    }

    @Test func `shuffled lines, turned ends and other numbers of threads give the same bytes`() throws {
        let scratch = try ScratchFolder()
        let edges = Self.karateEdges + uniformEdges(seed: 7, nodes: 60, count: 90)
        let other = Array(edges.reversed().map { ($0.1, $0.0) })
        let settings = ["--seeds", "6", "--copies", "9", "--alpha", "0.1", "--scan", "--quiet"]
        var outputs: [String] = []
        for (name, lines, threads) in [("a", edges, "1"), ("b", other, "2"), ("c", other, "1")] {
            let folder = scratch.path(name)
            // The name and hash of the file are in the record, so both files have one name.
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let file = try scratch.file("\(name)/edges.csv", table(lines))
            let run = try Program(
                ["communities", "--edges", file, "--threads", threads, "--out", folder + "/out"] + settings)
            #expect(run.exitCode == 0)
            let metrics = try Program(["metrics", "--edges", file, "--threads", threads, "--out", folder + "/out"])
            #expect(metrics.exitCode == 0)
            outputs.append(run.output + metrics.output)
        }
        #expect(outputs[0] == outputs[1])
        #expect(outputs[0] == outputs[2])
        let (one, two, three) = (
            try scratch.contents(of: "a/out"), try scratch.contents(of: "b/out"), try scratch.contents(of: "c/out")
        )
        #expect(two == three)
        #expect(one.count == 8)
        // The records differ by the hash of the file that was read, and by nothing else.
        for (name, bytes) in one where !name.hasSuffix(".json") { #expect(two[name] == bytes, "\(name)") }
    }

    @Test func `other names give the same communities with the same numbers`() throws {
        let scratch = try ScratchFolder()
        let edges = Self.karateEdges + [("m3", "x"), ("x", "y")]
        let names = Set(edges.flatMap { [$0.0, $0.1] }).sorted()
        // Another alphabet in another order.
        let renamed = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, "z\(97 * $0 % 101)") })
        let other = edges.map { (renamed[$0.0] ?? "", renamed[$0.1] ?? "") }
        var communities: [[String: String]] = []
        for (name, lines) in [("a", edges), ("b", other)] {
            let file = try scratch.file("\(name).csv", table(lines))
            _ = try Program(["communities", "--edges", file, "--copies", "0", "--out", scratch.path(name)])
            let rows = try scratch.rows("\(name)/graph-nodes.csv")
            communities.append(Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) }))
        }
        for name in names { #expect(communities[0][name] == communities[1][renamed[name] ?? ""]) }
    }

    @Test func `ties of a case are taken layer by layer`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file(
            "ties.csv",
            """
            account_a,account_b,layer,support
            a,b,music,2
            b,c,music,2
            a,c,caption,3
            d,e,caption,1
            e,f,caption,1
            d,f,caption,1
            c,d,music,1

            """)
        let run = try Program(["communities", "--edges", file, "--copies", "0", "--json"])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("\"without_layer\""))
        #expect(run.output.contains("\"schema\" : \"troupe.communities\""))
        let one = try Program(["communities", "--edges", file, "--layers", "caption=2", "--copies", "0"])
        #expect(one.output.contains("6 nodes, 4 ties\n2 communities"))
        let wrong = try Program(["communities", "--edges", file, "--layers", "faces"])
        #expect(wrong.exitCode == 2)
        #expect(wrong.errors.contains("unknown layer \"faces\"; use caption, music"))
    }

    @Test func `a case that main job wrote can be divided, and compared with its own table`() throws {
        let scratch = try ScratchFolder()
        let demo = try Program(["demo", "--out", scratch.path("case"), "--quiet", "--no-figure"])
        #expect(demo.exitCode == 0)
        let first = try Program(["communities", scratch.path("case"), "--out", scratch.path("case"), "--quiet"])
        #expect(first.exitCode == 0)
        #expect(first.output.contains("12 nodes"))
        let again = try Program([
            "communities", scratch.path("case"), "--compare", scratch.path("case/graph-nodes.csv"), "--quiet",
        ])
        #expect(again.output.contains("on 12 nodes: adjusted Rand index 1.000, adjusted mutual information 1.000"))
        #expect(FileManager.default.fileExists(atPath: scratch.path("case/run.json")))
    }

    @Test func `measures of the karate club are those that networkx gives`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("karate.csv", table(Self.karateEdges))
        let run = try Program(["metrics", "--edges", file, "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        // networkx 3.6.1: density .13903, transitivity .25568, 45 triangles, degeneracy 4,
        // one bridge (0-11), one articulation point (0), 25 maximal cliques of three or more, the largest of 5; igraph
        // 1.0.0: transitivity_avglocal_undirected .58793.
        for line in [
            "density  0.139", "triangles  45", "transitivity  0.256", "mean clustering  0.588", "bridges  1",
            "articulation points  1", "largest core number  4", "maximal cliques of 3 or more  25", "largest clique  5",
        ] {
            #expect(run.output.contains(line + "\n") || run.output.hasSuffix(line + "\n"), "\(line)")
        }
        let node = try #require(try scratch.rows("out/metrics-nodes.csv").first { $0[0] == "m33" })
        // networkx 3.6.1: betweenness_centrality(normalized=False), closeness_centrality, pagerank(alpha=0.85).
        #expect(abs((Double(node[9]) ?? 0) - 160.5515873) < 1e-6)
        #expect(abs((Double(node[10]) ?? 0) - 0.55) < 1e-9)
        #expect(abs((Double(node[7]) ?? 0) - 0.10091918) < 1e-5)
        #expect(try scratch.rows("out/metrics-ties.csv").count == 78)
        let directed = try Program(["metrics", "--edges", file, "--directed"])
        #expect(directed.output.contains("strong components  34"))
    }

    @Test(arguments: [
        (["--quality", "cpm"], Int32(2), "--quality cpm needs --resolution"),
        (["--seeds", "0"], 2, "--seeds must be at least 1"),
        (["--copies", "9"], 2, "use --copies 99 or more"),
        (["--resolution", "-1"], 2, "--resolution"),
        (["--quality", "beauty"], 2, "beauty"),
        (["--layers", "x"], 2, "the edges name no layers"),
        (["somewhere"], 2, "not both"),
        (["--compare", "/nowhere.csv"], 1, "no such file"),
        (["--columns", "source=source"], 2, "target is missing"),
    ])
    func `wrong calls are refused with one line`(options: [String], code: Int32, words: String) throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("karate.csv", table(Self.karateEdges))
        let run = try Program(["communities", "--edges", file] + options)
        #expect(run.exitCode == code)
        #expect(run.errors.contains(words))
        #expect(run.output == "")
    }

    @Test(arguments: [
        ("source,target,weight\na,b,1\nb,c,-1\n", "edges.csv:3: the weight"),
        ("source,target,weight\na,b,NaN\n", "edges.csv:2: the weight"),
        ("who,whom,weight\na,b,1\n", "edges.csv:1: no known pair of ends"),
        ("source,target\na,b\nc\n", "edges.csv:3: 1 field"),
        ("source,target,weight\na,b,1e308\nb,c,1e308\n", "too large"),
        ("", "the file is empty"),
        (
            "<?xml version='1.0'?><graphml><graph><node id='a'/>\n<edge source='a' target='q'/></graph></graphml>",
            "edges.csv:2: the edge names the node"
        ),
    ])
    func `a list that is none leaves with 65 and the line`(text: String, words: String) throws {
        let scratch = try ScratchFolder()
        for verb in ["communities", "metrics"] {
            let run = try Program([verb, "--edges", try scratch.file("edges.csv", text), "--out", scratch.path("out")])
            #expect(run.exitCode == 65)
            #expect(run.errors.contains(words))
            #expect(run.errors.split(separator: "\n").count == 1)
            #expect((try? FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))) ?? [] == [])
        }
    }

    @Test func `a network without ties has no communities`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["communities", "--edges", try scratch.file("edges.csv", "source,target\n")])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("There are no ties to divide."))
        let loops = try Program(["communities", "--edges", try scratch.file("loop.txt", "a a\nb b\n")])
        #expect(loops.exitCode == 0)
        #expect(loops.errors.contains("2 edges from a node to itself were left out"))
        #expect(try Program(["metrics", "--edges", scratch.path("loop.txt")]).exitCode == 0)
        let none = try Program(["communities", scratch.path("nothing")])
        #expect(none.exitCode == 1)
        #expect(none.errors.contains("run troupe map first"))
    }

    @Test func `a network with hostile names is drawn, twice to the same bytes`() throws {
        let scratch = try ScratchFolder()
        let hostile = ["<script>x</script>", "=1+1", "\u{202E}gnp", "a\\N\\G", "阿丽娜"]
        var text = "source\ttarget\n"
        for (place, name) in hostile.enumerated() {
            for other in hostile.dropFirst(place + 1) { text += "\(name)\t\(other)\n" }
            text += "\(name)\tm\(place)\nm\(place)\tk\(place)\nk\(place)\t\(name)\n"
        }
        let file = try scratch.file("edges.tsv", text)
        for folder in ["a", "b"] {
            let run = try Program(
                ["communities", "--edges", file, "--figure", "--out", scratch.path(folder), "--title", "<b>\\N"])
            #expect(run.exitCode == 0)
            #expect(!run.output.contains("\u{202E}"))
        }
        let one = try scratch.contents(of: "a")
        #expect(try one == scratch.contents(of: "b"))
        #expect(
            one.keys.filter { $0.hasPrefix("graph.") }.sorted() == [
                "graph.dot", "graph.json", "graph.pdf", "graph.png", "graph.svg",
            ])
        let svg = try scratch.text("a/graph.svg")
        #expect(!svg.contains("<script"))
        #expect(svg.contains("&lt;script&gt;"))
        #expect(svg.contains("阿丽娜"))
        #expect(try scratch.text("a/graph-nodes.csv").contains("'=1+1"))
        let nowhere = try Program(["communities", "--edges", file, "--figure"])
        #expect(nowhere.exitCode == 2)
        #expect(nowhere.errors.contains("--figure needs a folder"))
    }

    @Test func `an interrupted search stops within a second and leaves nothing`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("random.csv", table(uniformEdges(seed: 1, nodes: 5000, count: 60_000)))
        let stopped = try stopProgram(
            ["communities", "--edges", file, "--out", scratch.path("out"), "--copies", "99999", "--quiet"], by: "INT")
        #expect(stopped.exitCode == 130)
        #expect(stopped.seconds == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).isEmpty)
    }

    @Test func `columns stand under their names where layers have Chinese names`() throws {
        let scratch = try ScratchFolder()
        let edges = Self.karateEdges.enumerated().map { number, edge in
            "\(edge.0),\(edge.1),\(number.isMultiple(of: 2) ? "图片" : "caption")\n"
        }
        let file = try scratch.file("edges.csv", "source,target,layer\n" + edges.joined())
        let run = try Program(["communities", "--edges", file, "--copies", "0", "--quiet"])
        #expect(run.exitCode == 0, "\(run.errors)")
        // Chinese takes two columns of a terminal, everything else here one; all but the last column end together.
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).drop {
            !$0.hasPrefix("community  size")
        }
        let ends = lines.prefix { !$0.isEmpty }.map { line in
            var (column, ends, scalars) = (0, [Int](), Array(line.unicodeScalars))
            scalars.append("\n")
            for place in 0..<scalars.count - 2 {
                column += scalars[place].value >= 0x4E00 ? 2 : 1
                if scalars[place] != " ", scalars[place + 1] == " ", scalars[place + 2] == " " { ends.append(column) }
            }
            return ends
        }
        #expect(lines.first?.contains("without 图片") == true)
        #expect(ends.count > 2 && Set(ends).count == 1, "\(run.output)")
    }
}
