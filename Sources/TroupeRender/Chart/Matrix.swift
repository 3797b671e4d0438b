import TroupeModel

/// Rows and columns of marks: accounts and indicators. Every cell says its value in words.
package struct Matrix: Sendable {
    /// How a cell is filled.
    package enum Fill: Sendable, Hashable {
        /// The indicator holds.
        case yes
        /// It was looked at and does not hold.
        case no
        /// It is not known.
        case unknown
        /// There was nothing to look at.
        case nothing
    }

    /// A cell.
    package struct Cell: Sendable {
        /// How it is filled.
        package var fill: Fill
        /// What stands in it.
        package var text: String

        /// A cell.
        package init(_ fill: Fill, text: String = "") {
            self.fill = fill
            self.text = text
        }
    }

    /// A row.
    package struct Row: Sendable {
        /// What it is.
        package var label: String
        /// The rank of its community; nil for none.
        package var community: Int?
        /// A cell for each column.
        package var cells: [Cell]
        /// Whether space parts it from the row above.
        package var beginsGroup: Bool

        /// A row.
        package init(label: String, community: Int? = nil, cells: [Cell], beginsGroup: Bool = false) {
            self.label = label
            self.community = community
            self.cells = cells
            self.beginsGroup = beginsGroup
        }
    }

    /// The heads of the columns.
    package var columns: [String]
    /// The rows.
    package var rows: [Row]

    /// A table of marks.
    package init(columns: [String], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}

extension Matrix: ChartContent {
    private static let rowHeight = 15.0
    private static let gap = 7.0
    private static let headLine = 10.6

    /// Where columns stand at a width, and their heads, on as many lines as the longest needs.
    private struct Layout {
        let labels: Double
        let mark: Double
        let column: Double
        let heads: [[String]]

        init(_ matrix: Matrix, width: Double) {
            let widest = matrix.rows.map { TextMeasure.width(of: String($0.label.prefix(60)), size: 8.5) }.max() ?? 0
            labels = min(widest + 12, width * 0.34)
            mark = matrix.hasCommunities ? 20 : 0
            let column = min(124, (width - labels - mark) / Double(max(1, matrix.columns.count)))
            self.column = column
            heads = matrix.columns.map {
                TextMeasure.lines(of: $0, size: FigureStyle.noteSize, isBold: true, width: column - 4, most: 4)
            }
        }

        var headHeight: Double { 8.8 + Matrix.headLine * Double(max(2, heads.map(\.count).max() ?? 0)) }
    }

    private var hasCommunities: Bool { rows.contains { $0.community != nil } }

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        let fills = Set(rows.lazy.flatMap(\.cells).map(\.fill))
        var marks: [LegendEntry] = []
        if fills.contains(.yes) {
            marks.append(LegendEntry(sample: .cell("#444444"), text: DOTText(words("figure.cellYes"))))
        }
        if fills.contains(.no) {
            marks.append(LegendEntry(sample: .cell("#ffffff"), text: DOTText(words("figure.cellNo"))))
        }
        if fills.contains(.unknown) {
            marks.append(LegendEntry(sample: .cell("#f6f6f6"), text: DOTText(words("figure.cellUnknown"))))
        }
        if fills.contains(.nothing) {
            marks.append(LegendEntry(sample: .cell("#f6f6f6"), text: DOTText(words("figure.cellNone"))))
        }
        return [marks, hasCommunities ? letterEntries(letters, words, of: rows.map(\.community)) : []]
    }

    func height(width: Double) -> Double {
        Double(rows.count) * Self.rowHeight + Double(rows.dropFirst().count { $0.beginsGroup }) * Self.gap
            + Layout(self, width: width).headHeight
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let layout = Layout(self, width: area.width)
        let (labels, mark, wide, headHeight) = (layout.labels, layout.mark, layout.column, layout.headHeight)
        let left = area.minX + labels + mark
        for (number, lines) in layout.heads.enumerated() {
            for (place, line) in lines.enumerated() {
                scene.write(
                    line,
                    at: Point(
                        x: left + (Double(number) + 0.5) * wide,
                        y: area.minY + headHeight - 9 - Double(lines.count - 1 - place) * Self.headLine),
                    width: wide - 2, size: FigureStyle.noteSize, isBold: true, colour: FigureStyle.paleInk,
                    alignment: .centre)
            }
        }
        let groups = Double(rows.dropFirst().count { $0.beginsGroup })
        let free = area.maxY - area.minY - headHeight - groups * Self.gap
        let tall = min(Self.rowHeight * 1.5, free / Double(max(1, rows.count)))
        var y = area.minY + headHeight
        for (number, row) in rows.enumerated() {
            if row.beginsGroup, number > 0 { y += Self.gap }
            if let rank = row.community, letters.indices.contains(rank) {
                scene.write(
                    letters[rank], at: Point(x: area.minX, y: y + tall / 2), width: mark - 2, isBold: true,
                    colour: communityColour(rank))
            } else if hasCommunities {
                scene.dot(
                    Point(x: area.minX + 5, y: y + tall / 2), radius: 3.6, colour: communityColour(row.community),
                    fill: .filled, tooltip: row.label)
            }
            scene.write(row.label, at: Point(x: area.minX + mark, y: y + tall / 2), width: labels - 6)
            for (column, cell) in row.cells.enumerated() {
                let box = Box(
                    minX: left + Double(column) * wide + 1, minY: y + 1, maxX: left + Double(column + 1) * wide - 1,
                    maxY: y + tall - 1)
                let (fill, ink) = Self.colours(of: cell.fill, community: row.community)
                scene.box(box, fill: fill, line: FigureStyle.rule)
                let text = cell.text.isEmpty && cell.fill == .unknown ? "?" : cell.text
                scene.write(
                    text, at: box.centre, width: wide - 4, size: FigureStyle.noteSize, colour: ink, alignment: .centre)
            }
            y += tall
        }
    }

    private static func colours(of fill: Fill, community: Int?) -> (String, String) {
        switch fill {
        case .yes: (communityColour(community), FigureStyle.paper)
        case .no: (FigureStyle.paper, FigureStyle.paleInk)
        case .unknown, .nothing: (FigureStyle.boxFill, FigureStyle.paleInk)
        }
    }
}
