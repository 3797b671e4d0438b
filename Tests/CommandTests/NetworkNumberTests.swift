import Foundation
import Testing

/// Numbers of `metrics` and `communities` on small networks; Fixtures/networks/numbers says where each comes from.
@Suite struct NetworkNumberTests {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().path + "/TroupeKitTests/Fixtures/networks/numbers/"

    /// The rows of a table by the text in their first cell, each cell by its column.
    private func table(_ text: String) -> [String: [String: String]] {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = lines.first ?? []
        let rows = lines.dropFirst().map { ($0[0], Dictionary(uniqueKeysWithValues: zip(columns, $0))) }
        return Dictionary(rows) { first, _ in first }
    }

    private func json(_ run: Program) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func `layers are chosen and weighed with direction too`() throws {
        let scratch = try ScratchFolder()
        let file = Self.folder + "01.csv"
        let run = try Program([
            "metrics", "--edges", file, "--layers", "one", "--directed", "--out", scratch.path("one"),
        ])
        #expect(run.output.contains("strong components  3"))
        let nodes = table(try scratch.text("one/metrics-nodes.csv"))
        for column in ["in_degree", "out_degree", "betweenness"] { #expect(Double(nodes["d"]?[column] ?? "") == 0) }
        _ = try Program([
            "metrics", "--edges", file, "--layers", "one=2,two=3", "--directed", "--out", scratch.path("both"),
        ])
        let weighed = table(try scratch.text("both/metrics-nodes.csv"))
        // By hand: a → b on the first layer, a → d on the second; c → a and e → a.
        #expect(Double(weighed["a"]?["out_strength"] ?? "") == 5)
        #expect(Double(weighed["a"]?["in_strength"] ?? "") == 5)
        #expect(Double(weighed["d"]?["out_strength"] ?? "") == 3)
    }

    /// Second source: the same network without direction. What follows direction differs, all else is the same.
    @Test func `measures follow direction as the document says`() throws {
        let scratch = try ScratchFolder()
        // A ring with a chord, a way out and a pair tied both ways: no measure is alike in both readings.
        let file = try scratch.file("edges.csv", "source,target\na,b\nb,c\nc,a\na,d\nd,e\nb,d\ne,f\nf,e\n")
        let directed = try Program([
            "metrics", "--edges", file, "--directed", "--json", "--out", scratch.path("directed"),
        ])
        _ = try Program(["metrics", "--edges", file, "--no-directed", "--out", scratch.path("plain")])
        let follows = try #require(try json(directed)["follows_direction"] as? [String: Bool])
        var seen: Set<String> = []
        for name in ["metrics-nodes.csv", "metrics-ties.csv"] {
            let text = try (scratch.text("directed/" + name), scratch.text("plain/" + name))
            let columns = text.0.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
            let plain = text.1.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
            for column in columns where !["node", "source", "target"].contains(column) {
                seen.insert(column)
                let place = try #require(columns.firstIndex(of: column))
                let values = text.0.split(separator: "\n").map {
                    $0.split(separator: ",", omittingEmptySubsequences: false)[place]
                }
                guard let other = plain.firstIndex(of: column) else {
                    #expect(follows[column] == true, "\(column)")
                    continue
                }
                let others = text.1.split(separator: "\n").map {
                    $0.split(separator: ",", omittingEmptySubsequences: false)[other]
                }
                #expect((values != others) == follows[column], "\(column)")
            }
        }
        let whole = try #require(try json(directed)["measures"] as? [String: Any])
        for name in whole.keys where !name.hasSuffix("_converged") && name != "cliques_are_complete" {
            seen.insert(name)
        }
        #expect(seen.subtracting(follows.keys) == [])
        #expect(directed.output.contains("\"follows_direction\""))
    }

    @Test func `the largest component is the one with most nodes`() throws {
        let run = try Program(["metrics", "--edges", Self.folder + "02.csv"])
        #expect(run.output.contains("largest component  3\n"))
    }

    /// Expected values: igraph 1.0.0, `pagerank` on the weights 1, 2, 1, 1.
    @Test func `PageRank of the smallest numbers there are is that of their ratios`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["metrics", "--edges", Self.folder + "03.csv", "--out", scratch.path("out")])
        #expect(run.exitCode == 0)
        #expect(!run.errors.contains("did not converge"))
        #expect(run.errors.contains("Noise-corrected scores are left empty"))
        let nodes = table(try scratch.text("out/metrics-nodes.csv"))
        for (name, rank) in [
            ("a", 0.201988700503), ("b", 0.288716552375), ("c", 0.389109069791), ("d", 0.120185677331),
        ] {
            #expect(abs((Double(nodes[name]?["pagerank"] ?? "") ?? 0) - rank) < 1e-9)
        }
    }

    @Test func `a dominant tie leaves every conductance a share`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["communities", "--edges", Self.folder + "04.csv", "--out", scratch.path("out")])
        #expect(run.exitCode == 0, "\(run.errors)")
        for row in table(try scratch.text("out/graph-communities.csv")).values {
            #expect((0...1).contains(Double(row["conductance"] ?? "") ?? -1))
        }
    }

    @Test func `what the runs agree on under the constant Potts model is as good as leidenalg's best`() throws {
        let run = try Program([
            "communities", "--edges", Self.folder + "12.csv", "--quality", "cpm", "--resolution", "0.5", "--copies",
            "0",
        ])
        #expect(run.output.contains("cpm 57.0000\n"))
    }

    @Test func `a division without a node in common is no agreement`() throws {
        let run = try Program([
            "communities", "--edges", Self.folder + "14.csv", "--compare", Self.folder + "14cmp.csv",
        ])
        #expect(run.exitCode == 65)
        #expect(run.output == "")
        #expect(run.errors.contains("the file names nobody, the network a"))
    }

    @Test func `few nodes in common are told, and two communities of one node are refused`() throws {
        let scratch = try ScratchFolder()
        let file = Self.folder + "14.csv"
        let few = try Program([
            "communities", "--edges", file, "--copies", "0", "--compare",
            try scratch.file("few.csv", "node,community\na,1\nx,1\ny,2\n"),
        ])
        #expect(few.exitCode == 0)
        #expect(few.output.contains("on 1 node"))
        #expect(
            few.errors.contains(
                "Only 1 node is both in the network and in few.csv: 3 nodes of the network and 2 of the"))
        let twice = try Program([
            "communities", "--edges", file, "--compare",
            try scratch.file("twice.csv", "node,community\na,1\nb,1\na,2\n"),
        ])
        #expect(twice.exitCode == 65)
        #expect(twice.errors.contains("twice.csv:4: a stands in two communities"))
    }

    /// é as one character and as two: two nodes, two layers and two communities by their bytes.
    @Test func `names that only Unicode calls equal stay apart`() throws {
        let scratch = try ScratchFolder()
        let (one, two) = ("\u{E9}", "e\u{301}")
        let file = try scratch.file(
            "edges.csv", "source,target,layer\n\(one),a,\(one)\n\(two),b,\(two)\na,\(one)x,\(one)\nb,\(two)x,\(two)\n")
        let compared = try Program([
            "communities", "--edges", file, "--copies", "0", "--json", "--compare",
            try scratch.file("other.csv", "node,community\n\(one),\(one)\na,\(one)\n\(two),\(two)\nb,\(two)\n"),
        ])
        let comparison = try #require(try json(compared)["comparison"] as? [String: Any])
        #expect(comparison["nodes"] as? Int == 4)
        #expect(comparison["adjusted_rand_index"] as? Double == 1)
        #expect(comparison["nodes_only_there"] as? Int == 0)
        for (layer, node) in [(one, "a"), (two, "b")] {
            let run = try Program([
                "metrics", "--edges", file, "--layers", layer, "--out", scratch.path("out"), "--quiet",
            ])
            #expect(run.output.contains("ties  2\n"))
            let degrees = table(try scratch.text("out/metrics-nodes.csv")).mapValues { $0["degree"] }
            #expect(degrees[node] == "2")
        }
        let layers = try #require((try json(compared)["communities"] as? [[String: Any]])?.first)
        #expect((layers["without_layer"] as? [String: Double])?.count == 2)
    }

    @Test func `a name that tables guard is found raw and as they write it`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("edges.csv", "source,target\n=1+1,a\na,b\n")
        for cell in ["=1+1", "'=1+1", "\" =1+1\""] {
            let table = try scratch.file("other.csv", "node,community\n\(cell),1\na,1\nb,1\n")
            let run = try Program(["communities", "--edges", file, "--copies", "0", "--compare", table])
            #expect(run.output.contains("on 3 nodes"), "\(cell)")
        }
    }

    @Test func `an edge and its reverse are two edges where edges have a direction`() throws {
        let file = Self.folder + "16.csv"
        let directed = try Program(["metrics", "--edges", file, "--directed"])
        #expect(!directed.errors.contains("repeated"))
        #expect(directed.errors.contains("1 pair is tied in both directions"))
        // By hand: a to b, and b to a.
        #expect(directed.output.contains("directed ties  2\n"))
        #expect(try Program(["metrics", "--edges", file]).errors.contains("1 edge repeated a pair"))
        let scratch = try ScratchFolder()
        let twice = try scratch.file("twice.csv", "source,target\na,b\na,b\nb,a\n")
        #expect(try Program(["metrics", "--edges", twice, "--directed"]).errors.contains("1 edge repeated a pair"))
    }

    /// By hand: six arcs of six nodes, 30/36 − 6/36.
    @Test func `a ring falls into as many communities whatever its nodes are called`() throws {
        for file in ["18a.csv", "18b.csv"] {
            let run = try Program(["communities", "--edges", Self.folder + file, "--copies", "0"])
            #expect(run.output.contains("6 communities, modularity 0.6667\n"))
            #expect(run.output.contains("The network is symmetric"))
        }
    }

    @Test func `sums that overflow only between layers are refused like all others`() throws {
        let scratch = try ScratchFolder()
        let file = try scratch.file("edges.csv", "source,target,weight,layer\na,b,8e307,x\nb,c,8e307,y\n")
        for verb in ["metrics", "communities"] {
            let run = try Program([verb, "--edges", file])
            #expect(run.exitCode == 65)
            #expect(run.errors.contains("too large to be added"))
            let weighed = try Program([verb, "--edges", file, "--layers", "x=1e99,y"])
            #expect(weighed.exitCode == 65)
            #expect(try Program([verb, "--edges", file, "--layers", "x=1e200"]).exitCode == 2)
        }
        let huge = ["communities", "--edges", Self.folder + "12.csv", "--copies", "0", "--seeds", "2"]
        let run = try Program(huge + ["--quality", "cpm", "--resolution", "1e300", "--scan"])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try Program(huge + ["--resolution", "1e301"]).exitCode == 2)
    }
}
