import TroupeModel

/// Communities over windows of time: a block is a community in a window, a band the accounts that are in both.
package struct WindowFlow: Sendable {
    /// A community in a window.
    package struct Block: Sendable {
        /// The number of the window.
        package var window: Int
        /// The rank of the community over all windows.
        package var track: Int
        /// Its letter over all windows.
        package var letter: String
        /// Its accounts.
        package var members: Int
        /// Whether it is in no later window.
        package var ends: Bool

        /// A block.
        package init(window: Int, track: Int, letter: String, members: Int, ends: Bool) {
            self.window = window
            self.track = track
            self.letter = letter
            self.members = members
            self.ends = ends
        }
    }

    /// Accounts that are in two blocks of neighbouring windows.
    package struct Band: Sendable {
        /// The number of the earlier block.
        package var from: Int
        /// The number of the later one.
        package var to: Int
        /// How many.
        package var members: Int

        /// A band.
        package init(from: Int, to: Int, members: Int) {
            self.from = from
            self.to = to
            self.members = members
        }
    }

    /// What stands under each window.
    package var windows: [String]
    /// The blocks.
    package var blocks: [Block]
    /// The bands.
    package var bands: [Band]

    /// Communities over time.
    package init(windows: [String], blocks: [Block], bands: [Band]) {
        self.windows = windows
        self.blocks = blocks
        self.bands = bands
    }
}

extension WindowFlow: ChartContent {
    private static let perMember = 6.0
    private static let gap = 14.0
    /// What a letter needs.
    private static let least = 11.0
    private static let leastGap = 3.0

    /// How high members, and the space between blocks, are drawn, so that the fullest window fits a height.
    private struct Measure {
        let perMember: Double
        let least: Double
        let gap: Double

        init(_ windows: [[Int]], height: Double) {
            let most = Double(max(1, windows.map(\.count).max() ?? 1))
            let gap = max(min(WindowFlow.gap, 0.3 * height / most), 0.5)
            let least = max(0.5, min(WindowFlow.least, height / most - gap))
            (self.gap, self.least) = (gap, least)
            // The most that fits, halved into.
            var (low, high) = (0.0, 12.0)
            for _ in 0..<40 {
                let unit = (low + high) / 2
                let fits = windows.allSatisfy { sizes in
                    sizes.reduce(0) { $0 + max(least, Double($1) * unit) + gap } <= height + gap
                }
                if fits { low = unit } else { high = unit }
            }
            perMember = low
        }

        func height(of members: Int) -> Double { max(least, Double(members) * perMember) }
    }

    private var sizes: [[Int]] {
        var sizes: [[Int]] = Array(repeating: [], count: windows.count)
        for block in blocks { sizes[block.window].append(block.members) }
        return sizes
    }

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        var marks = [
            LegendEntry(sample: .product, text: DOTText(words("figure.flowBlock"))),
            LegendEntry(sample: .band, text: DOTText(words("figure.flowBand"))),
        ]
        if blocks.contains(where: \.ends) {
            marks.append(LegendEntry(sample: .gone, text: DOTText(words("figure.flowGone"))))
        }
        return [marks, letterEntries(letters, words, of: blocks.map(\.track))]
    }

    func height(width: Double) -> Double {
        let wanted = sizes.map { $0.reduce(0) { $0 + Double($1) * Self.perMember + Self.gap } }.max() ?? 0
        let needed = Double(sizes.map(\.count).max() ?? 0) * (Self.least + Self.leastGap)
        return max(min(max(wanted, 120), 440), needed) + 30
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let inner = Box(minX: area.minX, minY: area.minY, maxX: area.maxX, maxY: area.maxY - 26)
        let step = inner.width / Double(max(1, windows.count))
        let wide = min(44, step * 0.62)
        let measure = Measure(sizes, height: inner.height)
        var boxes = [Box?](repeating: nil, count: blocks.count)
        for window in windows.indices {
            let own = blocks.indices.filter { blocks[$0].window == window }.sorted {
                blocks[$0].track < blocks[$1].track
            }
            var y = inner.minY
            let x = inner.minX + (Double(window) + 0.5) * step
            for block in own {
                let height = measure.height(of: blocks[block].members)
                boxes[block] = Box(minX: x - wide / 2, minY: y, maxX: x + wide / 2, maxY: y + height)
                y += height + measure.gap
            }
        }
        for band in bands {
            guard let from = boxes[band.from], let to = boxes[band.to] else { continue }
            // A block that is higher than its members are many keeps its bands inside.
            let half = min(max(1, Double(band.members) * measure.perMember / 2), from.height / 2, to.height / 2)
            scene.shapes.append(
                Scene.Shape(
                    corners: [
                        Point(x: from.maxX, y: from.centre.y - half), Point(x: to.minX, y: to.centre.y - half),
                        Point(x: to.minX, y: to.centre.y + half), Point(x: from.maxX, y: from.centre.y + half),
                    ], fill: FigureStyle.colour(communityColour(blocks[band.from].track), alpha: 0.25),
                    line: FigureStyle.colour(communityColour(blocks[band.from].track), alpha: 0.1), width: 0.3,
                    isDashed: false))
        }
        for (number, block) in blocks.enumerated() {
            guard let box = boxes[number] else { continue }
            let colour = communityColour(block.track)
            scene.box(box, fill: colour, line: colour)
            // What fits: letter, number and cross, or less.
            let words = [
                "\(block.letter) \(block.members)\(block.ends ? " \u{00D7}" : "")", "\(block.letter) \(block.members)",
                block.letter,
            ]
            let text =
                box.height < 9
                ? ""
                : words.first { TextMeasure.width(of: $0, size: FigureStyle.noteSize, isBold: true) + 3 <= wide } ?? ""
            scene.write(
                text, at: box.centre, width: wide, size: FigureStyle.noteSize, isBold: true, colour: FigureStyle.paper,
                alignment: .centre)
        }
        let every = max(1, Int(saturating: (62 / step).rounded(.up)))
        for (window, words) in windows.enumerated() where window % every == 0 {
            scene.write(
                words, at: Point(x: max(inner.minX + 24, inner.minX + (Double(window) + 0.5) * step), y: area.maxY - 9),
                width: step * Double(every), size: FigureStyle.noteSize, colour: FigureStyle.paleInk, alignment: .centre
            )
        }
    }
}
