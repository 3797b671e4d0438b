import TroupeModel

/// Whether communities changed their topic: for each its scripts over time, those with a narrative above and those
/// without below, the share of the narrative, and the point at which it changes.
package struct TopicShares: Sendable {
    /// A community, or an account.
    package struct Row: Sendable {
        /// Its letter or name.
        package var label: String
        /// Its place among the communities; nil for an account.
        package var rank: Int?
        /// The first post of each script, by time: when, and whether the narrative is in it.
        package var scripts: [(time: Int64, isMarked: Bool)]
        /// The best point of a change; nil where there is nothing to compare.
        package var change: Change?

        /// A row.
        package init(label: String, rank: Int?, scripts: [(time: Int64, isMarked: Bool)], change: Change?) {
            (self.label, self.rank, self.scripts, self.change) = (label, rank, scripts, change)
        }
    }

    /// A change of a share.
    package struct Change: Sendable {
        /// Scripts before it.
        package var before: Int
        /// The share before.
        package var shareBefore: Double
        /// The share after.
        package var shareAfter: Double
        /// How likely so sharp a change is in a random order.
        package var p: Double
        /// Whether it is called a switch.
        package var isSwitch: Bool

        /// A change.
        package init(before: Int, shareBefore: Double, shareAfter: Double, p: Double, isSwitch: Bool) {
            (self.before, self.shareBefore, self.shareAfter) = (before, shareBefore, shareAfter)
            (self.p, self.isSwitch) = (p, isSwitch)
        }
    }

    /// The rows from top to bottom.
    package var rows: [Row]
    /// What a p is written as.
    package var probability: @Sendable (Double) -> String

    /// Rows.
    package init(rows: [Row], probability: @escaping @Sendable (Double) -> String) {
        (self.rows, self.probability) = (rows, probability)
    }
}

