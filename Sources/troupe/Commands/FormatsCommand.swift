import ArgumentParser
import TroupeKit

/// `troupe formats`: what is read.
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "The formats that ingest reads, and what each can and cannot give.",
        discussion: """
            EXAMPLES
              troupe formats
              troupe formats zeeschuimer
              troupe formats --json
            """)

    @Argument(help: "A format.") var name: String?
    @Flag(help: "Print the list as JSON.") var json = false

    func run() throws {
        let list = try FormatList(name)
        try Terminal.result(json ? list.json() : list.plain)
    }
}
