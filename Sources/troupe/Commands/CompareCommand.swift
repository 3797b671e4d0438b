import ArgumentParser
import TroupeKit

/// `troupe compare`: what two runs share.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Which accounts, ties and communities two runs share.",
        discussion: """
            A run is a folder that map, demo or detect has written; where one folder holds results of map and of \
            detect, name the record in it.

            EXAMPLES
              troupe compare case1 case2
              troupe compare output/run.json output/method.json --json
            """)

    @Argument(help: "A run.")
    var first: String

    @Argument(help: "Another run.")
    var second: String

    @Flag(help: "Print the comparison as JSON.")
    var json = false

    func run() throws {
        let comparison = try RunComparison(first, second)
        try Terminal.result(json ? comparison.json() : comparison.plain)
    }
}
