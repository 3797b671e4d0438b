import Foundation
import Synchronization
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeRender
import TroupeReport

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
    /// The program to start again for drawing (see ``runRenderChild(arguments:)``).
    public var executable: String

    /// A job.
    public init(settings: MapSettings, executable: String) {
        self.settings = settings
        self.executable = executable
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
        let output = try OutputFolder(folder)
        defer { output.discard() }
        var clock = StepClock()
        let read = try input.read(settings.reading, progress: progress)
        let (reading, layerNotes) = try settings.layersToRead.apply(to: read, workers: settings.workers ?? coreCount())
        clock.mark("read")
        let guarded = try window(for: reading.posts)
        var settings = settings
        if settings.leavesWidthsOpen {
            settings.otherWindows = InputGuards.furtherWidths(beside: guarded.window, times: reading.posts.time)
        }
        var calibrated: String?
        if let rate = settings.rate {
            let found = try CalibratedSupport(
                reading.posts, window: guarded.window, rate: rate, seed: settings.seed,
                workers: settings.workers ?? coreCount())
            settings.support = found.support
            calibrated = found.sentence
        }
        let detection = detect(reading.posts, window: guarded.window, settings: settings, progress: progress)
        clock.mark("detect")

        // What is written is under pseudonyms; what was found was found in the texts themselves.
        let shown = try reading.named(by: settings.pseudonyms)
        var findings = Findings(
            posts: shown.posts, sourceNames: shown.sources.map(\.name), ledger: shown.ledger, detection: detection)
        if settings.triesRobustness {
            findings.robustness = Robustness(
                settings: detection.settings, workers: settings.workers ?? coreCount()
            ).card(detection, posts: reading.posts)
        }
        var notes = [guarded.note, calibrated].compactMap { $0 }
        notes += layerNotes + shown.readingNotes + InputGuards.selectionNotes(reading.posts)
        notes += InputGuards.inflationNotes(detection) + InputGuards.widthNotes(detection)
        notes += InputGuards.variedCopyNotes(reading.posts, window: guarded.window)
        notes += InputGuards.opaqueObjectNotes(detection)
        var run = RunRecord(reading: shown, detection: detection, settings: settings, notes: notes)
        let composed = FigureComposition(findings: findings, run: run, settings: settings)
        progress(.writing)
        try output.writeTables(of: findings)
        try writeOptionalTables(of: findings, found: reading.posts, to: output)
        clock.mark("write")
        var drawn: [UInt8]?
        if settings.drawsFigure {
            progress(.drawing)
            let figure = try output.draw(composed.figure, with: GraphvizProcess(executable: executable))
            run.versions.graphviz = figure.graphvizVersion
            drawn = figure.svg
            if let missing = figure.missingGlyphs.sentence { run.notes.append(missing) }
            clock.mark("draw")
        }
        let report = FindingsReport(
            findings: findings, run: run, leftOutOfFigure: settings.drawsFigure ? composed.leftOut : [],
            attribution: try input.attribution())
        try output.write("report.md", Array(report.markdown.utf8))
        let page = ReportPage(markdown: report.markdown, findings: findings, figure: drawn)
        try output.write("report.html", Array(page.html(styleHash: pageHash(of: ReportPage.style)).utf8))
        try writeExplorer(of: findings, composed: composed, run: run, to: output)
        do {
            try output.write("run.json", try run.json())
        } catch let error as TroupeError {
            throw error
        } catch {
            throw TroupeError(.failure, "run.json could not be written: \(error)")
        }
        try output.publish()
        // What is said of the case alone is no part of the record.
        notes = run.notes
        if let path = input.caseFile, settings.keepsRun, settings.pseudonyms == nil,
            let note = try KeepRun(findings: findings, run: run).keep(in: path)
        {
            notes.append(note)
        }
        return MapSummary(
            run: run, outcome: OutcomeSentence.text(detection),
            ledger: LedgerWords.sentence(shown.ledger, left: run.records.refused), folder: folder, files: output.files,
            notes: notes, seconds: clock.seconds)
    }

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

    private func writeExplorer(
        of findings: Findings, composed: FigureComposition, run: RunRecord, to output: OutputFolder
    ) throws(TroupeError) {
        let document = ExplorerDocument(
            findings, title: [composed.figure.title, settings.dataNote].compactMap { $0 }.joined(separator: " · "),
            method: composed.figure.method, leftOut: FigureComposition.leftOut(findings),
            key: String(run.inputs.first?.sha256.prefix(8) ?? "none"), seed: settings.seed,
            workers: settings.workers ?? coreCount())
        do {
            try output.write("explorer.html", try ExplorerPage(document).html(hash: pageHash(of:)))
        } catch {
            throw TroupeError(any: error)
        }
    }

    private func detect(
        _ posts: PostTable, window: Int64, settings: MapSettings, progress: @escaping @Sendable (Step) -> Void
    ) -> Detection {
        progress(.detecting)
        let detector = Detector(
            settings: settings.coordination(window: window), workers: settings.workers ?? coreCount())
        if let support = settings.support { return detector.fixedSupport(support, in: posts) }
        let copies = settings.copies
        let widths = settings.otherWindows.count + 1
        let done = CopiesDone(of: copies * widths, progress)
        return detector.groupTest(posts, otherWindows: settings.otherWindows) { _ in done.count() }
    }
}

/// Counts jittered copies over several tests and tells it on.
private final class CopiesDone: Sendable {
    private let total: Int
    private let progress: @Sendable (MapJob.Step) -> Void
    private let done = Atomic<Int>(0)

    init(of total: Int, _ progress: @escaping @Sendable (MapJob.Step) -> Void) {
        self.total = total
        self.progress = progress
    }

    func count() { progress(.copies(done.add(1, ordering: .relaxed).newValue, of: total)) }
}

/// The number of cores that this process may use.
func coreCount() -> Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

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
