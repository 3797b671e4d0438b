import ArgumentParser
import TroupeKit

/// `troupe map`: the main job.
struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "From files of posts to a coordinated network: figure, tables, report.",
        discussion: """
            Finds groups of accounts that posted the same things together more closely in time than chance would \
            explain, and writes figure (SVG, PDF, PNG, DOT), tables (CSV), report.md, report.html \
            and run.json into a folder.

            Files are a case (see troupe ingest), collectors' files of any known format (troupe formats), or CSV \
            (comma, semicolon or tab; .gz too; - for standard input), whose columns are named with --columns where \
            they are not known. With --engine, Apache Spark searches posts and copies, to the same bytes \
            (docs/scale.md).

            EXAMPLES
              troupe map posts.csv
              troupe map alina.db --layers caption,hashtag
              troupe map monday.csv tuesday.csv.gz --window 30s --out case1
              troupe map export.csv --columns account=user,time=created_at,object=url,object=hashtag
              troupe map posts.csv --layers caption,folded-caption,near-caption,link
              troupe map posts.csv --window 10s,60s,10m --copies 199
              troupe map posts.csv --export gexf,graphml
              troupe map posts.csv --engine files --work big
              troupe map posts.csv --support 2         as other tools do: no chance level
              zcat all.csv.gz | troupe map - --json
            """)

    @Argument(help: "Files of posts, or one case; - reads standard input.")
    var files: [String]

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var engine: EngineOptions

    @OptionGroup var options: MapOptions

    func run() throws {
        var settings = options.settings
        settings.reading = reading.settings
        let done = engine.fromWork.map { ClusterWork(engine: .files, folder: $0) }
        try options.run(.files(files), settings: settings, cluster: done ?? engine.cluster, takesUp: done != nil)
    }
}
