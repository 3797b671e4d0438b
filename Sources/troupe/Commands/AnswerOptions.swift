import ArgumentParser
import TroupeKit

/// How an answer is printed: the options shared by the questions to a case.
struct AnswerOptions: ParsableArguments {
    @Option(help: "plain, csv or json.")
    var format = "plain"

    @Flag(help: "Same as --format json.")
    var json = false

    var form: CaseAnswer.Form { json ? .json : CaseAnswer.Form(rawValue: format) ?? .plain }

    func validate() throws {
        if CaseAnswer.Form(rawValue: format) == nil {
            throw ValidationError("--format: write plain, csv or json")
        }
    }

    func show(_ answer: CaseAnswer) throws {
        var answer = answer
        answer.width = Terminal.width
        try Terminal.result(answer.text(form), end: form == .csv ? "" : "\n")
    }
}
