import Testing

@testable import TroupeRender

@Suite struct PlacedFigureTests {
    /// Communities of the sample, its accounts on a grid of 20 columns.
    private func figure(_ sizes: [Int]) -> NetworkFigure {
        var figure = SampleFigures.many(sizes: sizes, degree: 3, across: 10, platforms: [""])
        figure.places = NetworkFigure.Places(
            points: figure.accounts.indices.map { SIMD2(Double($0 % 20) * 3, Double($0 / 20) * 3) }, radius: 1.5)
        figure.nouns = .nodes
        return figure
    }

    @Test func `given places are kept in shape, and circles stay apart and on the page`() throws {
        let figure = figure([200, 150, 100, 50, 30, 20, 10, 8, 6])
        let scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(scene.accounts.count == 574)
        let step = scene.accounts[1].centre.x - scene.accounts[0].centre.x
        for (index, account) in scene.accounts.enumerated() {
            let expected = Point(
                x: scene.accounts[0].centre.x + Double(index % 20) * step,
                y: scene.accounts[0].centre.y + Double(index / 20) * step)
            #expect(account.centre.distance(to: expected) < 1e-6)
            #expect(account.radius <= step / 2 + 1e-9)
            let box = Box(centre: account.centre, width: 2 * account.radius, height: 2 * account.radius)
            #expect(scene.drawingArea.inset(x: -0.001, y: -0.001).contains(box))
        }
        #expect(scene.hulls.isEmpty)
        #expect(scene.letters.count == 7)
    }

    @Test func `the legend speaks of nodes and of what is drawn`() throws {
        let scene = try composeScene(figure([30, 20]), using: TestGraphviz.process)
        let words = scene.legend.map { $0.entry.text.shown }
        #expect(words.contains("node"))
        #expect(words.contains { $0.hasPrefix("larger: more weight in all") })
        #expect(words.contains("A to B: communities"))
        #expect(!words.contains { $0.contains("account") })
    }

    @Test func `places of other accounts are refused`() {
        var figure = figure([5, 4])
        figure.accounts.removeLast()
        #expect(throws: RenderError.self) { try composeScene(figure, using: TestGraphviz.process) }
    }

    @Test func `a single node has a place`() throws {
        var figure = SampleFigures.nothing
        figure.accounts = [.init(label: "solo", platform: "", community: nil, strength: 0)]
        figure.places = NetworkFigure.Places(points: [.zero], radius: 1)
        let scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(scene.accounts[0].centre == scene.drawingArea.centre)
        #expect(scene.letters.isEmpty)
    }
}
