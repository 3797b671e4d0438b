import ArgumentParser
import TroupeKit

/// `troupe detect`: a published method, by name.
struct DetectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: "Run a published method by name, with its defaults, on the same posts.",
        discussion: """
            troupe methods lists the methods, troupe methods NAME says where one comes from, what can be set and which \
            traps it has. Results are method.json and method-*.csv in the folder. These methods apply no chance level; \
            troupe map does.

            EXAMPLES
              troupe detect posts.csv --method coortweet --set time_window=60 --out case1
              troupe detect posts.csv --method cnt-co-retweet --set time_window=60 --json
              troupe detect posts.csv --method coortweet --layers link
            """)

    @Argument(help: "Files of posts; - reads standard input.")
    var files: [String]

    @Option(help: "The method, as troupe methods names it.")
    var method: String

    @Option(name: .customLong("set"), help: "A parameter of the method: NAME=VALUE; may be repeated.")
    var parameters: [String] = []

    @Option(help: "Layers to read instead of the method's own, between commas.")
    var layers: String?

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var names: PseudonymOption

    @OptionGroup var forced: ForceOption

    @Option(help: "Folder for the results.")
    var out = "output"

    @Option(help: "Seed of community searches.")
    var seed: UInt64 = 1

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @OptionGroup var long: LongWorkOption

    @Flag(help: "Print the record of the run as JSON.")
    var json = false

    @Flag(help: "No progress.")
    var quiet = false

    func run() throws {
        var job = DetectJob(method: method)
        for text in parameters {
            let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let value = Double(sides[1]) else {
                throw ValidationError("--set \(text): write NAME=VALUE with a number")
            }
            job.parameters[String(sides[0])] = value
        }
        job.layers = layers?.split(separator: ",").map(String.init) ?? []
        job.replacing = forced.replacing
        job.reading = reading.settings
        job.pseudonyms = names.pseudonyms
        job.seed = seed
        job.workers = threads.map { max(1, $0) }
        job.takesLong = long.yes
        let progress = ProgressLine(isQuiet: quiet, takesLong: long.yes)
        defer { progress.clear() }
        let summary = try job.run(.files(files), into: out) { progress.show($0) }
        progress.clear()
        try Terminal.result(json ? summary.json() : summary.plain)
    }
}
