import TroupeCoordination
import TroupeModel

/// `panel-groups.csv`: groups that several published methods keep, nearly alike. They have no chance level, are no part
/// of the network, and are never called coordinated.
package enum PanelGroupsTable {
    /// The columns. `overlap` is the mean Jaccard similarity of the methods' groups and the members; objects, gap and
    /// occasions are of what members share on the layers of the tests.
    package static let columns = [
        "group", "size", "members", "methods", "traces", "method_names", "overlap", "methods_without", "objects",
        "median_gap_s", "occasions", "first_utc", "last_utc", "why_not_counted", "looks_like",
    ]

    /// The name of a group by its place: `P1` for the first.
    package static func letter(_ place: Int) -> String { "P\(place + 1)" }

    /// Writes the table; without a panel it has no rows.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        guard let panel = findings.panel else { return try writer.finish() }
        let looks = LikenessText(findings: findings)
        for (place, group) in panel.groups.enumerated() {
            let members = group.members.map { findings.names[$0] }.joined(separator: " ")
            let names = group.voices.map { panel.voices[$0].name }.joined(separator: " ")
            let evidence = group.evidence
            var row: [CSVCell] = [
                .text(letter(place)), .integer(group.members.count), .text(members), .integer(group.voices.count),
                .integer(panel.traces(of: group).count), .text(names), .number(group.overlap),
                .integer(panel.voices.count - group.voices.count), .integer(evidence.objects),
            ]
            row += [
                .optional(evidence.objects > 0 ? Double(evidence.medianGap) / 1000 : nil),
                .integer(evidence.occasions), .text(evidence.span.map { UTCText.time($0.lowerBound) } ?? ""),
                .text(evidence.span.map { UTCText.time($0.upperBound) } ?? ""),
                .text(evidence.reasons.map(PanelReasonText.text).joined(separator: "; ")),
                .text(looks.cell(evidence.looksLike, members: group.members.count)),
            ]
            try writer.row(row)
        }
        try writer.finish()
    }
}

/// `panel-accounts.csv`: the members of these groups, with the number of methods that keep each of them there.
package enum PanelAccountsTable {
    /// The columns.
    package static let columns = ["group", "account", "platform", "methods"]

    /// Writes the table.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for (place, group) in (findings.panel?.groups ?? []).enumerated() {
            for (account, votes) in zip(group.members, group.votes) {
                try writer.row([
                    .text(PanelGroupsTable.letter(place)), .text(findings.names[account]),
                    .text(findings.posts.accounts.platformName(of: Int(account))), .integer(votes),
                ])
            }
        }
        try writer.finish()
    }
}

/// `panel-methods.csv`: what each method keeps, and which of the groups that methods agree on it keeps too.
package enum PanelMethodsTable {
    /// The columns. `answer` says why a method gave none.
    package static let columns = ["method", "answer", "layers", "groups", "accounts", "panel_groups"]

    /// Writes the table.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        guard let panel = findings.panel else { return try writer.finish() }
        for (place, voice) in panel.voices.enumerated() {
            let shared = panel.groups.enumerated().filter { $0.element.voices.contains(place) }
            try writer.row([
                .text(voice.name), .text("yes"), .text(voice.layers.joined(separator: " ")), .integer(voice.groups),
                .integer(voice.accounts),
                .text(shared.map { PanelGroupsTable.letter($0.offset) }.joined(separator: " ")),
            ])
        }
        for one in panel.absent {
            try writer.row([
                .text(one.name), .text(PanelReasonText.text(one.reason)), .text(""), .text(""), .text(""), .text(""),
            ])
        }
        try writer.finish()
    }
}

extension MethodPanel.Group {
    /// The mean Jaccard similarity of the methods' groups and the members.
    var overlap: Double { similarities.reduce(0, +) / Double(max(1, similarities.count)) }
}

/// Why a test does not count what methods agree on, and why a method gave no answer.
enum PanelReasonText {
    /// A clause that follows “the tests do not count it: …”, or stands in a cell.
    static func text(_ reason: PanelEvidence.Reason) -> String { text(reason, Wording()) }

    /// The same in a language.
    static func text(_ reason: PanelEvidence.Reason, _ words: Wording) -> String {
        switch reason {
        case .inCommunity(let place): words("panel.reason.community", .text(NetworkCommunity.label(place)))
        case .inSlowGroup(let place): words("panel.reason.slow", .text(SlowGroupsTable.letter(place)))
        case .nothingShared: words("panel.reason.nothing", .text("\(PanelEvidence.mostAccounts)"))
        case .tooSlow(let slow, let all, let window):
            words(
                "panel.reason.tooSlow", .number(all), .text(words.count(slow)),
                .text(words.duration(milliseconds: window)))
        case .roundTimes(let round, let all): words("panel.reason.round", .number(all), .text(words.count(round)))
        case .fewOccasions(let occasions, let objects):
            words(
                "panel.reason.few", .text(words("count.objects", .number(objects))),
                .text(words("count.sessions", .number(occasions))))
        case .holdsMost(let share): words("panel.reason.most", .text(PlainText.decimal(100 * share, places: 0)))
        case .notBeyondChance: words("panel.reason.chance")
        }
    }

    /// Why a method gave no answer.
    static func text(_ reason: MethodPanel.Absence.Reason) -> String { text(reason, Wording()) }

    /// The same in a language.
    static func text(_ reason: MethodPanel.Absence.Reason, _ words: Wording) -> String {
        switch reason {
        case .nothingToRead: words("panel.absent.nothing")
        case .tooManyPairs: words("panel.absent.pairs")
        }
    }
}
