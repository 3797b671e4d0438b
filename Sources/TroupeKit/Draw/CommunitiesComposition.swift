import TroupeModel
import TroupeRender
import TroupeReport

/// Decides what the figure of a run's communities shows: all accounts, or the strongest of each community.
struct CommunitiesComposition {
    let figure: NetworkFigure

    /// Most lines of one figure.
    static let mostLines = 3000

    init(_ run: CaseRun, _ words: CaseWords, _ settings: DrawSettings) {
        let strengths = run.strengths
        let members = run.members
        let chosen = DrawnAccounts(members, strengths: strengths, limit: settings.maxAccounts)
        var index: [Int: Int] = [:]
        var accounts: [NetworkFigure.Account] = []
        for (community, own) in chosen.members.enumerated() {
            for place in own {
                index[place] = accounts.count
                let account = run.accounts[place]
                accounts.append(
                    NetworkFigure.Account(
                        label: account.label, platform: account.platform, community: community,
                        strength: Double(strengths[place]), isGone: account.isGone, key: account.node))
            }
        }
        let inside = run.ties.filter { run.accounts[$0.a].community == run.accounts[$0.b].community }
        let strongest = inside.filter { index[$0.a] != nil && index[$0.b] != nil }
            .enumerated().sorted { (-$0.element.support, $0.offset) < (-$1.element.support, $1.offset) }
        let lines = strongest.prefix(Self.mostLines).map(\.element)
        var bands: [[Int]: Int] = [:]
        for tie in run.ties {
            guard let a = run.accounts[tie.a].community, let b = run.accounts[tie.b].community, a != b else { continue }
            bands[[min(a, b), max(a, b)], default: 0] += 1
        }
        var leftOut: [String] = []
        let hidden = members.indices.filter { chosen.members[$0].isEmpty }
        if chosen.isPart {
            let all = zip(members, chosen.members).filter { !$1.isEmpty }.reduce(0) { $0 + $1.0.count }
            leftOut.append(
                "aggregated: of \(PlainText.count(all)) accounts the \(PlainText.count(accounts.count)) strongest of their "
                    + "communities are drawn (limit: \(PlainText.count(settings.maxAccounts)), --max-accounts)")
        }
        if !hidden.isEmpty {
            leftOut.append(
                PlainText.count(hidden.count, "further community", "further communities") + " with "
                    + PlainText.count(hidden.reduce(0) { $0 + members[$1].count }, "account", "accounts"))
        }
        if strongest.count > lines.count {
            leftOut.append(PlainText.count(strongest.count - lines.count, "line", "lines") + " of least support")
        }
        let none = run.accounts.count { $0.community == nil }
        if none > 0 { leftOut.append(PlainText.count(none, "account", "accounts") + " with ties, in no community") }
        var figure = NetworkFigure(
            title: settings.title ?? "Communities of accounts that posted the same things together",
            subtitle: [
                settings.dataNote,
                "A line joins two accounts of a community that posted the same things together within \(words.window).",
            ].compactMap { $0 }.joined(separator: " "), accounts: accounts,
            ties: lines.compactMap { tie in
                guard let a = index[tie.a], let b = index[tie.b] else { return nil }
                return NetworkFigure.Tie(a: a, b: b, support: tie.support, layers: tie.layers, tooltip: tie.tooltip)
            },
            communities: zip(run.letters, members).map { NetworkFigure.Community(letter: $0, size: $1.count) },
            method: words.method + [
                "\(PlainText.count(run.ties.count, "tie", "ties")) \u{00B7} "
                    + "\(PlainText.count(run.letters.count, "community", "communities")) \u{00B7} "
                    + "\(PlainText.count(lines.count, "line", "lines")) drawn", CaseWords.limit,
            ], leftOut: leftOut,
            source: [words.source, settings.dataNote].compactMap { $0 }.joined(separator: " \u{00B7} "),
            message: accounts.isEmpty ? emptyRun(words) : nil, seed: settings.seed)
        figure.bands = bands.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { pair, count in
            chosen.members[pair[0]].isEmpty || chosen.members[pair[1]].isEmpty
                ? nil : NetworkFigure.Band(a: pair[0], b: pair[1], ties: count)
        }
        self.figure = figure
    }
}

/// What a figure says where the case holds no communities.
func emptyRun(_ words: CaseWords) -> String {
    words.hasRun
        ? "The last run on the case found no community." : "The case holds no run yet: make one with troupe map."
}
