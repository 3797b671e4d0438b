/// A figure in four forms. The same figure and seed give the same bytes of each.
public struct RenderedFigure: Sendable {
    /// Scalable drawing; text kept as text, font family named, not embedded.
    public let svg: [UInt8]
    /// Portable document; fonts embedded, dates constant.
    public let pdf: [UInt8]
    /// Bitmap at 200 dots an inch.
    public let png: [UInt8]
    /// The DOT text the drawings were made from, every place fixed.
    public let dot: String
}

/// Draws a figure of accounts in communities.
///
/// Two passes: the engine `sfdp`, seeded by the figure, places the members of each community; then each community
/// gets a cell of the page in proportion to its members, circles are pushed apart, labels look for free places, and
/// Graphviz draws the result with every place fixed. The page is A4 landscape and grows with the number of accounts
/// up to A3, so that text stays at 8 pt or more.
///
/// - Parameters:
///   - figure: What to draw; see ``NetworkFigure``. Without accounts only its message is drawn.
///   - graphviz: How to run Graphviz; one call for positions, one for each format.
/// - Throws: ``RenderError`` when the figure is inconsistent or Graphviz fails or reaches a limit.
/// - Complexity: O(*n*² + *wm*) of this program for *n* accounts, *m* ties and *w* labels; Graphviz about
///   O(*n* log *n* + *m*).
public func render(_ figure: NetworkFigure, using graphviz: GraphvizProcess) throws(RenderError) -> RenderedFigure {
    let scene = try composeScene(figure, using: graphviz)
    let dot = SceneDOT.text(of: scene)
    let bitmap = SceneDOT.text(of: scene, dotsPerInch: FigureStyle.bitmapDotsPerInch)
    return RenderedFigure(
        svg: selfContainedSVG(try graphviz.run(dot: dot, engine: "nop2", format: "svg")),
        pdf: datelessPDF(try graphviz.run(dot: dot, engine: "nop2", format: "pdf")),
        png: try graphviz.run(dot: bitmap, engine: "nop2", format: "png"),
        dot: dot)
}

/// The first pass and all decisions: what ``render(_:using:)`` then draws.
func composeScene(_ figure: NetworkFigure, using graphviz: GraphvizProcess) throws(RenderError) -> Scene {
    try figure.validate()
    let groups = CommunityGroups(figure)
    var composer = SceneComposer(figure, groups: groups)
    if figure.accounts.isEmpty { return composer.sceneOfMessage(figure.message ?? "") }
    let count = figure.accounts.count
    let request = PositionsDOT.text(nodeCount: count, pairs: groups.layoutPairs(figure), seed: figure.seed)
    let plain = try graphviz.run(dot: request, engine: "sfdp", format: "plain")
    guard let positions = PositionsDOT.positions(inPlain: plain, nodeCount: count) else {
        throw .graphviz(message: "positions are missing from its answer")
    }
    return composer.scene(from: positions)
}
