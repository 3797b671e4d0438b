import ArgumentParser
import TroupeKit

/// `troupe ties`: the window kernel alone.
struct TiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ties",
        abstract: "Pairs of accounts that used the same objects within a window, as CSV. No chance level.",
        discussion: """
            With --engine, Apache Spark counts the same ties, for posts that one machine does not hold: --engine \
            local here, --engine spark://HOST:7077 on a cluster. A run that ended half-way goes on when it is called \
            again.

            EXAMPLES
              troupe ties posts.csv --support 2 > ties.csv
              troupe ties posts.csv --layers folded-caption,link-domain
              troupe ties posts.csv --window 10s --support 1 --out ties.csv --json
              troupe ties posts.csv --engine files --work big
            """)

    @Argument(help: "Files of posts; - reads standard input.")
    var files: [String] = []

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var layers: LayerOptions

    @Option(help: "Longest gap of two posts that count as acting together.")
    var window = DurationArgument(milliseconds: 60_000)

    @Option(help: "Fewest distinct objects of a tie.")
    var support = 2

    @OptionGroup var engine: EngineOptions

    @OptionGroup var names: PseudonymOption

    @OptionGroup var forced: ForceOption

    @Option(help: "File to write; - is standard output.")
    var out = "-"

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @Flag(help: "Print a summary as JSON; needs --out with a file.")
    var json = false

    @Flag(help: "No progress.")
    var quiet = false

    func validate() throws {
        if files.isEmpty, engine.fromWork == nil { throw ValidationError("name the files of posts") }
        if !files.isEmpty, engine.fromWork != nil {
            throw ValidationError("--from-work takes a result up; leave the files out")
        }
        if json, out == "-", engine.engine != .files {
            throw ValidationError("--json prints to standard output; name a file with --out")
        }
    }

    func run() throws {
        let progress = ProgressLine(isQuiet: quiet)
        defer { progress.clear() }
        var job = TiesJob()
        job.window = window.milliseconds
        job.support = support
        job.replacing = forced.replacing
        job.reading = reading.settings
        job.pseudonyms = names.pseudonyms
        job.layers = layers.choice
        job.workers = threads.map { max(1, $0) }
        let path = out == "-" ? nil : out
        let summary: TiesJob.Summary
        if let folder = engine.fromWork {
            summary = try job.takeUp(folder, to: path) { progress.show($0) }
        } else if let cluster = engine.cluster, cluster.engine == .files {
            let prepared = try job.prepare(.files(files), for: cluster) { progress.show($0) }
            progress.clear()
            return try Terminal.result(json ? prepared.json() : prepared.plain)
        } else if let cluster = engine.cluster {
            summary = try job.run(.files(files), on: cluster, to: path) { progress.show($0) }
        } else {
            summary = try job.run(.files(files), to: path) { progress.show($0) }
        }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        if json { try Terminal.result(summary.json()) } else if out != "-" { try Terminal.result(summary.plain) }
    }
}
