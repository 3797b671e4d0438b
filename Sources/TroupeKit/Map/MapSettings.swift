import TroupeCoordination
import TroupeModel
import TroupeReport

/// What the main job is asked to do. The defaults are safe and are printed with the results.
public struct MapSettings: Sendable, Hashable {
    /// Longest gap of a co-action, in milliseconds; nil takes 60 s, or more where times are not known so exactly, and
    /// for the group test five and thirty times that as well.
    public var window: Int64?
    /// Windows of layers that have their own, by layer name, in milliseconds.
    public var layerWindows: [String: Int64] = [:]
    /// Further widths of the window that the group test looks at, with one correction for all.
    public var otherWindows: [Int64] = []
    /// Which tests are made; nil makes both where the widths of the window are left open, else the fast one.
    public var pace: Pace?
    /// Keeps every tie with this many distinct objects, without a chance level; nil runs the group test.
    public var support: Int?
    /// Takes the smallest support whose false-discovery rate against the jitter null is at most this; nil does not.
    public var rate: Double?
    /// Half-width of the jitter null, in milliseconds; nil takes ten windows.
    public var jitter: Int64?
    /// Jittered copies.
    public var copies = CoordinationSettings().surrogates
    /// Largest family-wise p of a group that is kept.
    public var alpha = CoordinationSettings().alpha
    /// How far a kept group's evidence must lie beyond the largest of all copies, as a factor.
    public var margin = CoordinationSettings().margin
    /// Largest p of a candidate tie.
    public var candidateLevel = CoordinationSettings().candidateLevel
    /// Accounts on one object at one moment beyond which posts carry no evidence.
    public var crowd = CoordinationSettings().crowd
    /// Whether each tie is tested layer by layer and by further models.
    public var testsTies = false
    /// Whether each community is tried with layers, windows, seeds and posts changed.
    public var triesRobustness = false
    /// Whether published methods are asked for a second opinion; nil asks them where the tests find nothing and the
    /// posts are few.
    public var asksMethods: Bool?
    /// Seed of the copies, the community search and the layout.
    public var seed: UInt64 = 1
    /// What the user says of the files.
    public var reading = ReadingSettings()
    /// Which layers are looked at.
    public var layers = LayerChoice()
    /// Most accounts in the figure.
    public var maxAccounts = 400
    /// The language of figure, report and page.
    public var language = ReportLanguage.english
    /// The title of the figure; nil takes a neutral one.
    public var title: String?
    /// What must be said of the data wherever they are shown (`SYNTHETIC …`).
    public var dataNote: String?
    /// Whether figures are drawn.
    public var drawsFigure = true
    /// The file with the key under which accounts, posts and what they share go into the results; nil leaves them as
    /// they are.
    public var pseudonyms: String?
    /// The formats of other programs in which the network is written too (``ExportJob/formats``), as `network.gexf` ….
    public var exports: [String] = []
    /// Whether the members, ties and co-actions are kept in the case that the posts come from.
    public var keepsRun = true
    /// Number of threads; nil takes one for each core. Results do not depend on it.
    public var workers: Int?

    /// Whether a run that is expected to take more than ten minutes was agreed to.
    public var takesLong = false

    /// The defaults.
    public init() {}

    /// The settings of the detection.
    ///
    /// - Parameter window: The window to use, in milliseconds.
    func coordination(window: Int64) -> CoordinationSettings {
        var settings = CoordinationSettings(window: window)
        if let jitter { settings.jitter = jitter }
        settings.layerWindows = layerWindows
        settings.surrogates = copies
        settings.alpha = alpha
        settings.margin = margin
        settings.candidateLevel = candidateLevel
        settings.crowd = crowd
        settings.seed = seed
        return settings
    }

    /// The tests to make.
    var pacesToTest: Pace { pace ?? (leavesWidthsOpen ? .all : .fast) }

    /// The layers to look at: for the group test captions are folded where none are named, while a fixed support takes
    /// the columns as they are, as other tools do.
    var layersToRead: LayerChoice {
        var choice = layers
        choice.foldsCaptions = support == nil && rate == nil
        return choice
    }

    /// The formats of ``exports``, each once.
    func exportFormats() throws(TroupeError) -> [ExportFormat] {
        var formats: [ExportFormat] = []
        for name in exports {
            let format = try ExportFormat(named: name)
            if !formats.contains(format) { formats.append(format) }
        }
        return formats
    }

    /// Whether the widths of the window are left to the program.
    var leavesWidthsOpen: Bool {
        window == nil && otherWindows.isEmpty && layerWindows.isEmpty && support == nil && rate == nil
    }

    /// Refuses settings that cannot be meant.
    func validate() throws(TroupeError) {
        try layers.validate()
        _ = try exportFormats()
        if let window, window <= 0 { throw TroupeError(.usage, "--window must be above zero") }
        if let jitter, jitter <= 0 { throw TroupeError(.usage, "--jitter must be above zero") }
        if let support, support < 1 { throw TroupeError(.usage, "--support must be at least 1") }
        if !CoordinationSettings.canCombine(windows: Array(layerWindows.values) + [window ?? InputGuards.defaultWindow])
        {
            throw TroupeError(
                .usage,
                "--layer-window: these windows cannot be counted together; use whole multiples of the shortest one")
        }
        if otherWindows.contains(where: { $0 <= 0 }) { throw TroupeError(.usage, "--window must be above zero") }
        if !otherWindows.isEmpty, support != nil || rate != nil {
            throw TroupeError(.usage, "several windows need the group test; leave --support and --rate out")
        }
        if pacesToTest != .fast, support != nil || rate != nil {
            throw TroupeError(.usage, "--pace \(pacesToTest.rawValue) needs the tests; leave --support and --rate out")
        }
        if pacesToTest == .slow, testsTies {
            throw TroupeError(.usage, "--pace slow makes no ties; leave --tests out")
        }
        if let rate, !(rate > 0 && rate < 1) { throw TroupeError(.usage, "--rate must lie between 0 and 1") }
        if rate != nil, support != nil { throw TroupeError(.usage, "--rate finds the support; leave --support out") }
        if triesRobustness, support != nil || rate != nil {
            throw TroupeError(.usage, "--robustness needs the group test; leave --support and --rate out")
        }
        if crowd < 1 { throw TroupeError(.usage, "--crowd must be at least 1") }
        if maxAccounts < 1 { throw TroupeError(.usage, "--max-accounts must be at least 1") }
        guard (1...mostCopies).contains(copies) else {
            throw TroupeError(.usage, "--copies must lie between 1 and \(mostCopies)")
        }
        if !(candidateLevel > 0 && candidateLevel < 1) {
            throw TroupeError(.usage, "--p0 must lie between 0 and 1")
        }
        if !(margin >= 1 && margin.isFinite) { throw TroupeError(.usage, "--margin must be at least 1") }
        if !(alpha > 0 && alpha < 1) { throw TroupeError(.usage, "--alpha must lie between 0 and 1") }
        let finest = 1 / Double(copies + 1)
        if support == nil, rate == nil, alpha < finest {
            let needed = Int(saturating: (1 / alpha).rounded(.up)) - 1
            throw TroupeError(
                .usage,
                "\(copies) copies cannot show a p below \(finest); use --copies \(needed) or more for --alpha \(alpha)")
        }
    }
}

/// The most surrogates that any job makes; what they find is kept for each of them.
let mostCopies = 10_000_000
