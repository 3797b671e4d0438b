import TroupeModel
import TroupeRender
import TroupeReport

/// What the charts of a run have in common.
struct ChartWords {
    private let letters: [String]
    private let words: RunWords
    private let settings: DrawSettings

    init(_ view: RunView, _ settings: DrawSettings) {
        letters = view.letters
        words = RunWords(
            view, seed: settings.seed, dataNote: settings.dataNote, language: settings.language.spoken)
        self.settings = settings
    }

    /// A chart of this content.
    ///
    /// - Parameters:
    ///   - title: The title where the user gives none.
    ///   - subtitle: What a mark is; left out where a message stands in the place of all marks.
    ///   - counted: What it counts; empty for nothing.
    ///   - leftOut: What is not shown.
    ///   - message: The sentence that is the whole figure when there is nothing to draw.
    func chart(
        _ title: String, _ subtitle: String, _ content: ChartFigure.Content, counted: String, leftOut: [String] = [],
        message: String? = nil
    ) -> ChartFigure {
        var figure = ChartFigure(
            title: settings.title ?? title, subtitle: words.noted(message == nil ? subtitle : ""), content: content,
            letters: letters,
            method: words.method(counted: counted), leftOut: leftOut + words.victimsLeftOut, source: words.source,
            message: message)
        figure.words = words.words
        return figure
    }

    /// The words of the language.
    var said: Wording { words.words }
    /// What stands in the place of a figure that shows no account.
    var none: String { words.message }
    /// The window in words.
    var window: String { words.window }
}

extension RunView {
    /// The window in words.
    var window: String { PlainText.duration(milliseconds: basis.window) }
}
