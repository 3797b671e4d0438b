import Testing

@testable import TroupeRender

@Suite struct FigureGeometryTests {
    /// The worked example of Bruls, Huizing and van Wijk (2000), figure 4: areas 6, 6, 4, 3, 2, 2, 1 in 6 by 4.
    @Test func `cells are those of the paper's example`() {
        let cells = squarifiedCells(in: Box(minX: 0, minY: 0, maxX: 6, maxY: 4), weights: [6, 6, 4, 3, 2, 2, 1])
        #expect(cells.prefix(2).map(\.width) == [3, 3])
        #expect(cells.prefix(2).map(\.height) == [2, 2])
        // Then 4 and 3 side by side, 7/3 high.
        #expect(abs(cells[2].height - 7.0 / 3) < 1e-9)
        #expect(abs(cells[3].height - 7.0 / 3) < 1e-9)
        #expect(abs(cells[2].width - 12.0 / 7) < 1e-9)
        // Then 2 alone beside the rest.
        #expect(abs(cells[4].height - 5.0 / 3) < 1e-9)
        #expect(abs(cells[4].width - 6.0 / 5) < 1e-9)
        for (cell, area) in zip(cells, [6.0, 6, 4, 3, 2, 2, 1]) { #expect(abs(cell.area - area) < 1e-9) }
    }

    @Test func `cells fill the box and do not overlap`() {
        let box = Box(minX: 10, minY: 20, maxX: 810, maxY: 400)
        let cells = squarifiedCells(in: box, weights: (1...30).map { Double(31 - $0) })
        #expect(abs(cells.map(\.area).reduce(0, +) - box.area) < 1e-6)
        for (i, cell) in cells.enumerated() {
            for other in cells[(i + 1)...] {
                #expect(!cell.inset(x: 1e-9, y: 1e-9).overlaps(other.inset(x: 1e-9, y: 1e-9)))
            }
        }
        #expect(squarifiedCells(in: box, weights: []).isEmpty)
    }

    @Test func `the hull of a square and points inside it is the square`() {
        let square = Box(minX: 0, minY: 0, maxX: 4, maxY: 4).corners
        let hull = convexHull(of: square + [Point(x: 1, y: 1), Point(x: 2, y: 0), Point(x: 3, y: 2)])
        #expect(hull.count == 4)
        #expect(square.allSatisfy(hull.contains))
        #expect(convexHull(of: []).isEmpty)
    }

    @Test func `a line crosses a box only where it meets it`() {
        let box = Box(minX: 0, minY: 0, maxX: 2, maxY: 1)
        #expect(box.isCrossed(from: Point(x: -1, y: 0.5), to: Point(x: 3, y: 0.5)))
        #expect(box.isCrossed(from: Point(x: 1, y: 0.5), to: Point(x: 1, y: 0.6)))
        #expect(!box.isCrossed(from: Point(x: -1, y: 2), to: Point(x: 3, y: 2)))
        #expect(!box.isCrossed(from: Point(x: -2, y: 0), to: Point(x: 0, y: 3)))
    }

    @Test func `text is broken between words, and a number keeps its unit`() {
        let lines = TextMeasure.lines(of: "within a window of 60 s and more", size: 10, width: 105)
        #expect(lines.count > 1)
        #expect(lines.joined(separator: " ") == "within a window of 60 s and more")
        #expect(lines.contains { $0.contains("60 s") })
        #expect(lines.allSatisfy { TextMeasure.width(of: $0, size: 10) <= 105 })
        #expect(TextMeasure.lines(of: String(repeating: "长", count: 20), size: 10, width: 100).count == 2)
        #expect(TextMeasure.lines(of: "a b c d e f", size: 10, width: 14, most: 2).last?.hasSuffix("…") == true)
        #expect(TextMeasure.lines(of: "", size: 10, width: 100).isEmpty)
        let endless = TextMeasure.lines(of: String(repeating: "x", count: 10_000), size: 10, width: 100)
        #expect(endless.joined().count == 10_000)
        #expect(endless.allSatisfy { TextMeasure.width(of: $0, size: 10) <= 100 })
    }

    /// Graphviz prints in `plain` the size it gives a node without margins: the true width of the text.
    @Test(.enabled(if: TestGraphviz.hasFont))
    func `an estimated width is at least the true one`() throws {
        let texts = [
            "娜塔莎在中国", "Наташа_Москва", "alina.cn2024", "yelena_88", "Grace", "Иван_Торговля", "merchant.wu",
            "WWWmmm@@@", "illi.|'", "2 components of 431 accounts: over the limit of --max-accounts", "ABCDEFGHIJKLM",
            "NOPQRSTUVWXYZ", "abcdefghijklm", "nopqrstuvwxyz", "0123456789", "()[]{}/\\-+<>=~_&%#$*^!?;:,.\"'",
            "éüñçÅØ",
            "ёжзийклмнопрстуфхцчшщъыьэюя", "ЖШЩЮМФЫ", "・：，。ﾊ「」한국어",
        ]
        for isBold in [false, true] {
            var writer = DOTWriter()
            writer.open(comments: [])
            for (index, text) in texts.enumerated() {
                writer.node(
                    "n\(index)",
                    [
                        ("shape", .literal("none")), ("margin", .number(0)), ("width", .number(0)),
                        ("fontsize", .number(100)), ("label", .text(DOTText(text))),
                        ("fontname", .literal(isBold ? FigureStyle.boldFont : FigureStyle.font)),
                    ])
            }
            writer.close()
            let plain = try TestGraphviz.process.run(dot: writer.text, engine: "neato", format: "plain")
            for line in String(decoding: plain, as: UTF8.self).split(separator: "\n") where line.hasPrefix("node n") {
                let words = line.split(separator: " ")
                let text = texts[try #require(Int(words[1].dropFirst()))]
                let width = try #require(Double(words[4])) * 72
                #expect(TextMeasure.width(of: text, size: 100, isBold: isBold) >= width - 1, "\(text)")
            }
        }
    }
}
