package import TroupeModel

/// A table of shares as coloured cells, drawn as SVG.
///
/// Colour is never alone: every cell says its value.
package struct Heatmap: Sendable {
    /// A cell.
    package struct Cell: Sendable {
        /// From 0 to 1; nil where nothing can be said.
        package var share: Double?
        /// What stands in the cell.
        package var text: String
        /// What is shown on hovering.
        package var tooltip: String

        /// A cell.
        package init(share: Double?, text: String, tooltip: String) {
            self.share = share
            self.text = text
            self.tooltip = tooltip
        }
    }

    /// A row of cells.
    package struct Row: Sendable {
        /// What the row is.
        package var label: String
        /// One cell for each column.
        package var cells: [Cell]
        /// Whether a line is drawn above it.
        package var beginsGroup: Bool

        /// A row.
        package init(label: String, cells: [Cell], beginsGroup: Bool) {
            self.label = label
            self.cells = cells
            self.beginsGroup = beginsGroup
        }
    }

    /// The title.
    package var title: String
    /// What a cell is.
    package var subtitle: String
    /// The columns' heads.
    package var columns: [String]
    /// What the columns are.
    package var columnTitle: String
    /// The rows.
    package var rows: [Row]
    /// The lines on the method.
    package var method: [String]
    /// The source line, which stands under the method.
    package var source: String
    /// The language of its fixed words.
    package var words: Wording

    /// A heat map.
    package init(
        title: String, subtitle: String, columns: [String], columnTitle: String, rows: [Row], method: [String],
        source: String, words: Wording
    ) {
        self.title = title
        self.subtitle = subtitle
        self.columns = columns
        self.columnTitle = columnTitle
        self.rows = rows
        self.method = method
        self.source = source
        self.words = words
    }

    private static let cellWidth = 84.0
    private static let cellHeight = 21.0
    /// The figure. The same values give the same bytes.
    package var svg: String {
        let labelWidth = 14 + 6.1 * Double(min(44, rows.map(\.label.count).max() ?? 0))
        let left = FigureStyle.margin + labelWidth
        let top = FigureStyle.margin + 84
        let groups = Double(rows.dropFirst().count { $0.beginsGroup })
        let bottom = top + Self.cellHeight * Double(rows.count) + 9 * groups
        let width = max(left + Self.cellWidth * Double(columns.count) + FigureStyle.margin, 620)
        let boxTop = bottom + 46
        let foot = method + [source, words("page.allowed")]
        let height = boxTop + 16 + 13 * Double(foot.count) + FigureStyle.margin
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(number(width))\" height=\"\(number(height))\" "
                + "viewBox=\"0 0 \(number(width)) \(number(height))\" font-family=\"\(FigureStyle.font),sans-serif\">",
            "<title>\(title.markupEscaped)</title>",
            "<rect width=\"100%\" height=\"100%\" fill=\"\(FigureStyle.paper)\"/>",
            text(title, FigureStyle.margin, FigureStyle.margin + 16, size: FigureStyle.titleSize, weight: "bold"),
            text(
                subtitle, FigureStyle.margin, FigureStyle.margin + 36, size: FigureStyle.subtitleSize,
                fill: FigureStyle.softInk),
            text(
                columnTitle, left, top - 22, size: FigureStyle.legendSize, fill: FigureStyle.paleInk),
        ]
        for (place, column) in columns.enumerated() {
            let x = left + Self.cellWidth * (Double(place) + 0.5)
            parts.append(text(column, x, top - 7, size: FigureStyle.headingSize, anchor: "middle"))
        }
        var y = top
        for (place, row) in rows.enumerated() {
            if row.beginsGroup, place > 0 { y += 9 }
            parts.append(
                text(shortened(row.label), left - 8, y + 14.5, size: FigureStyle.headingSize, anchor: "end"))
            for (column, cell) in row.cells.enumerated() {
                parts += drawn(cell, left + Self.cellWidth * Double(column), y)
            }
            y += Self.cellHeight
        }
        parts += legend(left: FigureStyle.margin, top: bottom + 16)
        for (place, line) in foot.enumerated() {
            parts.append(
                text(
                    line, FigureStyle.margin, boxTop + 16 + 13 * Double(place), size: FigureStyle.methodSize,
                    fill: FigureStyle.paleInk))
        }
        return (parts + ["</svg>", ""]).joined(separator: "\n")
    }

    private func drawn(_ cell: Cell, _ x: Double, _ y: Double) -> [String] {
        let step = cell.share.map { Matrix.ramp[Matrix.step($0)] }
        let fill = step?.fill ?? FigureStyle.boxFill
        let ink = step?.ink ?? FigureStyle.paleInk
        return [
            "<g><title>\(cell.tooltip.markupEscaped)</title>",
            "<rect x=\"\(number(x + 1))\" y=\"\(number(y + 1))\" width=\"\(number(Self.cellWidth - 2))\" "
                + "height=\"\(number(Self.cellHeight - 2))\" fill=\"\(fill)\"/>",
            text(
                cell.text, x + Self.cellWidth / 2, y + 14.5, size: FigureStyle.legendSize, fill: ink, anchor: "middle"),
            "</g>",
        ]
    }

    private func legend(left: Double, top: Double) -> [String] {
        var parts: [String] = []
        var x = left
        for (_, key, fill, _) in Matrix.ramp {
            parts.append(
                "<rect x=\"\(number(x))\" y=\"\(number(top))\" width=\"14\" height=\"11\" fill=\"\(fill)\"/>")
            parts.append(text(words(key), x + 19, top + 9.5, size: FigureStyle.legendSize))
            x += 96
        }
        parts.append(
            "<rect x=\"\(number(x))\" y=\"\(number(top))\" width=\"14\" height=\"11\" fill=\"\(FigureStyle.boxFill)\" "
                + "stroke=\"\(FigureStyle.boxLine)\"/>")
        parts.append(text(words("calibration.noPair"), x + 19, top + 9.5, size: FigureStyle.legendSize))
        return parts
    }

    private func text(
        _ words: String, _ x: Double, _ y: Double, size: Double, fill: String = FigureStyle.ink,
        anchor: String = "start", weight: String? = nil
    ) -> String {
        let bold = weight.map { " font-weight=\"\($0)\"" } ?? ""
        return "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" fill=\"\(fill)\" "
            + "text-anchor=\"\(anchor)\"\(bold)>\(words.markupEscaped)</text>"
    }

    private func shortened(_ text: String) -> String { text.count > 44 ? String(text.prefix(43)) + "…" : text }

    /// A length with one place at most.
    private func number(_ value: Double) -> String {
        let tenths = Int(saturating: (value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
