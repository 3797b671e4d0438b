import Testing

@testable import TroupeRender

@Suite struct RenderedFigureTests {
    @Test func `hostile text cannot break the SVG and is all there to read`() throws {
        let figure = SampleFigures.hostile()
        let scene = try composeScene(figure, using: TestGraphviz.process)
        let rendered = try render(figure, using: TestGraphviz.process)
        let svg = SVGReader(rendered.svg)
        #expect(svg.isWellFormed)
        // Graphviz keeps runs of spaces as no-break spaces.
        let found = Set(svg.texts.map { $0.replacing("\u{A0}", with: " ") })
        for label in scene.labels { #expect(found.contains(label.text.shown)) }
        for text in scene.texts { #expect(found.contains(text.text.shown)) }
        #expect(scene.labels.count > SampleFigures.hostileTexts.count)
        #expect(found.contains(#"\N\G\l\n\E\T\H\L"#))
        #expect(found.contains("&amp; &lt; &#65; &"))
    }

    @Test func `an SVG holds no script, no handler and nothing from outside`() throws {
        let rendered = try render(SampleFigures.hostile(), using: TestGraphviz.process)
        let svg = SVGReader(rendered.svg)
        #expect(
            svg.elements.isSubset(of: ["svg", "g", "a", "title", "text", "path", "polygon", "polyline", "ellipse"]))
        let names = Set(svg.attributes.map(\.name))
        #expect(!names.contains { $0.hasPrefix("on") || $0.hasSuffix("href") || $0 == "style" })
        let text = String(decoding: rendered.svg, as: UTF8.self)
        #expect(!text.contains("<script"))
        #expect(!text.contains("<!DOCTYPE"))
        #expect(!text.contains("<!ENTITY"))
        // The only addresses are the names of the two namespaces.
        #expect(text.matches(of: /https?:\/\//).count == 2)
    }

    @Test func `a figure gives the same bytes twice in every format`() throws {
        let first = try render(SampleFigures.two(), using: TestGraphviz.process)
        let second = try render(SampleFigures.two(), using: TestGraphviz.process)
        #expect(first.svg == second.svg)
        #expect(first.pdf == second.pdf)
        #expect(first.png == second.png)
        #expect(first.dot == second.dot)
    }

    @Test func `the seed moves accounts and nothing else`() throws {
        let one = try composeScene(SampleFigures.two(seed: 1), using: TestGraphviz.process)
        let two = try composeScene(SampleFigures.two(seed: 2), using: TestGraphviz.process)
        #expect(one.accounts.map(\.centre) != two.accounts.map(\.centre))
        #expect(one.legend.map(\.entry) == two.legend.map(\.entry))
        #expect(one.texts.map(\.text) == two.texts.map(\.text))
        #expect(one.width == two.width)
    }

    @Test func `formats are what they say, at A4 and 200 dots an inch`() throws {
        let rendered = try render(SampleFigures.two(), using: TestGraphviz.process)
        #expect(rendered.pdf.starts(with: "%PDF-".utf8))
        #expect(rendered.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // Width and height stand big-endian in bytes 16 to 23 (PNG specification, IHDR).
        let size = rendered.png[16..<24].map(Int.init)
        let width = size[0] << 24 | size[1] << 16 | size[2] << 8 | size[3]
        let height = size[4] << 24 | size[5] << 16 | size[6] << 8 | size[7]
        #expect(abs(width - 842 * 200 / 72) <= 1)
        #expect(abs(height - 595 * 200 / 72) <= 1)
        #expect(String(decoding: rendered.svg, as: UTF8.self).contains("<svg width=\"842pt\" height=\"595pt\""))
    }

    @Test func `the date in a PDF is a constant of the same length`() throws {
        let pdf = Array("a /CreationDate (D:20240131235959-05'30) b /ModDate (D:20240131235959Z) c".utf8)
        let expected = "a /CreationDate (D:19800101000000+00'00) b /ModDate (D:19800101000000Z) c"
        #expect(String(decoding: datelessPDF(pdf), as: UTF8.self) == expected)
        let rendered = try render(SampleFigures.nothing, using: TestGraphviz.process)
        #expect(rendered.pdf.firstRange(of: Array("/CreationDate (D:19800101000000".utf8)) != nil)
    }

    @Test func `without accounts the figure is its sentence with title, method and source`() throws {
        let figure = SampleFigures.nothing
        let svg = SVGReader(try render(figure, using: TestGraphviz.process).svg)
        let words = svg.texts.joined(separator: " ")
        #expect(words.contains(try #require(figure.message)))
        for text in [figure.title, figure.source, "Method and limits"] + figure.method + figure.leftOut {
            #expect(words.contains(text))
        }
        #expect(!words.contains("How to read it"))
    }

    @Test func `a tie or community that does not exist is refused`() {
        var figure = SampleFigures.two()
        figure.ties[0].b = 99
        #expect(throws: RenderError.self) { try composeScene(figure, using: TestGraphviz.process) }
        figure = SampleFigures.two()
        figure.accounts[0].community = 2
        #expect(throws: RenderError.self) { try composeScene(figure, using: TestGraphviz.process) }
    }

    @Test func `one account, one pair and accounts of no community are drawn`() throws {
        var figure = SampleFigures.nothing
        figure.accounts = [.init(label: "solo", platform: "", community: nil, strength: 0)]
        var scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(scene.accounts.count == 1)
        #expect(scene.hulls.isEmpty)
        figure.communities = [.init(letter: "A", size: 2)]
        figure.accounts.append(.init(label: "one", platform: "X", community: 0, strength: 1))
        figure.accounts.append(.init(label: "two", platform: "X", community: 0, strength: 1))
        figure.ties = [.init(a: 1, b: 2, support: 1, layers: [])]
        scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(scene.hulls.count == 1)
        #expect(scene.labels.count == 3)
        #expect(SVGReader(try render(figure, using: TestGraphviz.process).svg).isWellFormed)
    }
}
