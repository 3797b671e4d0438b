import ArgumentParser
import TroupeKit

/// `troupe ingest`: collectors' files into a case.
struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read collectors' files into a case file; nothing is lost silently.",
        discussion: """
            Formats are told by content (see troupe formats); files may be plain, .gz, .zst or inside .zip archives \
            and folders; - is standard input. The same file twice changes nothing; two exports that overlap are put \
            together and both sightings are kept. Records that cannot be used whole are in the ledger.

            Fields of other files are named with --columns (see below). --columns FILE reads the same from a small \
            TOML file (role = "field").

            EXAMPLES
              troupe ingest zeeschuimer-export.ndjson
              troupe ingest exports/ more.zip --case alina.db --basis public-capture
              troupe ingest export.csv --columns account=user,time=created_at,caption=text,link=urls+
              zcat tweets.ndjson.gz | troupe ingest - --columns account=author.id,time=created_at,caption=text
            """)

    @Argument(help: "Files, folders, archives; - reads standard input.")
    var files: [String]

    @OptionGroup var caseOption: CaseOption

    @OptionGroup var reading: ReadingOptions

    @Option(
        help: "Why the files may be kept: \(IngestSettings.Basis.allCases.map(\.rawValue).joined(separator: ", ")).")
    var basis: String?

    @Option(help: "Who does this, for the log (default: the user's name).")
    var who: String?

    @Flag(help: "Keep each record as it stands, packed.")
    var keepRaw = false

    @Flag(help: "No progress and no warnings.")
    var quiet = false

    @Flag(help: "Print the summary as JSON.")
    var json = false

    func validate() throws {
        if let basis, IngestSettings.Basis(rawValue: basis) == nil {
            let known = IngestSettings.Basis.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--basis: write one of \(known)")
        }
    }

    func run() throws {
        var settings = IngestSettings()
        settings.reading = reading.settings
        settings.basis = basis.flatMap(IngestSettings.Basis.init)
        settings.who = who
        settings.keepsRaw = keepRaw
        let progress = ProgressLine(isQuiet: quiet)
        defer { progress.clear() }
        let summary = try IngestJob(settings: settings).run(files, into: caseOption.caseFile) { progress.show($0) }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        if json {
            try Terminal.result(summary.json())
        } else if summary.hasResults {
            try Terminal.result(summary.plain)
        }
        if let failure = summary.failures.first {
            for other in summary.failures.dropFirst() { Terminal.message("troupe: " + other.description) }
            throw failure
        }
    }
}
