import Testing

@testable import TroupeRender

/// The columns of a cast: nothing covers anything it should not, whatever the seed.
@Suite struct CastFigureTests {
    private func figure(personas: Int, products: Int, merchants: Int, faces: Int, seed: UInt64) -> NetworkFigure {
        var figure = SampleFigures.many(sizes: [9, 6, 4], degree: 3, across: 2, seed: seed)
        var generator = seed
        func below(_ bound: Int) -> Int {
            generator = generator &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(generator >> 33) % max(1, bound)
        }
        var cast = NetworkFigure.Cast()
        cast.faces = (0..<faces).map { .init(title: "face \($0)", note: "stolen") }
        cast.personas = (0..<personas).map {
            .init(title: "Persona 人物 \($0)", note: "claims Singapore · observed China", isCandidate: $0 == 1)
        }
        cast.products = (0..<products).map { .init(title: "Product with a long name 产品 \($0)") }
        cast.merchants = (0..<merchants).map { .init(title: "Merchant of many goods and more \($0)") }
        cast.plays = figure.accounts.indices.map { .init($0, below(personas)) }
        cast.shows = (0..<personas).filter { _ in faces > 0 }.map { .init($0, below(faces), isCandidate: $0 == 2) }
        cast.promotes = (0..<products).map { .init(below(personas), $0) }
        cast.sells = (0..<products).filter { _ in merchants > 0 }.map { .init($0, below(merchants)) }
        figure.cast = cast
        figure.accounts[0].isGone = true
        return figure
    }

    @Test(arguments: 1...20)
    func `shapes, texts and circles keep apart and inside the page`(seed: Int) throws {
        for (personas, products, merchants, faces) in [(6, 8, 3, 3), (1, 0, 0, 0), (14, 20, 8, 7), (3, 2, 1, 0)] {
            let figure = figure(
                personas: personas, products: products, merchants: merchants, faces: faces, seed: UInt64(seed))
            let scene = try composeScene(figure, using: TestGraphviz.process)
            let page = Box(minX: 0, minY: 0, maxX: scene.width, maxY: scene.height)
            let shapes = scene.shapes.map { shape in
                Box(
                    minX: shape.corners.map(\.x).min() ?? 0, minY: shape.corners.map(\.y).min() ?? 0,
                    maxX: shape.corners.map(\.x).max() ?? 0, maxY: shape.corners.map(\.y).max() ?? 0)
            }
            #expect(shapes.count == personas + products + merchants + faces)
            for (place, shape) in shapes.enumerated() {
                #expect(page.contains(shape))
                #expect(!shapes[(place + 1)...].contains(where: shape.overlaps), "seed \(seed): shape \(place)")
                #expect(!scene.accounts.contains { shape.overlaps(circleAt: $0.centre, radius: $0.radius) })
            }
            let texts = scene.texts.map(\.box)
            for (place, text) in texts.enumerated() {
                #expect(
                    !texts[(place + 1)...].contains(where: text.overlaps),
                    "seed \(seed): \(scene.texts[place].text.shown)")
                #expect(page.contains(text))
            }
            let legend = scene.legend.map(\.entry.sample)
            #expect(legend.contains(.persona) && legend.contains(.gone))
            #expect(legend.contains(.face) == (faces > 0) && legend.contains(.merchant) == (merchants > 0))
        }
    }

    @Test func `a link to what is not there is refused`() {
        var figure = figure(personas: 2, products: 1, merchants: 1, faces: 1, seed: 1)
        figure.cast?.sells = [.init(0, 5)]
        #expect(throws: RenderError.self) { try figure.validate() }
    }
}
