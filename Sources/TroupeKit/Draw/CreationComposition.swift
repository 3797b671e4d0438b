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
        var leftOut: [String] = []
        let unknown = run.accounts.count - known.count
        if unknown > 0 { leftOut.append(PlainText.count(unknown, "account", "accounts") + ": not known when made") }
        if known.count > shown.count {
            leftOut.append(
                PlainText.count(known.count - shown.count, "account", "accounts") + " of smaller communities")
        }
        return ChartWords(run, settings).chart(
            "When the accounts were made",
            "A dot is an account of the network at the day it was made; accounts made together can have one owner, or one occasion.",
            .creation(
                Creation(
                    accounts: shown.map {
                        Creation.Account(
                            label: $0.label, community: $0.community, time: $0.madeAt ?? 0,
                            isGone: $0.known?.isGone == true)
                    }, letters: run.letters)),
            counted: PlainText.count(shown.count, "account", "accounts") + " with a known day", leftOut: leftOut,
            message: shown.isEmpty
                ? run.accounts.isEmpty
                    ? RunWords(run, seed: settings.seed, dataNote: nil).message
                    : "No creation dates are recorded." : nil)
    }
}

extension RunView.Account {
    /// When it was made, in milliseconds since 1970; nil where that is not known.
    var madeAt: Int64? { known?.created.flatMap(WindowsJob.moment) }
}
