import ArgumentParser
import TroupeKit

/// `troupe cast`: personas, products, claims, events and what analysts hold of them.
struct CastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cast",
        abstract: "Personas, products, merchants, claims, events: what analysts add to a case, with its history.",
        discussion: """
            Each entry has a state (candidate, confirmed, rejected), a source, an author and how sure they are. What \
            an account claims, what the data show and what an analyst concludes stay apart. Nothing is lost: every \
            change is in the history and can be taken back.

            EXAMPLES
              troupe cast read personas.csv claims.csv notes.toml --case alina.db
              troupe cast add persona id=per_alina name=Alina kind=operated source="VOA, 2024"
              troupe cast add account_role account=tiktok:a08 role=victim
              troupe cast add event type=press_contact time=2024-10-02T09:00:00Z
              troupe cast set claim c3 status=contradicted confidence=medium
              troupe cast reject link '#4'
              troupe cast list claim --format csv
              troupe cast undo
            """,
        subcommands: [
            Read.self, Add.self, Set.self, Confirm.self, Reject.self, Remove.self, List.self, Kinds.self, History.self,
            Undo.self, Export.self,
        ])

    struct WhoOption: ParsableArguments {
        @Option(help: "Who does this, for the history (default: the user's name).") var who: String?
    }

    struct FreeOption: ParsableArguments {
        @Flag(help: "Take words that no list has, such as a type of claim of one's own.") var free = false
    }

    struct Read: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read tables (CSV) and TOML files of entries; records that cannot be used go to the ledger.",
            discussion: """
                Tables are told by their columns (accounts, personas, products, assets, claims, events, codes of \
                posts) or by their name (claim.csv with the fields of claim). TOML has [[persona]], [[claim]] … (see \
                troupe cast kinds).
                """)
        @Argument(help: "Files, or folders of them.") var files: [String]
        @OptionGroup var caseOption: CaseOption
        @OptionGroup var whoOption: WhoOption
        @Flag(help: "Print the summary as JSON.") var json = false
        @Flag(help: "No warnings.") var quiet = false

        func run() throws {
            let summary = try CastJob(caseOption.caseFile, who: whoOption.who).read(files)
            if !quiet { for note in summary.notes { Terminal.message("note: " + note) } }
            try Terminal.result(json ? summary.json() : summary.plain)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an entry, or change the one of the same name.",
            discussion: """
                Fields are given as field=value; troupe cast kinds lists them. A new entry is a candidate unless \
                state=confirmed is given; troupe cast confirm stands by it. An event without an id gets one from its \
                type and day.
                """)
        @Argument(help: "The kind: persona, claim, event …") var kind: String
        @Argument(help: "field=value …") var fields: [FieldArgument]
        @OptionGroup var freeOption: FreeOption
        @OptionGroup var caseOption: CaseOption
        @OptionGroup var whoOption: WhoOption

        func run() throws {
            let summary = try CastJob(caseOption.caseFile, who: whoOption.who).add(
                kind, fields.values, isFree: freeOption.free)
            for note in summary.notes { Terminal.message("note: " + note) }
            try Terminal.result(summary.plain)
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Change fields of an entry.")
        @Argument(help: "The kind.") var kind: String
        @Argument(help: "The entry: its id, or its row such as '#4'.") var name: String
        @Argument(help: "field=value …; nothing after = takes the field out.") var fields: [FieldArgument]
        @OptionGroup var freeOption: FreeOption
        @OptionGroup var caseOption: CaseOption
        @OptionGroup var whoOption: WhoOption

        func run() throws {
            let job = CastJob(caseOption.caseFile, who: whoOption.who)
            try Terminal.result(job.set(kind, name, fields.values, isFree: freeOption.free).plain)
        }
    }

    /// The arguments of the verbs that take entries by name.
    struct Named: ParsableArguments {
        @Argument(help: "The kind.") var kind: String
        @Argument(help: "The entries: ids, or rows such as '#4'.") var names: [String]
        @OptionGroup var caseOption: CaseOption
        @OptionGroup var whoOption: WhoOption
        var job: CastJob { CastJob(caseOption.caseFile, who: whoOption.who) }
    }

    struct Confirm: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Stand by entries.")
        @OptionGroup var named: Named
        func run() throws { try Terminal.result(named.job.confirm(named.kind, named.names).plain) }
    }

    struct Reject: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say no to entries; they stay, out of every question.")
        @OptionGroup var named: Named
        func run() throws { try Terminal.result(named.job.reject(named.kind, named.names).plain) }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take entries out; the history keeps them.")
        @OptionGroup var named: Named
        func run() throws { try Terminal.result(named.job.remove(named.kind, named.names).plain) }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The entries of a kind; without one, how many there are of each.")
        @Argument(help: "The kind.") var kind: String?
        @OptionGroup var asked: AskedCase
        @OptionGroup var answer: AnswerOptions
        func run() throws { try asked.open { try answer.show(CaseQuestions($0).cast(kind)) } }
    }

    struct Kinds: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The kinds of entries and their fields.")
        @OptionGroup var answer: AnswerOptions
        func run() throws { try answer.show(CastKinds.answer()) }
    }

    struct History: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every change: who, when, before and after.")
        @Argument(help: "Only this kind.") var kind: String?
        @Argument(help: "Only this entry: its id or row.") var name: String?
        @OptionGroup var asked: AskedCase
        @OptionGroup var answer: AnswerOptions
        func run() throws { try asked.open { try answer.show(CaseQuestions($0).castHistory(kind, name)) } }
    }

    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take back the last change that stands.")
        @OptionGroup var caseOption: CaseOption
        @OptionGroup var whoOption: WhoOption
        func run() throws { try Terminal.result(CastJob(caseOption.caseFile, who: whoOption.who).undo()) }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the cast as CSV, a file for each kind, as cast read takes it back.")
        @Argument(help: "The folder.") var folder: String
        @OptionGroup var asked: AskedCase
        @OptionGroup var forced: ForceOption
        func run() throws {
            let names = try asked.open { path in
                var export = CastExport(path)
                export.replacing = forced.replacing
                return try export.write(into: folder)
            }
            try Terminal.result(names.joined(separator: "\n"))
        }
    }
}
