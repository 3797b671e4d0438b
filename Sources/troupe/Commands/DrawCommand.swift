import ArgumentParser
import TroupeKit

/// `troupe draw`: figures of a case.
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Figures of a case, as SVG, PDF, PNG and DOT.",
        discussion: """
            Communities and ties are those of the last run on the case (troupe map CASE); personas, claims and \
            merchants are what analysts entered (troupe cast). From a case, victims are never drawn; a folder of \
            results does not know who they are. Communities are also drawn from a folder of results, and from any \
            network (--edges), which is then divided by Leiden.

            KINDS
            \(DrawKind.allCases.map { "  " + $0.rawValue.padded(to: 14) + $0.summary }.joined(separator: "\n"))

            A contact sheet (troupe draw contact-sheet --asset video:0123456789abcdef --case alina.db) is a page \
            (contact-sheet.html) of the files that media found alike: small frames in which faces are made \
            unrecognisable, by troupe-media. Files of victims are not shown.

            EXAMPLES
              troupe draw cast --case alina.db --out figures
              troupe draw timeline --community B --theme dark --page slide
              troupe draw communities --keep-positions          the places of today, tomorrow too
              troupe draw communities --anchors places.csv      places that the explorer saved
              troupe draw ego --node persona:per_alina --style figure.toml
              troupe draw communities --edges edges.csv         any network
            """)

    @Argument(
        help: ArgumentHelp("What is drawn: see above.", valueName: "kind"),
        transform: { text in
            if text.lowercased() == "contact-sheet" { return .contactSheet }
            do throws(TroupeError) {
                return .figure(try DrawKind(named: text))
            } catch {
                throw ValidationError(error.description)
            }
        })
    var drawn: Drawn
    @OptionGroup var shown: ShownRun
    @OptionGroup var asked: AskedCase
    @Option(help: "Folder for the files.") var out = "output"
    @Option(help: "Title of the figure (default: what is drawn, neutrally).") var title: String?
    @Option(help: "What must be said of the data wherever they are shown, such as SYNTHETIC.") var note: String?
    @OptionGroup var spoken: LanguageOption
    @Option(help: "Seed of the layout.") var seed: UInt64 = 1
    @Option(help: "Most accounts in the figure; beyond it the strongest of each community are drawn.") var maxAccounts =
        200
    @Option(help: "Style file (TOML): theme, page, font, logo, palette, colours, labels.") var style: String?
    @Option(help: "light, dark or grey.") var theme: String?
    @Option(help: "a4, a3, slide or column.") var page: String?
    @Flag(help: "Accounts stay where they stood in the last such figure; the places are kept in the case.")
    var keepPositions = false
    @Option(help: "File of places (node,x,y), as the explorer saves it.") var anchors: String?
    @Option(help: "timeline: the community (default: the first).") var community: String?
    @Option(help: "topics: the narrative (default: sales, or the one told most).") var narrative: String?
    @Option(help: "ego: the node, as tiktok:a01 or persona:ID.") var node: String?
    @Option(help: "contact-sheet: the group of alike files, as video:DIGITS or its first digits.") var asset: String?
    @OptionGroup var layers: LayerOptions
    @OptionGroup var forced: ForceOption

    /// What is drawn.
    enum Drawn: Equatable {
        /// A figure.
        case figure(DrawKind)
        /// A page of alike files.
        case contactSheet
    }

    func validate() throws {
        if (asset != nil) != (drawn == .contactSheet) {
            throw ValidationError(
                asset == nil
                    ? "contact-sheet needs --asset, such as video:0123456789abcdef"
                    : "--asset is for contact-sheet")
        }
        if keepPositions, asked.names.pseudonyms != nil {
            throw ValidationError("--keep-positions keeps the places of names; leave it or --pseudonyms out")
        }
    }

    func run() throws {
        guard case .figure(let kind) = drawn else { return try drawSheet() }
        if let source = try shown.source {
            var job = DrawJob(kind, from: source, executable: ProgramPath.current)
            job.pseudonyms = asked.names.pseudonyms
            return try run(job)
        }
        try asked.open { path in
            try run(DrawJob(kind, from: shown.source(ofCase: path), executable: ProgramPath.current))
        }
    }

    private func drawSheet() throws {
        try asked.open { path in
            var job = ContactSheetJob(path, asset: asset ?? "")
            (job.language, job.note, job.replacing) = (spoken.language, note, forced.replacing)
            let outcome = try job.run(into: out)
            for note in outcome.notes { Terminal.message("note: " + note) }
            for name in outcome.files { try Terminal.result(out + "/" + name) }
        }
    }

    private func run(_ asked: DrawJob) throws {
        var job = asked
        job.settings.title = title
        job.replacing = forced.replacing
        if let style { try job.settings.read(style: style) }
        if let theme { try job.settings.take(theme: theme) }
        if let page { try job.settings.take(page: page) }
        (job.settings.dataNote, job.settings.seed) = (note, seed)
        job.settings.language = spoken.language
        job.settings.maxAccounts = max(1, maxAccounts)
        (job.settings.keepsPositions, job.settings.anchors) = (keepPositions, anchors)
        (job.settings.community, job.settings.node, job.settings.layers) = (community, node, layers.choice)
        job.settings.narrative = narrative
        let progress = ProgressLine(isQuiet: false)
        let outcome = try job.run(into: out) { progress.show($0) }
        for note in outcome.notes { Terminal.message("note: " + note) }
        for name in outcome.files { try Terminal.result(out + "/" + name) }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
