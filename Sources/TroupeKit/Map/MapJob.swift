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
        /// Jittered copies done.
        case copies(Int, of: Int)
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
        let formats = try settings.exports.map { name throws(TroupeError) in try ExportFormat(named: name) }
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
        if let path = input.caseFile, settings.keepsRun, settings.pseudonyms == nil,
            let note = try KeepRun(view: described.whole, run: described.run).keep(in: path)
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
        /// The settings with what the data decided.
        var settings: MapSettings
        var notes: [String]
    }

    /// Reads the posts and searches them.
    private func detect(
        _ input: PostInput, _ clock: inout StepClock, _ progress: @escaping @Sendable (Step) -> Void
    ) throws(TroupeError) -> Found {
        let read = try input.read(settings.reading, progress: progress)
        let (reading, layerNotes) = try settings.layersToRead.apply(to: read, workers: workers)
        clock.mark("read")
        let guarded = try window(for: reading.posts)
        var settings = settings
        settings.pace = settings.pacesToTest
        if settings.leavesWidthsOpen {
            settings.otherWindows = InputGuards.furtherWidths(beside: guarded.window, times: reading.posts.time)
        }
        var calibrated: String?
        if let rate = settings.rate {
            let found = try CalibratedSupport(
                reading.posts, window: guarded.window, rate: rate, seed: settings.seed, workers: workers)
            settings.support = found.support
            calibrated = found.sentence
        }
        let detection = detect(reading.posts, window: guarded.window, settings: settings, progress: progress)
        let slow = settings.slowScan(of: reading.posts, beside: detection)
        let sameTexts = settings.sameTexts(in: reading.posts)
        clock.mark("detect")
        return Found(
            reading: reading, detection: detection, slow: slow, sameTexts: sameTexts, settings: settings,
            notes: [guarded.note, calibrated].compactMap { $0 } + layerNotes + reading.readingNotes
                + InputGuards.selectionNotes(reading.posts) + InputGuards.inflationNotes(detection)
                + InputGuards.widthNotes(detection)
                + InputGuards.variedCopyNotes(reading.posts, window: guarded.window)
                + InputGuards.opaqueObjectNotes(detection))
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
        var figure: NetworkFigure
        var attribution: [String]
        /// What the formats of other programs do not hold.
        var exportNotes: [String] = []
        /// The posts under the names that they came with.
        var posts: PostTable
    }

    /// Puts what was found under the names that may be shown, and decides what the figure shows.
    private func describe(_ found: Found, of input: PostInput) throws(TroupeError) -> Described {
        // What is written is under pseudonyms; what was found was found in the texts themselves.
        let reading = try found.reading.named(by: settings.pseudonyms)
        var findings = Findings(
            posts: reading.posts, sourceNames: reading.sources.map(\.name), ledger: reading.ledger,
            detection: found.detection)
        findings.slow = found.slow
        findings.sameTexts = found.sameTexts
        if settings.triesRobustness {
            findings.robustness = Robustness(settings: found.detection.settings, workers: workers)
                .card(found.detection, posts: found.reading.posts)
        }
        var run = RunRecord(
            reading: reading, detection: found.detection, settings: found.settings, notes: found.notes)
        run.add(found.slow)
        run.add(found.sameTexts)
        do {
            let whole = RunView(findings, run: run)
            var shown = whole
            if let path = input.caseFile, settings.pseudonyms == nil {
                try shown.addWhatIsKnown(by: CaseFile(path, .reading))
            }
            return Described(
                findings: findings, run: run, whole: whole, shown: shown,
                figure: try NetworkComposition(shown, DrawSettings(settings)).figure,
                attribution: try input.attribution(), posts: found.reading.posts)
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
        try output.writeTables(of: findings)
        try writeOptionalTables(of: findings, found: described.posts, to: output)
        clock.mark("write")
        var drawn: [UInt8]?
        if settings.drawsFigure {
            progress(.drawing)
            let figure = try output.draw(
                described.figure, with: GraphvizProcess(executable: DrawingProgram.path(executable)))
            described.run.versions.graphviz = figure.graphvizVersion
            drawn = figure.svg
            if let missing = figure.missingGlyphs.sentence { described.run.notes.append(missing) }
            clock.mark("draw")
        }
        let report = FindingsReport(
            findings: findings, run: described.run,
            leftOutOfFigure: settings.drawsFigure ? described.figure.leftOut : [],
            attribution: described.attribution)
        try output.write("report.md", Array(report.markdown.utf8))
        let page = ReportPage(markdown: report.markdown, findings: findings, figure: drawn)
        try output.write("report.html", Array(page.html(styleHash: pageHash(of: ReportPage.style)).utf8))
        do {
            let title = [described.figure.title, settings.dataNote].compactMap { $0 }.joined(separator: " · ")
            let document = try ExplorerDocument(
                described.shown, title: title, dataNote: settings.dataNote, seed: settings.seed, workers: workers)
            try output.write("explorer.html", try ExplorerPage(document).html(hash: pageHash(of:)))
            try output.write("run.json", try described.run.json())
        } catch {
            throw TroupeError(any: error)
        }
        described.exportNotes = try writeExports(of: described.shown, to: output)
        try output.publish()
    }

    /// Writes the network in the formats of other programs that were asked for.
    ///
    /// - Returns: What each of them does not hold.
    private func writeExports(of view: RunView, to output: OutputFolder) throws(TroupeError) -> [String] {
        if settings.exports.isEmpty { return [] }
        let export = try NetworkExport(
            view, title: settings.title, dataNote: settings.dataNote, seed: settings.seed, workers: workers)
        let formats = try settings.exports.map { name throws(TroupeError) in try ExportFormat(named: name) }
        for format in formats {
            for file in try export.files(in: format) { try output.write("network" + file.suffix, file.bytes) }
        }
        return formats.compactMap(export.note)
    }

    private var workers: Int { settings.workers ?? coreCount() }

    /// The window to use, after checking that the times are precise enough for every window that was asked for.
    private func window(for posts: PostTable) throws(TroupeError) -> (window: Int64, note: String?) {
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

    /// Writes the tables that only some runs have.
    private func writeOptionalTables(
        of findings: Findings, found posts: PostTable, to output: OutputFolder
    ) throws(TroupeError) {
        if findings.slow != nil {
            try output.stream("slow-groups.csv") { try SlowGroupsTable.write(findings, to: $0) }
        }
        if findings.sameTexts != nil {
            try output.stream("same-texts.csv") { try SameTextsTable.write(findings, to: $0) }
        }
        if settings.testsTies {
            let tests = TieTests(findings.detection, posts: posts)
            try output.stream("tie-tests.csv") { try TieTestsTable.write(tests, of: findings, to: $0) }
        }
        if settings.triesRobustness {
            try output.stream("robustness.csv") {
                try RobustnessTable.write(findings.robustness, of: findings, to: $0)
            }
        }
    }

    private func detect(
        _ posts: PostTable, window: Int64, settings: MapSettings, progress: @escaping @Sendable (Step) -> Void
    ) -> Detection {
        progress(.detecting)
        let detector = Detector(
            settings: settings.coordination(window: window), workers: workers)
        if let support = settings.support { return detector.fixedSupport(support, in: posts) }
        if settings.pacesToTest == .slow { return detector.withoutTest(posts) }
        let copies = settings.copies
        let widths = settings.otherWindows.count + 1
        let done = ProgressCounter { progress(.copies($0, of: copies * widths)) }
        return detector.groupTest(posts, otherWindows: settings.otherWindows) { _ in done.advance() }
    }
}

/// Seconds between marks.
struct StepClock {
    private var last = ContinuousClock.now
    private(set) var seconds: [String: Double] = [:]

    mutating func mark(_ step: String) {
        let now = ContinuousClock.now
        let spent = now - last
        seconds[step] = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        last = now
    }
}
