import Foundation
import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Draws a figure of a case, a folder of results or a network that was read, as SVG, PDF, PNG and DOT.
public struct DrawJob: Sendable {
    /// What is drawn.
    public var kind: DrawKind
    /// What it is drawn from.
    public var source: RunSource
    /// The program that draws (see ``DrawingProgram``); nil looks for it.
    public var executable: String?
    /// The file with the key of pseudonyms, for what is no case; a case is put under them before.
    public var pseudonyms: String?
    /// How.
    public var settings = DrawSettings()
    /// What the results may replace.
    public var replacing = Replacing.ownFiles

    /// What a finished figure tells.
    public struct Outcome: Sendable {
        /// The names of the files.
        public var files: [String]
        /// What the user should know.
        public var notes: [String]
    }

    /// A figure of this case.
    public init(_ kind: DrawKind, of path: String, executable: String? = nil) {
        self.init(kind, from: .kept(path), executable: executable)
    }

    /// A figure of what comes from this source.
    public init(_ kind: DrawKind, from source: RunSource, executable: String? = nil) {
        self.kind = kind
        self.source = source
        self.executable = executable
    }

    /// Draws the figure.
    ///
    /// - Parameters:
    ///   - folder: Where the files go; made if it is not there.
    ///   - progress: Told what the job is doing, from any thread.
    /// - Throws: ``TroupeError``.
    public func run(
        into folder: String, progress: @escaping @Sendable (MapJob.Step) -> Void = { _ in }
    ) throws(TroupeError) -> Outcome {
        if source.isSlow, !kind.canBeDrawn(from: source) {
            let kinds = DrawKind.allCases.filter { $0.canBeDrawn(from: source) }.map(\.rawValue)
            throw TroupeError(
                .usage,
                "the figure \(kind.rawValue) is not drawn of slow groups here; draw " + kinds.joined(separator: " or "))
        }
        if !kind.canBeDrawn(from: source) || source.caseFile == nil && settings.keepsPositions {
            let what = settings.keepsPositions ? "--keep-positions" : "the figure \(kind.rawValue)"
            throw TroupeError(.usage, "\(what) needs a case; name one with --case")
        }
        let output = try OutputFolder(
            folder, results: .figure(name), inputs: source.paths, source: source.resultSource(),
            replacing: replacing)
        defer { output.discard() }
        var notes: [String] = []
        do {
            let graphviz = try GraphvizProcess(executable: DrawingProgram.path(executable))
            let composed = try figure(progress)
            progress(.drawing)
            let drawn: RenderedFigure
            switch composed {
            case .chart(var chart):
                chart.page = settings.page
                chart.source = sourceLine(chart.source)
                if settings.keepsPositions || settings.anchors != nil {
                    notes.append("a figure of this kind has no places to keep")
                }
                drawn = try output.draw(chart, named: name, with: graphviz, look: settings.look)
            case .network(var network):
                network.page = settings.page
                network.source = sourceLine(network.source)
                let numbers = try anchor(&network)
                drawn = try output.draw(network, named: name, with: graphviz, look: settings.look)
                if settings.keepsPositions { try keep(drawn.places, numbers) }
            }
            notes += drawn.missingGlyphs.remark.map { [$0.english] } ?? []
        } catch {
            throw TroupeError(any: error)
        }
        try output.publish()
        return Outcome(files: output.files, notes: notes)
    }

    /// The name of the files.
    private var name: String { (source.isSlow ? "slow-" : "") + kind.rawValue }

    private func sourceLine(_ source: String) -> String {
        [source, settings.logo].compactMap { $0 }.joined(separator: " \u{00B7} ")
    }

