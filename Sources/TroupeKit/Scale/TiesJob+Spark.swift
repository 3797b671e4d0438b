import Foundation
import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

extension TiesJob {
    /// Prepares the folder of the work, and says how to go on.
    public func prepare(
        _ input: PostInput, for cluster: ClusterWork, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> PreparedWork {
        try validate()
        try cluster.validate()
        let work = try WorkFolder(cluster.folder)
        let partitions = try handOver(input, to: work, cluster, progress).partitions
        return PreparedWork(
            work, cluster, partitions: partitions,
            then: "troupe ties --from-work \(PreparedWork.quoted(work.path)) > ties.csv")
    }

    /// Runs the job on a cluster, and writes its ties as ``run(_:to:progress:)`` does.
    ///
    /// A run that ended half-way is continued: what the job has done stands in the folder.
    public func run(
        _ input: PostInput, on cluster: ClusterWork, to path: String?,
        progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> Summary {
        try validate()
        try cluster.validate()
        if let path { try replacing.check(path, inputs: input.paths) }
        var clock = StepClock()
        // Before the posts are read, which may take long.
        _ = try SparkSubmit.found(named: cluster.submit)
        let work = try WorkFolder(cluster.folder)
        let partitions = try handOver(input, to: work, cluster, progress).partitions
        clock.mark("read")
        try cluster.run(in: work, partitions: partitions, progress)
        clock.mark("ties")
        return try takeUp(work, to: path, &clock, progress)
    }

    /// Writes the ties of work that ran elsewhere.
    public func takeUp(
        _ folder: String, to path: String?, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> Summary {
        if let path { try replacing.check(path, inputs: []) }
        guard FileManager.default.fileExists(atPath: folder + "/settings.json") else {
            throw TroupeError(
                .usage, "\(folder.visible): holds no work; prepare it with troupe ties --engine files --work")
        }
        var clock = StepClock()
        return try takeUp(try WorkFolder(folder), to: path, &clock, progress)
    }

    private func takeUp(
        _ work: WorkFolder, to path: String?, _ clock: inout StepClock,
        _ progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> Summary {
        let result = try SparkResult(in: work)
        let settings = try work.document(WorkSettings.self, "settings.json")
        var (ties, table): ([Tie], PostTable)
        let records: RunRecord.Records
        var notes: [String] = []
        if let handed = try HandedPosts.found(in: work), settings.handed != nil {
            guard settings.handed == HandedPosts.digest(in: work) else {
                throw TroupeError(
                    .badInput, "\(work.path.visible)/handed: is not what the job was given; prepare the work again")
            }
            table = try handed.table(in: work)
            ties = try result.ties(accounts: table.accounts.count, layers: table.layers.count)
            (records, notes) = (handed.records, handed.notes)
        } else {
            (ties, table) = try result.tiesAndAccounts(layers: settings.layers)
            records = Self.records(of: result)
        }
        clock.mark("take up")
        progress(.writing)
        let shown = try PostImport(posts: table, ledger: Ledger(), sources: []).named(by: pseudonyms)
        try write(ties, of: shown.posts, to: path)
        clock.mark("write")
        return Summary(
            records, notes: notes, ties: ties,
            unpaired: try result.unpairedObjects(limit: settings.pairLimit), clock: clock)
    }

    private static func records(of result: SparkResult) -> RunRecord.Records {
        let counts = result.manifest.records ?? [:]
        let codes = ["account": RecordProblem.authorMissing, "time": .timeBad, "object": .objectMissing]
        let left = counts.filter { $0.key != "used" }
        let refused = left.values.reduce(0, +)
        let used = counts["used"] ?? 0
        return RunRecord.Records(
            recordsIn: used + refused, used: used, refused: refused, mended: 0,
            ledger: Dictionary(uniqueKeysWithValues: left.map { (codes[$0.key]?.rawValue ?? $0.key, $0.value) }))
    }

    /// What a run reads of the settings of work.
    private struct WorkSettings: Decodable {
        let layers: [String]
        let pairLimit: Int
        let handed: String?
    }

    /// Writes what the job needs: settings, the job itself and, unless Spark reads the files where they lie, the uses.
    private func handOver(
        _ input: PostInput, to work: WorkFolder, _ cluster: ClusterWork,
        _ progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> (settings: SparkSettings, partitions: Int) {
        let limit = CoordinationSettings().pairLimit
        if cluster.readsInPlace {
            let files = try FilesInPlace(input.paths, reading: reading, layers: layers.names)
            work.remove("handed")
            let settings = SparkSettings(
                layers: files.layers, window: window, support: support, pairLimit: limit,
                deferLimit: cluster.deferLimit, parts: 8, posts: files.posts)
            try work.write(settings)
            return (settings, cluster.partitions ?? 200)
        }
        let read = try input.read(reading, progress: progress)
        let posts = try layers.apply(to: read, workers: workers ?? coreCount()).reading
        let used = try InputGuards.window(asked: window, precision: posts.posts.precision).window
        let plan = PairPlan(posts.posts, window: used, pairLimit: limit)
        progress(.writing)
        let handed = try HandedPosts(posts, into: work)
        // A task of a million pairs, or as many uses, takes seconds and some hundred megabytes.
        let partitions = cluster.partitions ?? min(20_000, max(8, plan.pairCount / 1_000_000, handed.uses / 1_000_000))
        let settings = SparkSettings(
            layers: handed.layers, window: used, support: support, pairLimit: limit,
            deferLimit: cluster.deferLimit, parts: min(64, partitions),
            handed: HandedPosts.digest(in: work))
        try work.write(settings)
        return (settings, partitions)
    }
}
