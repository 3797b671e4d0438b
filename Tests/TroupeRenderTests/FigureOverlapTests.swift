import Testing

@testable import TroupeRender

/// Looks at every pair of things drawn: the rule is that nothing covers anything else it should not.
@Suite struct FigureOverlapTests {
    @Test(arguments: 1...20)
    func `nothing covers anything else, whatever the seed`(seed: Int) throws {
        let figures = [
            SampleFigures.two(seed: UInt64(seed)),
            SampleFigures.many(sizes: [22, 17, 13, 8], degree: 4, across: 8, seed: UInt64(seed)),
            SampleFigures.many(
                sizes: [40, 30, 20, 12, 9, 7, 5, 5, 4, 3, 2, 2], degree: 4, across: 9, seed: UInt64(seed)),
        ]
        for figure in figures {
            let scene = try composeScene(figure, using: TestGraphviz.process)
            #expect(scene.accounts.count == figure.accounts.count)
            #expect(coveredThings(in: scene) == [])
            #expect(scene.labels.count >= min(figure.accounts.count, 20) * 3 / 4)
        }
    }

    @Test func `four hundred accounts with three thousand ties keep apart`() throws {
        let figure = SampleFigures.many(sizes: [400], degree: 15, across: 0)
        #expect(figure.ties.count == 3000)
        let scene = try composeScene(figure, using: TestGraphviz.process)
        #expect(coveredThings(in: scene) == [])
        // The page grows, up to A3.
        #expect(scene.width > 842)
        #expect(scene.width <= 1191)
    }

    @Test func `text is never smaller than eight points`() throws {
        for figure in [SampleFigures.two(), SampleFigures.hostile(), SampleFigures.nothing] {
            let scene = try composeScene(figure, using: TestGraphviz.process)
            let sizes = (scene.texts + scene.letters + scene.legend.flatMap(\.lines)).map(\.size)
            #expect(sizes.allSatisfy { $0 >= 8 })
            #expect(FigureStyle.labelSize >= 8)
        }
    }

    private func coveredThings(in scene: Scene) -> [String] {
        var found: [String] = []
        let page = Box(minX: 0, minY: 0, maxX: scene.width, maxY: scene.height)
        let circles = scene.accounts.map { (centre: $0.centre, radius: $0.radius) }
        for (i, circle) in circles.enumerated() {
            for other in circles[(i + 1)...]
            where circle.centre.distance(to: other.centre) < circle.radius + other.radius {
                found.append("circle \(i) over a circle")
            }
            let box = Box(centre: circle.centre, width: 2 * circle.radius, height: 2 * circle.radius)
            if !scene.drawingArea.contains(box) { found.append("circle \(i) outside") }
        }
        let labels = scene.labels.map(\.box) + scene.letters.map(\.box)
        let frame =
            scene.texts.map(\.box) + scene.legend.flatMap(\.lines).map(\.box)
        for (i, label) in labels.enumerated() {
            if labels[(i + 1)...].contains(where: label.overlaps) { found.append("label \(i) over a label") }
            if circles.contains(where: { label.overlaps(circleAt: $0.centre, radius: $0.radius) }) {
                found.append("label \(i) over a circle")
            }
            if frame.contains(where: label.overlaps) { found.append("label \(i) over the frame") }
            if !page.contains(label) { found.append("label \(i) off the page") }
        }
        for letter in scene.letters {
            for hull in scene.hulls where letter.box.corners.contains(where: { isInside($0, hull.corners) }) {
                found.append("letter in hull \(hull.community)")
            }
        }
        for (i, hull) in scene.hulls.enumerated() {
            for other in scene.hulls[(i + 1)...] where areMeeting(hull.corners, other.corners) {
                found.append("hull \(hull.community) over hull \(other.community)")
            }
            if frame.contains(where: { areMeeting(hull.corners, $0.corners) }) {
                found.append("hull \(hull.community) over the frame")
            }
        }
        let outsideBox = frame.filter { !page.contains($0) }
        if !outsideBox.isEmpty { found.append("text off the page") }
        return found
    }

    private func isInside(_ point: Point, _ polygon: [Point]) -> Bool {
        let signs = polygon.indices.map { i in
            let a = polygon[i]
            let b = polygon[(i + 1) % polygon.count]
            return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0
        }
        return signs.allSatisfy { $0 } || signs.allSatisfy { !$0 }
    }

    /// Separating axes: two convex polygons are apart when a line along one of their sides parts them.
    private func areMeeting(_ a: [Point], _ b: [Point]) -> Bool {
        for polygon in [a, b] {
            for i in polygon.indices {
                let start = polygon[i]
                let end = polygon[(i + 1) % polygon.count]
                let axis = Point(x: start.y - end.y, y: end.x - start.x)
                let along = { (p: Point) in p.x * axis.x + p.y * axis.y }
                let first = a.map(along)
                let second = b.map(along)
                if (first.max() ?? 0) <= (second.min() ?? 0) || (second.max() ?? 0) <= (first.min() ?? 0) {
                    return false
                }
            }
        }
        return true
    }
}
