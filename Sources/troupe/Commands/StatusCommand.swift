import ArgumentParser
import TroupeKit

/// `troupe status`: what is in the case.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "What is in a case: totals, platforms, sources, layers, days, and gaps between days.",
        discussion: """
            EXAMPLES
              troupe status --case alina.db
              troupe status --case alina.db --days
              troupe status --json
            """)

    @Flag(help: "All rows: every day, source and layer, not only what fits a screen.") var days = false
    @OptionGroup var asked: AskedCase
    @OptionGroup var answer: AnswerOptions

    func run() throws { try asked.open { try answer.show(CaseQuestions($0).status(isWhole: days)) } }
}
