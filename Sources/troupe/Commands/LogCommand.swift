import ArgumentParser
import TroupeKit

/// `troupe log`: who did what.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Who did what to a case, when and with which version.",
        discussion: """
            EXAMPLES
              troupe log --case alina.db
            """)

    @OptionGroup var asked: AskedCase
    @OptionGroup var answer: AnswerOptions

    func run() throws { try asked.open { try answer.show(CaseQuestions($0).log()) } }
}
