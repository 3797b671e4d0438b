package import TroupeModel

/// A figure that is no network: posts over time, a table of marks, flows between windows, two sides, small networks.
///
/// Values only; places are decided when it is drawn. Text may be hostile, as in ``NetworkFigure``.
package struct ChartFigure: Sendable {
    /// What is drawn.
    package enum Content: Sendable {
        /// Posts as swim lanes.
        case timeline(Timeline)
        /// Rows and columns of marks.
        case matrix(Matrix)
        /// When accounts were made.
        case creation(Creation)
        /// Communities over windows of time.
        case flow(WindowFlow)
        /// Accounts on one side, what they shared on the other.
        case sides(Sides)
        /// The same accounts several times, with the ties of each layer or month.
        case panels(Panels)
        /// Many communities, a disc each.
        case discs(Discs)
        /// The share of a narrative over time.
        case topics(TopicShares)
        /// Tables of shares.
        case shares(ShareBlocks)
    }

    /// Says neutrally what is drawn.
    package var title: String
    /// Says what a mark and a line is.
    package var subtitle: String
    /// What is drawn.
    package var content: Content
    /// The letters of the communities that occur, in the order of their colours.
    package var letters: [String]
    /// Lines of the box "Method and limits".
    package var method: [String]
    /// Lines under "Left out" in the same box.
    package var leftOut: [String]
    /// The source line at the foot.
    package var source: String
    /// The sentence that is the whole figure when there is nothing to draw.
    package var message: String?
    /// The page.
    package var page = PageSize.a4
    /// The language of its fixed words.
    package var words = Wording()

    /// A figure of these values.
    package init(
        title: String, subtitle: String, content: Content, letters: [String], method: [String], leftOut: [String] = [],
        source: String, message: String? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.content = content
        self.letters = letters
        self.method = method
        self.leftOut = leftOut
        self.source = source
        self.message = message
    }
}

/// What stands round every figure.
protocol FramedFigure {
    var title: String { get }
    var subtitle: String { get }
    var method: [String] { get }
    var leftOut: [String] { get }
    var source: String { get }
    var words: Wording { get }
}

extension ChartFigure: FramedFigure {}
extension NetworkFigure: FramedFigure {}

/// Content that knows how high it wants to be and draws itself into its part of the page.
protocol ChartContent {
    /// The legend, in columns.
    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]]
    /// The height that it needs at this width, in points.
    func height(width: Double) -> Double
    /// Adds its marks to the page.
    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording)
}

extension ChartFigure.Content {
    var drawn: any ChartContent {
        switch self {
        case .timeline(let content): content
        case .matrix(let content): content
        case .creation(let content): content
        case .flow(let content): content
        case .sides(let content): content
        case .panels(let content): content
        case .discs(let content): content
        case .topics(let content): content
        case .shares(let content): content
        }
    }
}
