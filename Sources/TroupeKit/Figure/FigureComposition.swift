import TroupeCoordination
import TroupeModel
import TroupeRender
import TroupeReport

/// Decides what the figure of a run shows and says: which communities fit, the title, the method box.
struct FigureComposition {
    /// The figure.
    let figure: NetworkFigure
    /// Sentences on what the figure does not show.
    let leftOut: [String]

    init(findings: Findings, run: RunRecord, settings: MapSettings) {
        let detection = findings.detection
        let communities = detection.communityOfAccount

        var strength: [UInt32: Int] = [:]
        for tie in detection.ties {
            strength[tie.first, default: 0] += tie.support
            strength[tie.second, default: 0] += tie.support
        }
        let chosen = Self.chosen(detection, strength, limit: settings.maxAccounts)
        let isChosen = Set(chosen.joined())
        let drawn = chosen.indices.filter { !chosen[$0].isEmpty }
        let placeInFigure = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
        var accounts: [NetworkFigure.Account] = []
        var indexOfAccount: [UInt32: Int] = [:]
        for account in detection.accounts where isChosen.contains(account) {
            guard let community = communities[account], let place = placeInFigure[community] else { continue }
            indexOfAccount[account] = accounts.count
            accounts.append(
                NetworkFigure.Account(
                    label: findings.names[account], platform: findings.posts.accounts.platformName(of: Int(account)),
                    community: place, strength: Double(strength[account] ?? 0)))
        }
        let ties = detection.ties.compactMap { tie -> NetworkFigure.Tie? in
            guard let a = indexOfAccount[tie.first], let b = indexOfAccount[tie.second] else { return nil }
            return NetworkFigure.Tie(
                a: a, b: b, support: tie.support, layers: tie.layers.map { findings.posts.layers[$0.layer].layer.name },
                tooltip: Self.tooltip(tie, findings.names))
        }
        leftOut = Self.leftOut(
            detection, posts: findings.posts, drawn: drawn, shown: accounts.count, limit: settings.maxAccounts)
        let words = FigureWords(findings: findings, run: run, settings: settings, drawnTies: ties.count)
        figure = NetworkFigure(
            title: words.title, subtitle: words.subtitle, accounts: accounts, ties: ties,
            communities: drawn.map {
                NetworkFigure.Community(
                    letter: NetworkCommunity.label($0), size: detection.communities[$0].members.count,
                    note: MostSharedObject(of: $0, in: findings)?.note ?? "")
            }, method: words.method, leftOut: leftOut, source: words.source,
            message: accounts.isEmpty ? words.message : nil, seed: settings.seed)
    }

    /// For each community the accounts that are drawn: all where they fit, else the strongest.
    private static func chosen(_ detection: Detection, _ strength: [UInt32: Int], limit: Int) -> [[UInt32]] {
        let all = detection.accounts
        let place = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
        return DrawnAccounts(
            detection.communities.map { $0.members.compactMap { place[$0] } }, strengths: all.map { strength[$0] ?? 0 },
            limit: limit
        ).members.map { $0.map { all[$0] } }
    }

    private static func leftOut(
        _ detection: Detection, posts: PostTable, drawn: [Int], shown: Int, limit: Int
    ) -> [String] {
        var lines: [String] = []
        let whole = drawn.reduce(0) { $0 + detection.communities[$1].members.count }
        if shown < whole {
            lines.append(
                "aggregated: of \(PlainText.count(whole)) accounts the \(PlainText.count(shown)) strongest of their "
                    + "communities are drawn (limit: \(PlainText.count(limit)), --max-accounts)")
        }
        let isDrawn = Set(drawn)
        let rest = detection.communities.indices.filter { !isDrawn.contains($0) }
        if !rest.isEmpty {
            let accounts = rest.reduce(0) { $0 + detection.communities[$1].members.count }
            lines.append(
                PlainText.count(rest.count, "further community", "further communities") + " with "
                    + PlainText.count(accounts, "account", "accounts") + " (limit: \(PlainText.count(limit)) accounts)")
        }
        return lines + withoutTie(detection, posts)
    }

    /// What no drawing of the run shows, whatever its size.
    static func leftOut(_ findings: Findings) -> [String] { withoutTie(findings.detection, findings.posts) }

    private static func withoutTie(_ detection: Detection, _ posts: PostTable) -> [String] {
        var lines: [String] = []
        let isolated = posts.accounts.count - detection.accounts.count
        if isolated > 0 { lines.append(PlainText.count(isolated, "account", "accounts") + " without a tie") }
        if !detection.crowds.isEmpty {
            lines.append(
                "timing of crowds on " + PlainText.count(detection.crowds.count, "object", "objects")
                    + " (over \(detection.settings.crowd) accounts at once)")
        }
        return lines
    }

    private static func tooltip(_ tie: NetworkTie, _ names: AccountNames) -> String {
        var text =
            names[tie.first] + " - " + names[tie.second] + ": "
            + PlainText.count(tie.support, "distinct object", "distinct objects")
        if let p = tie.p, let q = tie.q {
            text += ", p " + PlainText.probability(p) + ", q " + PlainText.probability(q)
        }
        return text
    }
}
