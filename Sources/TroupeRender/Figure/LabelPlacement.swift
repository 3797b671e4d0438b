/// Places labels beside their circles so that none covers another label, a circle or the rim of its cell.
///
/// Greedy: the strongest account chooses first, among eight places round its circle the one that crosses fewest
/// ties. A label without a free place is not drawn.
struct LabelPlacement {
    struct Label: Equatable {
        var account: Int
        var text: DOTText
        var box: Box
        /// Covers the ties behind the label; nil for none.
        var background: String?
    }

    /// Centres and radii of all circles on the page.
    let circles: [(centre: Point, radius: Double)]
    /// The ties as straight lines.
    let lines: [(Point, Point)]

    /// Space between a circle and its label, and between labels.
    private static let gap = 2.0

    /// Places labels for `wanted` accounts, the most important first.
    ///
    /// - Parameters:
    ///   - cell: The part of the page a label may use, given its account.
    /// - Complexity: O(*w* (*n* + *m*)) for *w* labels, *n* circles and *m* ties.
    func labels(for wanted: [(account: Int, text: DOTText)], cell: (Int) -> Box) -> [Label] {
        var placed: [Label] = []
        for (account, text) in wanted where !text.shown.isEmpty {
            let room = cell(account)
            let free = candidates(for: account, text: text).filter { box in
                room.contains(box) && !placed.contains { $0.box.overlaps(box.inset(x: -Self.gap, y: -0.5)) }
                    && !circles.contains { box.overlaps(circleAt: $0.centre, radius: $0.radius + 1) }
            }
            guard let first = free.first else { continue }
            var best = (box: first, crossings: crossings(of: first))
            for box in free.dropFirst() where best.crossings > 0 {
                let count = crossings(of: box)
                if count < best.crossings { best = (box, count) }
            }
            placed.append(Label(account: account, text: text, box: best.box))
        }
        return placed
    }

    private func crossings(of box: Box) -> Int {
        var count = 0
        for line in lines where box.isCrossed(from: line.0, to: line.1) { count += 1 }
        return count
    }

    private func candidates(for account: Int, text: DOTText) -> [Box] {
        let circle = circles[account]
        let size = FigureStyle.labelSize
        let width = TextMeasure.width(of: text.shown, size: size)
        let height = size * 1.3
        let away = circle.radius + Self.gap
        let slant = away * 0.7
        let centre = circle.centre
        func box(_ x: Double, _ y: Double) -> Box {
            Box(centre: Point(x: centre.x + x, y: centre.y + y), width: width, height: height)
        }
        let side = away + width / 2
        let rise = away + height / 2
        return [
            box(side, 0), box(-side, 0), box(0, rise), box(0, -rise),
            box(slant + width / 2, slant + height / 2), box(slant + width / 2, -slant - height / 2),
            box(-slant - width / 2, slant + height / 2), box(-slant - width / 2, -slant - height / 2),
            box(width / 4, rise + 1), box(-width / 4, rise + 1), box(width / 4, -rise - 1), box(-width / 4, -rise - 1),
        ]
    }
}
