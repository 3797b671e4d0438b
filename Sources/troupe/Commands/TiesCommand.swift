import ArgumentParser
import TroupeKit

/// `troupe ties`: the window kernel alone.
struct TiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ties",
        abstract: "Pairs of accounts that used the same objects within a window, as CSV. No chance level.",
        discussion: """
            EXAMPLES
              troupe ties posts.csv --support 2 > ties.csv
              troupe ties posts.csv --layers folded-caption,link-domain
              troupe ties posts.csv --window 10s --support 1 --out ties.csv --json
            """)

    @Argument(help: "Files of posts; - reads standard input.")
    var files: [String]

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var layers: LayerOptions

    @Option(help: "Longest gap of two posts that count as acting together.")
    var window = DurationArgument(milliseconds: 60_000)

    @Option(help: "Fewest distinct objects of a tie.")
    var support = 2

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
        if json, out == "-" { throw ValidationError("--json prints to standard output; name a file with --out") }
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
        let summary = try job.run(.files(files), to: out == "-" ? nil : out) { progress.show($0) }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        if json { try Terminal.result(summary.json()) } else if out != "-" { try Terminal.result(summary.plain) }
    }
}
