import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStatistics
import TroupeStore

/// The share of a narrative among the scripts of each community over time, and where it changes: what the question
/// `phase-switch` counts.
struct TopicsComposition {
    private static let mostRows = 12
    /// The largest p that is called a switch, as in the question.
    private static let level = 0.01

    let run: RunView
    let file: CaseFile
    let settings: DrawSettings

    func figure() throws -> ChartFigure {
        let words = ChartWords(run, settings)
        let said = words.said
        let narrative = try chosen()
        let posts = try narrative.map { try file.codedPosts(narrative: $0.id, byAccount: false) } ?? []
        let byCommunity = Dictionary(grouping: posts, by: \.who)
        let letters = run.letters.filter { byCommunity[$0] != nil }
        let rows = letters.prefix(Self.mostRows).map { letter -> TopicShares.Row in
            let scripts = ScriptShares.scripts(byCommunity[letter] ?? [])
            let found = ShareSwitch(scripts.map(\.isMarked))
            return TopicShares.Row(
                label: letter, rank: run.letters.firstIndex(of: letter), scripts: scripts,
                change: found.map {
                    TopicShares.Change(
                        before: $0.before, shareBefore: $0.shareBefore, shareAfter: $0.shareAfter, p: $0.p,
                        isSwitch: $0.p <= Self.level)
                })
        }
        let scripts = rows.reduce(0) { $0 + $1.scripts.count }
        return words.chart(
            narrative.map { said("draw.topics.title", .text($0.title.visible)) } ?? said("draw.topics.untitled"),
            said("draw.topics.subtitle"),
            .topics(TopicShares(rows: rows) { PlainText.probability($0) }),
            counted: said("figure.topic.scripts", .number(scripts)),
            leftOut: letters.count > rows.count
                ? [said("draw.topics.further", .number(letters.count - rows.count))] : [],
            message: rows.isEmpty ? run.accounts.isEmpty ? words.none : said("draw.topics.none") : nil)
    }

    /// The narrative that was asked for, or the one that most posts tell; nil where no post is coded.
    private func chosen() throws -> (id: String, title: String)? {
        let codings = try file.codings()
        let titles = Dictionary(codings.map { ($0.narrative, $0.title) }, uniquingKeysWith: { first, _ in first })
        if let wanted = settings.narrative {
            guard titles[wanted] != nil else {
                throw TroupeError.unknown("narrative", wanted, among: titles.keys.sorted())
            }
            return (wanted, titles[wanted].flatMap(\.self) ?? wanted)
        }
        if titles["sales"] != nil { return ("sales", titles["sales"].flatMap(\.self) ?? "sales") }
        let counts = Dictionary(grouping: codings, by: \.narrative).mapValues(\.count)
        guard let most = counts.min(by: { (-$0.value, $0.key) < (-$1.value, $1.key) })?.key else { return nil }
        return (most, titles[most].flatMap(\.self) ?? most)
    }
}
