import TroupeModel
import TroupeRender
import TroupeReport

/// How many pairs are chance, by window and threshold.
struct CalibrationComposition {
    private let settings: DrawSettings

    init(_ settings: DrawSettings) { self.settings = settings }

    func figure(
        of path: String, _ progress: @escaping @Sendable (MapJob.Step) -> Void
    ) throws -> ChartFigure {
        var job = CalibrateJob()
        job.seed = settings.seed
        job.layers = settings.layers
        let document = try job.run(.files([path]), into: nil, progress: progress).document
        // Without a wish the two layers of most pairs: more are no figure but a table (troupe calibrate).
        let layers = document.layersByPairs.prefix(settings.layers.names == nil ? 2 : 6)
        var figure = ChartFigure(document, layers: Array(layers), Wording(settings.language.spoken))
        figure.title = settings.title ?? figure.title
        figure.subtitle = [settings.dataNote?.asSentence, figure.subtitle].compactMap { $0 }.joined(separator: " ")
        figure.source = [figure.source, settings.dataNote].compactMap { $0 }.joined(separator: " · ")
        return figure
    }
}
