import TroupeModel

/// What stands round the drawing: title and subtitle above, legend, method box and source below.
///
/// Everything is wrapped to the page's width first, so that the heights are known before the page is chosen.
struct FigureFrame {
    private static let titleLine = 23.0
    private static let subtitleLine = 13.5
    private static let headingLine = 16.0
    private static let legendLine = 12.5
    private static let legendGap = 3.0
    private static let methodLine = 12.0
    private static let sourceLine = 11.5
    private static let padding = 9.0
    private static let sampleWidth = 32.0

    let pageWidth: Double
    /// From the top of the page to the drawing.
    let topHeight: Double
    /// From the drawing to the foot of the page.
    let bottomHeight: Double

    private let words: Wording
    private let title: [String]
    private let subtitle: [String]
    private let source: [String]
    private let methodWidth: Double
    private let isMethodLeft: Bool
    /// How far the method box stands below the top of the legend.
    private let methodOffset: Double
    private let methodLines: [(text: String, isHeading: Bool)]
    private let legendColumns: [[(entry: LegendEntry, lines: [String])]]
    private let legendColumnWidths: [Double]

    private var inner: Double { pageWidth - 2 * FigureStyle.margin }

    init(_ figure: some FramedFigure, legend: Legend, pageWidth: Double) {
        self.pageWidth = pageWidth
        words = figure.words
        let inner = pageWidth - 2 * FigureStyle.margin
        title = TextMeasure.lines(
            of: figure.title.visible, size: FigureStyle.titleSize, isBold: true, width: inner, most: 2)
        subtitle = TextMeasure.lines(of: figure.subtitle.visible, size: FigureStyle.subtitleSize, width: inner, most: 3)
        source = TextMeasure.lines(of: figure.source.visible, size: FigureStyle.methodSize, width: inner, most: 2)

        // The method box is as wide as it must be to stay low; without a legend it has the whole width.
        let isStacked = pageWidth < 620 && !legend.isEmpty
        let shares = legend.isEmpty || isStacked ? [1.0] : [0.31, 0.36, 0.42]
        var width = inner
        var lines: [(text: String, isHeading: Bool)] = []
        let fewest = Self.methodLines(figure, width: inner * (shares.last ?? 1) - 2 * Self.padding).count
        for share in shares {
            width = inner * share
            lines = Self.methodLines(figure, width: width - 2 * Self.padding)
            if lines.count <= max(8, fewest + 1) { break }
        }
        let widest = lines.map { TextMeasure.width(of: $0.text, size: FigureStyle.methodSize) }.max() ?? 0
        width = min(width, max(widest + 2 * Self.padding + 8, 240))
        methodWidth = width
        isMethodLeft = legend.isEmpty || isStacked
        methodLines = lines

        let columns = isStacked ? legend.merged.filter { !$0.isEmpty } : legend.columns.filter { !$0.isEmpty }
        let room = isStacked ? inner : inner - width - 16
        let widths = Self.columnWidths(columns, room: room)
        legendColumnWidths = widths
        legendColumns = zip(columns, widths).map { entries, columnWidth in
            entries.map { entry in
                let textWidth = columnWidth - Self.sampleWidth - 10
                let size = FigureStyle.legendSize
                return (entry, TextMeasure.lines(of: entry.text.shown, size: size, width: textWidth))
            }
        }
        let legendHeight = legendColumns.map { Self.height(of: $0) }.max() ?? 0
        let methodHeight = 2 * Self.padding + Self.headingLine + Double(lines.count) * Self.methodLine
        let wholeLegend = legend.isEmpty ? 0 : Self.headingLine + 4 + legendHeight
        methodOffset = isStacked ? wholeLegend + 10 : 0
        let blockHeight = isStacked ? methodOffset + methodHeight : max(wholeLegend, methodHeight)
        topHeight = 16 + Double(title.count) * Self.titleLine + Double(subtitle.count) * Self.subtitleLine + 9
        bottomHeight = 10 + blockHeight + 8 + Double(source.count) * Self.sourceLine + 14
    }

    /// Adds the frame to a page of its final height.
    func draw(in scene: inout Scene) {
        drawTitle(in: &scene)
        let top = scene.height - bottomHeight
        scene.rules.append(rule(at: top))
        drawLegend(in: &scene, top: top + 10)
        drawMethod(in: &scene, top: top + 10 + methodOffset)
        for (index, line) in source.enumerated() {
            let y = scene.height - 14 - Double(source.count - index) * Self.sourceLine
            scene.texts.append(
                text(
                    line, x: FigureStyle.margin, y: y, width: inner, height: Self.sourceLine,
                    size: FigureStyle.methodSize, colour: FigureStyle.paleInk))
        }
    }

