import TroupeModel

/// Small tables of shares side by side: the same rows in each, on a scale of five steps. Colour is never alone: every
/// cell says its value.
package struct ShareBlocks: Sendable {
    /// A cell: a share from 0 to 1, or nil where nothing can be said, and what stands in it.
    package struct Cell: Sendable {
        package var share: Double?
        package var text: String

        package init(share: Double?, text: String) {
            self.share = share
            self.text = text
        }
    }

    /// A table: its heading, and a row of cells for each row of the section.
    package struct Block: Sendable {
        package var title: String
        package var cells: [[Cell]]

        package init(title: String, cells: [[Cell]]) {
            self.title = title
            self.cells = cells
        }
    }

    /// Tables whose rows mean the same.
    package struct Section: Sendable {
        package var title: String
        package var rows: [String]
        package var blocks: [Block]

        package init(title: String, rows: [String], blocks: [Block]) {
            self.title = title
            self.rows = rows
            self.blocks = blocks
        }
    }

    /// The heads of the columns of every table.
    package var columns: [String]
    /// What the columns are.
    package var columnTitle: String
    /// The sections, one below the other.
    package var sections: [Section]

    package init(columns: [String], columnTitle: String, sections: [Section]) {
        self.columns = columns
        self.columnTitle = columnTitle
        self.sections = sections
    }
}

extension ShareBlocks: ChartContent {
    private static let rowHeight = 15.0
    private static let titleHeight = 20.0
    private static let headHeight = 26.0
    private static let gap = 12.0
    /// A cell in which "100 %" has room.
    private static let readable = 25.0

    /// The five steps of shares: where each ends, the key of its words, a fill, and an ink that reads on it.
    private static let ramp: [(below: Double, key: String, fill: String, ink: String)] = zip(
        [
            (0.01, "figure.shareUnderOne"), (0.05, "figure.shareToFive"), (0.20, "figure.shareToTwenty"),
            (0.50, "figure.shareToFifty"), (.infinity, "figure.shareOverFifty"),
        ], zip(FigureStyle.shareFills, FigureStyle.shareInks)
    ).map { ($0.0, $0.1, $1.0, $1.1) }

    private static func step(_ share: Double) -> Int { ramp.firstIndex { share < $0.below } ?? ramp.count - 1 }

    /// Where tables stand at a width: so many side by side that their cells can be read, and further ones below.
    private struct Layout {
        let labels: Double
        let cell: Double
        let sideBySide: Int

        init(_ blocks: ShareBlocks, width: Double) {
            let names = blocks.sections.flatMap(\.rows) + [blocks.columnTitle]
            let widest = names.map { TextMeasure.width(of: $0, size: FigureStyle.legendSize) }.max() ?? 0
            labels = min(widest + 12, width * 0.3)
            let count = max(1, blocks.columns.count)
            let most = max(1, blocks.sections.map(\.blocks.count).max() ?? 1)
            let free = width - labels
            let fitting = Int((free + gap) / (Double(count) * readable + gap))
            sideBySide = min(most, max(1, fitting))
            let taken = free - Double(sideBySide - 1) * gap
            cell = min(44, taken / Double(sideBySide * count))
        }

        /// The tables of a section, line by line.
        func lines(of section: Section) -> [ArraySlice<Block>] {
            stride(from: 0, to: section.blocks.count, by: sideBySide).map {
                section.blocks[$0..<min($0 + sideBySide, section.blocks.count)]
            }
        }
    }

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        let shares = sections.flatMap(\.blocks).flatMap(\.cells).joined().map(\.share)
        var marks = Set(shares.compactMap { $0.map(Self.step) }).sorted().map { step in
            LegendEntry(sample: .cell(Self.ramp[step].fill), text: DOTText(words(Self.ramp[step].key)))
        }
        if shares.contains(nil) {
            marks.append(LegendEntry(sample: .cell(FigureStyle.boxFill), text: DOTText(words("figure.cellNone"))))
        }
        return [marks]
    }

    func height(width: Double) -> Double {
        let layout = Layout(self, width: width)
        return sections.map { section in
            Self.titleHeight + Double(layout.lines(of: section).count)
                * (Self.headHeight + Double(section.rows.count) * Self.rowHeight + Self.gap)
        }.reduce(0, +)
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let layout = Layout(self, width: area.width)
        var y = area.minY
        for section in sections {
            scene.write(
                section.title, at: Point(x: area.minX, y: y + Self.titleHeight / 2), width: area.width,
                size: FigureStyle.headingSize, isBold: true)
            y += Self.titleHeight
            for line in layout.lines(of: section) {
                drawHeads(of: line, in: &scene, left: area.minX, top: y, layout)
                y += Self.headHeight
                for (row, label) in section.rows.enumerated() {
                    scene.write(
                        label, at: Point(x: area.minX, y: y + Self.rowHeight / 2), width: layout.labels - 6)
                    for (place, block) in line.enumerated() {
                        let left = blockLeft(place, area.minX, layout)
                        for (column, cell) in block.cells[row].enumerated() {
                            draw(cell, in: &scene, x: left + Double(column) * layout.cell, y: y, width: layout.cell)
                        }
                    }
                    y += Self.rowHeight
                }
                y += Self.gap
            }
        }
    }

    private func blockLeft(_ place: Int, _ left: Double, _ layout: Layout) -> Double {
        left + layout.labels + Double(place) * (Double(columns.count) * layout.cell + Self.gap)
    }

    private func drawHeads(
        of line: ArraySlice<Block>, in scene: inout Scene, left: Double, top: Double, _ layout: Layout
    ) {
        scene.write(
            columnTitle, at: Point(x: left, y: top + 19), width: layout.labels - 6, size: FigureStyle.noteSize,
            colour: FigureStyle.paleInk)
        for (place, block) in line.enumerated() {
            let x = blockLeft(place, left, layout)
            let width = Double(columns.count) * layout.cell
            scene.write(
                block.title, at: Point(x: x + width / 2, y: top + 7), width: width, isBold: true,
                alignment: .centre)
            for (column, head) in columns.enumerated() {
                scene.write(
                    head, at: Point(x: x + (Double(column) + 0.5) * layout.cell, y: top + 19),
                    width: layout.cell, size: FigureStyle.noteSize, colour: FigureStyle.paleInk, alignment: .centre)
            }
        }
    }

    private func draw(_ cell: Cell, in scene: inout Scene, x: Double, y: Double, width: Double) {
        let step = cell.share.map { Self.ramp[Self.step($0)] }
        let box = Box(minX: x + 0.6, minY: y + 0.6, maxX: x + width - 0.6, maxY: y + Self.rowHeight - 0.6)
        scene.box(box, fill: step?.fill ?? FigureStyle.boxFill, line: FigureStyle.rule, width: 0.4)
        // Many columns leave room for the number alone, or for the colour alone.
        let texts = [cell.text, cell.text.replacing(" %", with: "")]
        let fitting = texts.first { TextMeasure.width(of: $0, size: FigureStyle.noteSize) <= width - 2 }
        scene.write(
            fitting ?? "", at: box.centre, width: width, size: FigureStyle.noteSize,
            colour: step?.ink ?? FigureStyle.paleInk, alignment: .centre)
    }
}
