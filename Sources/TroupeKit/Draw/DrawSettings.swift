public import TroupeRender
import TroupeReport

/// How a figure of a case is drawn.
public struct DrawSettings: Sendable {
    /// The title; nil takes a neutral one.
    public var title: String?
    /// What must be said of the data wherever they are shown (`SYNTHETIC …`).
    public var dataNote: String?
    /// The language of all words that are no text of the data.
    public var language = ReportLanguage.english
    /// Seed of the layout.
    public var seed: UInt64 = 1
    /// Most accounts in the figure; beyond it the strongest of each community are drawn.
    public var maxAccounts = 200
    /// Colours and font.
    public var look = FigureLook()
    /// The page.
    public var page = PageSize.a4
    /// A line of the publisher under the source.
    public var logo: String?
    /// Labels in place of the accounts' own, by node (`tiktok:a01`) or handle.
    public var labels: [String: String] = [:]
    /// Whether accounts stay where they stood in the last figure of the kind, and these places are kept.
    public var keepsPositions = false
    /// A file of places (`node,x,y`), as the explorer saves it; nil for none.
    public var anchors: String?
    /// The community of a timeline; nil takes the first.
    public var community: String?
    /// The narrative of a figure of topics; nil takes `sales`, or the one that is told most.
    public var narrative: String?
    /// The node of an ego figure.
    public var node: String?
    /// The layers to be looked at by kinds that read the posts anew.
    public var layers = LayerChoice()

    /// The defaults.
    public init() {}

    /// How the figure of the main job is drawn.
    init(_ settings: MapSettings) {
        title = settings.title
        dataNote = settings.dataNote
        seed = settings.seed
        language = settings.language
        maxAccounts = settings.maxAccounts
    }
}

/// A figure of one sort or the other.
enum DrawnFigure {
    case network(NetworkFigure)
    case chart(ChartFigure)

    /// The figure of a run's network: accounts, or discs where there are too many communities to tell accounts apart.
    init(networkOf view: RunView, _ settings: DrawSettings) throws {
        let filled = view.members.count { !$0.isEmpty }
        self =
            filled > DiscsComposition.mostWithAccounts
            ? .chart(DiscsComposition(view: view, settings: settings).figure())
            : .network(try NetworkComposition(view, settings).figure)
    }

    /// The title.
    var title: String {
        switch self {
        case .network(let figure): figure.title
        case .chart(let figure): figure.title
        }
    }

    /// What it does not show.
    var leftOut: [String] {
        switch self {
        case .network(let figure): figure.leftOut
        case .chart(let figure): figure.leftOut
        }
    }
}
