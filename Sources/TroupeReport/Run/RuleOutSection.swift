import TroupeModel

/// What has to be ruled out of any group that timing tells, explained once.
struct RuleOutSection {
    let findings: Findings
    let words: Wording

    /// The section.
    var blocks: [ReportBlock] {
        var lines = ["owner", "tool", "source", "trend", "pieces", "collection"].map { key in
            words.inline("report.rule." + key)
        }
        if findings.posts.precision >= .minute {
            let precision = findings.posts.precision.rawValue
            lines.append(words.inline("report.rule.coarse", "\(words.word("precision", precision))"))
        }
        return [
            .heading(2, words.inline("report.rule.heading")), .paragraph(words.inline("report.rule.text")),
            .list(lines),
        ]
    }
}
