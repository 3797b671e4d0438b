import ArgumentParser
import TroupeKit

/// `troupe diff`: what came, went and changed between two runs.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What came, went and changed from one run to another.",
        discussion: """
            A run is a folder that map, demo or run has written. Accounts, ties, communities and the posts behind the \
            ties are compared by their names, and settings and sources too. Communities are matched by their members, \
            since their letters may change. (troupe compare measures how alike the results of two methods are.)

            EXAMPLES
              troupe diff case1 case2
              troupe diff output/alina/001 output/alina/latest --json
            """)

    @Argument(help: "The earlier run.") var first: String
    @Argument(help: "The later run.") var second: String
    @Flag(help: "Print the difference as JSON, with all names.") var json = false

    func run() throws {
        let difference = try RunDifference(from: first, to: second)
        try Terminal.result(json ? difference.json() : difference.plain)
    }
}
