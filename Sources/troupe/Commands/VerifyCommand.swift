import ArgumentParser
import TroupeKit

/// `troupe verify`: whether everything is as it was.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a case: the file, its contents, its keys, the chain of the log, and the sources' hashes.",
        discussion: """
            Every row has a part in a check value, kept by table and source, so that damage and edits are found and \
            named. Leaves with 65 if something was changed. Sources that are gone are told, and are no fault of the \
            case. Who may write the file may write its log and check values too: note the hash of the last entry \
            elsewhere, where that matters.

            EXAMPLES
              troupe verify --case alina.db
            """)

    @OptionGroup var caseOption: CaseOption
    @Flag(help: "Print what was found as JSON.") var json = false

    func run() throws {
        let outcome = try VerifyJob(caseOption.caseFile).run()
        try Terminal.result(json ? outcome.json() : outcome.plain)
        if !outcome.isSound { throw TroupeError(.badInput, "\(caseOption.caseFile): not as it was; see above") }
    }
}
