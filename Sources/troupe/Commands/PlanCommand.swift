import ArgumentParser
import TroupeKit

/// `troupe plan`: what a search will cost.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "How many pairs posts make, what ties and map would cost, and which engine to take.",
        discussion: """
            Reads the posts as troupe ties does and counts, object by object, the pairs of posts by two accounts \
            within the window; no pair is made. Says what takes no part in any tie, the memory and time here, what a \
            cluster would have to do, and which engine to take. The model of the costs is in docs/scale.md.

            EXAMPLES
              troupe plan posts.csv
              troupe plan posts.csv --window 10m --json
              troupe plan all.csv.gz --sample 10       of posts that do not fit the memory
            """)

    @Argument(help: "Files of posts, or one case; - reads standard input.")
    var files: [String]

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var layers: LayerOptions

    @Option(help: "Longest gap of two posts that count as acting together.")
    var window = DurationArgument(milliseconds: 60_000)

    @Option(help: "Jittered copies that map would make.")
    var copies = PlanJob().copies

    @Option(help: "Read one post in so many, and tell the rest from it: for posts that do not fit the memory.")
    var sample = 1

    @OptionGroup var names: PseudonymOption

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @Flag(help: "Print the plan as JSON.")
    var json = false

    @Flag(help: "No progress.")
    var quiet = false

    func run() throws {
        let progress = ProgressLine(isQuiet: quiet)
        defer { progress.clear() }
        var job = PlanJob()
        job.window = window.milliseconds
        job.copies = copies
        job.sampledOneIn = sample
        job.reading = reading.settings
        job.layers = layers.choice
        job.pseudonyms = names.pseudonyms
        job.workers = threads.map { max(1, $0) }
        let report = try job.run(.files(files)) { progress.show($0) }
        progress.clear()
        try Terminal.result(json ? report.json() : report.plain)
    }
}
