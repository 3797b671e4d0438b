import TroupeModel
import TroupeRender
import TroupeReport

/// What the charts of a case have in common.
struct ChartWords {
    let words: CaseWords
    let settings: DrawSettings
    let letters: [String]

    func chart(
        _ title: String, _ subtitle: String, _ content: ChartFigure.Content, counted: String, leftOut: [String] = [],
        message: String? = nil
    ) -> ChartFigure {
        ChartFigure(
            title: settings.title ?? title,
            subtitle: [settings.dataNote, subtitle].compactMap { $0 }.joined(separator: " "), content: content,
            letters: letters, method: words.method + [counted, CaseWords.limit], leftOut: leftOut,
            source: [words.source, settings.dataNote].compactMap { $0 }.joined(separator: " \u{00B7} "),
            message: message)
    }
}