    private func drawTitle(in scene: inout Scene) {
        var y = 16.0
        for line in title {
            scene.texts.append(
                text(
                    line, x: FigureStyle.margin, y: y, width: inner, height: Self.titleLine,
                    size: FigureStyle.titleSize, isBold: true))
            y += Self.titleLine
        }
        for line in subtitle {
            scene.texts.append(
                text(
                    line, x: FigureStyle.margin, y: y, width: inner, height: Self.subtitleLine,
                    size: FigureStyle.subtitleSize, colour: FigureStyle.paleInk))
            y += Self.subtitleLine
        }
        scene.rules.append(rule(at: y + 6))
    }

    private func drawLegend(in scene: inout Scene, top: Double) {
        guard !legendColumns.isEmpty else { return }
        scene.texts.append(
            text(
                words("figure.howToRead"), x: FigureStyle.margin, y: top, width: 200, height: Self.headingLine,
                size: FigureStyle.headingSize, isBold: true))
        var x = FigureStyle.margin
        for (column, width) in zip(legendColumns, legendColumnWidths) {
            var y = top + Self.headingLine + 4
            for (entry, lines) in column {
                let sample = Point(x: x + 14, y: y + Self.legendLine / 2)
                if case .account(.letter(let letter)) = entry.sample {
                    scene.texts.append(
                        Scene.Text(
                            text: DOTText(String(letter)), box: Box(centre: sample, width: 10, height: 10), size: 8,
                            isBold: true, alignment: .centre))
                }
                if case .letter(let letter, let colour) = entry.sample {
                    scene.texts.append(
                        Scene.Text(
                            text: DOTText(letter, cutTo: 3), box: Box(centre: sample, width: 28, height: 12), size: 10,
                            isBold: true, colour: colour, alignment: .centre))
                }
                let texts = lines.enumerated().map { index, line in
                    text(
                        line, x: x + Self.sampleWidth, y: y + Double(index) * Self.legendLine,
                        width: width - Self.sampleWidth - 10, height: Self.legendLine, size: FigureStyle.legendSize)
                }
                scene.legend.append(PlacedLegendEntry(entry: entry, sampleCentre: sample, lines: texts))
                y += Double(lines.count) * Self.legendLine + Self.legendGap
            }
            x += width
        }
    }

    private func drawMethod(in scene: inout Scene, top: Double) {
        let height = 2 * Self.padding + Self.headingLine + Double(methodLines.count) * Self.methodLine
        let right = isMethodLeft ? FigureStyle.margin + methodWidth : pageWidth - FigureStyle.margin
        let box = Box(minX: right - methodWidth, minY: top, maxX: right, maxY: top + height)
        scene.methodBox = box
        let x = box.minX + Self.padding
        let width = methodWidth - 2 * Self.padding
        scene.texts.append(
            text(
                words("page.method"), x: x, y: top + Self.padding - 2, width: width, height: Self.headingLine,
                size: FigureStyle.headingSize, isBold: true))
        for (index, line) in methodLines.enumerated() {
            let y = top + Self.padding + Self.headingLine + Double(index) * Self.methodLine
            scene.texts.append(
                text(
                    line.text, x: x, y: y, width: width, height: Self.methodLine, size: FigureStyle.methodSize,
                    isBold: line.isHeading, colour: FigureStyle.softInk))
        }
    }

    private static func methodLines(_ figure: some FramedFigure, width: Double) -> [(text: String, isHeading: Bool)] {
        func wrapped(_ lines: [String]) -> [(text: String, isHeading: Bool)] {
            lines.flatMap { TextMeasure.lines(of: $0.visible, size: FigureStyle.methodSize, width: width) }
                .map { ($0, false) }
        }
        let leftOut = figure.leftOut.isEmpty ? [] : [(figure.words("page.leftOut"), true)] + wrapped(figure.leftOut)
        return wrapped(figure.method) + leftOut
    }

    /// Columns as wide as their longest entry; when that does not fit, the widest give way first.
    private static func columnWidths(_ columns: [[LegendEntry]], room: Double) -> [Double] {
        let wanted = columns.map { entries in
            let widest = entries.map { TextMeasure.width(of: $0.text.shown, size: FigureStyle.legendSize) }.max() ?? 0
            return min(widest, 260) + sampleWidth + 12
        }
        var left = room
        var widths = wanted
        let narrowFirst = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        for (done, column) in narrowFirst.enumerated() {
            widths[column] = min(wanted[column], left / Double(wanted.count - done))
            left -= widths[column]
        }
        return widths
    }

    private static func height(of column: [(entry: LegendEntry, lines: [String])]) -> Double {
        column.map { Double($0.lines.count) * legendLine + legendGap }.reduce(0, +)
    }

    private func rule(at y: Double) -> Scene.Rule {
        Scene.Rule(
            start: Point(x: FigureStyle.margin, y: y), end: Point(x: pageWidth - FigureStyle.margin, y: y))
    }

    private func text(
        _ line: String, x: Double, y: Double, width: Double, height: Double, size: Double, isBold: Bool = false,
        colour: String = FigureStyle.ink
    ) -> Scene.Text {
        Scene.Text(
            text: DOTText(line), box: Box(minX: x, minY: y, maxX: x + width, maxY: y + height), size: size,
            isBold: isBold, colour: colour)
    }
}
