import Foundation
import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeRender
import TroupeReport

/// What each window and support is worth in the data.
public struct CalibrateJob: Sendable {
    /// Windows, in milliseconds; nil takes the usual ones, those that the times can tell.
    public var windows: [Int64]?
    /// Largest support of the table.
    public var largestSupport = Calibration().largestSupport
    /// Names of the nulls, between commas; nil takes all.
    public var nulls: String?
    /// Copies for each null and window.
    public var copies = Calibration().surrogates
    /// The false-discovery rate that is wanted.
    public var rate = 0.05
    /// The seed.
    public var seed: UInt64 = 1
    /// Which layers are looked at.
    public var layers = LayerChoice()
    /// What the user says of the files.
    public var reading = ReadingSettings()
    /// What the results may replace.
    public var replacing = Replacing.ownFiles
    /// Number of threads; nil takes one for each core.
    public var workers: Int?
    /// The program that draws (see ``DrawingProgram``); nil looks for it.
    public var executable: String?

    /// The defaults.
    public init() {}

    /// What a finished calibration tells.
    public struct Summary: Sendable {
        let document: CalibrationDocument
        /// What users should know at once.
        public var notes: [String] { document.notes }
        /// For people.
        public var plain: String { document.plain }

        /// A document for scripts: schema `troupe.calibration`, version 1.
        public func json() throws -> String { try jsonText(document) }
    }

    /// Runs the job.
    ///
    /// - Parameters:
    ///   - input: The posts.
    ///   - folder: Where `calibration.csv`, `calibration.json` and the figure go; nil writes none.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(
        _ input: PostInput, into folder: String?, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> Summary {
        try validate()
        var calibration = Calibration()
        calibration.nulls = try chosenNulls()
        calibration.largestSupport = largestSupport
        calibration.surrogates = copies
        calibration.seed = seed
        calibration.workers = workers ?? coreCount()
        let output = try folder.map { path throws(TroupeError) in
            try OutputFolder(
                path, results: .calibration, inputs: input.paths, source: input.resultSource(), replacing: replacing)
        }
        defer { output?.discard() }
        let read = try input.read(reading, progress: progress)
        let (reading, notes) = try layers.apply(to: read, workers: calibration.workers)
        let precision = reading.posts.precision
        calibration.windows = try usable(windows, precision: precision)
        progress(.detecting)
        let rows = calibration.rows(reading.posts) { progress(.copies($0, of: $1)) }
        let names = reading.posts.layers.map(\.layer.name)
        let document = CalibrationDocument(
            troupe: troupeVersion, inputs: reading.sources.map(RunRecord.Input.init),
            data: RunRecord.DataSummary(reading.posts, note: nil), calibration: calibration, rows: rows, layers: names,
            wanted: rate, notes: (reading.readingNotes + notes).map(\.english))
        if let output {
            progress(.writing)
            try output.stream("calibration.csv") { try CalibrationTable.write(document, to: $0) }
            let figure = ChartFigure(document, layers: document.layersByPairs, Wording())
            progress(.drawing)
            _ = try output.draw(
                figure, named: "calibration", with: GraphvizProcess(executable: DrawingProgram.path(executable)),
                look: FigureLook())
            try output.write("calibration.json", try jsonBytes(document))
            try output.publish()
        }
        return Summary(document: document)
    }

    private func validate() throws(TroupeError) {
        try layers.validate()
        if !(rate > 0 && rate < 1) { throw TroupeError(.usage, "--rate must lie between 0 and 1") }
        guard (1...mostCopies).contains(copies) else {
            throw TroupeError(.usage, "--copies must lie between 1 and \(mostCopies)")
        }
        if !(1...50).contains(largestSupport) { throw TroupeError(.usage, "--supports must lie between 1 and 50") }
    }

    private func chosenNulls() throws(TroupeError) -> [TimingNull] {
        guard let nulls else { return TimingNull.allCases }
        var chosen: [TimingNull] = []
        for name in nulls.split(separator: ",") {
            guard let null = TimingNull(rawValue: name.lowercased()) else {
                throw .unknown(
                    "null model", String(name), among: TimingNull.allCases.map(\.rawValue), option: "--nulls")
            }
            if !chosen.contains(null) { chosen.append(null) }
        }
        if chosen.isEmpty { throw TroupeError(.usage, "--nulls names none") }
        return chosen
    }

    /// The windows that times of this precision can tell.
    private func usable(_ windows: [Int64]?, precision: TimePrecision) throws(TroupeError) -> [Int64] {
        if let windows {
            for window in windows { _ = try InputGuards.window(asked: window, precision: precision) }
            return windows.sorted()
        }
        let least = try InputGuards.window(asked: nil, precision: precision).window
        let usual = Calibration().windows
        guard precision >= .minute else { return usual }
        return [least, 2 * least, 5 * least]
    }
}
