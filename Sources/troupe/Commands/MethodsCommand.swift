import ArgumentParser
import TroupeKit

/// `troupe methods`: the catalogue of published methods.
struct MethodsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "methods",
        abstract: "The published methods that detect can run, with source, defaults and traps.",
        discussion: """
            EXAMPLES
              troupe methods
              troupe methods coortweet
              troupe methods --json
            """)

    @Argument(help: "A method to describe in full.")
    var name: String?

    @Flag(help: "Print the catalogue as JSON.")
    var json = false

    func run() throws {
        let list = try MethodList(name)
        try Terminal.result(json ? list.json() : list.plain)
    }
}
