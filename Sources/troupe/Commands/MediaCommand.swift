import ArgumentParser
import TroupeKit

/// `troupe media`: pictures, videos and sounds of posts into a case.
struct MediaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "media",
        abstract: "Measure the pictures, videos and sounds of posts, and find those that are alike.",
        discussion: """
            Files belong to posts by their names (yt-dlp, gallery-dl, 4CAT, Zeeschuimer, MediaCrawler, TikTok, \
            Douyin), by a list (--files) or by a pattern (--name-pattern). They become the layers near-image, \
            near-video, same-sound, qr, ai-producer and ai-propagation of map and its like. Files that the case knows \
            are not measured again, so that a stopped run goes on.

            Decoding is done by troupe-media, a program of its own (make media), as a child with limits and without \
            network. What it cannot read is in the ledger.

            Faces are biometric data (GDPR, article 9): --faces needs --basis (--faces --basis public-capture), and \
            the log keeps it. What is kept of a face are 128 numbers, never a picture; a cluster of faces is a \
            candidate until an analyst confirms it (cast confirm). None of 39,821 pairs of strangers' faces was \
            within the threshold, fewer than 1 in 13,000 at 95 %; but they were of ten people, and the net is known \
            to be weak on Chinese faces and on children. troupe purge --faces takes them all out again. --marks reads \
            handles of watermarks (layer watermark): whose video it was first.

            EXAMPLES
              troupe media videos/ --case alina.db
              troupe media videos/ --case alina.db --name-pattern '*_{id}.mp4'
              troupe media videos/ --case alina.db --files map.csv --quick
            """)

    @Argument(help: "Folders and files.")
    var folders: [String]

    @OptionGroup var caseOption: CaseOption

    @Option(help: "A table with the columns post and file that says which file belongs to which post.")
    var files: String?

    @Option(help: "How files are named: {id} where the post's id stands, * for anything.")
    var namePattern: String?

    @Flag(help: "Decode keyframes only: many times faster, but beginnings and cuts are missed.")
    var quick = false

    @Flag(help: "Compare faces, too (needs --basis): biometric data, see below.")
    var faces = false

    @Option(help: "Why faces may be kept: api-terms, public-capture, consent or leak; it stands with them in the case.")
    var basis: String?

    @Flag(help: "Read the handles of watermarks, too.")
    var marks = false

    @Option(help: "Longest time for one file, in seconds.")
    var seconds = MediaSettings().seconds

    @Option(help: "Largest file that is read, in megabytes.")
    var maxFile = MediaSettings().megabytes

    @Option(help: "How many files are decoded at once (default: the number of cores).")
    var workers: Int?

    @Option(help: "Who does this, for the log (default: the user's name).")
    var who: String?

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
        var settings = MediaSettings()
        settings.fileList = files
        settings.namePattern = namePattern
        settings.isQuick = quick
        if faces { settings.extras.insert(.faces) }
        if marks { settings.extras.insert(.marks) }
        settings.basis = basis.flatMap(IngestSettings.Basis.init)
        settings.seconds = seconds
        settings.megabytes = maxFile
        if let workers { settings.workers = workers }
        settings.who = who
        let progress = ProgressLine(isQuiet: quiet)
        defer { progress.clear() }
        let summary = try MediaJob(settings: settings).run(folders, into: caseOption.caseFile) { progress.show($0) }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        try Terminal.result(json ? summary.json() : summary.plain)
    }
}
