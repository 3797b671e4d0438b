import Foundation
import Testing

/// A run has one picture, whether it has just ended or is kept in a case. What is expected of status and victims is
/// what the founding case's cast says of them (its accounts.csv).
@Suite struct OnePictureTests {
    @Test func `the figure of a run on a case is the one that the case draws later`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        let map = try Program(["map", path, "--out", folder + "/map", "--max-accounts", "200"])
        #expect(map.exitCode == 0, "\(map.errors)")
        let draw = try Program(["draw", "communities", "--case", path, "--out", folder + "/draw"])
        #expect(draw.exitCode == 0, "\(draw.errors)")
        for ending in ["svg", "png", "pdf", "dot"] {
            let now = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/map/network.\(ending)"))
            #expect(
                try now == Data(contentsOf: URL(fileURLWithPath: "\(folder)/draw/communities.\(ending)")), "\(ending)")
        }
        let svg = try String(contentsOfFile: folder + "/map/network.svg", encoding: .utf8)
        #expect(svg.contains("no longer on the platform"), "accounts that are gone have their cross at once")
    }

    @Test func `the explorer shows the same ties and co-actions through both doors`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        #expect(try Program(["map", path, "--out", folder + "/map"]).exitCode == 0)
        #expect(try Program(["explore", "--case", path, "--out", folder + "/page"]).exitCode == 0)
        let now = try Page(folder + "/map/explorer.html")
        let later = try Page(folder + "/page/explorer.html")
        #expect(now.ties == later.ties)
        #expect(!now.ties.isEmpty)
        #expect(now.evidence == later.evidence)
        #expect(now.communities == later.communities)
    }

    @Test func `what a community looks like stands wherever it is shown`() throws {
        let scratch = try ScratchFolder()
        // By hand: a channel, and four mirrors that post each of its twelve texts within the minute.
        let rows = (0..<12).flatMap { item in
            (0..<5).map { place in
                "\(item)-\(place),telegram,\(place == 0 ? "channel" : "mirror\(place)"),"
                    + "2024-03-\(10 + item)T1\(item % 10):\(17 + 3 * item):0\(2 * place)Z,"
                    + "a long text that only the channel writes and others copy\(String(repeating: "y", count: item))"
            }
        }
        let head = "post_id,platform,account_id,time_utc,caption\n"
        let posts = try scratch.file("posts.csv", head + rows.joined(separator: "\n") + "\n")
        let (path, out) = (scratch.path("case.db"), scratch.path("out"))
        for arguments in [
            ["ingest", posts, "--case", path, "--quiet"], ["map", path, "--out", out, "--quiet", "--export", "gexf"],
            ["draw", "communities", "--case", path, "--out", out],
            ["explore", "--case", path, "--out", scratch.path("page")],
            ["export", "stix", "--case", path, "--out", scratch.path("case.stix")],
            ["export", "stix", out, "--out", scratch.path("folder.stix")],
            ["export", "disarm", out, "--out", scratch.path("disarm.csv")],
        ] {
            let run = try Program(arguments)
            #expect(run.exitCode == 0, "\(arguments): \(run.errors)")
        }
        for file in [
            "out/report.md", "out/communities.csv", "out/network.gexf", "out/explorer.html", "page/explorer.html",
            "case.stix",
            "folder.stix", "disarm.csv",
        ] {
            #expect(try scratch.text(file).contains("one source that others copy"), "\(file)")
        }
        for file in ["out/network.svg", "out/communities.svg"] {
            // The foot of a figure runs on over lines.
            let words = try scratch.text(file).matches(of: /<text[^>]*>([^<]*)</).map { String($0.output.1) }
                .joined(separator: " ").replacing("&#160;", with: " ")
            #expect(words.contains("A looks like one source"), "\(file)")
        }
        for file in ["case.stix", "folder.stix"] {
            let text = try scratch.text(file)
            #expect(text.contains("\"opinion\": \"neutral\"") && !text.contains("\"agree\""), "\(file)")
        }
    }

    @Test func `a victim is in no figure and no page of a run, and that there is one is said`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let (folder, path) = (founding.scratch.folder, founding.path)
        // A member of the first community, entered as a victim.
        let role = try Program([
            "cast", "add", "account_role", "account=tiktok:a01", "role=victim", "layer=face", "key=face_F1", "--case",
            path,
        ])
        #expect(role.exitCode == 0, "\(role.errors)")
        let map = try Program(["map", path, "--out", folder + "/map"])
        #expect(map.exitCode == 0, "\(map.errors)")
        for name in ["network.svg", "network.dot", "explorer.html"] {
            let text = try String(contentsOfFile: "\(folder)/map/\(name)", encoding: .utf8)
            #expect(!text.contains("syn.alina.one"), "\(name)")
            #expect(text.contains("of the use of a face or voice"), "\(name)")
        }
    }

    /// What an explorer page holds, by names.
    private struct Page {
        let ties: Set<String>
        let evidence: Int
        let communities: [String]

        init(_ path: String) throws {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let start = try #require(text.range(of: "<script type=\"application/json\""))
            let open = try #require(text[start.upperBound...].firstIndex(of: ">"))
            let end = try #require(text.range(of: "</script>", range: open..<text.endIndex))
            let json = text[text.index(after: open)..<end.lowerBound]
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
            let nodes = try #require(document["nodes"] as? [String: Any])
            let links = try #require(document["links"] as? [String: Any])
            let names = try #require(nodes["name"] as? [String])
            let kinds = try #require(document["linkKinds"] as? [String])
            let (a, b) = (try #require(links["a"] as? [Int]), try #require(links["b"] as? [Int]))
            let kind = try #require(links["kind"] as? [Int])
            let support = try #require(links["support"] as? [Int])
            ties = Set(
                a.indices.filter { kinds[kind[$0]] == "tie" }.map { place in
                    [names[a[place]], names[b[place]]].sorted().joined(separator: " ") + " \(support[place])"
                })
            evidence = try #require(document["evidence"] as? [Int]).count
            communities = try #require(document["communities"] as? [[String: Any]]).map { community in
                "\(community["letter"] ?? "") \(community["size"] ?? "") \(community["facts"] ?? "")"
            }
        }
    }
}
