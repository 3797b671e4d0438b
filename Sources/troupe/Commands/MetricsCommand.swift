import ArgumentParser
import TroupeKit

/// `troupe metrics`: measures of a network, its nodes and its ties.
struct MetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Measures of a network, of its nodes and of its ties.",
        discussion: """
            Prints measures of the whole; --out writes tables of nodes (degree, core, clustering, PageRank, \
            eigenvector, betweenness, closeness …) and of ties (bridge, backbone, disparity, noise-corrected score, \
            shared neighbours …). None of them says that anybody acts together: see map and communities.

            EXAMPLES
              troupe metrics                           the ties in ./output
              troupe metrics --edges edges.csv --out case1
              troupe metrics --edges retweets.csv --directed --pivots 1000 --json
            """)

    @OptionGroup var network: NetworkOptions

    @Flag(inversion: .prefixedNo, help: "Whether ties have a direction (default: what the file says).")
    var directed: Bool?

    @Option(help: "Nodes to estimate betweenness and closeness from (default: all, or 256 of a large network).")
    var pivots: Int?

    @Option(help: "Seed that chooses them.")
    var seed = MetricsJob().seed

    @Option(help: "Folder for tables: metrics-nodes.csv, metrics-ties.csv, metrics.json.")
    var out: String?

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @Flag(help: "No progress and no warnings.")
    var quiet = false

    @Flag(help: "Print the measures as JSON.")
    var json = false

    func run() throws {
        let progress = ProgressLine(isQuiet: quiet)
        defer { progress.clear() }
        var job = MetricsJob()
        job.isDirected = directed
        job.pivots = pivots
        job.seed = seed
        job.workers = threads.map { max(1, $0) }
        let summary = try job.run(network.input, into: out) { progress.show($0) }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        print(json ? try summary.json() : summary.plain)
    }
}
