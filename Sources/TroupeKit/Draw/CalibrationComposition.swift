import TroupeModel
import TroupeRender
import TroupeReport

/// How many pairs are chance, by threshold.
struct CalibrationComposition {
    private let settings: DrawSettings

    init(_ settings: DrawSettings) { self.settings = settings }

    func figure(of path: String) throws -> ChartFigure {
        var job = CalibrateJob()
        job.seed = settings.seed
        job.layers = settings.layers
        let document = try job.run(.files([path]), into: nil).document
        // Without a wish the two layers of most pairs: more are no figure but a table (troupe calibrate).
        let least = document.rows.map(\.support).min()
        var pairs: [String: Int] = [:]
        for row in document.rows where row.support == least { pairs[row.layer] = max(pairs[row.layer] ?? 0, row.real) }
        let ranked = pairs.filter { $0.value > 0 }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
        let shown = Set(ranked.prefix(settings.layers.names == nil ? 2 : 6))
        var part = document
        part.rows = document.rows.filter { shown.contains($0.layer) }
        let words = Wording(settings.language.spoken)
        let heat = Heatmap(part, words)
        let further = pairs.count - shown.count
        var figure = ChartFigure(
            title: settings.title ?? heat.title,
            subtitle: [settings.dataNote?.asSentence, heat.subtitle].compactMap { $0 }.joined(separator: " "),
            content: .matrix(
                Matrix(
                    columns: heat.columns,
                    rows: heat.rows.map { row in
                        Matrix.Row(
                            label: row.label,
                            cells: row.cells.map { cell in
                                Matrix.Cell(cell.share.map { .share($0) } ?? .nothing, text: cell.text)
                            }, beginsGroup: row.beginsGroup)
                    })), letters: [], method: [words("page.allowed")] + heat.method,
            leftOut: further > 0 ? [words("calibration.furtherLayers", .number(further))] : [],
            source: [heat.source, settings.dataNote].compactMap { $0 }.joined(separator: " · "),
            message: heat.rows.isEmpty ? words("calibration.none") : nil)
        figure.words = words
        return figure
    }
}
