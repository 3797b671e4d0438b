import TroupeGraph
import TroupeModel
import TroupeRender
import TroupeReport

/// Decides what the figure of a run with very many communities shows: a disc each, and the ties between them.
struct DiscsComposition {
    /// Beyond so many communities their accounts can no longer be told apart on a page.
    static let mostWithAccounts = 20
    /// Discs of one figure; further communities are counted.
    private static let most = 400

    let view: RunView
    let settings: DrawSettings

    /// The figure.
    func figure() -> ChartFigure {
        let members = view.members
        let words = RunWords(
            view, seed: settings.seed, dataNote: settings.dataNote, language: settings.language.spoken)
        let filled = members.indices.filter { !members[$0].isEmpty }
        let shown = Array(filled.prefix(Self.most))
        let radii = shown.map { Double(max(members[$0].count, 3)).squareRoot() }
        let middles = packedDiscs(
            radii: radii, gap: radii.isEmpty ? 0 : 0.16 * radii[radii.count / 2], aspect: settings.page.width / 360)
        let discs = shown.indices.map { place in
            let community = view.communities[shown[place]]
            return Discs.Disc(
                letter: community.letter, size: members[shown[place]].count, rank: shown[place],
                middle: middles[place], radius: radii[place], isInnocent: !view.looks(of: community).isEmpty)
        }
        let accounts = shown.reduce(0) { $0 + members[$1].count }
        var drawn = Discs(discs: discs, between: between(shown))
        drawn.dashesAll = view.basis.isSlow
        let counted =
            words.words("count.groupsDrawn", .number(shown.count)) + " \u{00B7} "
            + words.words("page.nAccounts", .number(accounts))
        return ChartWords(view, settings).chart(
            words.title, words.words(subtitle(of: drawn)), .discs(drawn),
            counted: counted, leftOut: leftOut(members, filled, shown, words))
    }

    /// What a disc is, and a line where there is one.
    private func subtitle(of drawn: Discs) -> String {
        (drawn.between.isEmpty ? "figure.discs.apart" : "figure.discs") + (view.basis.isSlow ? ".slow" : "")
    }

    private func leftOut(_ members: [[Int]], _ filled: [Int], _ shown: [Int], _ words: RunWords) -> [String] {
        let hidden = filled.dropFirst(shown.count)
        var lines: [String] = []
        if !hidden.isEmpty {
            lines.append(
                words.words(
                    view.basis.isSlow ? "left.groups.slow" : "left.groups", .number(hidden.count),
                    .number(hidden.reduce(0) { $0 + members[$1].count })))
        }
        let none = view.accounts.count { $0.community == nil && $0.strength > 0 }
        if none > 0 {
            lines.append(words.words(view.basis.isSlow ? "left.none.slow" : "left.none", .number(none)))
        }
        return lines + words.leftOut(of: view).filter { !words.victimsLeftOut.contains($0) }
    }

    /// The ties between accounts of different communities that are shown, added up.
    private func between(_ shown: [Int]) -> [Discs.Between] {
        let place = Dictionary(shown.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [[Int]: Int] = [:]
        for tie in view.ties {
            guard let one = view.accounts[tie.a].community.flatMap({ place[$0] }),
                let other = view.accounts[tie.b].community.flatMap({ place[$0] }), one != other
            else { continue }
            found[[min(one, other), max(one, other)], default: 0] += 1
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { Discs.Between(a: $0.key[0], b: $0.key[1], ties: $0.value) }
    }
}
