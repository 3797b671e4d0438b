public import ArgumentParser
public import TroupeKit

extension TieEngine: ExpressibleByArgument {
    /// The engine that an argument names.
    public init?(argument: String) { self.init(argument) }
}

/// What counts the ties: the options of the verbs that Spark can help.
struct EngineOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "own, local, local[4], spark://HOST:7077, yarn, k8s://…, or files for a cluster elsewhere.",
            discussion: """
                All give the same bytes. local runs Apache Spark on this machine; files prepares the folder of the \
                work and says what to run where Spark is. troupe plan says which engine suits the posts; \
                docs/scale.md says more.
                """))
    var engine = TieEngine.own

    @Option(help: "Folder of the work with Spark, which driver and executors reach under the same path.")
    var work: String?

    @Option(
        help: "Take up the result of work that ran elsewhere, from its folder (ties without FILES, map with the same).")
    var fromWork: String?

    @Flag(help: "Spark reads the files where they lie: .parquet, .ndjson, .csv, also .gz; needs --columns.")
    var inPlace = false

    @Option(help: "Path of spark-submit (default: TROUPE_SPARK_SUBMIT, SPARK_HOME, or the PATH).")
    var sparkSubmit: String?

    @Option(help: "Setting of Spark, as name=value; may be repeated.")
    var sparkSetting: [String] = []

    @Option(help: "Parts into which Spark cuts what it shuffles (default: by the pairs to come).")
    var partitions: Int?

    @Option(
        help: "Pairs of one object beyond which Spark lists only those that share something else too; none is lost.")
    var `defer` = ClusterWork.deferLimit

    func validate() throws {
        if engine == .own {
            if work != nil || inPlace || sparkSubmit != nil || !sparkSetting.isEmpty || partitions != nil {
                throw ValidationError("--work, --in-place and their like are for Spark; name it with --engine")
            }
        } else {
            if work == nil { throw ValidationError("name the folder of the work with --work") }
            if fromWork != nil { throw ValidationError("--from-work takes a result up; leave --engine out") }
        }
    }

    /// The work with Spark; nil where this program does all.
    var cluster: ClusterWork? {
        guard engine != .own, let work else { return nil }
        var cluster = ClusterWork(engine: engine, folder: work)
        cluster.submit = sparkSubmit
        cluster.sparkSettings = sparkSetting
        cluster.readsInPlace = inPlace
        cluster.partitions = partitions
        cluster.deferLimit = `defer`
        return cluster
    }
}
