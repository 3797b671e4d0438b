/// The second pass: a scene as DOT text in which every place is fixed.
///
/// Shapes lie in the background, accounts are nodes `n0` …, ties edges, and each line of text a node `t0` … without
/// outline. Two invisible corner nodes keep the page's size.
struct SceneDOT {
    private let scene: Scene
    private let recolouring: [String: String]
    private var writer: DOTWriter
    private var textCount = 0

    init(_ scene: Scene, look: FigureLook = FigureLook()) {
        self.scene = scene
        recolouring = look.recolouring
        writer = DOTWriter(recolouring: recolouring, font: look.font)
    }

    /// The DOT text.
    ///
    /// - Parameter dotsPerInch: The resolution of a bitmap; nil for formats of lines, whose size is in points.
    static func text(of scene: Scene, look: FigureLook = FigureLook(), dotsPerInch: Double? = nil) -> String {
        var dot = SceneDOT(scene, look: look)
        return dot.write(dotsPerInch: dotsPerInch)
    }

    private mutating func write(dotsPerInch: Double?) -> String {
        writer.open(comments: ["Places are fixed: draw with  neato -n2 -Tsvg network.dot"])
        var attributes: [(String, DOTWriter.Value)] = [
            ("notranslate", .literal("true")), ("splines", .literal("line")),
            ("outputorder", .literal("edgesfirst")), ("overlap", .literal("true")),
            ("bgcolor", .literal(FigureStyle.paper)),
            ("pad", .number(0)), ("margin", .number(0)),
        ]
        if let dotsPerInch { attributes.append(("dpi", .number(dotsPerInch))) }
        attributes.append(("_background", .literal(background())))
        writer.defaults("graph", attributes)
        writer.defaults(
            "node",
            [
                ("fontname", .literal(FigureStyle.font)), ("fixedsize", .literal("true")), ("label", .literal("")),
                ("margin", .number(0)), ("shape", .literal("circle")), ("style", .literal("filled")),
            ])
        // The corners are 0.001 in wide, and the page ends at their rims.
        let half = 0.036
        corner("corner0", Point(x: half, y: scene.height - half))
        corner("corner1", Point(x: scene.width - half, y: half))
        for (index, account) in scene.accounts.enumerated() { write(account, index) }
        for tie in scene.ties { write(tie) }
        for label in scene.labels {
            write(
                Scene.Text(
                    text: label.text, box: label.box, size: FigureStyle.labelSize, alignment: .centre,
                    background: label.background))
        }
        for text in scene.letters + scene.texts + scene.legend.flatMap(\.lines) { write(text) }
        writer.close()
        return writer.text
    }

    private mutating func corner(_ name: String, _ point: Point) {
        writer.node(
            name,
            [
                ("pos", position(point)), ("shape", .literal("point")), ("width", .number(0.001)),
                ("height", .number(0.001)), ("style", .literal("invis")),
            ])
    }

    private mutating func write(_ account: Scene.Account, _ index: Int) {
        let diameter = account.radius * 2 / 72
        let paint = AccountPaint(account.fill, colour: account.colour)
        var attributes: [(String, DOTWriter.Value)] = [
            ("pos", position(account.centre)), ("width", .number(diameter)), ("height", .number(diameter)),
            ("fillcolor", .literal(paint.fill)), ("color", .literal(paint.line)), ("penwidth", .number(paint.width)),
            ("tooltip", .text(account.tooltip)),
        ]
        var mark = ""
        if case .letter(let letter) = account.fill { mark = String(letter) }
        if account.isGone { mark += "\u{00D7}" }
        if !mark.isEmpty {
            attributes += [
                ("label", .text(DOTText(mark))),
                ("fontsize", .number(account.isGone ? max(5, min(8, account.radius * 1.6)) : 8)),
                ("fontname", .literal(FigureStyle.boldFont)),
                ("fontcolor", .literal(account.fill == .filled ? FigureStyle.paper : FigureStyle.ink)),
            ]
        }
        writer.node("n\(index)", attributes)
    }

    private mutating func write(_ tie: Scene.Tie) {
        var attributes: [(String, DOTWriter.Value)] = [
            ("color", .literal(tie.colour)), ("style", .literal(tie.mark.style)), ("penwidth", .number(tie.width)),
        ]
        if !tie.tooltip.shown.isEmpty { attributes.append(("tooltip", .text(tie.tooltip))) }
        writer.edge("n\(tie.a)", "n\(tie.b)", attributes)
    }

    private mutating func write(_ text: Scene.Text) {
        let label: DOTWriter.Value =
            switch text.alignment {
            case .left: .leftText(text.text)
            case .centre: .text(text.text)
            case .right: .rightText(text.text)
            }
        writer.node(
            "t\(textCount)",
            [
                ("pos", position(text.box.centre)), ("shape", .literal("none")),
                ("style", .literal(text.background == nil ? "solid" : "filled")),
                ("fillcolor", .literal(text.background ?? "none")),
                ("width", .number(text.box.width / 72)), ("height", .number(text.box.height / 72)), ("label", label),
                ("fontsize", .number(text.size)),
                ("fontname", .literal(text.isBold ? FigureStyle.boldFont : FigureStyle.font)),
                ("fontcolor", .literal(text.colour)),
            ])
        textCount += 1
    }

    private func position(_ point: Point) -> DOTWriter.Value {
        .literal("\(DOTWriter.decimal(point.x)),\(DOTWriter.decimal(scene.height - point.y))!")
    }

    private func background() -> String {
        var drawing = DrawingBackground(pageHeight: scene.height, recolouring: recolouring)
        for hull in scene.hulls {
            drawing.hull(hull)
        }
        for link in scene.links {
            drawing.line(from: link.from, to: link.to, colour: link.colour, width: link.width, style: link.style)
        }
        for shape in scene.shapes {
            drawing.polygon(
                shape.corners, fill: shape.fill, line: shape.line, width: shape.width, isDashed: shape.isDashed)
        }
        for stroke in scene.strokes {
            drawing.line(
                from: stroke.from, to: stroke.to, colour: stroke.colour, width: stroke.width, style: stroke.style)
        }
        for rule in scene.rules {
            drawing.line(from: rule.start, to: rule.end, colour: FigureStyle.rule, width: 0.5)
        }
        for placed in scene.legend { drawing.sample(placed.entry.sample, at: placed.sampleCentre) }
        return drawing.text
    }
}

/// Fill, outline and outline width of an account's circle.
struct AccountPaint: Equatable {
    let fill: String
    let line: String
    let width: Double

    init(_ fill: AccountMark.Fill, colour: String) {
        switch fill {
        case .filled:
            self.fill = colour
            line = colour
            width = 0.8
        case .hollow, .letter:
            self.fill = FigureStyle.paper
            line = colour
            width = 1.8
        }
    }
}
