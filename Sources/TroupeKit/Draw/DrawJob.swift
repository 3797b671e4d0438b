import Foundation
import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// Draws a figure of a case, as SVG, PDF, PNG and DOT.
public struct DrawJob: Sendable {
    /// What is drawn.
    public var kind: DrawKind
    /// The case.
    public var path: String
    /// The program to start again for drawing (see ``runRenderChild(arguments:)``).
    public var executable: String
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
    public init(_ kind: DrawKind, of path: String, executable: String) {
        self.kind = kind
        self.path = path
        self.executable = executable
    }

    /// Draws the figure.
    ///
    /// - Parameter folder: Where the files go; made if it is not there.
    /// - Throws: ``TroupeError``.
    public func run(into folder: String) throws(TroupeError) -> Outcome {
        let output = try OutputFolder(
            folder, results: .figure(kind.rawValue), inputs: [path], source: ResultSource(of: path), replacing: replacing)
        defer { output.discard() }
        var notes: [String] = []
        do {
            let graphviz = GraphvizProcess(executable: executable)
            let drawn: RenderedFigure
            switch try figure() {
            case .chart(var chart):
                chart.page = settings.page
                chart.source = sourceLine(chart.source)
                if settings.keepsPositions || settings.anchors != nil {
                    notes.append("a figure of this kind has no places to keep")
                }
                drawn = try output.draw(chart, named: kind.rawValue, with: graphviz, look: settings.look)
            case .network(var network):
                network.page = settings.page
                network.source = sourceLine(network.source)
                let numbers = try anchor(&network)
                drawn = try output.draw(network, named: kind.rawValue, with: graphviz, look: settings.look)
                if settings.keepsPositions { try keep(drawn.places, numbers) }
            }
            notes += drawn.missingGlyphs.sentence.map { [$0] } ?? []
        } catch {
            throw TroupeError(any: error)
        }
        try output.publish()
        return Outcome(files: output.files, notes: notes)
    }

    private func sourceLine(_ source: String) -> String {
        [source, settings.logo].compactMap { $0 }.joined(separator: " \u{00B7} ")
    }

    private func figure() throws -> DrawnFigure {
        switch kind {
        case .windows: return .chart(try WindowsComposition(settings).figure(of: path))
        case .calibration: return .chart(try CalibrationComposition(settings).figure(of: path))
        case .cast:
            return .network(try CastComposition(settings, case: CaseFile(path, .reading)).figure)
        case .ego: return try EgoComposition(settings, path: path).figure()
        default: break
        }
        let file = try CaseFile(path, .reading)
        let run = try CaseRun(file, labels: settings.labels)
        let words = try CaseWords(file, seed: settings.seed)
        switch kind {
        case .communities: return .network(CommunitiesComposition(run, words, settings).figure)
        case .bipartite: return .chart(try BipartiteComposition(run: run, words: words, settings: settings).figure())
        case .timeline: return .chart(try TimelineComposition(run: run, words: words, settings: settings).figure())
        case .matrix: return .chart(try MatrixComposition(run: run, words: words, settings: settings).figure())
        case .creation: return .chart(CreationComposition(run: run, words: words, settings: settings).figure())
        default:
            return .chart(
                try PanelsComposition(run: run, words: words, settings: settings, byMonth: kind == .months).figure())
        }
    }

    // MARK: Places

    /// Gives the accounts of a figure the places that a file or the case knows.
    ///
    /// - Returns: The number of each account in the case; nil for one that is no account.
    private func anchor(_ figure: inout NetworkFigure) throws -> [Int64?] {
        guard settings.keepsPositions || settings.anchors != nil else { return [] }
        let file = try CaseFile(path, .reading)
        let rows = try file.ask("SELECT node, account FROM account_card").rows
        let numbers = Dictionary(rows.map { ($0[0] ?? "", Int64($0[1] ?? "")) }) { first, _ in first }
        let own = figure.accounts.map { numbers[$0.key] ?? nil }
        if settings.keepsPositions {
            let known = try file.figurePlaces(kind.rawValue)
            for (place, number) in own.enumerated() { figure.anchors[place] = number.flatMap { known[$0] } }
        }
        if let path = settings.anchors {
            let places = try AnchorFile(path).places
            for (place, account) in figure.accounts.enumerated() {
                if let found = places[account.key] { figure.anchors[place] = found }
            }
        }
        return own
    }

    private func keep(_ places: [SIMD2<Double>], _ numbers: [Int64?]) throws {
        let known = zip(numbers, places).compactMap { number, place in number.map { ($0, place) } }
        guard !known.isEmpty else { return }
        let file = try CaseFile(path, .writing)
        try file.keepFigurePlaces(
            Dictionary(known) { first, _ in first }, of: kind.rawValue, by: caseOperator(nil))
    }
}
