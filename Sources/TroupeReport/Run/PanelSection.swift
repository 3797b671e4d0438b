import TroupeCoordination
import TroupeModel

/// The report's section on what published methods keep: a second opinion without a chance level.
struct PanelSection {
    let findings: Findings
    let names: ReportNames
    let words: Wording

    private static let mostGroups = 20

    /// The section; empty where methods were not asked.
    var blocks: [ReportBlock] {
        guard let panel = findings.panel else { return [] }
        let shown = panel.groups.prefix(Self.mostGroups).enumerated().flatMap { blocks(panel, $0.offset, $0.element) }
        let rest = panel.groups.count - Self.mostGroups
        let more: [ReportBlock] =
            rest > 0
            ? [.paragraph(words.inline("report.slow.further", count: rest, "\(code: "panel-groups.csv")"))] : []
        return [.heading(2, words.inline("panel.heading")), .paragraph(introduction(panel))] + shown + more
            + (panel.groups.isEmpty ? [] : [.table(table(panel))])
    }

    private func introduction(_ panel: MethodPanel) -> InlineText {
        words.sentences([
            words.inline("panel.looked", count: panel.voices.count), words.inline("panel.noLevel"),
            words.inline("panel.opinion"),
            panel.groups.isEmpty
                ? words.inline("panel.none", "\(code: "panel-methods.csv")")
                : words.inline("panel.agree", count: panel.groups.count),
        ])
    }

    private func blocks(_ panel: MethodPanel, _ place: Int, _ group: MethodPanel.Group) -> [ReportBlock] {
        let looks = group.evidence.looksLike.map(\.name)
        let (letter, size): (InlineText, InlineText) = (
            "\(PanelGroupsTable.letter(place))", words.inline("page.nAccounts", count: group.members.count)
        )
        let heading =
            looks.isEmpty
            ? words.inline("panel.group", count: group.voices.count, letter, size)
            : words.inline("panel.groupLooks", count: group.voices.count, letter, size, "\(words.looks(looks))")
        return [
            .heading(3, heading), .paragraph("\(names.list(group.members))."), .list(facts(panel, group)),
        ]
    }

    private func facts(_ panel: MethodPanel, _ group: MethodPanel.Group) -> [InlineText] {
        let methods = group.voices.map { "\(code: panel.voices[$0].name)" as InlineText }.joined(separator: ", ")
        let traces = panel.traces(of: group).map(name).joined(separator: "; ")
        let without = panel.voices.count - group.voices.count
        let evidence = group.evidence
        var lines = [
            words.inline("panel.keptBy", count: without, methods), words.inline("panel.traces", "\(traces)"),
            words.inline(
                "panel.overlap", "\(words.decimal(100 * (group.similarities.min() ?? 0), places: 0))",
                "\(words.decimal(100 * (group.similarities.max() ?? 0), places: 0))"),
        ]
        if let span = evidence.span {
            lines.append(
                words.inline(
                    "panel.share", count: evidence.objects, words.inline("count.sessions", count: evidence.occasions),
                    "\(UTCText.day(span.lowerBound))", "\(UTCText.day(span.upperBound))",
                    "\(words.roundedDuration(milliseconds: evidence.medianGap))"))
        }
        let reasons: InlineText =
            "\(evidence.reasons.map { PanelReasonText.text($0, words) }.joined(separator: "; "))"
        let saysItself = evidence.isFoundByTest || evidence.reasons == [.notBeyondChance]
        lines.append(saysItself ? reasons : words.inline("panel.why", reasons))
        let looks = LikenessText(findings: findings, names: names, words: words)
        return lines + evidence.looksLike.map { looks.line($0, members: group.members.count) }
    }

    private func name(_ layers: [String]) -> String {
        let named = layers.map { words.layer($0).visible }
        return named.dropFirst().reduce(named.first ?? words("panel.times")) {
            words("panel.with", .text($0), .text($1))
        }
    }

    private func table(_ panel: MethodPanel) -> ReportTable {
        let answered = panel.voices.enumerated().map { place, voice -> [InlineText] in
            let shared = panel.groups.enumerated().filter { $0.element.voices.contains(place) }
            let letters = shared.prefix(10).map { PanelGroupsTable.letter($0.offset) }.joined(separator: ", ")
            return [
                "\(code: voice.name)", "\(name(voice.layers))", "\(words.count(voice.groups))",
                "\(words.count(voice.accounts))", "\(letters)\(shared.count > 10 ? " …" : "")",
            ]
        }
        let absent = panel.absent.map { one -> [InlineText] in
            ["\(code: one.name)", "\(PanelReasonText.text(one.reason, words))", "", "", ""]
        }
        return ReportTable(
            caption: words.inline("panel.caption"),
            columns: [
                "panel.column.method", "panel.column.rests", "panel.column.groups", "report.column.accounts",
                "panel.column.above",
            ].map { words($0) },
            numbers: [2, 3],
            rows: answered + absent)
    }
}
