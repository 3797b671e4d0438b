import ArgumentParser
import TroupeKit

/// `troupe purge`: takes content and personal data out.
struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Take content and personal data out of a case; pseudonyms, counts, times, ties and a tombstone stay.",
        discussion: """
            Accounts, posts and what only they use become keyed hashes; names of purged accounts are taken out of all \
            other texts of the case, and of the log (whose chain still holds). The file is then written anew, so that \
            nothing stays in free pages or in the write-ahead log. With --output the results of this case that hold \
            what is purged are deleted, after they are shown; nothing else in the folder is touched. A purge that was \
            stopped is finished by the same command. Times, counts, labels and ties stay, so that results can be made \
            again. Whoever has the key can tell whether a name is meant; destroy the key, and nobody can. Copies \
            elsewhere are yours to delete. This cannot be undone.

            EXAMPLES
              troupe purge --account tiktok:7391234567890123001 --reason "asked for by the owner" --key case.key
              troupe purge --source export.ndjson --reason "end of the agreement" --key case.key --output keyed --yes
              troupe purge --due --days api-terms=15 --reason "terms of use" --key case.key
              troupe purge --faces --reason "the comparison is done" --key case.key
              troupe audit --key case.key --output keyed
            """)

    @OptionGroup var caseOption: CaseOption
    @Option(help: "An account with all its posts: id, handle or platform:id; may be repeated.") var account: [String] =
        []
    @Option(help: "A source by name or SHA-256: posts that nothing else shows; may be repeated.") var source: [String] =
        []
    @Option(help: "Posts published before this day or moment (UTC).") var before: String?
    @Flag(help: "Posts whose deadline has passed (see troupe recheck).") var due = false
    @Flag(help: "All faces that media took, with their clusters; what analysts confirmed stays without them.")
    var faces = false
    @Option(help: "Days that posts of a basis may be kept unseen: api-terms=15; may be repeated.") var days:
        [FieldArgument] = []
    @Option(help: "Why; it stands on the tombstone.") var reason: String
    @Option(help: "The file with the key of the pseudonyms; made where it is not there.") var key: String
    @Option(
        help:
            """
            A folder of results: files of this case that hold what is purged, or cannot be searched, are deleted; may be \
            repeated.
            """
    )
    var output: [String] = []
    @Flag(help: "Delete results without asking.") var yes = false
    @Option(help: "Who does this, for the tombstone and the log.") var who: String?

    func run() throws {
        var job = PurgeJob(caseOption.caseFile, keyFile: key)
        job.accounts = account
        job.sources = source
        job.before = before
        job.isDue = due
        job.faces = faces
        job.days = try days.numbers
        job.folders = output
        job.who = who
        try Terminal.result(
            job.run(reason: reason) { files throws(TroupeError) in
                try Confirmation.isGiven(
                    "files of results that are deleted where they hold what is purged or cannot be searched:", files,
                    isGiven: yes)
            })
    }
}

/// `troupe audit`: proves that nothing purged is left.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract:
            "Look for what was purged, in every text of the case, in free pages, beside the file, in folders of "
            + "results.",
        discussion: """
            Leaves with 1 if anything is found, or could not be searched (such as the pixels of a picture). Packed \
            files, office documents, PDF, UTF-16 and escaped text are read. What was purged is known as keyed hashes \
            only, so the key of the purge is needed.

            EXAMPLES
              troupe audit --case alina.db --key case.key --output keyed
            """)

    @OptionGroup var caseOption: CaseOption
    @Option(help: "The file with the key of the pseudonyms.") var key: String
    @Option(help: "A folder of results; may be repeated.") var output: [String] = []
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        var job = AuditJob(caseOption.caseFile, keyFile: key)
        job.folders = output
        let outcome = try job.run()
        try answer.show(outcome.answer)
        if !outcome.isClean {
            throw TroupeError(.failure, "something that was purged is left, or may be; see the findings")
        }
    }
}

/// `troupe recheck`: what must be looked at again, and by when.
struct RecheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recheck",
        abstract: "What must be looked at again or deleted, and by when, by the basis of each source.",
        discussion: """
            Days count from the capture of a post, or from its import where the capture is not known: api-terms 15, \
            leak 90, public-capture 180, consent 365, unknown 180, unless --days says otherwise. Terms of use change: \
            look them up.

            EXAMPLES
              troupe recheck --case alina.db
              troupe recheck --days api-terms=30 --days public-capture=365
            """)

    @OptionGroup var caseOption: CaseOption
    @Option(help: "Days that posts of a basis may be kept unseen: api-terms=15; may be repeated.") var days:
        [FieldArgument] = []
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try answer.show(RecheckJob(caseOption.caseFile, days: days.numbers).run())
    }
}

extension [FieldArgument] {
    /// Whole numbers by name.
    fileprivate var numbers: [String: Int] {
        get throws {
            try values.mapValues { text in
                guard let number = Int(text), number >= 0 else {
                    throw ValidationError("--days: write a basis and a number of days, such as api-terms=15")
                }
                return number
            }
        }
    }
}
