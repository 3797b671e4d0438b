import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// Posts to ties, with no chance level and no figure: the window kernel as a job of its own.
public struct TiesJob: Sendable {
    /// Longest gap of a co-action, in milliseconds.
    public var window = CoordinationSettings().window
    /// Fewest distinct objects of a tie.
    public var support = 2
    /// Which layers are looked at.
    public var layers = LayerChoice()
    /// The file with the key of pseudonyms; nil leaves names as they are.
    public var pseudonyms: String?
    /// What the user says of the files.
    public var reading = ReadingSettings()
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    /// Number of threads; nil takes one for each core.
    public var workers: Int?

    /// A job with the default settings.
    public init() {}

    /// What a finished job tells.
    public struct Summary: Sendable, Encodable {
        private let schema = "troupe.ties-summary"
        private let schemaVersion = 1
        let records: Int
        let used: Int
        let refused: Int
        let mended: Int
        let ledger: [String: Int]
        /// What users should know of how the files were read.
        public let notes: [String]
        let ties: Int
        let postPairs: Int
        let unpairedObjects: Int
        let seconds: [String: Double]

        init(_ records: RunRecord.Records, notes: [String], ties: [Tie], unpaired: Int, clock: StepClock) {
            self.records = records.recordsIn
            used = records.used
            refused = records.refused
            mended = records.mended ?? 0
            ledger = records.ledger
            self.notes = notes
            self.ties = ties.count
            postPairs = ties.reduce(0) { $0 + $1.postPairs }
            unpairedObjects = unpaired
            seconds = clock.seconds
        }

        /// One line for people.
        public var plain: String {
            "\(PlainText.count(records)) records: \(PlainText.count(used)) used, \(PlainText.count(refused)) left out"
                + (mended > 0 ? ", \(PlainText.count(mended)) mended or noted; " : "; ")
                + PlainText.count(ties, "tie", "ties") + " with "
                + PlainText.count(postPairs, "post pair", "post pairs")
        }

        /// A document for scripts: schema `troupe.ties-summary`, version 1.
        public func json() throws -> String { try jsonText(self) }
    }

    /// Runs the job.
    ///
    /// - Parameters:
    ///   - input: The posts.
    ///   - path: The file to write; nil writes to standard output.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: PostInput, to path: String?, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> Summary {
        try validate()
        if let path { try replacing.check(path, inputs: input.paths) }
        var clock = StepClock()
        let read = try input.read(reading, progress: progress)
        var reading = try layers.apply(to: read, workers: workers ?? coreCount()).reading.named(by: pseudonyms)
        // A tie names accounts only.
        reading.posts.forgetRecords()
        clock.mark("read")
        let used = try InputGuards.window(asked: window, precision: reading.posts.precision).window
        // With a support of one every pair of accounts may be a tie.
        let mostTies = support == 1 ? PairPlan(reading.posts, window: used).pairCount : 0
        try MemoryLimit.check(
            EngineCosts(of: reading.posts).tiesMemory(ties: mostTies),
            of: "ties of \(PlainText.count(reading.posts.count, "post", "posts"))")
        progress(.detecting)
        let detector = TieDetector(reading.posts, window: used)
        let ties = detector.ties(support: support, workers: workers ?? coreCount())
        clock.mark("ties")
        progress(.writing)
        try write(ties, of: reading.posts, to: path)
        clock.mark("write")
        return Summary(
            RunRecord.Records(reading), notes: reading.readingNotes.map(\.english), ties: ties,
            unpaired: detector.unpaired.count, clock: clock)
    }

    /// Refuses settings that cannot be meant.
    func validate() throws(TroupeError) {
        if window <= 0 { throw TroupeError(.usage, "--window must be above zero") }
        if support < 1 { throw TroupeError(.usage, "--support must be at least 1") }
        try layers.validate()
    }

    /// Writes the table of ties.
    ///
    /// - Parameter path: The file; nil writes to standard output.
    func write(_ ties: [Tie], of posts: PostTable, to path: String?) throws(TroupeError) {
        let workers = workers ?? coreCount()
        do {
            if let path {
                try ReplacedFile.write(path) { try PairsTable.write(ties, of: posts, workers: workers, to: $0) }
            } else {
                try PairsTable.write(ties, of: posts, workers: workers) { try StandardOutput.write($0) }
            }
        } catch let error as TroupeError {
            throw error
        } catch {
            throw TroupeError(output: error)
        }
    }
}
