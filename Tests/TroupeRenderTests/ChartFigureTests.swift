import Foundation
import Testing
import TroupeModel

@testable import TroupeRender

/// Charts: texts keep apart from each other and from what they must not cover, inside the page, whatever the data.
@Suite struct ChartFigureTests {
    private static let labels = [
        "娜塔莎在中国", "Наташа_Москва", "a.very.long.handle.that.goes.on.and.on", "لينا", "x🍯y", "b",
    ]

    private func figure(_ content: ChartFigure.Content, page: PageSize = .a4) -> ChartFigure {
        var figure = ChartFigure(
            title: "Synthetic", subtitle: "SYNTHETIC EXAMPLE. What a mark is.", content: content,
            letters: ["A", "B", "C", "D", "E", "F", "G", "H", "I"], method: SampleFigures.method, leftOut: ["3 posts"],
            source: "Source: none. Synthetic.")
        figure.page = page
        return figure
    }

    private static func label(_ number: Int) -> String { labels[number % labels.count] + "\(number)" }

    private static func contents(seed: UInt64) -> [ChartFigure.Content] {
        var random = Steps(seed: seed)
        func time() -> Int64 {
            1_720_000_000_000 + Int64(random.below(90)) * 86_400_000 + Int64(random.below(86_400)) * 1000
        }
        func rank() -> Int? { [0, 1, 2, 8, nil][random.below(5)] }
        let lanes = (0..<1 + random.below(40)).map {
            Timeline.Lane(label: label($0), community: rank(), isGone: $0 % 3 == 0)
        }
        let posts = (0..<120).map { _ in
            Timeline.Post(lane: random.below(lanes.count), time: time(), isShared: random.below(2) == 0)
        }
        var timeline = Timeline(
            lanes: lanes, posts: posts, coActions: (0..<60).map { _ in (random.below(120), random.below(120)) })
        timeline.events = (0..<random.below(9)).map {
            Timeline.Event(time: time(), label: "press contact \($0)", isAnswer: $0 % 2 == 0)
        }
        timeline.turn = random.below(2) == 0 ? time() : nil
        timeline.narratives = ["praise of the country", "sales of goods"]
        for place in timeline.posts.indices { timeline.posts[place].narrative = [0, 1, nil][random.below(3)] }
        // A square grid of discs, so that no two meet.
        let discs = (0..<21 + random.below(60)).map {
            Discs.Disc(
                letter: "A\($0)", size: 3 + random.below(90), rank: $0,
                middle: SIMD2(Double($0 % 9) * 22, Double($0 / 9) * 22), radius: 3 + Double(random.below(8)),
                isInnocent: random.below(5) == 0)
        }
        let between = (0..<9).map { _ in
            Discs.Between(a: random.below(discs.count), b: random.below(discs.count), ties: 1 + random.below(40))
        }
        let topics = (0..<1 + random.below(12)).map { row -> TopicShares.Row in
            let scripts = (0..<2 + random.below(40)).map { _ in (time: time(), isMarked: random.below(2) == 0) }
                .sorted { $0.time < $1.time }
            return TopicShares.Row(
                label: label(row), rank: rank(), scripts: scripts,
                change: random.below(3) == 0
                    ? nil
                    : TopicShares.Change(
                        before: 1 + random.below(scripts.count - 1), shareBefore: 0.1, shareAfter: 0.9, p: 0.0001,
                        isSwitch: random.below(2) == 0))
        }
        let columns = (0..<1 + random.below(10)).map { "same \(label($0)), partners" }
        let rows = (0..<1 + random.below(50)).map { row in
            Matrix.Row(
                label: label(row), community: rank(),
                cells: columns.indices.map { _ in
                    [
                        Matrix.Cell(.yes, text: "12"), .init(.no), .init(.unknown), .init(.nothing, text: "–"),
                        .init(.yes, text: "30 %"), .init(.yes, text: "removed from the platform"),
                    ][random.below(6)]
                }, beginsGroup: row % 7 == 0)
        }
        let accounts = (0..<1 + random.below(60)).map {
            Creation.Account(label: label($0), community: rank(), time: time(), isGone: $0 % 4 == 0)
        }
        let blocks = (0..<1 + random.below(seed % 4 == 0 ? 400 : 20)).map {
            WindowFlow.Block(
                window: $0 % 12, track: $0, letter: "A\($0)", members: 1 + random.below(300), ends: $0 % 2 == 0)
        }
        let bands = (0..<10).map { _ in
            WindowFlow.Band(
                from: random.below(blocks.count), to: random.below(blocks.count), members: 1 + random.below(9))
        }
        let sides = Sides(
            accounts: (0..<1 + random.below(40)).map { .init(label: label($0), community: rank(), isCentre: $0 == 0) },
            objects: (0..<1 + random.below(24)).map {
                .init(
                    label: label($0) + String(repeating: " 很长的文案", count: $0 % 9),
                    note: "caption · 2024-08-01 to 2024-09-01")
            }, uses: [])
        let panels = Panels(
            accounts: (0..<20).map {
                .init(label: label($0), community: rank(), place: SIMD2(Double($0 % 5) * 10, Double($0 / 5) * 10))
            },
            panels: (0..<1 + random.below(12)).map { number in
                .init(title: "layer \(label(number))", ties: [(a: 0, b: 1 + number % 19, support: 1 + number)])
            })
        let supports = 1 + random.below(12)
        let sections = (0..<1 + random.below(6)).map { section in
            let nulls = (0..<1 + random.below(7)).map(label)
            return ShareBlocks.Section(
                title: label(section), rows: nulls,
                blocks: (0..<1 + random.below(6)).map { block in
                    ShareBlocks.Block(
                        title: "\(10 * block) min",
                        cells: nulls.map { _ in
                            (0..<supports).map { _ in
                                guard random.below(4) > 0 else { return ShareBlocks.Cell(share: nil, text: "–") }
                                let percent = random.below(101)
                                return ShareBlocks.Cell(share: Double(percent) / 100, text: "\(percent) %")
                            }
                        })
                })
        }
        let shares = ShareBlocks(
            columns: (1...supports).map { "≥ \($0)" }, columnTitle: "distinct shared objects", sections: sections)
        return [
            .timeline(timeline), .matrix(Matrix(columns: columns, rows: rows)),
            .creation(Creation(accounts: accounts)),
            .flow(WindowFlow(windows: (0..<12).map { "2024-08-\(10 + $0)" }, blocks: blocks, bands: bands)),
            .sides(sides), .panels(panels), .discs(Discs(discs: discs, between: between)),
            .topics(TopicShares(rows: topics) { "\($0)" }), .shares(shares),
        ]
    }

