import Foundation
import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// The main job: from files of posts to a network as figure, tables, report and a record of how it was made.
public struct MapJob: Sendable {
    /// What the job is doing, for a progress line.
    public enum Step: Sendable, Hashable {
        /// Bytes read, and bytes in all where that is known.
        case reading(Int64, of: Int64?)
        /// The posts are searched as they are.
        case detecting
        /// A cluster works: the stage, tasks that are done, and tasks in all where that is known.
        case cluster(String, Int, of: Int?)
        /// Jittered copies done.
        case copies(Int, of: Int)
        /// Windows of time that have been searched.
        case windows(Int, of: Int)
        /// Published methods that have answered.
        case methods(Int, of: Int)
        /// Tables are written.
        case writing
        /// The figure is drawn.
        case drawing
    }

    /// The settings.
    public var settings: MapSettings
    /// The program that draws (see ``DrawingProgram``); nil looks for it.
    public var executable: String?
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    /// The work with Spark that searches posts and copies; nil where this program does.
    public var cluster: ClusterWork?
    /// Whether that work ran elsewhere, and its result is taken up.
    public var takesUp = false

    /// A job.
    public init(settings: MapSettings = MapSettings(), executable: String? = nil) {
        self.settings = settings
        self.executable = executable
    }

    /// Searches the posts and gives what was found as values; nothing is written.
    ///
    /// - Parameters:
    ///   - input: The posts.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError`` when the settings contradict each other or the posts cannot be read.
    public func result(
        of input: PostInput, progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) throws(TroupeError) -> MapResult {
        try settings.validate()
        var clock = StepClock()
        return MapResult(try describe(try detect(input, &clock, progress), of: input).shown)
    }

