import ArgumentParser
import TroupeKit

/// `troupe ledger`: what could not be used whole.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "The records of a case that could not be used whole, with place, code and effect.",
        discussion: """
            EXAMPLES
              troupe ledger --case alina.db
              troupe ledger --code bad_json --format csv > bad.csv
              troupe ledger --left-out
            """)

    @OptionGroup var asked: AskedCase
    @Option(help: "Only entries with this code.") var code: String?
    @Flag(help: "Only records that were left out.") var leftOut = false
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try asked.open { try answer.show(CaseQuestions($0).ledger(code: code, refusedOnly: leftOut)) }
    }
}
