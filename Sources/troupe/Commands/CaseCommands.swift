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
        print(try answer.text(form), terminator: form == .csv ? "" : "\n")
    }
}

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

    @OptionGroup var caseOption: CaseOption
    @Option(help: "Only entries with this code.") var code: String?
    @Flag(help: "Only records that were left out.") var leftOut = false
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.show(CaseQuestions(caseOption.caseFile).ledger(code: code, refusedOnly: leftOut))
    }
}

/// `troupe status`: what is in the case.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "What is in a case: totals, platforms, sources, layers, days, and gaps between days.",
        discussion: """
            EXAMPLES
              troupe status --case alina.db
              troupe status --json
            """)

    @OptionGroup var caseOption: CaseOption
    @OptionGroup var answer: AnswerOptions

    func run() throws { try answer.show(CaseQuestions(caseOption.caseFile).status()) }
}

/// `troupe find`: full-text search.
struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Posts whose captions, transcripts or stickers hold all the words.",
        discussion: """
            EXAMPLES
              troupe find 俄罗斯
              troupe find "made in Russia" chocolate --platform tiktok
              troupe find '"exactly these words"' --format csv
            """)

    @Argument(help: "Words; what stands in quotes is one.") var words: [String]
    @OptionGroup var caseOption: CaseOption
    @Option(help: "Only posts of this platform.") var platform: String?
    @Option(help: "The most rows.") var limit = 100
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.show(
            CaseQuestions(caseOption.caseFile).find(
                words.joined(separator: " "), platform: platform, limit: max(1, limit)))
    }
}

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

    @Argument(help: "An id, a handle, or a key such as music:7300…; platform:id where an id occurs twice.")
    var name: String
    @OptionGroup var caseOption: CaseOption
    @OptionGroup var answer: AnswerOptions

    func run() throws { try answer.show(CaseQuestions(caseOption.caseFile).show(name)) }
}

/// `troupe log`: who did what.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Who did what to a case, when and with which version.",
        discussion: """
            EXAMPLES
              troupe log --case alina.db
            """)

    @OptionGroup var caseOption: CaseOption
    @OptionGroup var answer: AnswerOptions

    func run() throws { try answer.show(CaseQuestions(caseOption.caseFile).log()) }
}

/// `troupe verify`: whether everything is as it was.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a case: the file, its keys, the chain of the log, and the sources' hashes.",
        discussion: """
            Leaves with 65 if something was changed. Sources that are gone are told, and are no fault of the case.

            EXAMPLES
              troupe verify --case alina.db
            """)

    @OptionGroup var caseOption: CaseOption
    @Flag(help: "Print what was found as JSON.") var json = false

    func run() throws {
        let outcome = try VerifyJob(caseOption.caseFile).run()
        print(json ? try outcome.json() : outcome.plain)
        if !outcome.isSound { throw TroupeError(.badInput, "\(caseOption.caseFile): not as it was; see above") }
    }
}

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
        print(json ? try list.json() : list.plain)
    }
}
