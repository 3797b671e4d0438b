import Foundation
import Testing
import TroupeModel

@testable import TroupeRender

/// Themes, pages, fonts, places that are kept.
@Suite struct FigureLookTests {
    /// WCAG 2.1: 3:1 for marks, 4.5:1 for text, on the theme's own paper.
    @Test(arguments: FigureLook.Theme.allCases)
    func `every theme can be read`(theme: FigureLook.Theme) throws {
        let map = FigureLook(theme: theme).recolouring
        func themed(_ colour: String) -> String { recoloured(colour, map) }
        let paper = try luminance(themed(FigureStyle.paper))
        for colour in FigureStyle.palette + [FigureStyle.otherColour, FigureStyle.grey, FigureStyle.faceColour] {
            #expect(try contrast(luminance(themed(colour)), paper) >= 3, "\(theme): \(colour)")
        }
        for colour in [FigureStyle.ink, FigureStyle.softInk, FigureStyle.paleInk] {
            #expect(try contrast(luminance(themed(colour)), paper) >= 4.5, "\(theme): \(colour)")
            #expect(try contrast(luminance(themed(colour)), luminance(themed(FigureStyle.boxFill))) >= 4.5)
        }
        #expect(Set((FigureStyle.palette).map(themed)).count == FigureStyle.palette.count)
    }

    @Test func `a look changes colours and font, and no place`() throws {
        let scene = try composeScene(SampleFigures.two(), using: TestGraphviz.process)
        let plain = SceneDOT.text(of: scene)
        let dark = SceneDOT.text(of: scene, look: FigureLook(theme: .dark))
        #expect(
            !dark.lowercased().contains("#0072b2") && dark.contains("#56b4e9") && dark.contains("bgcolor=\"#15171a\""))
        #expect(places(plain) == places(dark))
        let own = SceneDOT.text(
            of: scene, look: FigureLook(palette: ["#123456"], colours: ["ink": "#010203"], font: "DejaVu Sans"))
        #expect(own.contains("#123456") && own.contains("#010203") && own.contains("DejaVu Sans Bold"))
        #expect(!own.contains("Noto Sans"))
    }

    @Test func `grey has no colour`() throws {
        var figure = SampleFigures.two()
        figure.accounts[0].isGone = true
        let text = SceneDOT.text(
            of: try composeScene(figure, using: TestGraphviz.process), look: FigureLook(theme: .grey))
        for match in text.matches(of: /#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})/) {
            #expect(match.output.1 == match.output.2 && match.output.2 == match.output.3, "\(match.output.0)")
        }
    }

    @Test(arguments: [PageSize.a4, .a3, .slide, .column], 1...20)
    func `pages hold their texts, whatever the seed`(page: PageSize, seed: Int) throws {
        var figure = SampleFigures.many(sizes: [22, 17, 13, 8], degree: 4, across: 8, seed: UInt64(seed))
        figure.page = page
        let scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(scene.width >= page.width && scene.width <= page.width * page.largestScale + 0.1)
        let paper = Box(minX: 0, minY: 0, maxX: scene.width, maxY: scene.height)
        let texts = (scene.texts + scene.legend.flatMap(\.lines) + scene.letters).map(\.box) + scene.labels.map(\.box)
        for (place, text) in texts.enumerated() {
            #expect(paper.contains(text))
            #expect(!texts[(place + 1)...].contains(where: text.overlaps), "page \(page.width), seed \(seed)")
        }
    }

    @Test func `known accounts keep their places when new ones come`() throws {
        let figure = SampleFigures.many(sizes: [12, 8], degree: 4, across: 2, seed: 3)
        let before = try composeScene(figure, using: TestGraphviz.process)
        var later = figure
        for (account, place) in before.placesOfAccounts.enumerated() { later.anchors[account] = place }
        // Two more accounts, one with a tie, and a new community of three.
        later.accounts.append(.init(label: "new1", platform: "TikTok", community: 0, strength: 3))
        later.ties.append(.init(a: 0, b: 20, support: 3, layers: ["caption"]))
        later.communities[0].size += 1
        later.communities.append(.init(letter: "C", size: 3))
        for number in 0..<3 {
            later.accounts.append(.init(label: "c\(number)", platform: "TikTok", community: 2, strength: 2))
        }
        later.ties += [
            .init(a: 21, b: 22, support: 2, layers: ["caption"]), .init(a: 22, b: 23, support: 2, layers: ["caption"]),
        ]
        let after = try composeScene(later, using: TestGraphviz.process)
        for (old, new) in zip(before.placesOfAccounts, after.placesOfAccounts) {
            let away = old - new
            #expect((away * away).sum().squareRoot() < 1e-6)
        }
        for (place, account) in after.accounts.enumerated() {
            for other in after.accounts[(place + 1)...] {
                #expect(account.centre.distance(to: other.centre) >= account.radius + other.radius)
            }
        }
    }

    @Test func `bands join the communities that they name`() throws {
        var figure = SampleFigures.many(sizes: [9, 7, 5], degree: 3, across: 0, seed: 2)
        figure.bands = [.init(a: 0, b: 1, ties: 12), .init(a: 1, b: 2, ties: 3)]
        let scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(scene.links.count == 2)
        #expect((scene.links.map(\.width).max() ?? 0) > (scene.links.map(\.width).min() ?? 0))
        #expect(scene.legend.contains { $0.entry.sample == .betweenBand })
        #expect(scene.texts.contains { $0.text.shown == "12" })
    }

    /// U+10FFFF is no character and in no font; the others are in the fonts that `make setup` installs.
    @Test(.enabled(if: TestGraphviz.hasFont)) func `characters that no font has are named`() {
        #expect(MissingGlyphs(in: ["Лиза 丽莎 🍯", "plain"]).remark == nil)
        let missing = MissingGlyphs(in: ["a\u{E0B7F}b", "\u{10FFF0}", "ok"])
        #expect(missing.characters.contains("\u{10FFF0}"))
        #expect(missing.remark?.english.contains("U+10FFF0") == true)
    }

    private func places(_ dot: String) -> [Substring] { dot.matches(of: /pos="[^"]*"/).map { $0.output } }

    private func luminance(_ colour: String) throws -> Double {
        let value = try #require(UInt32(colour.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift in
            let part = Double((value >> UInt32(shift)) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }
}
