import ArgumentParser
import TroupeKit

/// `troupe calibrate`: what each window and support is worth.
struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "How many pairs pass a window and a support, and how many would by chance.",
        discussion: """
            For each layer, window and support the pairs in the data stand beside the pairs in copies of the posts in \
            which nobody coordinates, under several null models: jitter, shift, permute-day, permute-hour, \
            permute-object, swap, bicm. The setting for a wanted false-discovery rate goes by jitter. With --out the \
            table (calibration.csv), a figure (calibration.svg, .pdf, .png, .dot) and calibration.json are written.

            EXAMPLES
              troupe calibrate posts.csv
              troupe calibrate posts.csv --windows 10s,60s,5m --rate 0.01 --out case1
              troupe calibrate posts.csv --nulls jitter,permute-day --copies 100 --json
            """)

    @Argument(help: "Files of posts; - reads standard input.")
    var files: [String]

    @OptionGroup var layers: LayerOptions

    @Option(help: "Windows, between commas (default: 10s,30s,60s,3m,10m).")
    var windows: String?

    @Option(help: "Largest support of the table.")
    var supports = CalibrateJob().largestSupport

    @Option(help: "Null models, between commas (default: all).")
    var nulls: String?

    @Option(help: "Copies for each null and window.")
    var copies = CalibrateJob().copies

    @Option(help: "The false-discovery rate that is wanted.")
    var rate = CalibrateJob().rate

    @Option(help: "Seed of the copies.")
    var seed = CalibrateJob().seed

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var forced: ForceOption

    @Option(help: "Folder for the table and the figure.")
    var out: String?

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @OptionGroup var long: LongWorkOption

    @Flag(help: "Print the calibration as JSON.")
    var json = false

    @Flag(help: "No progress and no warnings.")
    var quiet = false

    func run() throws {
        var job = CalibrateJob()
        job.windows = try windows.map { text in
            try text.split(separator: ",").map { part in
                guard let window = DurationArgument(argument: String(part)) else {
                    throw ValidationError("--windows: \(part) is no length of time; write 10s, 5m, 1h")
                }
                return window.milliseconds
            }
        }
        job.replacing = forced.replacing
        job.largestSupport = supports
        job.nulls = nulls
        job.copies = copies
        job.rate = rate
        job.seed = seed
        job.layers = layers.choice
        job.reading = reading.settings
        job.workers = threads.map { max(1, $0) }
        job.executable = ProgramPath.current
        let progress = ProgressLine(isQuiet: quiet, takesLong: long.yes)
        defer { progress.clear() }
        let summary = try job.run(.files(files), into: out) { progress.show($0) }
        progress.clear()
        if !quiet { for note in summary.notes { Terminal.message("note: " + note) } }
        try Terminal.result(json ? summary.json() : summary.plain)
    }
}
