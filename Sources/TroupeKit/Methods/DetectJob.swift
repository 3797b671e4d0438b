import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// Posts to a published method's ties and communities.
public struct DetectJob: Sendable {
    /// The method's name.
    public var method: String
    /// Parameters by name; the rest have the method's standard values.
    public var parameters: [String: Double] = [:]
    /// Layers to read instead of the method's own.
    public var layers: [String] = []
    /// The file with the key of pseudonyms; nil leaves names as they are.
    public var pseudonyms: String?
    /// What the user says of the files.
    public var reading = ReadingSettings()
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    /// Seed of community searches.
    public var seed: UInt64 = 1
    /// Number of threads; nil takes one for each core.
    public var workers: Int?
    /// Whether a run that is expected to take more than ten minutes was agreed to.
    public var takesLong = false

    /// A job for a method.
    public init(method: String) {
        self.method = method
    }

    /// Runs the job.
    ///
    /// - Parameters:
    ///   - input: The posts.
    ///   - folder: Where `method.json` and the tables go.
    ///   - progress: Told what the job is doing.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: PostInput, into folder: String, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> MethodSummary {
        let (method, settings) = try chosen()
        let output = try OutputFolder(
            folder, results: .method, inputs: input.paths, source: input.resultSource(), replacing: replacing)
        defer { output.discard() }
        var reading = try input.read(reading, progress: progress)
        reading.addEmptyLayers()
        reading.posts = try posts(reading.posts, for: method.card)
        progress(.detecting)
        if !takesLong { try foresee(method, settings, reading.posts) }
        let result: MethodResult
        do {
            result = try method.run(reading.posts, settings: settings)
        } catch {
            throw TroupeError(error)
        }
        progress(.writing)
        let shown = try reading.named(by: pseudonyms)
        let tables = MethodTables(result, of: shown.posts)
        try output.stream("method-ties.csv") { try tables.writeTies(to: $0) }
        try output.stream("method-accounts.csv") { try tables.writeAccounts(to: $0) }
        try output.stream("method-communities.csv") { try tables.writeCommunities(to: $0) }
        for table in result.tables {
            try output.stream("method-\(table.name).csv") { try tables.write(table, to: $0) }
        }
        let record = MethodRecord(reading: shown, method: method.card, settings: settings, result: result)
        try output.write("method.json", try jsonBytes(record))
        try output.publish()
        return MethodSummary(record: record)
    }

    /// Refuses methods and parameters that are not there.
    func validate() throws(TroupeError) { _ = try chosen() }

    private func chosen() throws(TroupeError) -> (any DetectionMethod, MethodSettings) {
        do {
            let method = try MethodCatalogue.method(named: self.method)
            let settings = try MethodSettings(
                method.card, given: parameters, layers: layers, seed: seed, workers: workers ?? coreCount())
            return (method, settings)
        } catch {
            throw TroupeError(error)
        }
    }
}

extension DetectJob {
    /// Fewer posts are worked on without looking ahead.
    private static let mostPostsUnforeseen = 100_000

    /// Refuses what will take long.
    private func foresee(
        _ method: any DetectionMethod, _ settings: MethodSettings, _ posts: PostTable
    ) throws(TroupeError) {
        guard posts.count > Self.mostPostsUnforeseen else { return }
        let seconds = Foresight.seconds(posts, limit: LongRun.mostSecondsUnasked) { part in
            // What goes wrong with a part is told of the whole.
            _ = try? method.run(part, settings: settings)
        }
        guard seconds > 0 else { return }
        throw LongRun.refusal(
            of: "\(self.method) on \(PlainText.count(posts.count, "post", "posts"))", seconds: seconds,
            instead: "fewer posts, or a shorter window")
    }

    /// The posts with the layers that the user names, or with those that the method reads and that can be made from
    /// what the posts have.
    private func posts(_ posts: PostTable, for card: MethodCard) throws(TroupeError) -> PostTable {
        do {
            if layers.isEmpty { return try MethodLayers(posts, workers: workers ?? coreCount()).posts(for: card) }
            var selection = LayerSelection()
            selection.workers = workers ?? coreCount()
            selection.names = layers
            return try selection.apply(to: posts).posts
        } catch {
            throw TroupeError(error)
        }
    }
}

/// What a finished run of a published method tells.
public struct MethodSummary: Sendable {
    let record: MethodRecord

    /// A few lines for people.
    public var plain: String { record.plain }

    /// A document for scripts: schema `troupe.method`, version 1.
    public func json() throws -> String { try jsonText(record) }
}

extension MethodRecord {
    /// The record of a run.
    init(reading: PostImport, method: MethodCard, settings: MethodSettings, result: MethodResult) {
        let kept = result.ties.filter(\.isKept)
        self.init(
            troupe: troupeVersion,
            method: Method(
                name: method.name, title: method.title, source: method.source, parameters: settings.values,
                layers: settings.layers, seed: settings.seed, traps: method.traps),
            inputs: reading.sources.map(RunRecord.Input.init), records: RunRecord.Records(reading),
            data: RunRecord.DataSummary(reading.posts, note: nil),
            results: Results(
                isDirected: result.isDirected, ties: result.ties.count,
                accounts: Set(result.ties.flatMap { [$0.first, $0.second] }).count, keptTies: kept.count,
                keptAccounts: result.keptAccounts.count, communities: result.communities.count,
                communitySizes: result.communities.map(\.count)),
            notes: reading.readingNotes.map(\.english) + result.notes)
    }
}

extension TroupeError {
    init(_ error: MethodError) {
        switch error {
        case .missingLayer(let wanted, let present):
            self.init(
                .badInput,
                "the posts have no layer \(wanted.joined(separator: " or ")) (they have "
                    + "\(present.map(\.visible).joined(separator: ", "))); name the layers to read with --layers")
        case .unknownMethod(let name):
            self = .unknown(
                "method", name, among: MethodCatalogue.methods.map(\.card.name), hint: "troupe methods lists them")
        case .unknownParameter(let name, let known):
            self.init(
                .usage, "the method has no parameter \(name.visible); it has \(known.joined(separator: ", "))")
        case .badValue(let parameter, let value):
            let range =
                switch parameter.unit {
                case .seconds: "seconds, above zero"
                case .count: "a whole number"
                case .share: "between 0 and 1"
                case .number: "a finite number"
                }
            self.init(.usage, "\(parameter.name)=\(value) cannot be: it is \(range)")
        case .tooManyPairs(let limit):
            self.init(
                .failure,
                "more than \(PlainText.count(limit)) pairs would have to be held; take fewer posts, a shorter window, "
                    + "or a smaller "
                    + "max_accounts where the method has it")
        }
    }
}
