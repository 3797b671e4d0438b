import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// Communities in overlapping windows of time.
public struct WindowsJob: Sendable {
    /// The settings of the group test.
    public var settings = MapSettings()
    /// Length of a window, in milliseconds.
    public var length: Int64 = 7 * 86_400_000
    /// From the start of a window to the start of the next; nil takes half of the length.
    public var step: Int64?
    /// The moment that activity is compared at, in milliseconds since 1970; nil for none.
    public var date: Int64?
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// Windows of a week that begin every three and a half days.
    public init() {}

    /// Milliseconds since 1970 of a moment as people type it; nil if the text is none.
    public static func moment(_ text: String) -> Int64? { TimeText.milliseconds(text) }

    /// What a finished search tells.
    public struct Summary: Sendable {
        let document: WindowsDocument
        /// What must be said of how the posts were read, and of what was left out.
        public let notes: [String]
        /// For people.
        public var plain: String { document.plain }

        /// A document for scripts: schema `troupe.windows`, version 1.
        public func json() throws -> String { try jsonText(document) }
    }

    /// Runs the job.
    ///
    /// - Parameters:
    ///   - input: The posts.
    ///   - folder: Where `windows.csv` and `windows.json` go; nil writes none.
    ///   - progress: Told the windows that are done.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: PostInput, into folder: String?, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> Summary {
        try settings.validate()
        if length <= 0 { throw TroupeError(.usage, "--length must be above zero") }
        let step = step ?? max(1, length / 2)
        if step <= 0 || step > length {
            throw TroupeError(.usage, "--step must be above zero and at most --length, or posts would be skipped")
        }
        let output = try folder.map { path throws(TroupeError) in
            try OutputFolder(
                path, results: .windows, inputs: input.paths, source: input.resultSource(), replacing: replacing)
        }
        defer { output?.discard() }
        let read = try input.read(settings.reading, progress: progress)
        let workers = settings.workers ?? coreCount()
        let (reading, layerNotes) = try settings.layersToRead.apply(to: read, workers: workers)
        let posts = reading.posts
        let window = try InputGuards.window(asked: settings.window, precision: posts.precision).window
        if let first = posts.time.min(), let last = posts.time.max(), (last - first) / step > 10_000 {
            throw TroupeError(.usage, "more than 10,000 windows; take a longer --step")
        }
        // Windows that overlap test each post several times.
        try settings.foresee(posts, window: window, workers: workers, repeats: Double(length) / Double(step))
        let search = WindowSearch(
            settings: settings.coordination(window: window), workers: workers, length: length, step: step)
        let outcome = search.run(posts) { progress(.windows($0, of: $1)) }.numbered(
            like: try input.communitiesOfLastRun(among: posts.accounts))
        let shown = try reading.named(by: settings.pseudonyms)
        let document = WindowsDocument(
            troupe: troupeVersion, inputs: shown.sources.map(RunRecord.Input.init), search: search, outcome: outcome,
            posts: shown.posts, date: date)
        if let output {
            progress(.writing)
            try output.stream("windows.csv") { try WindowsTable.write(document, to: $0) }
            try output.write("windows.json", try jsonBytes(document))
            try output.publish()
        }
        return Summary(document: document, notes: (layerNotes + reading.readingNotes).map(\.english))
    }
}
