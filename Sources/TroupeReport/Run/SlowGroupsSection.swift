import TroupeCoordination
import TroupeModel

/// The report's section on groups that publish the same texts again and again, slower than the timing test sees.
struct SlowGroupsSection {
    let findings: Findings
    let names: ReportNames
    let words: Wording

    /// The section; empty where the scan was not made or found nothing.
    var blocks: [ReportBlock] {
        guard let slow = findings.slow, !slow.groups.isEmpty else { return [] }
        let shown = slow.groups.prefix(30).enumerated().flatMap { place, group in blocks(place, group) }
        let rest = slow.groups.count - 30
        let more: [ReportBlock] =
            rest > 0
            ? [.paragraph(words.inline("report.slow.further", count: rest, "\(code: "slow-groups.csv")"))] : []
        return [.heading(2, words.inline("report.slow.heading")), .paragraph(introduction(slow))] + shown + more
    }

    private func introduction(_ slow: SlowScanResult) -> InlineText {
        let windows = slow.widths.map { words.duration(milliseconds: $0.window) }.joined(separator: ", ")
        return words.inline(
            "report.slow.text", "\(windows)", "\(slow.settings.surrogates)", "\(code: "slow-explorer.html")",
            "\(code: "slow-ties.csv")", "\(code: "slow-evidence.csv")")
    }

    private func blocks(_ place: Int, _ group: SlowGroup) -> [ReportBlock] {
        let looks = group.looksLike.map(\.name)
        var parts = [
            words.inline("page.nAccounts", count: group.members.count),
            words.inline("report.slow.texts", count: group.texts),
        ]
        if !looks.isEmpty { parts.append(words.inline("report.looksLike", "\(words.looks(looks))")) }
        let heading = words.inline(
            "report.slow.group", "\(SlowGroupsTable.letter(place))", parts.joined(separator: ", "))
        return [
            .heading(3, heading), .paragraph("\(names.list(group.members))."),
            .paragraph(sentence(group)), .list(facts(group)),
        ] + robustness(place, group)
    }

    /// What becomes of the group under changes, where that was tried.
    private func robustness(_ place: Int, _ group: SlowGroup) -> [ReportBlock] {
        guard findings.slowRobustness.indices.contains(place) else { return [] }
        let remark = RobustnessTable.remark(findings.slowRobustness[place], members: group.members, findings)
        return [.paragraph(InlineText(sentence: remark.text(in: words)))]
    }

    private func sentence(_ group: SlowGroup) -> InlineText {
        words.inline(
            "report.slow.sentence", count: group.members.count, "\(words.duration(milliseconds: group.window))",
            "\(percent(group.closure))")
    }

    private func facts(_ group: SlowGroup) -> [InlineText] {
        var lines = [
            words.inline(
                "report.slow.span", count: group.texts, words.inline("page.nPosts", count: group.posts),
                "\(UTCText.time(group.firstTime))", "\(UTCText.time(group.lastTime))"),
            words.inline(
                "report.slow.evidence", "\(words.decimal(group.score, places: 2))",
                "\(words.decimal(group.strength, places: 1))", "\(PlainText.probability(group.p))"),
        ]
        if group.knownMembers > 0 { lines.append(words.inline("report.slow.known", count: group.knownMembers)) }
        if let first = group.firstPoster, names.isShown(first.account) {
            lines.append(
                words.inline(
                    "report.slow.first", count: first.of, names[first.account], "\(words.count(first.texts))"))
        }
        if group.shareOfStrata > SlowGroup.largestShare {
            lines.append(words.inline("report.slow.share", "\(percent(group.shareOfStrata))"))
        }
        let text = LikenessText(findings: findings, names: names, words: words)
        lines += group.looksLike.map { text.line($0, members: group.members.count) }
        return lines + [words.inline("report.rule.collection")]
    }

    private func percent(_ share: Double) -> String { "\(Int(saturating: (100 * share).rounded())) %" }
}
