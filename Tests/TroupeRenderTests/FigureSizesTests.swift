import Testing

@testable import TroupeRender

/// Every kind of figure on every page in every theme, from nothing to thousands: no place is undefined, nothing
/// leaves the page.
@Suite struct FigureSizesTests {
    private static let pages: [(String, PageSize)] = PageSize.names.compactMap { name in
        PageSize.named(name).map { (name, $0) }
    }

    private static func charts(_ count: Int) -> [ChartFigure.Content] {
        let day: Int64 = 86_400_000
        let some = min(count, 40)
        let lanes = (0..<some).map { Timeline.Lane(label: "a\($0)", community: $0 % 9) }
        var timeline = Timeline(
            lanes: lanes,
            posts: (0..<(some == 0 ? 0 : count)).map {
                .init(lane: $0 % some, time: Int64($0 % 90) * day, isShared: $0 % 2 == 0)
            }, coActions: [])
        timeline.events = count == 0 ? [] : [.init(time: 3 * day, label: "press contact")]
        timeline.turn = count == 0 ? nil : 3 * day
        let rows = (0..<min(count, 60)).map {
            Matrix.Row(label: "a\($0)", community: $0 % 9, cells: [.init(.yes, text: "1"), .init(.no)])
        }
        let created = (0..<count).map {
            Creation.Account(label: "a\($0)", community: $0 % 9, time: Int64($0 % 400) * day, isGone: false)
        }
        let blocks = (0..<min(count, 40)).map {
            WindowFlow.Block(window: $0 % 12, track: $0, letter: "A\($0)", members: 1 + $0, ends: false)
        }
        let discs = (0..<min(count, 400)).map {
            Discs.Disc(
                letter: "A\($0)", size: 3, rank: $0, middle: SIMD2(Double($0 % 20) * 3, Double($0 / 20) * 3),
                radius: 1, isInnocent: $0 % 5 == 0)
        }
        let topics = (0..<min(count, 12)).map {
            TopicShares.Row(
                label: "A\($0)", rank: $0,
                scripts: [(time: 0, isMarked: true), (time: Int64($0) * day, isMarked: false)],
                change: nil)
        }
        let sections = (0..<min(count, 6)).map { number in
            ShareBlocks.Section(
                title: "layer \(number)", rows: ["jitter", "swap"],
                blocks: [
                    .init(title: "60 s", cells: [[.init(share: 0.5, text: "50 %")], [.init(share: nil, text: "–")]])
                ])
        }
        return [
            .timeline(timeline), .matrix(Matrix(columns: ["one", "two"], rows: rows)),
            .creation(Creation(accounts: created)),
            .flow(WindowFlow(windows: count == 0 ? [] : (0..<12).map { "w\($0)" }, blocks: blocks, bands: [])),
            .sides(
                Sides(
                    accounts: (0..<min(count, 60)).map { .init(label: "a\($0)", community: 0) },
                    objects: (0..<min(count, 24)).map { .init(label: "o\($0)", note: "") }, uses: [])),
            .panels(
                Panels(
                    accounts: (0..<count).map {
                        .init(label: "a\($0)", community: 0, place: SIMD2(Double($0 % 70), Double($0 / 70)))
                    }, panels: count == 0 ? [] : [.init(title: "caption", ties: [])])),
            .discs(Discs(discs: discs, between: [])), .topics(TopicShares(rows: topics) { "\($0)" }),
            .shares(ShareBlocks(columns: ["≥ 1"], columnTitle: "objects", sections: sections)),
        ]
    }

    /// A new case of content does not compile here until `charts(_:)` has it.
    private static func kind(_ content: ChartFigure.Content) -> Int {
        switch content {
        case .timeline: 0
        case .matrix: 1
        case .creation: 2
        case .flow: 3
        case .sides: 4
        case .panels: 5
        case .discs: 6
        case .topics: 7
        case .shares: 8
        }
    }

    @Test func `no kind of chart is forgotten`() {
        #expect(Set(Self.charts(1).map(Self.kind)) == Set(0...8))
    }

    @Test(arguments: [0, 1, 2, 5000])
    func `every chart on every page in every theme`(count: Int) {
        for content in Self.charts(count) {
            for (name, page) in Self.pages {
                var figure = ChartFigure(
                    title: "Synthetic", subtitle: "SYNTHETIC", content: content, letters: ["A", "B"],
                    method: SampleFigures.method, source: "Source: none.", message: count == 0 ? "Nothing." : nil)
                figure.page = page
                let scene = composeScene(figure)
                #expect(scene.width.isFinite && scene.height.isFinite && scene.height > 0)
                if page.keepsShape { #expect(abs(scene.width / scene.height - 16.0 / 9) < 0.01, "\(name)") }
                for theme in FigureLook.Theme.allCases {
                    let dot = SceneDOT.text(of: scene, look: FigureLook(theme: theme))
                    #expect(!dot.contains("nan") && !dot.contains("inf,") && !dot.contains("inf!"), "\(name)")
                }
            }
        }
    }

    @Test(arguments: [0, 1, 2, 200])
    func `the network on every page in every theme`(count: Int) throws {
        for (name, page) in Self.pages {
            var figure =
                count < 3
                ? NetworkFigure(
                    title: "Synthetic", subtitle: "SYNTHETIC",
                    accounts: (0..<count).map { .init(label: "a\($0)", platform: "tiktok", community: 0, strength: 1) },
                    ties: count == 2 ? [.init(a: 0, b: 1, support: 1, layers: ["caption"])] : [],
                    communities: count == 0 ? [] : [.init(letter: "A", size: count)], method: SampleFigures.method,
                    source: "Source: none.", message: count == 0 ? "Nothing." : nil, seed: 1)
                : SampleFigures.many(sizes: Array(repeating: 10, count: 20), degree: 3, across: 4)
            figure.page = page
            let scene = try composeScene(figure, using: TestGraphviz.process)
            if page.keepsShape { #expect(abs(scene.width / scene.height - 16.0 / 9) < 0.02, "\(name)") }
            for theme in FigureLook.Theme.allCases {
                let dot = SceneDOT.text(of: scene, look: FigureLook(theme: theme))
                #expect(!dot.contains("nan") && !dot.contains("inf,"), "\(name)")
            }
        }
    }

    /// Thousands of accounts have places of their own; the figure of a network that was read.
    @Test func `five thousand accounts at given places`() throws {
        var figure = SampleFigures.two()
        figure.accounts = (0..<5000).map { .init(label: "a\($0)", platform: "", community: $0 % 50, strength: 1) }
        figure.ties = (1..<5000).map { .init(a: $0 - 1, b: $0, support: 1, layers: []) }
        figure.communities = (0..<50).map { .init(letter: "\($0)", size: 100) }
        figure.places = .init(points: (0..<5000).map { SIMD2(Double($0 % 71), Double($0 / 71)) }, radius: 0.4)
        for (_, page) in Self.pages {
            figure.page = page
            let dot = SceneDOT.text(of: try composeScene(figure, using: TestGraphviz.process))
            #expect(!dot.contains("nan") && !dot.contains("inf,"))
        }
    }
}
