import ArgumentParser
import TroupeKit

/// `troupe explore`: the page.
struct ExploreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explore",
        abstract: "One offline page to look into a case or network: ties, cast and the posts behind every line.",
        discussion: """
            Writes explorer.html, which opens by a double click and loads nothing from anywhere. Communities and ties \
            are those of the last run on the case (troupe map CASE). From a case, faces and victims are never in it. \
            With --pseudonyms no handle, caption or address is in the file.

            EXAMPLES
              troupe explore --case alina.db --out case1
              troupe explore --case alina.db --pseudonyms my.key --out to-send
              troupe explore --edges edges.csv --out net        any network, with its communities
            """)

    @OptionGroup var shown: ShownRun
    @OptionGroup var asked: AskedCase
    @Option(help: "Folder for explorer.html (slow-explorer.html with --slow).") var out = "output"
    @Option(help: "Title of the page (default: what is shown, neutrally).") var title: String?
    @Option(help: "What must be said of the data wherever they are shown, such as SYNTHETIC.") var note: String?
    @OptionGroup var spoken: LanguageOption
    @Option(help: "Seed of the layout.") var seed: UInt64 = 1
    @OptionGroup var forced: ForceOption

    func run() throws {
        if let source = try shown.source {
            var job = ExploreJob(of: source)
            job.pseudonyms = asked.names.pseudonyms
            return try run(job)
        }
        try asked.open { try run(ExploreJob(of: shown.source(ofCase: $0))) }
    }

    private func run(_ asked: ExploreJob) throws {
        var job = asked
        job.replacing = forced.replacing
        (job.title, job.dataNote, job.seed) = (title, note, seed)
        job.language = spoken.language
        let progress = ProgressLine(isQuiet: false)
        for name in try job.run(into: out, progress: { progress.show($0) }) { try Terminal.result(out + "/" + name) }
    }
}