    @Test(arguments: 1...20)
    func `texts keep apart and inside the page`(seed: Int) {
        for page in [PageSize.a4, .a3, .slide, .column] {
            for content in Self.contents(seed: UInt64(seed)) {
                let scene = composeScene(figure(content, page: page))
                let paper = Box(minX: 0, minY: 0, maxX: scene.width, maxY: scene.height)
                #expect(page.keepsShape ? abs(scene.width / scene.height - 16.0 / 9) < 0.01 : scene.width == page.width)
                if case .flow = content {
                    for shape in scene.shapes {
                        #expect(
                            shape.corners.allSatisfy {
                                scene.drawingArea.inset(x: -1, y: -1).contains(Box(centre: $0, width: 0, height: 0))
                            })
                    }
                }
                let texts = scene.texts + scene.legend.flatMap(\.lines)
                for (place, text) in texts.enumerated() {
                    #expect(paper.contains(text.box), "seed \(seed), \(content.drawn): \(text.text.shown) off the page")
                    for other in texts[(place + 1)...] where text.box.overlaps(other.box) {
                        Issue.record("seed \(seed), page \(page.width): \(text.text.shown) over \(other.text.shown)")
                    }
                }
                for account in scene.accounts {
                    let box = Box(centre: account.centre, width: 2 * account.radius, height: 2 * account.radius)
                    #expect(
                        scene.drawingArea.inset(x: -2, y: -2).contains(box),
                        "seed \(seed): a circle outside the drawing")
                    let frame = scene.legend.flatMap(\.lines).map(\.box)
                    #expect(!frame.contains { $0.overlaps(circleAt: account.centre, radius: account.radius) })
                }
                if case .sides = content {
                    for text in scene.texts {
                        #expect(!scene.accounts.contains { text.box.overlaps(circleAt: $0.centre, radius: $0.radius) })
                    }
                }
            }
        }
    }

    @Test func `every cell of a table of shares says its value, on narrow pages too`() throws {
        let cells = [[0.004, 0.03, 0.1, 0.4, 0.97].map { ShareBlocks.Cell(share: $0, text: "\(Int(100 * $0)) %") }]
        let blocks = ["10 s", "60 s", "5 min"].map { ShareBlocks.Block(title: $0, cells: cells) }
        let shares = ShareBlocks(
            columns: (1...5).map { "≥ \($0)" }, columnTitle: "objects",
            sections: [ShareBlocks.Section(title: "caption", rows: ["jitter"], blocks: blocks)])
        for page in [PageSize.a4, .slide, .column] {
            let texts = composeScene(figure(.shares(shares), page: page)).texts.map(\.text.shown)
            for cell in cells[0] { #expect(texts.count { $0 == cell.text } == 3, "\(cell.text), \(page.width)") }
            for block in blocks { #expect(texts.contains(block.title)) }
        }
    }

    @Test func `shares read from light to dark in grey, and their inks stand out in every theme`() throws {
        for theme in FigureLook.Theme.allCases {
            let map = FigureLook(theme: theme).recolouring
            let fills = FigureStyle.shareFills.map { map[$0] ?? $0 }
            let inks = FigureStyle.shareInks.map { map[$0] ?? $0 }
            // WCAG 2.2, contrast ratio.
            for (fill, ink) in zip(fills, inks) {
                #expect(try contrast(fill, ink) >= 4.5, "\(theme.rawValue): \(ink) on \(fill)")
            }
            if theme == .grey {
                #expect(try fills.map(luminance) == fills.map(luminance).sorted())
                #expect(fills.allSatisfy { $0.dropFirst().prefix(2) == $0.suffix(2) })
            }
        }
    }

    /// Relative luminance (WCAG 2.2).
    private func luminance(_ colour: String) throws -> Double {
        let value = try #require(UInt32(colour.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double((value >> UInt32(shift)) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: String, _ other: String) throws -> Double {
        let both = try [luminance(one), luminance(other)].sorted()
        return (both[1] + 0.05) / (both[0] + 0.05)
    }

    @Test(arguments: Language.allCases)
    func `texts keep apart in every language`(language: Language) {
        for content in Self.contents(seed: 5) {
            for page in [PageSize.a4, .column] {
                var figure = figure(content, page: page)
                figure.words = Wording(language)
                let scene = composeScene(figure)
                if case .flow = content {
                    for shape in scene.shapes {
                        #expect(
                            shape.corners.allSatisfy {
                                scene.drawingArea.inset(x: -1, y: -1).contains(Box(centre: $0, width: 0, height: 0))
                            })
                    }
                }
                let texts = scene.texts + scene.legend.flatMap(\.lines)
                for (place, text) in texts.enumerated() {
                    for other in texts[(place + 1)...] where text.box.overlaps(other.box) {
                        Issue.record("\(language), page \(page.width): \(text.text.shown) over \(other.text.shown)")
                    }
                }
                #expect(scene.allTexts.contains(Wording(language)("page.method")))
            }
        }
    }

    @Test func `the legend has what is drawn and nothing else`() {
        let matrix = Matrix(
            columns: ["a"],
            rows: [
                .init(label: "x", community: 1, cells: [.init(.yes)]),
                .init(label: "y", community: 1, cells: [.init(.unknown)]),
            ])
        let scene = composeScene(figure(.matrix(matrix)))
        let words = scene.legend.flatMap(\.lines).map(\.text.shown)
        #expect(words == ["holds; number: how often", "?: not known", "community B"])
    }

    @Test func `all formats are drawn, the same bytes twice`() throws {
        for content in Self.contents(seed: 3) {
            let first = try render(figure(content), using: TestGraphviz.process)
            let second = try render(figure(content), using: TestGraphviz.process)
            #expect(first.svg == second.svg && first.pdf == second.pdf && first.png == second.png)
            #expect(SVGReader(first.svg).isWellFormed)
            #expect(first.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        }
    }

    @Test func `a message stands alone`() {
        var empty = figure(.sides(Sides(accounts: [], objects: [], uses: [])))
        empty.message = "No group stood out from chance."
        let scene = composeScene(empty)
        #expect(scene.accounts.isEmpty && scene.legend.isEmpty)
        #expect(scene.texts.contains { $0.text.shown == "No group stood out from chance." })
    }
}
