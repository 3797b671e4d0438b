public import ArgumentParser
public import TroupeKit

extension CommunitiesSettings.Algorithm: ExpressibleByArgument {}
extension CommunitiesSettings.Quality: ExpressibleByArgument {}

/// `troupe communities`: communities of a network, and how far each can be trusted.
struct CommunitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communities",
        abstract: "Communities of a network, and how far each can be trusted.",
        discussion: """
            Searches for several seeds, keeps what the runs agree on, and compares it with copies of the network whose \
            ties were drawn anew while every node kept its number of ties. Each community gets its stability (how \
            often members stay together from seed to seed), its recovery (how well single runs find it) and its \
            chance (how often the most striking community of a copy is as striking). What is shown is never worse \
            than a single run. Ties count without direction.

            EXAMPLES
              troupe communities                       the ties in ./output
              troupe communities --edges edges.csv
              troupe communities --edges net.graphml --scan --figure --out case1
              troupe communities --edges edges.csv --quality cpm --resolution 0.5 --copies 0
              troupe communities case1 --layers caption,link=2 --json
            """)

    @OptionGroup var network: NetworkOptions

    @Option(help: "How to search: leiden, louvain or label-propagation.")
    var algorithm = CommunitiesSettings().algorithm

    @Option(help: "What to maximise: modularity, cpm (constant Potts model) or density (cpm in units of the density).")
    var quality = CommunitiesSettings().quality

    @Option(help: "γ: larger values favour smaller communities (default: 1; cpm needs one).")
    var resolution: Double?

    @Option(help: "Runs from which the communities are agreed.")
    var seeds = CommunitiesSettings().seeds

    @Option(help: "The first seed.")
    var seed = CommunitiesSettings().seed

    @Option(help: "Copies with ties drawn anew; 0 compares nothing with chance.")
    var copies = CommunitiesSettings().copies

    @Option(help: "Largest chance of communities that are called distinguishable from chance.")
    var alpha = CommunitiesSettings().alpha

    @Flag(help: "Also print a table over resolutions from a quarter to four times the one chosen.")
    var scan = false

    @Option(help: "A table of nodes and communities to compare with.")
    var compare: String?

    @OptionGroup var forced: ForceOption

    @Option(help: "Folder for tables: graph-communities.csv, graph-nodes.csv, graph.json.")
    var out: String?

    @Flag(help: "Draw the network into the folder: graph.svg, .pdf, .png, .dot.")
    var figure = false

    @Option(help: "Title of the figure (default: what is drawn, neutrally).")
    var title: String?

    func run() throws {
        var settings = CommunitiesSettings()
        settings.algorithm = algorithm
        settings.quality = quality
        settings.resolution = resolution
        settings.seeds = seeds
        settings.seed = seed
        settings.copies = copies
        settings.alpha = alpha
        settings.scansResolutions = scan
        settings.comparison = compare
        settings.drawsFigure = figure
        settings.title = title
        settings.workers = network.workers
        var job = CommunitiesJob(settings: settings, executable: ProgramPath.current)
        job.replacing = forced.replacing
        try network.run { [job] in try job.run($0, into: out, progress: $1) }
    }
}