    private func figure(_ progress: @escaping @Sendable (MapJob.Step) -> Void) throws -> DrawnFigure {
        // Every kind stands here: a new one that nobody draws does not compile.
        switch kind {
        case .communities: try DrawnFigure(networkOf: run(), settings)
        case .cast: try castFigure()
        case .bipartite: .chart(try BipartiteComposition(run: run(), settings: settings).figure())
        case .ego: try EgoComposition(settings, path: path, run: run()).figure()
        case .timeline: .chart(try TimelineComposition(run: run(), file: file(), settings: settings).figure())
        case .matrix: .chart(try MatrixComposition(run: run(), file: file(), settings: settings).figure())
        case .creation: .chart(CreationComposition(run: try run(), settings: settings).figure())
        case .windows: .chart(try WindowsComposition(settings).figure(of: path, progress))
        case .calibration: .chart(try CalibrationComposition(settings).figure(of: path, progress))
        case .layers: .chart(try PanelsComposition(run: run(), settings: settings, byMonth: false).figure())
        case .topics: .chart(try TopicsComposition(run: run(), file: file(), settings: settings).figure())
        case .months: .chart(try PanelsComposition(run: run(), settings: settings, byMonth: true).figure())
        }
    }

    /// A case without personas has no columns to draw beside the communities.
    private func castFigure() throws -> DrawnFigure {
        let view = try RunView(withCastOf: file(), labels: settings.labels)
        let communities = view.members.count { !$0.isEmpty }
        if view.cast.personas.isEmpty, communities > DiscsComposition.mostWithAccounts {
            return .chart(DiscsComposition(view: view, settings: settings).figure())
        }
        return .network(CastComposition(view, settings).figure)
    }

    /// The case; kinds that need more than ties are refused without one.
    private var path: String { source.caseFile ?? "" }

    private func file() throws -> CaseFile { try CaseFile(path, .reading) }

    /// The run that the case keeps last, or what else is drawn.
    private func run() throws -> RunView {
        if source.caseFile != nil {
            var kept = try RunView(file(), labels: settings.labels, isSlow: source.isSlow)
            try kept.addCaseWords(of: file())
            return kept
        }
        var view = try source.view()
        if let pseudonyms { view = view.pseudonymous(try KeyFile.key(pseudonyms)) }
        if view.basis.isNetwork { try view.divide(seed: settings.seed) }
        return view
    }

    // MARK: Places

    /// Gives the accounts of a figure the places that a file or the case knows.
    ///
    /// - Returns: The number of each account in the case; nil for one that is no account.
    private func anchor(_ figure: inout NetworkFigure) throws -> [Int64?] {
        guard settings.keepsPositions || settings.anchors != nil else { return [] }
        guard source.caseFile != nil else {
            try settings.anchors.map { try place(&figure, by: AnchorFile($0).places) }
            return []
        }
        let file = try CaseFile(path, .reading)
        let numbers = Dictionary(try file.accounts().map { ($0.node, $0.number) }) { first, _ in first }
        // Where the platform is not known, a figure names the id alone.
        let own = figure.accounts.map { numbers[$0.key] ?? numbers["".platformInCase + ":" + $0.key] }
        if settings.keepsPositions {
            let known = try file.figurePlaces(kind.rawValue)
            for (place, number) in own.enumerated() { figure.anchors[place] = number.flatMap { known[$0] } }
        }
        if let path = settings.anchors { try place(&figure, by: AnchorFile(path).places) }
        return own
    }

    private func place(_ figure: inout NetworkFigure, by places: [String: SIMD2<Double>]) {
        for (place, account) in figure.accounts.enumerated() {
            if let found = places[account.key] { figure.anchors[place] = found }
        }
    }

    private func keep(_ places: [SIMD2<Double>], _ numbers: [Int64?]) throws {
        let known = zip(numbers, places).compactMap { number, place in number.map { ($0, place) } }
        guard !known.isEmpty else { return }
        let file = try CaseFile(path, .writing)
        try file.keepFigurePlaces(
            Dictionary(known) { first, _ in first }, of: kind.rawValue, by: caseOperator(nil))
    }
}
