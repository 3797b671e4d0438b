import Foundation

extension SceneComposer {
    /// The most names in a figure of given places.
    private static let mostLabels = 24

    /// The finished scene of a figure whose places the caller has made: one field instead of a cell for each community.
    ///
    /// - Complexity: O(*n* + *m*) for *n* accounts and *m* ties, times the fixed number of labels.
    mutating func scene(at places: NetworkFigure.Places) -> Scene {
        styles.labelCount = min(Self.mostLabels, figure.accounts.count - 1)
        let scale = figure.accounts.count > 400 ? figure.page.largestScale : 1
        let frame = FigureFrame(figure, legend: Legend(styles, figure.words), pageWidth: figure.page.width * scale)
        let height = max(figure.page.height * scale, frame.topHeight + frame.bottomHeight + 300 * scale)
        var scene = page(frame, height: height)
        placeCircles(places, in: &scene)
        placeLines(in: &scene)
        placeNumbersAndNames(in: &scene)
        styles.labelCount = scene.labels.count
        FigureFrame(figure, legend: Legend(styles, figure.words), pageWidth: scene.width).draw(in: &scene)
        return scene
    }

    /// Whether the community of an account is among the largest, which have a colour of their own.
    private func isColoured(_ account: Int) -> Bool {
        let rank = groups.groupOfAccount[account]
        return groups.groups[rank].community.map { $0 < FigureStyle.palette.count } ?? false
    }

    private func placeCircles(_ places: NetworkFigure.Places, in scene: inout Scene) {
        var (low, high) = (places.points[0], places.points[0])
        for point in places.points {
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        low -= SIMD2(repeating: places.radius)
        high += SIMD2(repeating: places.radius)
        let area = scene.drawingArea
        // A handful of circles does not fill the page.
        let factor = min(area.width / (high.x - low.x), area.height / (high.y - low.y), 14 / places.radius)
        let middle = (low + high) / 2
        let strongest = max(figure.accounts.map(\.strength).max() ?? 1, 1e-9)
        scene.accounts = figure.accounts.indices.map { index in
            let point = (places.points[index] - middle) * factor
            let share = max(0, figure.accounts[index].strength) / strongest
            return Scene.Account(
                centre: Point(x: area.centre.x + point.x, y: area.centre.y + point.y),
                radius: places.radius * factor * (0.5 + 0.5 * share.squareRoot()),
                // The many communities without a colour of their own stand back.
                colour: isColoured(index) ? colour(of: index) : FigureStyle.colour(FigureStyle.otherColour, alpha: 0.5),
                fill: styles.fill(for: figure.accounts[index].platform),
                tooltip: DOTText(figure.accounts[index].label, cutTo: FigureStyle.tooltipLength))
        }
    }

    private func placeLines(in scene: inout Scene) {
        let count = Double(max(figure.ties.count, 1))
        // The more lines, the paler and thinner each: sixty thousand at full strength are a black disc.
        let alpha = min(0.6, max(0.08, 0.6 * pow(150 / count, 0.35)))
        let thin = min(1, max(0.35, pow(600 / count, 0.35)))
        let lines = figure.ties.map { tie in
            let isInside = groups.groupOfAccount[tie.a] == groups.groupOfAccount[tie.b] && isColoured(tie.a)
            let mark = LineMark.mark(of: tie, rankedLayers: styles.layers)
            return Scene.Tie(
                a: tie.a, b: tie.b,
                colour: FigureStyle.colour(
                    isInside ? colour(of: tie.a) : FigureStyle.grey, alpha: isInside ? min(0.7, 2 * alpha) : alpha),
                mark: mark, width: styles.widths.width(support: tie.support, mark: mark) * thin,
                tooltip: DOTText(tie.tooltip, cutTo: FigureStyle.tooltipLength))
        }
        let isAcross = figure.ties.map { groups.groupOfAccount[$0.a] != groups.groupOfAccount[$0.b] }
        scene.ties = lines.indices.sorted { (isAcross[$0] ? 0 : 1, $0) < (isAcross[$1] ? 0 : 1, $1) }
            .map { lines[$0] }
    }

    /// Numbers of the coloured communities at their middles, and the names of the strongest accounts.
    private func placeNumbersAndNames(in scene: inout Scene) {
        for group in groups.groups {
            guard let community = group.community, community < FigureStyle.palette.count else { continue }
            let letter = DOTText(figure.communities[community].letter, cutTo: 4)
            let width = TextMeasure.width(of: letter.shown, size: FigureStyle.letterSize, isBold: true) + 6
            scene.letters.append(
                Scene.Text(
                    text: letter, box: Box(centre: middle(of: group.members, in: scene), width: width, height: 17),
                    size: FigureStyle.letterSize, isBold: true, colour: FigureStyle.colour(ofCommunityAt: community),
                    alignment: .centre, background: FigureStyle.colour(FigureStyle.paper, alpha: 0.85)))
        }
        let strongest = figure.accounts.indices.sorted {
            (-figure.accounts[$0].strength, $0) < (-figure.accounts[$1].strength, $1)
        }
        let named = strongest.prefix(Self.mostLabels).map {
            ($0, DOTText(figure.accounts[$0].label, cutTo: FigureStyle.labelLength))
        }
        // Among thousands no name would find a free place: dots and lines do not keep it away.
        let circles = scene.accounts.map { (centre: $0.centre, radius: $0.radius < 2.5 ? -1 : $0.radius) }
        let area = scene.drawingArea
        let taken = scene.letters.map(\.box)
        scene.labels = LabelPlacement(circles: circles, lines: []).labels(for: named) { _ in area }
            .filter { label in !taken.contains { $0.overlaps(label.box) } }
        for index in scene.labels.indices {
            scene.labels[index].background = FigureStyle.colour(FigureStyle.paper, alpha: 0.78)
        }
    }

    /// Where the number of a community stands: above its circles where they are large enough to be hidden by it, else
    /// at the median of their coordinates.
    private func middle(of members: [Int], in scene: Scene) -> Point {
        let places = members.map { scene.accounts[$0].centre }
        let xs = places.map(\.x).sorted()
        let ys = places.map(\.y).sorted()
        let median = Point(x: xs[xs.count / 2], y: ys[ys.count / 2])
        let largest = members.map { scene.accounts[$0].radius }.max() ?? 0
        guard largest >= 2.5, let top = places.min(by: { $0.y < $1.y }) else { return median }
        return Point(x: top.x, y: max(top.y - largest - 10, scene.drawingArea.minY + 9))
    }
}
