import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeReport

/// The search of posts and jittered copies by Spark, as `map` needs it.
struct SparkSearch {
    /// The settings of each width of the window.
    let widths: [CoordinationSettings]
    let cluster: ClusterWork
    /// Whether the work ran elsewhere, and only its result is taken up.
    var isDone = false

    /// What Spark finds.
    ///
    /// - Parameter reading: The posts, with the layers that are looked at.
    /// - Throws: ``TroupeError``.
    func run(
        on reading: PostImport, progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) -> [SearchedElsewhere] {
        let work = try WorkFolder(cluster.folder)
        if isDone {
            try check(work, reading)
        } else {
            try cluster.run(in: work, partitions: prepare(work, reading), progress)
        }
        return try SparkResult(in: work).searches(
            widths: widths.count, copies: widths[0].surrogates, accounts: reading.posts.accounts.count)
    }

    /// Writes what the job needs, and gives the number of parts into which Spark should cut what it shuffles.
    func prepare(_ work: WorkFolder, _ reading: PostImport) throws(TroupeError) -> Int {
        let handed = try HandedPosts(reading, isTested: true, into: work)
        let batch = SparkSettings.GroupTest(widths: [], keys: []).batch
        let partitions = cluster.partitions ?? min(20_000, max(8, batch * handed.uses / 500_000))
        try work.write(settings(of: reading.posts, partitions: partitions, handed: HandedPosts.digest(in: work)))
        return partitions
    }

    private func settings(of posts: PostTable, partitions: Int, handed: String?) -> SparkSettings {
        let rules = widths.map { SearchedElsewhere.Rules(posts, settings: $0) }
        var settings = SparkSettings(
            layers: posts.layers.map(\.layer.name), window: rules[0].window, support: 1,
            pairLimit: widths[0].pairLimit, deferLimit: cluster.deferLimit, parts: min(64, partitions), handed: handed)
        settings.test = SparkSettings.GroupTest(
            widths: rules.map(SparkSettings.Width.init), keys: rules[0].keys.map { Int64(bitPattern: $0) })
        return settings
    }

    /// Checks that work which ran elsewhere was prepared from these posts, with these settings.
    private func check(_ work: WorkFolder, _ reading: PostImport) throws(TroupeError) {
        let handed = try HandedPosts.found(in: work)
        var present = try TestedSettings(in: work)
        let rules = widths.map { SearchedElsewhere.Rules(reading.posts, settings: $0) }
        present.widths.sort { $0.window < $1.window }
        guard let handed, handed.sources == reading.sources.map(\.sha256), handed.posts == reading.posts.count,
            handed.accounts == reading.posts.accounts.count,
            handed.uses == reading.posts.layers.reduce(0, { $0 + $1.postOfUse.count }),
            handed.layers == reading.posts.layers.map(\.layer.name)
        else {
            throw TroupeError(
                .usage,
                "\(work.path.visible): was prepared from other posts, or with other layers; give the same files and "
                    + "options"
            )
        }
        guard present.keys == rules[0].keys.map({ Int64(bitPattern: $0) }),
            present.widths.map(\.window) == rules.map(\.window).sorted(),
            present.widths.map(\.jitter) == rules.sorted(by: { $0.window < $1.window }).map(\.jitter),
            present.widths.allSatisfy({ $0.crowd == rules[0].crowd && $0.fewestHits == rules[0].fewestHits })
        else {
            throw TroupeError(
                .usage,
                "\(work.path.visible): was prepared with other settings; give the same options as with --engine files")
        }
    }

    /// What is compared of the settings of work.
    private struct TestedSettings: Decodable {
        struct Width: Decodable {
            let window: Int64
            let jitter: Int64
            let crowd: Int
            let fewestHits: Int
        }
        struct Test: Decodable {
            let widths: [Width]
            let keys: [Int64]
        }
        private let test: Test?
        var widths: [Width] = []
        var keys: [Int64] { test?.keys ?? [] }

        private enum CodingKeys: String, CodingKey {
            case test
        }

        init(in work: WorkFolder) throws(TroupeError) {
            self = try work.document(TestedSettings.self, "settings.json")
            widths = test?.widths ?? []
        }
    }
}

extension MapJob {
    /// Prepares the folder of the work for a cluster that this machine cannot reach.
    public func prepare(
        _ input: PostInput, for cluster: ClusterWork, progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) throws(TroupeError) -> PreparedWork {
        try settings.validate()
        try settings.checkCluster(cluster)
        let read = try input.read(settings.reading, progress: progress)
        let reading = try settings.layersToRead.apply(to: read, workers: settings.workers ?? 1).reading
        let widths = try widths(of: reading.posts)
        let work = try WorkFolder(cluster.folder)
        progress(.writing)
        let partitions = try SparkSearch(widths: widths, cluster: cluster).prepare(work, reading)
        return PreparedWork(
            work, cluster, partitions: partitions,
            then:
                "the same troupe map with --from-work \(PreparedWork.quoted(work.path)) instead of --engine and --work")
    }

    /// The settings of each width of the window for these posts.
    private func widths(of posts: PostTable) throws(TroupeError) -> [CoordinationSettings] {
        let window = try InputGuards.window(asked: settings.window, precision: posts.precision).window
        let others =
            settings.leavesWidthsOpen
            ? InputGuards.furtherWidths(beside: window, times: posts.time) : settings.otherWindows
        return Detector(settings: settings.coordination(window: window), workers: 1).widths(others)
    }
}

extension MapSettings {
    /// Refuses what Spark does not help with.
    func checkCluster(_ cluster: ClusterWork) throws(TroupeError) {
        try cluster.validate()
        if cluster.readsInPlace {
            throw TroupeError(
                .usage,
                "--in-place: map needs the posts here too, for grades and figures; leave it out, or make the ties "
                    + "with troupe ties --in-place")
        }
        if support != nil || rate != nil || pacesToTest == .slow {
            throw TroupeError(
                .usage, "--engine: Spark searches for the test of groups; leave --support, --rate and --pace slow out")
        }
        if !layerWindows.isEmpty {
            throw TroupeError(.usage, "--engine: Spark knows one window for all layers; leave --layer-window out")
        }
    }
}
