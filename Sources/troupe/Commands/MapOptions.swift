import ArgumentParser
import TroupeKit

/// The options of the main job, shared by `map` and `demo`.
struct MapOptions: ParsableArguments {
    @Option(name: .long, help: "Folder for the results.")
    var out = "output"

    @OptionGroup var layers: LayerOptions

    @Option(
        help: "Longest gap of two posts that count as acting together; several between commas (default: 60s,5m,30m).")
    var window: DurationsArgument?

    @Option(
        help: "Window of one layer, as LAYER=TIME; may be repeated. Jitter, sessions and crowds follow in proportion.")
    var layerWindow: [LayerWindowArgument] = []

    @Option(
        help: """
            fast: acting within minutes; slow: the same texts within 60 s, 10 min, 2 h or a day (slow-groups.csv), \
            and pairs with many of the same texts (same-texts.csv); all: both (default: all, or fast with --window).
            """)
    var pace: PaceArgument?

    @Option(help: "Keep every tie with this many distinct objects, without a chance level, instead of the group test.")
    var support: Int?

    @Option(help: "Like --support, with the smallest support whose false-discovery rate is at most this (calibrate).")
    var rate: Double?

    @Option(help: "Half-width of the null model's random offsets (default: ten windows).")
    var jitter: DurationArgument?

    @Option(help: "Jittered copies of the posts.")
    var copies = MapSettings().copies

    @Option(help: "Largest family-wise p of a group that is kept.")
    var alpha = MapSettings().alpha

    @Option(help: "How far a kept group's evidence must lie beyond that of every copy, as a factor.")
    var margin = MapSettings().margin

    @Option(help: "Largest p of a candidate tie.")
    var p0 = MapSettings().candidateLevel

    @Option(help: "Posts with more accounts than this on their object at one moment carry no evidence.")
    var crowd = MapSettings().crowd

    @Option(help: "Seed of the copies, the community search and the layout.")
    var seed = MapSettings().seed

    @Option(help: "Most accounts in the figure; larger communities are counted, not drawn.")
    var maxAccounts = MapSettings().maxAccounts

    @Option(help: "Title of the figure (default: what is drawn, neutrally).")
    var title: String?

    @OptionGroup var spoken: LanguageOption

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @Flag(help: "Do also what is expected to take more than ten minutes.")
    var yes = false

    @Flag(help: "Test each tie layer by layer, by timing and by shared objects, and combine: tie-tests.csv.")
    var tests = false

    @Flag(help: "Try each group with layers, window, seeds and posts changed: robustness.csv and the report.")
    var robustness = false

    @Flag(
        inversion: .prefixedNo,
        help: "Ask published methods which groups they keep: panel-groups.csv (default: if the tests find none).")
    var panel: Bool?

    @Option(help: "Also write the network for other programs: gexf,graphml … (troupe export --help lists the formats).")
    var export: String?

    @OptionGroup var names: PseudonymOption

    @Flag(help: "Do not keep the run in the case for troupe ask.")
    var noKeep = false

    @OptionGroup var forced: ForceOption

    @Flag(help: "Write tables and report only.")
    var noFigure = false

    @Flag(help: "No progress and no warnings.")
    var quiet = false

    @Flag(help: "Print a summary as JSON.")
    var json = false

    /// The settings that these options ask for.
    var settings: MapSettings {
        var settings = MapSettings()
        settings.layers = layers.choice
        settings.window = window?.milliseconds.first
        for one in layerWindow { settings.layerWindows[one.layer] = one.milliseconds }
        settings.otherWindows = window.map { Array($0.milliseconds.dropFirst()) } ?? []
        settings.pace = pace?.pace
        settings.support = support
        settings.rate = rate
        settings.triesRobustness = robustness
        settings.testsTies = tests
        settings.asksMethods = panel
        settings.jitter = jitter?.milliseconds
        settings.copies = copies
        settings.alpha = alpha
        settings.margin = margin
        settings.candidateLevel = p0
        settings.crowd = crowd
        settings.seed = seed
        settings.maxAccounts = maxAccounts
        settings.title = title
        settings.language = spoken.language
        settings.drawsFigure = !noFigure
        settings.keepsRun = !noKeep
        settings.takesLong = yes
        settings.exports =
            export.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? []
        settings.pseudonyms = names.pseudonyms
        settings.workers = threads.map { max(1, $0) }
        return settings
    }

    /// Runs the main job and prints what it found.
    ///
    /// - Parameters:
    ///   - cluster: The work with Spark; nil where this program does all.
    ///   - takesUp: Whether that work ran elsewhere.
    func run(
        _ input: PostInput, settings: MapSettings, cluster: ClusterWork? = nil, takesUp: Bool = false
    ) throws {
        let progress = ProgressLine(isQuiet: quiet, takesLong: settings.takesLong)
        var job = MapJob(settings: settings, executable: ProgramPath.current)
        job.replacing = forced.replacing
        job.cluster = cluster
        job.takesUp = takesUp
        defer { progress.clear() }
        if let cluster, cluster.engine == .files, !takesUp {
            let prepared = try job.prepare(input, for: cluster) { progress.show($0) }
            progress.clear()
            return try Terminal.result(json ? prepared.json() : prepared.plain)
        }
        let summary = try job.run(input, into: out) { progress.show($0) }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        try Terminal.result(json ? summary.json() : summary.plain)
    }
}

/// How fast the acting together is that a run looks for, as the user says it.
struct PaceArgument: ExpressibleByArgument {
    let pace: Pace

    init?(argument: String) {
        guard let pace = Pace(rawValue: argument) else { return nil }
        self.pace = pace
    }

    static var allValueStrings: [String] { Pace.allCases.map(\.rawValue) }
}
