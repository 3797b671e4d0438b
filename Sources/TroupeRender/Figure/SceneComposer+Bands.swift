extension NetworkFigure {
    /// The ties between two communities as one band.
    package struct Band: Sendable, Hashable {
        /// Index of one community.
        package var a: Int
        /// Index of the other.
        package var b: Int
        /// The ties between them, drawn accounts or not.
        package var ties: Int

        /// A band.
        package init(a: Int, b: Int, ties: Int) {
            self.a = a
            self.b = b
            self.ties = ties
        }
    }
}

extension SceneComposer {
    /// Bands between hulls, from rim to rim where they are nearest, with the number of ties where it finds a free
    /// place.
    func placeBands(_ bands: [NetworkFigure.Band], in scene: inout Scene) {
        let most = Double(bands.map(\.ties).max() ?? 1)
        var taken = scene.labels.map(\.box) + scene.letters.map(\.box)
        let circles = scene.accounts
        for band in bands.sorted(by: { ($0.ties, $0.a, $0.b) < ($1.ties, $1.a, $1.b) }) {
            guard let one = scene.hulls.first(where: { $0.community == band.a }),
                let other = scene.hulls.first(where: { $0.community == band.b })
            else { continue }
            var nearest = (from: one.corners[0], to: other.corners[0])
            for from in one.corners {
                for to in other.corners where from.distance(to: to) < nearest.from.distance(to: nearest.to) {
                    nearest = (from, to)
                }
            }
            scene.links.append(
                Scene.Link(
                    from: nearest.from, to: nearest.to, colour: FigureStyle.colour(FigureStyle.grey, alpha: 0.55),
                    width: 1 + 7 * (Double(band.ties) / most).squareRoot(), style: "solid"))
            let text = DOTText("\(band.ties)")
            let width = TextMeasure.width(of: text.shown, size: FigureStyle.legendSize, isBold: true) + 3
            let middle = Point(x: (nearest.from.x + nearest.to.x) / 2, y: (nearest.from.y + nearest.to.y) / 2)
            let places = [(0.0, 0.0), (0, -12), (0, 12), (-16, 0), (16, 0)].map {
                Box(centre: Point(x: middle.x + $0.0, y: middle.y + $0.1), width: width, height: 11)
            }
            let free = places.first { box in
                !taken.contains(where: box.overlaps)
                    && !circles.contains { box.overlaps(circleAt: $0.centre, radius: $0.radius + 1) }
                    && scene.drawingArea.contains(box)
            }
            guard let box = free else { continue }
            taken.append(box)
            scene.texts.append(
                Scene.Text(
                    text: text, box: box, size: FigureStyle.legendSize, isBold: true, colour: FigureStyle.softInk,
                    alignment: .centre, background: FigureStyle.colour(FigureStyle.paper, alpha: 0.78)))
        }
    }
}
