import ArgumentParser
import TroupeKit

/// `troupe merge`: two analysts' cases in one.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Put two cases together into a third: sources, sightings, casts and logs.",
        discussion: """
            The third case is as if the sources of both had been read into one, in any order; a source that both have \
            counts once. Entries of the cast that both have and that differ stay as the first case has them and are \
            listed, to be decided (troupe cast set). The log of the first goes on; that of the second stands whole in \
            the entry of the merge. The two cases stay as they are.

            EXAMPLES
              troupe merge alina.db case.db --into both.db
              troupe merge alina.db case.db --into all.db --json
            """)

    @Argument(help: "A case.") var first: String
    @Argument(help: "Another case.") var second: String
    @Option(help: "The third case; a new file.") var into: String
    @Option(help: "Who does it (default: you).") var who: String?
    @Flag(help: "Print what was done as JSON.") var json = false

    func run() throws {
        var job = MergeJob(first, second)
        job.who = who
        let progress = ProgressLine(isQuiet: false)
        let outcome = try job.run(into: into) { progress.show($0) }
        for note in outcome.notes { Terminal.message("note: " + note) }
        try Terminal.result(json ? outcome.json() : outcome.plain)
    }
}