    /// Runs the job.
    ///
    /// Every file is written beside its place and renamed when all are complete.
    ///
    /// - Parameters:
    ///   - input: The posts.
    ///   - folder: Where results go; made if missing.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: PostInput, into folder: String, progress: @escaping @Sendable (Step) -> Void = { _ in }
    ) throws(TroupeError) -> MapSummary {
        try settings.validate()
        if let cluster {
            try settings.checkCluster(cluster)
            // Before the posts are read, which may take long.
            if !takesUp { _ = try SparkSubmit.found(named: cluster.submit) }
        }
        let formats = try settings.exportFormats()
        let output = try OutputFolder(
            folder, results: .map(exporting: formats), inputs: input.paths, source: input.resultSource(),
            replacing: replacing)
        defer { output.discard() }
        var clock = StepClock()
        let found = try detect(input, &clock, progress)
        var described = try describe(found, of: input)
        try write(&described, to: output, &clock, progress)
        // What is said of the case alone is no part of the record.
        var notes = described.run.notes + described.exportNotes
        if let path = input.caseFile, settings.keepsRun,
            let note = try KeepRun(view: described.whole, slow: described.wholeSlow, run: described.run).keep(in: path)
        {
            notes.append(note)
        }
        return MapSummary(
            result: MapResult(described.shown), run: described.run,
            outcome: OutcomeSentence.text(described.findings),
            ledger: LedgerWords.sentence(found.reading.ledger, left: described.run.records.refused), folder: folder,
            files: output.files, notes: notes, seconds: clock.seconds)
    }

    // MARK: Detect

    /// What was read and found, and what is to be said of it.
    private struct Found {
        var reading: PostImport
        var detection: Detection
        var slow: SlowScanResult?
        var sameTexts: SameTexts?
        var panel: MethodPanel?
        /// Captions as they were posted, where the layers hold their folded words.
        var captions: LayerColumn?
        /// The settings with what the data decided.
        var settings: MapSettings
        var notes: [Remark]
    }

    /// Reads the posts and searches them.
    private func detect(
        _ input: PostInput, _ clock: inout StepClock, _ progress: @escaping @Sendable (Step) -> Void
    ) throws(TroupeError) -> Found {
        let read = try input.read(settings.reading, progress: progress)
        let (reading, layerNotes) = try settings.layersToRead.apply(to: read, workers: workers)
        clock.mark("read")
        let guarded = try window(for: reading.posts)
        try MemoryLimit.check(
            EngineCosts(of: reading.posts).mapMemory(workers: workers),
            of: "map of \(PlainText.count(reading.posts.count, "post", "posts"))")
        var settings = settings
        settings.pace = settings.pacesToTest
        if settings.leavesWidthsOpen {
            settings.otherWindows = InputGuards.furtherWidths(beside: guarded.window, times: reading.posts.time)
        }
        var calibrated: Remark?
        if let rate = settings.rate {
            let found = try CalibratedSupport(
                reading.posts, window: guarded.window, rate: rate, seed: settings.seed, workers: workers)
            settings.support = found.support
            calibrated = found.remark
        }
        var elsewhere: [SearchedElsewhere] = []
        if let cluster {
            let widths = Detector(settings: settings.coordination(window: guarded.window), workers: workers)
                .widths(settings.otherWindows)
            elsewhere = try SparkSearch(widths: widths, cluster: cluster, isDone: takesUp)
                .run(on: reading, progress: progress)
        } else {
            try settings.foresee(reading.posts, window: guarded.window, workers: workers)
        }
        let detection = detect(
            reading.posts, window: guarded.window, settings: settings, elsewhere: elsewhere, progress: progress)
        let slow = settings.slowScan(of: reading.posts, beside: detection)
        let sameTexts = settings.sameTexts(in: reading.posts)
        let panel = settings.methodPanel(of: read.posts, tested: reading.posts, detection: detection, slow: slow) {
            progress(.methods($0, of: $1))
        }
        clock.mark("detect")
        let isFolded = reading.posts.layers.contains { FoldedCaptions.isFolded($0.layer) }
        let captions = isFolded ? read.posts.layers.first { FoldedCaptions.name(for: $0.layer) != nil } : nil
        return try Found(
            reading: reading, detection: detection, slow: slow, sameTexts: sameTexts, panel: panel,
            captions: captions, settings: settings,
            notes: [guarded.note, calibrated].compactMap { $0 } + layerNotes + reading.readingNotes
                + InputGuards.selectionNotes(reading.posts) + InputGuards.inflationNotes(detection)
                + InputGuards.widthNotes(detection)
                + InputGuards.variedCopyNotes(reading.posts, window: guarded.window)
                + InputGuards.opaqueObjectNotes(detection)
                + MediaRemarks(posts: reading.posts).remarks(from: input.caseFile))
    }

    // MARK: Describe

    /// What is written: tables, figure, words.
    private struct Described {
        var findings: Findings
        var run: RunRecord
        /// The run as it was found; the case keeps it.
        var whole: RunView
        /// The run as it may be shown.
        var shown: RunView
        var figure: DrawnFigure
        /// The slow groups as they were found, and as they may be shown; nil where there are none.
        var wholeSlow: RunView?
        var slow: RunView?
        /// What the report is written from; the record of the run is added when the figure is drawn.
        var material: ReportMaterial
        /// What the formats of other programs do not hold.
        var exportNotes: [String] = []
        /// The posts under the names that they came with.
        var posts: PostTable
    }

    /// What was found, with the names of posts and accounts that a reading gives.
    private func findings(of found: Found, among reading: PostImport) -> Findings {
        var findings = Findings(
            posts: reading.posts, sourceNames: reading.sources.map(\.name), ledger: reading.ledger,
            detection: found.detection)
        findings.slow = found.slow
        findings.sameTexts = found.sameTexts
        findings.panel = found.panel
        return findings
    }

    /// Puts what was found under the names that may be shown, and decides what the figure shows.
    private func describe(_ found: Found, of input: PostInput) throws(TroupeError) -> Described {
        // What is written is under pseudonyms; what was found was found in the texts themselves.
        let reading = try found.reading.named(by: settings.pseudonyms)
        var findings = findings(of: found, among: reading)
        if settings.triesRobustness {
            findings.robustness = Robustness(settings: found.detection.settings, workers: workers)
                .card(found.detection, posts: found.reading.posts)
            if let slow = found.slow {
                findings.slowRobustness = SlowRobustness(settings: slow.settings).card(slow, posts: found.reading.posts)
            }
        }
        var run = RunRecord(
            reading: reading, detection: found.detection, settings: found.settings,
            notes: found.notes.map(\.english))
        run.add(found.slow)
        run.add(found.sameTexts)
        run.add(found.panel, isAsked: settings.asksMethods)
        do {
            var shown = RunView(findings, run: run)
            var slow = RunView(slowGroupsOf: findings, run: run)
            var (whole, wholeSlow) = (shown, slow)
            if settings.pseudonyms != nil, input.caseFile != nil, settings.keepsRun {
                // The case knows its accounts by their names.
                let named = self.findings(of: found, among: found.reading)
                (whole, wholeSlow) = (RunView(named, run: run), RunView(slowGroupsOf: named, run: run))
            }
            var known: ReportCase?
            if let path = input.caseFile, settings.pseudonyms == nil {
                let file = try CaseFile(path, .reading)
                try shown.addWhatIsKnown(by: file)
                try slow?.addWhatIsKnown(by: file)
                known = try ReportCase(file)
                try findings.addMediaMatches(of: file)
            }
            let figure = try DrawnFigure(networkOf: shown, DrawSettings(settings))
            var material = ReportMaterial(findings: findings, run: run, view: shown)
            material.known = known
            material.notes = found.notes
            material.words = Wording(settings.language.spoken)
            // What was posted has no place among pseudonyms.
            material.captions = settings.pseudonyms == nil ? found.captions : nil
            material.leftOutOfFigure = settings.drawsFigure ? figure.leftOut : []
            material.attribution = try input.attribution(in: settings.language.spoken)
            return Described(
                findings: findings, run: run, whole: whole, shown: shown, figure: figure,
                wholeSlow: wholeSlow, slow: slow, material: material, posts: found.reading.posts)
        } catch {
            throw TroupeError(any: error)
        }
    }

    // MARK: Write

    private func write(
        _ described: inout Described, to output: OutputFolder, _ clock: inout StepClock,
        _ progress: @escaping @Sendable (Step) -> Void
    ) throws(TroupeError) {
        let findings = described.findings
        progress(.writing)
        let names = ReportNames(described.material)
        try output.writeTables(of: findings, names: names, found: described.posts, settings)
        clock.mark("write")
        var drawn: ReportFigure?
        if settings.drawsFigure {
            progress(.drawing)
            let figure = try output.draw(
                described.figure, with: GraphvizProcess(executable: DrawingProgram.path(executable)))
            described.run.versions.graphviz = figure.graphvizVersion
            drawn = ReportFigure(
                network: figure.svg, png: figure.png, Wording(settings.language.spoken))
            var missing = [figure.missingGlyphs.remark]
            if let slow = described.slow {
                missing.append(try draw(slow, in: output))
            }
            for remark in missing.compactMap({ $0 }) where !described.run.notes.contains(remark.english) {
                described.run.notes.append(remark.english)
                described.material.notes.append(remark)
            }
            clock.mark("draw")
        }
        described.material.run = described.run
        try writeReport(described.material, figure: drawn, to: output)
        do {
            let title = [described.figure.title, settings.dataNote].compactMap { $0 }.joined(separator: " · ")
            let document = try ExplorerDocument(
                described.shown, title: title, dataNote: settings.dataNote, seed: settings.seed, workers: workers,
                language: settings.language.spoken)
            try output.write("explorer.html", try ExplorerPage(document).html(hash: pageHash(of:)))
            if let slow = described.slow {
                let words = RunWords(
                    slow, seed: settings.seed, dataNote: nil, language: settings.language.spoken)
                let page = try ExplorerDocument(
                    slow, title: [words.title, settings.dataNote].compactMap { $0 }.joined(separator: " · "),
                    dataNote: settings.dataNote, seed: settings.seed, workers: workers,
                    language: settings.language.spoken)
                try output.write("slow-explorer.html", try ExplorerPage(page).html(hash: pageHash(of:)))
            }
            try output.write("run.json", try described.run.json())
        } catch {
            throw TroupeError(any: error)
        }
        described.exportNotes = try writeExports(of: described.shown, to: output)
        try output.publish()
    }

    /// Draws the slow groups.
    ///
    /// - Returns: What the user should know.
    private func draw(_ slow: RunView, in output: OutputFolder) throws(TroupeError) -> Remark? {
        do {
            var drawing = DrawSettings(settings)
            drawing.title = nil
            return try output.draw(
                DrawnFigure(networkOf: slow, drawing), named: "slow-network",
                with: GraphvizProcess(executable: DrawingProgram.path(executable))
            ).missingGlyphs.remark
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Writes the report as text, as a page and for word processors.
    private func writeReport(
        _ material: ReportMaterial, figure: ReportFigure?, to output: OutputFolder
    ) throws(TroupeError) {
        do {
            let blocks = try FindingsReport(material).blocks(with: figure)
            try output.write("report.md", Array(MarkdownText.text(blocks).utf8))
            try output.write(
                "report.html",
                Array(
                    WebPage.html(
                        blocks, styleHash: pageHash(of: WebPage.style), language: settings.language.spoken
                    ).utf8))
            try output.write("report.docx", try WordDocument.bytes(blocks, maker: "troupe " + troupeVersion))
        } catch {
            throw TroupeError(any: error)
        }
    }

    /// Writes the network in the formats of other programs that were asked for.
    ///
    /// - Returns: What each of them does not hold.
    private func writeExports(of view: RunView, to output: OutputFolder) throws(TroupeError) -> [String] {
        if settings.exports.isEmpty { return [] }
        let export = try NetworkExport(
            view, title: settings.title, dataNote: settings.dataNote, seed: settings.seed, workers: workers)
        let formats = try settings.exportFormats()
        for format in formats {
            for (name, file) in zip(format.fileNames, try export.files(in: format)) {
                try output.write(name, file.bytes)
            }
        }
        return formats.compactMap(export.note)
    }

    private var workers: Int { settings.workers ?? coreCount() }

    /// The window to use, after checking that the times are precise enough for every window that was asked for.
    private func window(for posts: PostTable) throws(TroupeError) -> (window: Int64, note: Remark?) {
        for window in settings.otherWindows {
            _ = try InputGuards.window(asked: window, precision: posts.precision)
        }
        for (layer, window) in settings.layerWindows.sorted(by: { $0.key < $1.key }) {
            guard posts.layers.contains(where: { $0.layer.name == layer }) else {
                throw TroupeError(.usage, "--layer-window: the layer \(layer.visible) is not looked at")
            }
            _ = try InputGuards.window(asked: window, precision: posts.precision)
        }
        return try InputGuards.window(asked: settings.window, precision: posts.precision)
    }

    private func detect(
        _ posts: PostTable, window: Int64, settings: MapSettings, elsewhere: [SearchedElsewhere],
        progress: @escaping @Sendable (Step) -> Void
    ) -> Detection {
        progress(.detecting)
        let detector = Detector(
            settings: settings.coordination(window: window), workers: workers)
        if let support = settings.support { return detector.fixedSupport(support, in: posts) }
        if settings.pacesToTest == .slow { return detector.withoutTest(posts) }
        let copies = settings.copies
        let widths = settings.otherWindows.count + 1
        let done = ProgressCounter { progress(.copies($0, of: copies * widths)) }
        return detector.groupTest(posts, otherWindows: settings.otherWindows, elsewhere: elsewhere) { _ in
            done.advance()
        }
    }
}
