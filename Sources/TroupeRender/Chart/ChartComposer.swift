import TroupeModel

/// Draws a chart in all formats; see ``render(_:using:look:)`` for networks.
///
/// - Throws: ``RenderError`` when Graphviz fails or reaches a limit.
package func render(
    _ figure: ChartFigure, using graphviz: GraphvizProcess, look: FigureLook = FigureLook()
) throws(RenderError) -> RenderedFigure {
    try render(composeScene(figure), using: graphviz, look: look)
}

/// All places of a chart.
func composeScene(_ figure: ChartFigure) -> Scene {
    guard figure.page.keepsShape else { return composeScene(figure, width: figure.page.width) }
    // As much larger as it must be for all to fit into the shape.
    var scale = 1.0
    while true {
        let isLargest = scale >= largestScale
        let scene = composeScene(figure, width: figure.page.width * scale, isPressed: isLargest)
        if scene.height <= figure.page.height * scale * 1.0001 || isLargest { return scene }
        scale = min(scale * 1.08, largestScale)
    }
}

/// Beyond this a figure that keeps its shape presses its content together instead.
private let largestScale = 3.0

/// - Parameter isPressed: Whether the content must do with the height of the page.
private func composeScene(_ figure: ChartFigure, width: Double, isPressed: Bool = false) -> Scene {
    let content = figure.content.drawn
    let isEmpty = figure.message != nil
    let legend = Legend(columns: isEmpty ? [] : content.legend(letters: figure.letters, figure.words))
    let frame = FigureFrame(figure, legend: legend, pageWidth: width)
    let inner = width - 2 * FigureStyle.margin
    let words = (figure.message ?? "").visible
    let size = FigureStyle.messageSize
    let lines = isEmpty ? TextMeasure.lines(of: words, size: size, width: inner * 0.8) : []
    let wanted = isEmpty ? Double(lines.count) * size * 1.5 + 70 : content.height(width: inner) + 16
    let taken = frame.topHeight + frame.bottomHeight
    // A figure with little in it is lower than its page rather than half empty.
    let least = figure.page.height * width / figure.page.width
    let height =
        figure.page.keepsShape
        ? isPressed ? max(least, taken + 40) : max(least, taken + wanted)
        : isEmpty ? taken + wanted : max(min(figure.page.height, taken + wanted * 1.5), taken + wanted)
    let area = Box(
        minX: FigureStyle.margin, minY: frame.topHeight + 8, maxX: width - FigureStyle.margin,
        maxY: height - frame.bottomHeight - 8)
    var scene = Scene(width: width, height: height, drawingArea: area)
    for (place, line) in lines.enumerated() {
        let y = area.minY + 27 + Double(place) * size * 1.5
        scene.texts.append(
            Scene.Text(
                text: DOTText(line),
                box: Box(minX: area.minX, minY: y, maxX: area.minX + inner * 0.8, maxY: y + size * 1.5),
                size: size))
    }
    if !isEmpty { content.draw(in: &scene, area: area, letters: figure.letters, figure.words) }
    frame.draw(in: &scene)
    return scene
}

extension Scene {
    /// One line of text on `centre`, `left` or `right` of it, cut to `width`.
    mutating func write(
        _ text: String, at point: Point, width: Double, size: Double = FigureStyle.legendSize, isBold: Bool = false,
        colour: String = FigureStyle.ink, alignment: Alignment = .left, background: String? = nil
    ) {
        let line = TextMeasure.lines(of: text.visible, size: size, isBold: isBold, width: width, most: 1).first ?? ""
        guard !line.isEmpty else { return }
        let long = min(width, TextMeasure.width(of: line, size: size, isBold: isBold) + 2)
        let left =
            switch alignment {
            case .left: point.x
            case .centre: point.x - long / 2
            case .right: point.x - long
            }
        texts.append(
            Text(
                text: DOTText(line),
                box: Box(minX: left, minY: point.y - size * 0.66, maxX: left + long, maxY: point.y + size * 0.66),
                size: size, isBold: isBold, colour: colour, alignment: alignment, background: background))
    }

    /// A circle with what is shown when the pointer rests on it.
    mutating func dot(
        _ centre: Point, radius: Double, colour: String, fill: AccountMark.Fill, isGone: Bool = false, tooltip: String
    ) {
        accounts.append(
            Account(
                centre: centre, radius: radius, colour: colour, fill: fill, isGone: isGone,
                tooltip: DOTText(tooltip, cutTo: FigureStyle.tooltipLength)))
    }

    /// A filled box.
    mutating func box(_ box: Box, fill: String, line: String, width: Double = 0.7) {
        shapes.append(Shape(corners: box.corners, fill: fill, line: line, width: width, isDashed: false))
    }
}

/// The colour of a community by its rank; grey for none.
func communityColour(_ rank: Int?) -> String {
    rank.map { FigureStyle.colour(ofCommunityAt: $0) } ?? FigureStyle.grey
}

/// The most letters of one legend.
private let mostLetters = 14

/// Legend entries for the letters of the communities that occur; a rank is a place in `letters`.
func letterEntries(_ letters: [String], _ words: Wording, of ranks: some Sequence<Int?>) -> [LegendEntry] {
    let occurring = Set(ranks)
    let own = occurring.compactMap { $0 }.sorted().filter(letters.indices.contains)
    var entries = own.prefix(mostLetters).map { rank in
        LegendEntry(
            sample: .letter(letters[rank], colour: FigureStyle.colour(ofCommunityAt: rank)),
            text: DOTText(words("figure.community", .text(letters[rank])), cutTo: 40))
    }
    if own.count > mostLetters {
        entries.append(
            LegendEntry(
                sample: .letter("…", colour: FigureStyle.grey),
                text: DOTText(words("figure.furtherLetters"))))
    }
    if occurring.contains(nil) {
        entries.append(LegendEntry(sample: .noCommunity, text: DOTText(words("figure.greyNone"))))
    }
    return entries
}
