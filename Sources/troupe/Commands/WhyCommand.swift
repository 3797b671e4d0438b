import ArgumentParser
import TroupeKit

/// `troupe why`: the posts behind one tie.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "The posts behind the tie of two accounts, from a folder that map or demo has written.",
        discussion: """
            EXAMPLES
              troupe why a01 a02
              troupe why tiktok:a01 tiktok:a02
              troupe why a01 a02 --from case1 --json
              troupe why a01 a02 --csv > exhibit.csv
            """)

    @Argument(help: "An account: an id, @handle or platform:id.")
    var accountA: String

    @Argument(help: "The other account.")
    var accountB: String

    @Option(
        name: [.customLong("from"), .customLong("out"), .customLong("case")],
        help: "Folder with the results of map or demo.")
    var folder = "output"

    @Flag(help: "Print the evidence as JSON.")
    var json = false

    @Flag(help: "Print the evidence as CSV, one row a co-action.")
    var csv = false

    @Option(help: "Folder for small pictures of the frames that match, faces made unrecognisable (troupe-media).")
    var frames: String?

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv: choose one") }
    }

    func run() throws {
        let answer = try WhyQuestion(folder: folder).answer(accountA, accountB)
        if let frames {
            let written = try WhyFrames(answer).write(to: frames)
            for note in written.notes { Terminal.message("note: " + note) }
            for file in written.files { Terminal.message("written: " + file) }
        }
        if csv {
            try Terminal.result(answer.csv(), end: "")
        } else {
            try Terminal.result(json ? answer.json() : answer.plain)
        }
    }
}
