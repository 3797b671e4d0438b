import ArgumentParser
import TroupeKit

/// `troupe show`: all about one thing.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "All that a case holds of an account, a post or an asset.",
        discussion: """
            EXAMPLES
              troupe show tiktok:7391234567890123001
              troupe show @syn.alina.01
              troupe show music:7300000000000000101 --json
            """)

    @Argument(
        help:
            "An id, a handle, or a key such as music:7300…; platform:id, account:id or post:id where an id occurs twice."
    )
    var name: String
    @OptionGroup var asked: AskedCase
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        var shown = name
        if let key = asked.names.pseudonyms {
            shown = try CaseQuestions(asked.caseOption.caseFile).pseudonym(of: name, keyFile: key)
        }
        try asked.open { try answer.show(CaseQuestions($0).show(shown)) }
    }
}
