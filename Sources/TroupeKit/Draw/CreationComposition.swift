import TroupeModel
import TroupeRender
import TroupeReport

/// When accounts were made.
struct CreationComposition {
    let run: RunView
    let settings: DrawSettings

    func figure() -> ChartFigure {
        let known = run.accounts.filter { $0.madeAt != nil }
        // Communities beyond the colours stand in one row each as long as there are few.
        let shown = known.filter { ($0.community ?? 0) < 24 }
        let words = ChartWords(run, settings)
        let said = words.said
        var leftOut: [String] = []
        let unknown = run.accounts.count - known.count
        if unknown > 0 { leftOut.append(said("left.madeUnknown", .number(unknown))) }
        if known.count > shown.count {
            leftOut.append(said("left.smaller", .number(known.count - shown.count)))
        }
        return words.chart(
            said("draw.creation.title"), said("draw.creation.subtitle"),
            .creation(
                Creation(
                    accounts: shown.map {
                        Creation.Account(
                            label: $0.label, community: $0.community, time: $0.madeAt ?? 0,
                            isGone: $0.known?.isGone == true)
                    })),
            counted: said("draw.creation.counted", .number(shown.count)), leftOut: leftOut,
            message: shown.isEmpty
                ? run.accounts.isEmpty
                    ? words.none : said("draw.creation.none") : nil)
    }
}

extension RunView.Account {
    /// When it was made, in milliseconds since 1970; nil where that is not known.
    var madeAt: Int64? { known?.created.flatMap(WindowsJob.moment) }
}
