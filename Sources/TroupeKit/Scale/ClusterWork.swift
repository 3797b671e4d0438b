import TroupeModel

/// How ties are counted by Spark, as the user says it.
public struct ClusterWork: Sendable, Hashable {
    /// The engine; ``TieEngine/own`` makes no sense here.
    public var engine: TieEngine
    /// The folder of the work, which driver and executors reach under the same path.
    public var folder: String
    /// The path of `spark-submit`; nil looks for it.
    public var submit: String?
    /// Further settings of Spark, as `name=value`.
    public var sparkSettings: [String] = []
    /// Whether Spark reads the files where they lie; else this program reads them and hands over what it read.
    public var readsInPlace = false
    /// Parts into which Spark cuts what it shuffles; nil takes a number that suits the pairs to come.
    public var partitions: Int?
    /// With a support of two or more, the pairs of an object with more post pairs than this are listed only for
    /// accounts that share something else as well.
    public var deferLimit = Self.deferLimit

    /// The limit where none is named.
    public static let deferLimit = 1_000_000

    /// Work with an engine in a folder.
    public init(engine: TieEngine, folder: String) {
        self.engine = engine
        self.folder = folder
    }

    /// Refuses settings that contradict each other.
    func validate() throws(TroupeError) {
        if let partitions, !(1...1_000_000).contains(partitions) {
            throw TroupeError(.usage, "--partitions must lie between 1 and 1,000,000")
        }
        if deferLimit < 1 { throw TroupeError(.usage, "--defer must be at least 1") }
        if let wrong = sparkSettings.first(where: { !$0.contains("=") || $0.hasPrefix("=") }) {
            throw TroupeError(.usage, "--spark-setting: write name=value, not \(wrong.visible)")
        }
    }
}

extension ClusterWork {
    /// Runs the job in a folder that is prepared, and waits for its end; nothing is run where its result stands
    /// already.
    func run(
        in work: WorkFolder, partitions: Int, _ progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws(TroupeError) {
        if (try? SparkResult(in: work)) != nil { return }
        guard case .spark(let master) = engine else {
            throw TroupeError(.usage, "--engine: name Spark's master, such as local or spark://HOST:7077")
        }
        let isLocal = engine.isOnThisMachine
        var stage = "starting"
        try SparkSubmit.found(named: submit).run(
            SparkSubmit.arguments(
                master: master, isLocal: isLocal, partitions: partitions, settings: sparkSettings,
                job: work.path(of: SparkJobFile.name), work: work.path),
            isLocal: isLocal, log: work.path(of: "spark.log"), lock: work.lock
        ) { told in
            if told.step == "stage", let name = told.name { stage = name }
            progress(.cluster(stage, told.done ?? 0, of: told.total))
        }
    }
}
