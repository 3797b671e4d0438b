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

    @OptionGroup var forced: ForceOption

    @Option(help: "Folder for tables: metrics-nodes.csv, metrics-ties.csv, metrics.json.")
    var out: String?

    func run() throws {
        var job = MetricsJob()
        job.isDirected = directed
        job.pivots = pivots
        job.seed = seed
        job.replacing = forced.replacing
        job.workers = network.workers
        try network.run { try job.run($0, into: out, progress: $1) }
    }
}