extension TopicShares: ChartContent {
    private static let row = 92.0
    private static let labelWidth = 92.0
    /// What of it the label may take; the rest is for the marks of the shares.
    private static let textWidth = 72.0
    /// Scripts in the sliding share.
    private static let slide = 9

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        var marks = [
            LegendEntry(sample: .account(.filled), text: DOTText(words("figure.topic.with"))),
            LegendEntry(sample: .account(.hollow), text: DOTText(words("figure.topic.without"))),
        ]
        marks.append(
            LegendEntry(
                sample: .tie(.layer(rank: 0), width: 0.9),
                text: DOTText(words("figure.topic.sliding", .number(Self.slide)))))
        var changes: [LegendEntry] = []
        if rows.contains(where: { $0.change?.isSwitch == true }) {
            changes.append(
                LegendEntry(sample: .shares(colour: FigureStyle.ink), text: DOTText(words("figure.topic.shares"))))
            changes.append(LegendEntry(sample: .candidateLine, text: DOTText(words("figure.topic.switch"))))
        }
        return [marks, changes]
    }

    func height(width: Double) -> Double { Double(rows.count) * Self.row + 24 }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let axis = TimeAxis(
            rows.flatMap { $0.scripts.map(\.time) }, minX: area.minX + Self.labelWidth + 26, maxX: area.maxX - 12)
        let step = min(Self.row * 1.5, (area.maxY - area.minY - 22) / Double(max(1, rows.count)))
        let bottom = area.minY + step * Double(rows.count)
        axis.draw(in: &scene, top: area.minY, bottom: bottom)
        for (place, row) in rows.enumerated() {
            let box = Box(
                minX: axis.minX, minY: area.minY + step * Double(place) + 16, maxX: axis.maxX,
                maxY: area.minY + step * Double(place + 1) - 10)
            draw(row, in: &scene, box, axis, left: area.minX, words)
        }
    }

    private func draw(
        _ row: Row, in scene: inout Scene, _ box: Box, _ axis: TimeAxis, left: Double, _ words: Wording
    ) {
        let colour = row.rank.map(FigureStyle.colour(ofCommunityAt:)) ?? FigureStyle.ink
        func y(_ share: Double) -> Double { box.maxY - share * box.height }
        func line(_ from: Point, _ to: Point, _ colour: String, _ width: Double, _ style: String = "solid") {
            scene.links.append(Scene.Link(from: from, to: to, colour: colour, width: width, style: style))
        }
        scene.write(
            row.label, at: Point(x: left, y: box.minY + 8), width: Self.textWidth, size: row.rank == nil ? 9 : 14,
            isBold: true, colour: colour)
        scene.write(
            words("figure.topic.scripts", .number(row.scripts.count)), at: Point(x: left, y: box.minY + 24),
            width: Self.textWidth, size: FigureStyle.noteSize, colour: FigureStyle.paleInk)
        for share in [0, 0.5, 1] {
            line(
                Point(x: box.minX - 4, y: y(share)), Point(x: box.maxX + 4, y: y(share)),
                FigureStyle.colour(FigureStyle.rule, alpha: 0.7), 0.5)
            scene.write(
                "\(Int(share * 100)) %", at: Point(x: box.minX - 8, y: y(share)), width: 30, size: FigureStyle.noteSize,
                colour: FigureStyle.paleInk, alignment: .right)
        }
        // The share of the scripts around each.
        let points = row.scripts.indices.map { place -> Point in
            let around = row.scripts[
                max(0, place - Self.slide / 2)..<min(row.scripts.count, place + Self.slide / 2 + 1)]
            return Point(
                x: axis.x(row.scripts[place].time), y: y(Double(around.count { $0.isMarked }) / Double(around.count)))
        }
        for (one, next) in zip(points, points.dropFirst()) {
            line(one, next, FigureStyle.colour(FigureStyle.softInk, alpha: 0.55), 0.9)
        }
        if let change = row.change { draw(change, of: row, in: &scene, box, axis, colour, words) }
        for script in row.scripts {
            scene.dot(
                Point(x: axis.x(script.time), y: y(script.isMarked ? 1 : 0)), radius: 2.8, colour: colour,
                fill: script.isMarked ? .filled : .hollow, tooltip: UTCText.time(script.time))
        }
    }

    private func draw(
        _ change: Change, of row: Row, in scene: inout Scene, _ box: Box, _ axis: TimeAxis, _ colour: String,
        _ words: Wording
    ) {
        func y(_ share: Double) -> Double { box.maxY - share * box.height }
        let p = Wording.Value.text(probability(change.p))
        guard change.isSwitch else {
            scene.write(
                words("figure.topic.none", p), at: Point(x: box.maxX, y: box.minY - 11), width: box.width * 0.8,
                size: FigureStyle.noteSize,
                colour: FigureStyle.paleInk, alignment: .right)
            return
        }
        let (last, first) = (axis.x(row.scripts[change.before - 1].time), axis.x(row.scripts[change.before].time))
        let middle = (last + first) / 2
        for (from, to, share) in [
            (box.minX, middle, change.shareBefore), (middle, box.maxX, change.shareAfter),
        ] {
            scene.links.append(
                Scene.Link(
                    from: Point(x: from, y: y(share)), to: Point(x: to, y: y(share)), colour: colour, width: 2.2,
                    style: "solid"))
        }
        scene.links.append(
            Scene.Link(
                from: Point(x: middle, y: box.minY - 6), to: Point(x: middle, y: box.maxY),
                colour: FigureStyle.faceColour, width: 1.1, style: "dashed"))
        let day = String(UTCText.time(row.scripts[change.before].time).prefix(10))
        let text = words(
            "figure.topic.point", .text(day), .text(percent(change.shareBefore)), .text(percent(change.shareAfter)), p)
        let isRight = middle + TextMeasure.width(of: text, size: FigureStyle.noteSize) + 8 < box.maxX
        scene.write(
            text, at: Point(x: isRight ? middle + 4 : middle - 4, y: box.minY - 11), width: box.width * 0.9,
            size: FigureStyle.noteSize,
            colour: FigureStyle.faceColour, alignment: isRight ? .left : .right)
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
