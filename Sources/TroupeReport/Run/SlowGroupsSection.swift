import TroupeCoordination
import TroupeModel

/// The report's section on groups that publish the same texts again and again, slower than the timing test sees.
struct SlowGroupsSection {
    let findings: Findings

    /// The section as Markdown; empty where the scan was not made or found nothing.
    var text: String {
        guard let slow = findings.slow, !slow.groups.isEmpty else { return "" }
        let shown = slow.groups.prefix(30).enumerated().map { place, group in paragraph(place, group) }
        let rest = slow.groups.count - shown.count
        let more = rest > 0 ? ["\(PlainText.count(rest)) further groups are in `slow-groups.csv`."] : []
        return (["## Groups that publish the same texts", introduction(slow)] + shown + more).joined(
            separator: "\n\n")
    }

    private func introduction(_ slow: SlowScanResult) -> String {
        let windows = slow.widths.map { PlainText.duration(milliseconds: $0.window) }.joined(separator: ", ")
        return """
            Texts were compared within \(windows). The surprise of each moment was shared out among the accounts \
            present, and accounts were shuffled \(slow.settings.copies) times among the posts of the same days and \
            interests. The groups below lie beyond all copies at all windows. They are in `slow-groups.csv`, are no part \
            of the network, and are in no figure.
            """
    }

    private func paragraph(_ place: Int, _ group: SlowGroup) -> String {
        let size = PlainText.count(group.members.count, "account", "accounts")
        let looks = group.looksLike.map(\.name)
        var names = group.members.prefix(30).map { PlainText.code(findings.names[$0]) }
        if names.count < group.members.count {
            names.append("and \(PlainText.count(group.members.count - names.count)) more")
        }
        let heading =
            "### Slow group \(place + 1): \(size), \(PlainText.count(group.texts, "distinct text", "distinct texts"))"
            + (looks.isEmpty ? "" : ", looks like \(looks.joined(separator: " and "))")
        return ([heading, "", names.joined(separator: ", ") + ".", "", sentence(group), ""] + facts(group)).joined(
            separator: "\n")
    }

    private func sentence(_ group: SlowGroup) -> String {
        let window = PlainText.duration(milliseconds: group.window)
        return PlainText.count(group.members.count, "account", "accounts")
            + " published the same texts again and again, within \(window) of each other, more than accounts of the "
            + "same interests and times do when they are shuffled. \(percent(group.closure)) of all accounts that used "
            + "these texts are members. That does not show that they acted together: a shared source (agency, app, "
            + "shop, channel) or a circle of friends that passes texts on looks the same."
    }

    private func facts(_ group: SlowGroup) -> [String] {
        var lines = [
            "- \(PlainText.count(group.texts, "text", "texts")) in \(PlainText.count(group.posts, "post", "posts")), "
                + "\(UTCText.time(group.firstTime)) to \(UTCText.time(group.lastTime));",
            "- evidence per member \(PlainText.decimal(group.score, places: 2)), "
                + "\(PlainText.decimal(group.strength, places: 1)) times what the copies reach; family-wise p "
                + "\(PlainText.probability(group.p));",
        ]
        if group.knownMembers > 0 {
            lines.append(
                "- \(PlainText.count(group.knownMembers)) of the accounts "
                    + "\(group.knownMembers == 1 ? "is" : "are") in a community or a slow group above as well;")
        }
        if let first = group.firstPoster {
            lines.append(
                "- first to post: \(PlainText.code(findings.names[first.account])) in \(PlainText.count(first.texts)) "
                    + "of \(PlainText.count(first.of, "text", "texts"));")
        }
        if group.shareOfStrata > SlowGroup.largestShare {
            lines.append(
                "- the members wrote \(percent(group.shareOfStrata)) of the posts among which they were shuffled, so "
                    + "the copies hold much of the group itself and say little;")
        }
        let text = LikenessText(findings: findings)
        lines += group.looksLike.map { text.line($0, members: group.members.count) }
        return lines + ["- the collection: accounts gathered because they looked alike will look alike."]
    }

    private func percent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }
}
