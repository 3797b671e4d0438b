import TroupeCoordination
import TroupeModel

/// The report of a run: the findings in sentences no stronger than the evidence.
package struct FindingsReport {
    private let material: ReportMaterial
    private let findings: Findings
    private let run: RunRecord
    private let names: ReportNames
    private let words: Wording

    /// A report.
    package init(_ material: ReportMaterial) {
        self.material = material
        (findings, run) = (material.findings, material.run)
        names = ReportNames(material)
        words = material.words
    }

    /// The report: one page first, then each community, and how it was made.
    ///
    /// - Parameter figure: The figure; nil where none was drawn.
    /// - Throws: What reading the case throws.
    package func blocks(with figure: ReportFigure? = nil) throws -> [ReportBlock] {
        let things = findings.sharedThings(isShown: names.isShown)
        let first = try FirstPage(material: material, names: names, things: things).blocks()
        let title = words.inline(findings.standsOnFaces ? "run.title.faces" : "report.title")
        var blocks: [ReportBlock] = [.heading(1, title)] + first
        if let figure { blocks.append(.figure(figure)) }
        blocks += try communities(things)
        blocks += SlowGroupsSection(findings: findings, names: names, words: words).blocks
        blocks += SameTextsSection(findings: findings, names: names, words: words).blocks
        blocks += PanelSection(findings: findings, names: names, words: words).blocks
        for section in [crowdLike, ruleOut, behind, openQuestions, tested, read, leftOut, limits] { blocks += section }
        return blocks + ReportTables(findings: findings, names: names, words: words).blocks
    }

    private var ruleOut: [ReportBlock] {
        findings.detection.communities.isEmpty ? [] : RuleOutSection(findings: findings, words: words).blocks
    }

    private var read: [ReportBlock] {
        let inputs = run.inputs.map { input in
            words.inline(
                "report.input", count: input.recordsIn, "\(code: input.name)", "\(words.count(input.recordsUsed))",
                "\(words.count(input.recordsRefused))", "\(words.word("format", input.format))",
                InlineText([.code(input.sha256)]))
        }
        let objects = run.data.objects.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { words.inline("report.onLayer", "\(words.count($0.value))", "\(code: $0.key)") }
            .joined(separator: ", ")
        return [
            .heading(2, words.inline("report.read")), .list(inputs),
            .paragraph(
                words.inline(
                    "report.readPosts", "\(words.count(run.data.posts))", "\(words.count(run.data.accounts))",
                    "\(run.data.firstTime)", "\(run.data.lastTime)", objects,
                    "\(words.word("precision", run.data.precision))")),
        ]
    }

    private var tested: [ReportBlock] {
        let settings = findings.detection.settings
        let window: InlineText = "\(words.duration(milliseconds: settings.window))"
        let jitter: InlineText = "\(words.duration(milliseconds: settings.jitter))"
        let pairs: InlineText = "\(words.count(findings.detection.testedPairs))"
        guard let test = findings.detection.groupTest else {
            if findings.detection.rule == .groupTest {
                return [
                    .heading(2, words.inline("report.tested")),
                    .paragraph(words.inline("report.testedNot", "\(code: "--pace slow")")),
                ]
            }
            return [
                .heading(2, words.inline("report.chosen")),
                .paragraph(
                    words.inline(
                        "report.byHand", "\(run.settings.support ?? 0)", window, "\(code: "ties.csv")", jitter, pairs)),
            ]
        }
        let largest = test.surrogates.map(\.largestScore).max() ?? 0
        let others = settings.layerWindows.sorted { $0.key < $1.key }.map { layer, window in
            words.inline("report.windowOn", "\(words.duration(milliseconds: window))", "\(code: layer)")
        }
        let windows: InlineText = others.isEmpty ? window : "\(window) (\(others.joined(separator: ", ")))"
        return [
            .heading(2, words.inline("report.tested")),
            .paragraph(
                words.sentences([
                    words.inline("report.tested.coAction", windows), words.inline("report.tested.null", jitter),
                    words.inline(
                        "report.tested.pairs", count: test.candidates.count, pairs,
                        "\(words.shown(settings.candidateLevel))",
                        words.inline("count.groups", count: test.groups.count)),
                    words.inline(
                        "report.tested.evidence",
                        "\(words.decimal(test.groups.first?.evidencePerMember ?? 0, places: 2))",
                        "\(words.decimal(largest, places: 2))", "\(test.surrogates.count)"),
                    words.inline(
                        "report.tested.kept", "\(words.shown(settings.alpha))", "\(words.shown(settings.margin))"),
                ])),
        ]
    }

    private static let mostCommunities = 50

    private func communities(_ things: [[SharedThing]]) throws -> [ReportBlock] {
        let found = findings.detection.communities
        guard !found.isEmpty else { return [] }
        var ties = [[NetworkTie]](repeating: [], count: found.count)
        for tie in findings.detection.ties {
            if let community = tie.community { ties[community].append(tie) }
        }
        let shown = try found.indices.prefix(Self.mostCommunities).flatMap { place in
            try CommunitySection(
                place: place, material: material, names: names, ties: ties[place], things: things[place]
            ).blocks()
        }
        let rest = found.count - Self.mostCommunities
        let more: [ReportBlock] =
            rest > 0
            ? [.paragraph(words.inline("report.furtherCommunities", count: rest, "\(code: "communities.csv")"))] : []
        return [.heading(2, words.inline("page.communities"))] + shown + more
    }

    private var crowdLike: [ReportBlock] {
        let groups = findings.detection.crowdLikeGroups
        guard !groups.isEmpty else { return [] }
        let lines = groups.prefix(20).enumerated().map { place, group -> InlineText in
            let other = group.otherExplanations
            let looks = LikenessText(findings: findings, words: words).cell(group)
            let numbers = [
                words.inline("page.nAccounts", count: group.members.count),
                words.inline(
                    "report.crowdObjects", count: other.objectCount,
                    "\(words.count(group.grade?.specificObjects ?? 0))"),
                words.inline("report.crowdOutsiders", count: other.outsiders),
                words.inline("report.crowdMost", count: other.largestCrowd),
            ].joined(separator: ", ")
            return looks.isEmpty
                ? words.inline("report.crowdGroup", "\(place + 1)", numbers)
                : words.inline("report.crowdGroupLooks", "\(place + 1)", numbers, "\(looks)")
        }
        return [
            .heading(2, words.inline("report.crowds")),
            .paragraph(words.inline("report.crowdsText", "\(code: "crowd-groups.csv")")), .list(lines),
        ]
    }

    private var leftOut: [ReportBlock] {
        var lines = material.notes.map { InlineText(sentence: $0.text(in: words)) }
        let crowds = findings.detection.crowds
        if !crowds.isEmpty {
            let posts = crowds.reduce(0) { $0 + $1.postCount }
            lines.append(
                words.inline(
                    "report.left.crowds", count: posts, words.inline("count.objects", count: crowds.count),
                    "\(findings.detection.settings.crowd)", "\(code: "crowds.csv")"))
        }
        if let test = findings.detection.groupTest, test.scheduledPosts > 0 {
            lines.append(
                words.inline(
                    "report.left.scheduled", count: test.scheduledPosts,
                    words.inline("page.nAccounts", count: test.scheduledAccounts)))
        }
        if !findings.detection.unpaired.isEmpty {
            lines.append(
                words.inline(
                    "report.left.unpaired", count: findings.detection.unpaired.count, "\(code: "crowds.csv")"))
        }
        for (problem, _) in findings.ledger.countsByCode {
            let entries = findings.ledger.entries.filter { $0.problem == problem && $0.record > 0 }
            let refused = entries.count(where: \.isRefusal)
            for (count, key) in [(refused, "refused"), (entries.count - refused, "mended")] where count > 0 {
                lines.append(
                    words.inline(
                        "report.left." + key, count: count, "\(code: problem.rawValue)", "\(problem.effect(in: words))",
                        "\(code: "ledger.csv")"))
            }
        }
        lines += material.leftOutOfFigure.map(InlineText.init(sentence:))
        guard !lines.isEmpty else { return [] }
        return [.heading(2, words.inline("report.left")), .list(lines)]
    }

    private var behind: [ReportBlock] {
        guard !material.attribution.isEmpty else { return [] }
        return [
            .heading(2, words.inline("report.behind")), .list(material.attribution.map { "\(quoted: $0)" }),
        ]
    }

    /// What a reader would ask next and the posts alone do not answer.
    private var openQuestions: [ReportBlock] {
        let communities = findings.detection.communities
        guard !communities.isEmpty else { return [] }
        var lines = [words.inline("report.open.who")]
        if communities.contains(where: { $0.otherExplanations.platforms.count { !$0.isEmpty } > 1 }) {
            lines.append(words.inline("report.open.owner", "\(code: "troupe ask cross-platform-twins")"))
        }
        if communities.contains(where: { $0.otherExplanations.outsiders > 0 }) {
            lines.append(words.inline("report.open.outsiders"))
        }
        lines += [words.inline("report.open.collection"), words.inline("report.open.before")]
        return [.heading(2, words.inline("report.open")), .list(lines)]
    }

    private var limits: [ReportBlock] {
        [
            .heading(2, words.inline("report.limits")),
            .paragraph(words.inline("report.limitsText", "\(code: "troupe why A B")")),
        ]
    }
}
