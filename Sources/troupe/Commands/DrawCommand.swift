import ArgumentParser
import TroupeKit

/// `troupe draw`: figures of a case.
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Figures of a case, as SVG, PDF, PNG and DOT.",
        discussion: """
            EXAMPLES
              troupe draw cast --case alina.db --out figures
              troupe draw cast --title "Five personas sell for two merchants"
            """,
        subcommands: [Cast.self])

    struct Cast: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The whole cast: accounts by community, faces, personas, products, merchants.",
            discussion: """
                Communities are those of the last run on the case (troupe map CASE); personas, claims and merchants are what \
                analysts entered (troupe cast). Victims are never drawn.
                """)
        @OptionGroup var asked: AskedCase
        @Option(help: "Folder for the files.") var out = "output"
        @Option(help: "Title of the figure (default: what is drawn, neutrally).") var title: String?
        @Option(help: "What must be said of the data wherever they are shown, such as SYNTHETIC.") var note: String?
        @Option(help: "Seed of the layout.") var seed: UInt64 = 1
        @Option(help: "Most accounts in the figure; communities beyond are counted, not drawn.") var maxAccounts = 200

        func run() throws {
            try asked.open { path in
                var job = DrawCastJob(path, executable: ProgramPath.current)
                job.title = title
                job.dataNote = note
                job.seed = seed
                job.maxAccounts = max(1, maxAccounts)
                for name in try job.run(into: out) { print(out + "/" + name) }
            }
        }
    }
}
