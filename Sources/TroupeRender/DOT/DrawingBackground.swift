/// Shapes under the graph, in Graphviz's xdot language: hulls, rules, boxes and the marks of the legend.
///
/// Numbers and colours of this program only: text is always a node, where Graphviz's label escapes are known.
/// Language: "xdot", graphviz.org/docs/outputs/canon.
struct DrawingBackground {
    private(set) var operations: [String] = []
    private let pageHeight: Double
    private let recolouring: [String: String]

    /// An empty background of a page `pageHeight` points high.
    init(pageHeight: Double, recolouring: [String: String] = [:]) {
        self.pageHeight = pageHeight
        self.recolouring = recolouring
    }

    /// The operations as one attribute value.
    var text: String { operations.joined(separator: " ") }

    /// A polygon, filled and outlined.
    mutating func polygon(_ points: [Point], fill: String, line: String, width: Double, isDashed: Bool = false) {
        style("setlinewidth(\(DOTWriter.decimal(width)))")
        if isDashed { style("dashed") }
        operations.append("c \(paint(line)) C \(paint(fill)) P \(list(points))")
        if isDashed { style("solid") }
    }

    /// A circle, filled and outlined.
    mutating func circle(_ centre: Point, radius: Double, fill: String, line: String, width: Double) {
        style("setlinewidth(\(DOTWriter.decimal(width)))")
        let size = DOTWriter.decimal(radius)
        operations.append("c \(paint(line)) C \(paint(fill)) E \(pair(centre)) \(size) \(size)")
    }

    /// A straight line in a line style of DOT (`solid`, `dashed`, `dotted`).
    mutating func line(from start: Point, to end: Point, colour: String, width: Double, style word: String = "solid") {
        style("setlinewidth(\(DOTWriter.decimal(width)))")
        style(word)
        operations.append("c \(paint(colour)) L \(list([start, end]))")
        style("solid")
    }

    /// The outline of a community: pale in its colour, past the palette with a cue besides.
    mutating func hull(_ hull: Scene.Hull) {
        let isPlain = hull.cue == .plain
        polygon(
            hull.corners,
            fill: FigureStyle.colour(hull.colour, alpha: hull.cue.isFilled ? FigureStyle.hullOpacity : 0),
            line: FigureStyle.colour(hull.colour, alpha: FigureStyle.hullLineOpacity),
            width: isPlain || hull.cue.isFilled ? 1 : 2.2, isDashed: hull.isDashed)
        for (start, end) in hull.cue.lines(across: hull.corners, gap: 5) {
            line(from: start, to: end, colour: FigureStyle.colour(hull.colour, alpha: 0.3), width: 0.5)
        }
    }

    private mutating func style(_ word: String) {
        operations.append("S \(counted(word))")
    }

    private func paint(_ colour: String) -> String { counted(recoloured(colour, recolouring)) }

    private func counted(_ word: String) -> String { "\(word.utf8.count) -\(word)" }

    private func pair(_ point: Point) -> String {
        "\(DOTWriter.decimal(point.x)) \(DOTWriter.decimal(pageHeight - point.y))"
    }

    private func list(_ points: [Point]) -> String {
        "\(points.count) " + points.map(pair).joined(separator: " ")
    }
}
