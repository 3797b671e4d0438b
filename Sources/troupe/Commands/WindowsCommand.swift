import ArgumentParser
import TroupeKit

/// `troupe windows`: communities over time.
struct WindowsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "windows",
        abstract: "Communities in overlapping windows of time: born, grown, merged, split, gone.",
        discussion: """
            Runs the group test in each window and matches communities from window to window; the same letter is the \
            same community over time. With --date the accounts of each community are compared before and after a \
            moment (a press contact, a takedown).

            EXAMPLES
              troupe windows posts.csv
              troupe windows posts.csv --length 14d --step 7d --out case1
              troupe windows posts.csv --date 2024-10-15T09:00:00Z --json
            """)

    @Argument(help: "Files of posts; - reads standard input.")
    var files: [String]

    @OptionGroup var layers: LayerOptions

    @Option(help: "Length of a window of time.")
    var length = DurationArgument(milliseconds: WindowsJob().length)

    @Option(help: "From the start of one to the start of the next (default: half of the length).")
    var step: DurationArgument?

    @Option(help: "A moment, before and after which activity is compared.")
    var date: String?

    @Option(help: "Longest gap of two posts that count as acting together (default: 60s).")
    var window: DurationArgument?

    @Option(help: "Jittered copies of the posts, for each window of time.")
    var copies = MapSettings().copies

    @Option(help: "Largest family-wise p of a group that is kept, in each window by itself.")
    var alpha = MapSettings().alpha

    @Option(help: "Seed of the copies and the community search.")
    var seed = MapSettings().seed

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var names: PseudonymOption

    @OptionGroup var forced: ForceOption

    @Option(help: "Folder for windows.csv and windows.json.")
    var out: String?

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @OptionGroup var long: LongWorkOption

    @Flag(help: "Print the windows as JSON.")
    var json = false

    @Flag(help: "No progress.")
    var quiet = false

    func run() throws {
        var job = WindowsJob()
        job.length = length.milliseconds
        job.step = step?.milliseconds
        job.date = try date.map { text in
            guard let moment = WindowsJob.moment(text) else {
                throw ValidationError("--date: \(text) is no time; write 2024-10-15 or 2024-10-15T09:00:00Z")
            }
            return moment
        }
        job.replacing = forced.replacing
        job.settings.layers = layers.choice
        job.settings.window = window?.milliseconds
        job.settings.copies = copies
        job.settings.alpha = alpha
        job.settings.takesLong = long.yes
        job.settings.seed = seed
        job.settings.reading = reading.settings
        job.settings.pseudonyms = names.pseudonyms
        job.settings.workers = threads.map { max(1, $0) }
        let progress = ProgressLine(isQuiet: quiet, takesLong: long.yes)
        defer { progress.clear() }
        let summary = try job.run(.files(files), into: out) { progress.show($0) }
        progress.clear()
        if !quiet { for note in summary.notes { Terminal.message("note: " + note) } }
        try Terminal.result(json ? summary.json() : summary.plain)
    }
}
