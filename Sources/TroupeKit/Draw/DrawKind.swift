/// The kinds of figures of a case.
public enum DrawKind: String, Sendable, CaseIterable {
    /// Accounts, hulls of communities, bands between them.
    case communities
    /// Accounts by community, faces, personas, products, merchants.
    case cast
    /// Accounts and the things they shared.
    case bipartite
    /// One node and its evidence.
    case ego
    /// Posts of a community as swim lanes.
    case timeline
    /// Accounts and indicators.
    case matrix
    /// When accounts were made.
    case creation
    /// Communities over time.
    case windows
    /// The share of chance by threshold.
    case calibration
    /// The network of each layer.
    case layers
    /// The network of each month.
    case months
    /// The share of a narrative over time.
    case topics

    /// What it shows, in a few words.
    public var summary: String {
        switch self {
        case .communities: "accounts by community, and bands between communities"
        case .cast: "accounts by community, faces, personas, products, merchants"
        case .bipartite: "accounts and the things that they shared"
        case .ego: "one node and its evidence: --node tiktok:a01"
        case .timeline: "posts of a community as swim lanes, co-actions as lines: --community A"
        case .matrix: "accounts and indicators: what holds, what does not, what is not known"
        case .creation: "when accounts were made"
        case .windows: "communities over time"
        case .calibration: "how many pairs are chance, by threshold, window and null"
        case .layers: "small multiples: the network of each layer"
        case .months: "small multiples: the network of each month"
        case .topics: "the share of a narrative over time, where it changes, and the chance of it: --narrative sales"
        }
    }
}

extension DrawKind {
    /// Whether it shows what a run has found.
    var needsRun: Bool { self != .calibration && self != .windows }

    /// The kind of a name, in any case.
    ///
    /// - Throws: ``TroupeError`` for a name that no kind has, with the nearest one.
    public init(named name: String) throws(TroupeError) {
        guard let kind = DrawKind(rawValue: name.lowercased()) else {
            throw .unknown("figure", name, among: DrawKind.allCases.map(\.rawValue))
        }
        self = kind
    }

    /// Whether a figure of this kind can be drawn from a source: all from a case, few from tables of results, and of a
    /// network without posts its communities only.
    func canBeDrawn(from source: RunSource) -> Bool {
        switch source {
        case .kept: true
        case .results: [.communities, .bipartite, .layers, .months].contains(self)
        case .slowKept: [.communities, .bipartite, .timeline].contains(self)
        case .slowResults: [.communities, .bipartite].contains(self)
        case .edges: self == .communities
        }
    }
}
