import TroupeModel
import TroupeRender
import TroupeReport

/// Decides what the figure of a run's network shows: all accounts of communities, or the strongest of each, and of a
/// community whose lines would cover each other the backbone.
struct NetworkComposition {
    let figure: NetworkFigure

    /// Most lines of one figure.
    static let mostLines = 3000
    /// Lines for each account of a community beyond which its backbone is drawn: a clique of fourteen has more.
    static let mostLinesEach = 6

    init(_ view: RunView, _ settings: DrawSettings) throws {
        let words = RunWords(
            view, seed: settings.seed, dataNote: settings.dataNote, language: settings.language.spoken)
        let said = words.words
        let nouns = view.basis.isSlow ? NetworkFigure.Nouns.slowGroups : .accounts
        let kind = view.basis.isSlow ? ".slow" : ""
        let members = view.members
        let chosen = DrawnAccounts(members, strengths: view.accounts.map(\.strength), limit: settings.maxAccounts)
        var index: [Int: Int] = [:]
        var accounts: [NetworkFigure.Account] = []
        for (community, own) in chosen.members.enumerated() {
            // By their names, so that the drawing does not turn over where a strength changes.
            for place in own.sorted() {
                index[place] = accounts.count
                accounts.append(NetworkFigure.Account(view.accounts[place], community: community))
            }
        }
        let inside = view.ties.indices.filter { number in
            let tie = view.ties[number]
            return view.accounts[tie.a].community == view.accounts[tie.b].community && index[tie.a] != nil
                && index[tie.b] != nil
        }.sorted { (-view.ties[$0].support, $0) < (-view.ties[$1].support, $1) }
        let strongest = Self.backbones(of: inside, in: view, chosen)
        let lines = strongest.prefix(Self.mostLines).sorted()
        var figure = NetworkFigure(
            title: settings.title ?? words.title, subtitle: words.subtitle, accounts: accounts,
            ties: lines.compactMap { number in
                let tie = view.ties[number]
                guard let a = index[tie.a], let b = index[tie.b] else { return nil }
                return NetworkFigure.Tie(
                    a: a, b: b, support: tie.support, layers: tie.layers, tooltip: view.tooltip(of: tie))
            },
            communities: try zip(view.letters, members).enumerated().map { place, community in
                NetworkFigure.Community(
                    letter: community.0, size: community.1.count,
                    note: chosen.members[place].isEmpty
                        ? "" : try MostSharedObject(of: place, in: view)?.note(in: said) ?? "",
                    reading: Self.reading(of: view.communities[place], in: view, said))
            },
            method: words.method(counted: said("count.linesDrawn", .number(lines.count))),
            leftOut: Self.leftOut(view, chosen, said, shown: accounts.count, limit: settings.maxAccounts)
                + (inside.count > strongest.count
                    ? [said("left.dense" + kind, .number(inside.count - strongest.count))] : [])
                + (strongest.count > lines.count
                    ? [said("left.lines", .number(strongest.count - lines.count))] : [])
                + words.leftOut(of: view), source: words.source, message: accounts.isEmpty ? words.message : nil,
            seed: settings.seed)
        figure.bands = Self.bands(view, chosen)
        figure.page = settings.page
        figure.nouns = nouns
        figure.words = said
        self.figure = figure
    }

    /// The lines that are drawn: all of a community, or of a dense one its backbone.
    ///
    /// - Parameter lines: Ties inside communities, strongest first.
    private static func backbones(of lines: [Int], in view: RunView, _ chosen: DrawnAccounts) -> [Int] {
        func community(_ line: Int) -> Int? { view.accounts[view.ties[line].a].community }
        var counts = [Int](repeating: 0, count: chosen.members.count)
        for case let place? in lines.lazy.map(community) { counts[place] += 1 }
        let isDense = zip(counts, chosen.members).map { $0 > mostLinesEach * $1.count }
        let keeps = Backbone(
            lines.lazy.map { (view.ties[$0].a, view.ties[$0].b) }, accounts: view.accounts.count
        ).keeps
        return zip(lines, keeps).filter { line, isKept in isKept || community(line).map { !isDense[$0] } ?? true }
            .map(\.0)
    }

    /// What a community looks like besides a campaign; empty where nothing applies.
    private static func reading(of community: RunView.Community, in view: RunView, _ said: Wording) -> String {
        let looks = view.looks(of: community)
        return looks.isEmpty ? "" : said("report.looksLike", .text(said.looks(looks)))
    }

    /// Sentences on accounts and communities that are not drawn.
    private static func leftOut(
        _ view: RunView, _ chosen: DrawnAccounts, _ said: Wording, shown: Int, limit: Int
    ) -> [String] {
        let members = view.members
        let kind = view.basis.isSlow ? ".slow" : ""
        var lines: [String] = []
        if chosen.isPart {
            let all = zip(members, chosen.members).filter { !$1.isEmpty }.reduce(0) { $0 + $1.0.count }
            lines.append(
                said("left.aggregated" + kind, .number(shown), .text(said.count(all)), .text(said.count(limit))))
        }
        let hidden = members.indices.filter { chosen.members[$0].isEmpty }
        if !hidden.isEmpty {
            lines.append(
                said(
                    "left.groupsLimit" + kind, .number(hidden.count),
                    .text(said("page.nAccounts", .number(hidden.reduce(0) { $0 + members[$1].count }))),
                    .text(said.count(limit))))
        }
        let none = view.accounts.count { $0.community == nil && $0.strength > 0 }
        if none > 0 { lines.append(said("left.none" + kind, .number(none))) }
        return lines
    }

    /// The ties between accounts of different communities that are drawn, added up.
    private static func bands(_ view: RunView, _ chosen: DrawnAccounts) -> [NetworkFigure.Band] {
        var bands: [[Int]: Int] = [:]
        for tie in view.ties {
            guard let a = view.accounts[tie.a].community, let b = view.accounts[tie.b].community, a != b,
                !chosen.members[a].isEmpty, !chosen.members[b].isEmpty
            else { continue }
            bands[[min(a, b), max(a, b)], default: 0] += 1
        }
        return bands.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { NetworkFigure.Band(a: $0.key[0], b: $0.key[1], ties: $0.value) }
    }
}

extension NetworkFigure.Account {
    /// An account of a run as it is drawn.
    init(_ account: RunView.Account, community: Int?) {
        self.init(
            label: account.label, platform: account.platform, community: community,
            strength: Double(account.strength), isGone: account.known?.isGone == true, key: account.node)
    }
}

extension RunView {
    /// What a line says when the pointer rests on it.
    func tooltip(of tie: Tie) -> String {
        var text =
            accounts[tie.a].label + " - " + accounts[tie.b].label + ": "
            + PlainText.count(tie.support, "distinct object", "distinct objects")
        if let p = tie.p, let q = tie.q {
            text += ", p " + PlainText.probability(p) + ", q " + PlainText.probability(q)
        }
        return text
    }
}
