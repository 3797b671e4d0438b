import TroupeModel

/// What stands round the drawing: title and subtitle above; legend, method and source in a foot of the page's width.
///
/// Everything is wrapped to the page's width first, so that the heights are known before the page is chosen.
struct FigureFrame {
    private static let titleLine = 23.0
    private static let subtitleLine = 13.5
    private static let legendLine = 12.5
    private static let legendGap = 2.5
    private static let methodLine = 12.0
    private static let sourceLine = 11.5
    private static let sampleWidth = 32.0
    private static let entryGap = 16.0

    let pageWidth: Double
    /// From the top of the page to the drawing.
    let topHeight: Double
    /// From the drawing to the foot of the page.
    let bottomHeight: Double

    private let words: Wording
    private let title: [String]
    private let subtitle: [String]
    private let source: [String]
    /// What the drawing was made by, and what it leaves out.
    private let paragraphs: [Paragraph]
    private let legend: [FlowedEntry]
    private let legendHeight: Double

    /// Lines behind a bold heading in the first of them.
    private struct Paragraph {
        var heading: String
        var headingWidth: Double
        var lines: [String]
    }

    /// An entry of the legend with its place from the upper left of the foot.
    private struct FlowedEntry {
        var entry: LegendEntry
        var x: Double
        var y: Double
        var width: Double
        var lines: [String]
    }

    private var inner: Double { pageWidth - 2 * FigureStyle.margin }

    init(_ figure: some FramedFigure, legend: Legend, pageWidth: Double) {
        self.pageWidth = pageWidth
        words = figure.words
        let inner = pageWidth - 2 * FigureStyle.margin
        title = TextMeasure.lines(
            of: figure.title.visible, size: FigureStyle.titleSize, isBold: true, width: inner, most: 2)
        subtitle = TextMeasure.lines(of: figure.subtitle.visible, size: FigureStyle.subtitleSize, width: inner, most: 3)
        source = TextMeasure.lines(of: figure.source.visible, size: FigureStyle.methodSize, width: inner, most: 2)
        paragraphs = [
            Self.paragraph(words("page.method"), figure.method, width: inner),
            Self.paragraph(words("page.leftOut"), figure.leftOut, width: inner),
        ].compactMap { $0 }
        (self.legend, legendHeight) = Self.flowed(legend, heading: words("figure.howToRead"), width: inner)
        topHeight = 16 + Double(title.count) * Self.titleLine + Double(subtitle.count) * Self.subtitleLine + 9
        let methodHeight = Double(paragraphs.reduce(0) { $0 + $1.lines.count }) * Self.methodLine
        bottomHeight =
            8 + legendHeight + (legend.isEmpty ? 0 : 5) + methodHeight + 4 + Double(source.count) * Self.sourceLine + 12
    }

    /// Adds the frame to a page of its final height.
    func draw(in scene: inout Scene) {
        drawTitle(in: &scene)
        let top = scene.height - bottomHeight
        scene.rules.append(rule(at: top))
        drawLegend(in: &scene, top: top + 8)
        drawMethod(in: &scene, top: top + 8 + legendHeight + (legend.isEmpty ? 0 : 5))
        for (index, line) in source.enumerated() {
            let y = scene.height - 12 - Double(source.count - index) * Self.sourceLine
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
        guard !legend.isEmpty else { return }
        let heading = words("figure.howToRead")
        scene.texts.append(
            text(
                heading, x: FigureStyle.margin, y: top, width: Self.headingWidth(heading, FigureStyle.legendSize),
                height: Self.legendLine, size: FigureStyle.legendSize, isBold: true))
        for flowed in legend {
            let (x, y) = (FigureStyle.margin + flowed.x, top + flowed.y)
            let sample = Point(x: x + 14, y: y + Self.legendLine / 2)
            if case .account(.letter(let letter)) = flowed.entry.sample {
                scene.texts.append(
                    Scene.Text(
                        text: DOTText(String(letter)), box: Box(centre: sample, width: 10, height: 10), size: 8,
                        isBold: true, alignment: .centre))
            }
            if case .letter(let letter, let colour) = flowed.entry.sample {
                scene.texts.append(
                    Scene.Text(
                        text: DOTText(letter, cutTo: 3), box: Box(centre: sample, width: 28, height: 12), size: 10,
                        isBold: true, colour: colour, alignment: .centre))
            }
            let lines = flowed.lines.enumerated().map { index, line in
                text(
                    line, x: x + Self.sampleWidth, y: y + Double(index) * Self.legendLine, width: flowed.width,
                    height: Self.legendLine, size: FigureStyle.legendSize)
            }
            scene.legend.append(PlacedLegendEntry(entry: flowed.entry, sampleCentre: sample, lines: lines))
        }
    }

    private func drawMethod(in scene: inout Scene, top: Double) {
        var y = top
        for paragraph in paragraphs {
            scene.texts.append(
                text(
                    paragraph.heading, x: FigureStyle.margin, y: y, width: paragraph.headingWidth,
                    height: Self.methodLine, size: FigureStyle.methodSize, isBold: true, colour: FigureStyle.softInk))
            for (index, line) in paragraph.lines.enumerated() {
                let indent = index == 0 ? paragraph.headingWidth : 0
                scene.texts.append(
                    text(
                        line, x: FigureStyle.margin + indent, y: y, width: inner - indent, height: Self.methodLine,
                        size: FigureStyle.methodSize, colour: FigureStyle.softInk))
                y += Self.methodLine
            }
        }
    }

    /// Items that run on behind a heading; nil for none.
    private static func paragraph(_ heading: String, _ items: [String], width: Double) -> Paragraph? {
        guard !items.isEmpty else { return nil }
        let text = items.map(\.visible).joined(separator: " \u{00B7} ")
        let indent = headingWidth(heading, FigureStyle.methodSize)
        return Paragraph(
            heading: heading, headingWidth: indent,
            lines: TextMeasure.lines(of: text, size: FigureStyle.methodSize, width: width, indent: indent))
    }

    private static func headingWidth(_ heading: String, _ size: Double) -> Double {
        TextMeasure.width(of: heading, size: size, isBold: true) + 8
    }

    /// The entries side by side, as many in a row as fit, group after group.
    private static func flowed(
        _ legend: Legend, heading: String, width: Double
    ) -> (entries: [FlowedEntry], height: Double) {
        guard !legend.isEmpty else { return ([], 0) }
        var entries: [FlowedEntry] = []
        var x = headingWidth(heading, FigureStyle.legendSize) + 6
        var (y, rowHeight) = (0.0, legendLine)
        for entry in legend.columns.joined() {
            let natural = TextMeasure.width(of: entry.text.shown, size: FigureStyle.legendSize) + 4
            let room = min(natural, width - sampleWidth)
            if x > 0, x + sampleWidth + room > width {
                (x, y) = (0, y + rowHeight + legendGap)
                rowHeight = legendLine
            }
            let lines = TextMeasure.lines(of: entry.text.shown, size: FigureStyle.legendSize, width: room)
            entries.append(FlowedEntry(entry: entry, x: x, y: y, width: room, lines: lines))
            rowHeight = max(rowHeight, Double(lines.count) * legendLine)
            x += sampleWidth + room + entryGap
        }
        return (entries, y + rowHeight)
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
