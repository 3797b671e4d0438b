import TroupeCoordination
import TroupeModel
import TroupeReport

/// What a figure says in words. The title only names what is drawn; a finding as title is the user's to give.
struct FigureWords {
    let findings: Findings
    let run: RunRecord
    let settings: MapSettings
    let drawnTies: Int

    private var window: String { PlainText.duration(milliseconds: findings.detection.settings.window) }

    private var layers: String {
        findings.posts.layers.map(\.layer.name).joined(separator: " or ")
    }

    /// The title.
    var title: String {
        settings.title ?? "Accounts that shared the same \(layers) within \(window)"
    }

    /// What a line is.
    var subtitle: String {
        let line: String
        switch findings.detection.rule {
        case .groupTest:
            line =
                "A line joins two accounts of a group that posted the same \(layers) together, closer in time than "
                + "chance would do."
        case .support(let support):
            line =
                "A line joins two accounts with \(support) or more distinct shared objects within \(window). No "
                + "chance level was applied."
        }
        return [settings.dataNote, line].compactMap { $0 }.joined(separator: " ")
    }

    /// The whole figure when no account is drawn.
    var message: String {
        OutcomeSentence.text(findings.detection)
    }

    /// The lines of the method box.
    var method: [String] {
        [
            "\(PlainText.count(run.data.posts)) posts · \(PlainText.count(run.data.accounts)) accounts · "
                + PlainText.count(drawnTies, "line", "lines") + " drawn",
            "\(run.data.firstTime.prefix(10)) to \(run.data.lastTime.prefix(10)) · window \(window)",
        ] + rule + [
            "Coordinated does not mean state-run or harmful.",
            "data sha256 \(run.inputs.first?.sha256.prefix(8) ?? "")… · troupe \(troupeVersion) · seed \(settings.seed)",
        ]
    }

    /// The source line.
    var source: String {
        let names = findings.sourceNames.map(\.visible).joined(separator: ", ")
        return ["Source: \(names)", settings.dataNote].compactMap { $0 }.joined(separator: " · ")
    }

    private var rule: [String] {
        let used = findings.detection.settings
        let tested = "\(PlainText.count(findings.detection.testedPairs)) pairs tested"
        guard let test = findings.detection.groupTest else {
            return [
                "support of \(settings.support ?? 0) or more · \(tested)", "no chance level was applied",
            ]
        }
        let largest = test.copies.map(\.largestScore).max() ?? 0
        let byChance = Double(test.copies.reduce(0) { $0 + $1.candidateCount }) / Double(max(1, test.copies.count))
        return [
            "null: each post moved by up to \(PlainText.duration(milliseconds: used.jitter)), \(used.copies) copies",
            "\(tested) · \(PlainText.count(test.candidates.count)) candidate ties, by chance "
                + PlainText.decimal(byChance, places: 1),
            "evidence per member: \(PlainText.decimal(test.groups.first?.evidencePerMember ?? 0, places: 1)) at best, "
                + "by chance at most \(PlainText.decimal(largest, places: 1))",
            "groups kept at p \u{2264} \(used.alpha) and \(used.margin) times the copies' best",
        ]
    }
}
