import Testing

@testable import TroupeRender

@Suite struct LegendTests {
    /// Reads the marks back from the DOT text that Graphviz draws, not from the scene's own account of them.
    @Test(arguments: [["TikTok"], ["TikTok", "Douyin"], ["TikTok", "Douyin", "X", ""]])
    func `the legend has an entry for each mark drawn and for nothing else`(platforms: [String]) throws {
        for across in [0, 6] {
            let figure = SampleFigures.many(sizes: [9, 6], degree: 4, across: across, platforms: platforms)
            let scene = try composeScene(figure, using: TestGraphviz.process)
            let lines = SceneDOT.text(of: scene).split(separator: "\n")
            let edges = lines.filter { $0.contains(" -- ") }
            let nodes = lines.filter { $0.hasPrefix("  n") && $0.contains("tooltip=") && !$0.contains(" -- ") }
            let samples = scene.legend.map(\.entry.sample)

            #expect(samples.contains(.betweenCommunities) == edges.contains { $0.contains(FigureStyle.grey) })
            let words = Set(
                edges.flatMap { line in ["solid", "dashed", "dotted"].filter { line.contains("\"\($0)\"") } })
            let explained = Set(
                samples.compactMap { sample -> String? in
                    if case .tie(let mark, _) = sample { return mark.style }
                    return nil
                })
            #expect(words == explained)
            let hollow = nodes.count { $0.contains("fillcolor=\"#ffffff\"") && !$0.contains("label=") }
            #expect(samples.contains(.account(.hollow)) == (hollow > 0))
            let letters = Set(nodes.compactMap { $0.firstMatch(of: #/\ label="(.)"/#).map { String($0.1) } })
            let explainedLetters = samples.compactMap { sample -> String? in
                if case .account(.letter(let letter)) = sample { return String(letter) }
                return nil
            }
            #expect(letters == Set(explainedLetters))
            #expect(letters.count == explainedLetters.count)
        }
    }

    @Test func `the colours come again with a second cue only beyond the palette, and the legend says so`() throws {
        let few = try composeScene(
            SampleFigures.many(sizes: Array(repeating: 3, count: 7), degree: 2, across: 0), using: TestGraphviz.process)
        #expect(!few.legend.contains { $0.entry.sample == .otherCommunity(isGrey: false) })
        #expect(few.hulls.allSatisfy { $0.cue == .plain })
        let more = try composeScene(
            SampleFigures.many(sizes: Array(repeating: 3, count: 8), degree: 2, across: 0), using: TestGraphviz.process)
        #expect(more.legend.contains { $0.entry.text.shown == "H: the same colours again, hatched or ringed" })
        #expect(Set(more.hulls.map(\.colour)) == Set(FigureStyle.palette))
        #expect(more.hulls.filter { $0.cue == .hatched }.map(\.community) == [7])
    }

    @Test func `letters that are no run are named one by one`() throws {
        var figure = SampleFigures.many(sizes: [6, 5, 4], degree: 2, across: 0)
        for index in figure.accounts.indices.prefix(3) { figure.accounts[index].community = nil }
        let scene = try composeScene(figure, using: TestGraphviz.process)
        let words = scene.legend.map(\.entry.text.shown)
        #expect(words.contains { $0.hasPrefix("B, C, A: community") })
        #expect(words.contains("grey, no outline: in no community"))
    }

    @Test func `a community drawn in part says how many of how many`() throws {
        var figure = SampleFigures.two()
        figure.communities[0].size = 60
        let scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(scene.letters.map(\.text.shown) == ["A", "7 of 60", "B", "5"])
    }

    @Test func `TikTok is filled and Douyin hollow, further platforms have a letter of their own`() {
        let marks = AccountMark.marks(for: ["X", "TikTok", "TikTok", "Tumblr", "", "Douyin", "TikTok", "Douyin"])
        #expect(
            marks == [
                AccountMark(platform: "TikTok", fill: .filled), AccountMark(platform: "Douyin", fill: .hollow),
                AccountMark(platform: "Tumblr", fill: .letter("T")), AccountMark(platform: "X", fill: .letter("X")),
                AccountMark(platform: "", fill: .letter("?")),
            ])
        // Whatever else a figure shows.
        #expect(AccountMark.marks(for: ["douyin"]) == [AccountMark(platform: "douyin", fill: .hollow)])
        #expect(AccountMark.marks(for: ["tiktok", "a"]).map(\.fill) == [.filled, .hollow])
        #expect(AccountMark.marks(for: ["a", "douyin"]).map(\.fill) == [.hollow, .filled])
        #expect(AccountMark.marks(for: ["b", "a"]).map(\.platform) == ["a", "b"])
    }

    @Test func `several layers are always thicker than one`() {
        for count in [1, 300, 3000] {
            let widths = LineWidths(tieCount: count)
            let one = (1...50).map { widths.width(support: $0, mark: .layer(rank: 0)) }
            let two = (1...50).map { widths.width(support: $0, mark: .severalLayers) }
            #expect((one.max() ?? 9) < (two.min() ?? 0))
            #expect((two.max() ?? 9) <= 3.4)
        }
        // 0.5 pt and 0.35 pt for each object.
        #expect(LineWidths(tieCount: 1).width(support: 2, mark: .layer(rank: 1)) == 1.2)
    }
}
