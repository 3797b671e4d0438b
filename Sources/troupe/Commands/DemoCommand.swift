import ArgumentParser
import TroupeKit

/// `troupe demo`: the main job on the synthetic case.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "The main job on a synthetic case that is compiled into the program.",
        discussion: """
            The case is invented, in the shape of a published story: one AI-made woman under several names sells \
            goods with a message, on two platforms. No real account, person, shop or post is in it.

            EXAMPLES
              troupe demo
              troupe demo --out case1 --window 30s
              troupe demo --case demo.db               a case with its cast, for troupe ask, cast and draw
              troupe demo --posts > posts.csv          the case itself, as a CSV file
            """)

    @Flag(help: "Print the case's posts as CSV and do nothing else.")
    var posts = false

    @Option(
        name: [.customLong("case"), .customShort("c")],
        help: "Make a case file with the cast too, run on that, and draw the cast.")
    var caseFile: String?

    @OptionGroup var options: MapOptions

    func run() throws {
        if posts {
            try Terminal.result(DemoCase.postsText, end: "")
            return
        }
        var settings = options.settings
        settings.dataNote = DemoCase.note
        guard let caseFile else {
            // The posts have a column for every kind of asset; the case is about captions.
            settings.layers.names = settings.layers.names ?? "caption"
            return try options.run(.demoCase, settings: settings)
        }
        try DemoCaseJob(caseFile).run()
        try options.run(.files([caseFile]), settings: settings)
        guard settings.drawsFigure else { return }
        let shown = try settings.pseudonyms.map { try PseudonymousCase(caseFile, keyFile: $0) }
        defer { withExtendedLifetime(shown) {} }
        var draw = DrawJob(.cast, of: shown?.path ?? caseFile, executable: ProgramPath.current)
        draw.replacing = options.forced.replacing
        draw.settings.dataNote = DemoCase.note
        draw.settings.seed = settings.seed
        // A document for scripts stands alone on standard output.
        for name in try draw.run(into: options.out).files where name.hasSuffix(".png") && !options.json {
            try Terminal.result("cast: \(options.out)/\(name) (and .svg, .pdf, .dot)")
        }
        var explore = ExploreJob(shown?.path ?? caseFile)
        explore.replacing = options.forced.replacing
        explore.dataNote = DemoCase.note
        explore.seed = settings.seed
        for name in try explore.run(into: options.out) where !options.json {
            try Terminal.result("explorer: \(options.out)/\(name)")
        }
    }
}
