import TroupeCoordination
import TroupeModel

/// The tables at the end of the report: communities, their accounts with ids, and the ties that stand on most.
struct ReportTables {
    let findings: Findings
    let names: ReportNames
    let words: Wording

    private static let mostTies = 200
    private static let mostAccounts = 300

    /// The tables; none where nothing was found.
    var blocks: [ReportBlock] {
        guard !findings.detection.communities.isEmpty else { return [] }
        return [.heading(2, words.inline("report.tables")), .table(communities), .table(accounts), .table(ties)]
    }

    private var communities: ReportTable {
        let rows: [[InlineText]] = findings.detection.communities.enumerated().map { place, community in
            [
                "\(NetworkCommunity.label(place))", "\(words.count(community.members.count))",
                "\(words.count(community.otherExplanations.postCount))",
                "\(UTCText.day(community.firstTime))", "\(UTCText.day(community.lastTime))",
                "\(community.evidencePerMember.map { words.decimal($0, places: 2) } ?? "")",
                "\(community.p.map(words.probability) ?? "")",
                "\(community.grade.map { words.word("value", $0.grade.rawValue) } ?? "")",
                "\(StandingWords.thin(community.standing).map(words.thin) ?? words("report.no"))",
            ]
        }
        return ReportTable(
            caption: words.inline("page.communities"),
            columns: [
                "community", "accounts", "posts", "first", "last", "perMember", "familyWise", "evidence", "thin",
            ].map { words("report.column." + $0) },
            numbers: [1, 2, 5, 6], rows: rows)
    }

    private var accounts: ReportTable {
        let detection = findings.detection
        let shown = detection.communities.enumerated().flatMap { place, community in
            names.shown(community.members).map { (place, $0) }
        }
        let table = findings.posts.accounts
        let rows: [[InlineText]] = shown.prefix(Self.mostAccounts).map { place, account in
            let known = names.known(account)
            return [
                "\(NetworkCommunity.label(place))", "\(quoted: known?.name ?? "")",
                "\(quoted: known?.handle.map { "@" + $0 } ?? "")",
                "\(quoted: table.platformName(of: Int(account)))",
                "\(quoted: table.identifiers[Int(account)])",
                "\(known.map { $0.isGone == true ? words("page.gone") : "" } ?? "")",
            ]
        }
        let more = shown.count - rows.count
        // Columns that say nothing of any account are left out.
        let columns = ["community", "name", "handle", "platform", "id", "status"].map { words("report.column." + $0) }
        let kept = columns.indices.filter { column in rows.contains { !$0[column].plain.isEmpty } }
        return ReportTable(
            caption: more > 0
                ? words.inline("report.accountsMore", count: more) : words.inline("report.accountsAll"),
            columns: kept.map { columns[$0] }, numbers: [], rows: rows.map { row in kept.map { row[$0] } })
    }

    private var ties: ReportTable {
        let detection = findings.detection
        let order = detection.ties.indices.filter { place in
            names.isShown(detection.ties[place].first) && names.isShown(detection.ties[place].second)
        }.sorted { (-detection.ties[$0].support, $0) < (-detection.ties[$1].support, $1) }
        let rows: [[InlineText]] = order.prefix(Self.mostTies).map { place in
            let tie = detection.ties[place]
            return [
                names[tie.first], names[tie.second],
                "\(findings.label(tie.community) ?? "")",
                "\(quoted: tie.layers.map { words.layer(findings.layerName($0.layer)) }.joined(separator: ", "))",
                "\(words.count(tie.support))", "\(tie.occasions.map { words.count($0) } ?? "")",
                "\(tie.p.map(words.probability) ?? "")", "\(tie.q.map(words.probability) ?? "")",
            ]
        }
        let more = order.count - rows.count
        return ReportTable(
            caption: more > 0 ? words.inline("report.tiesMore", count: more) : words.inline("report.tiesAll"),
            columns: ["account", "account", "community", "layers", "distinct", "occasions", "p", "q"].map {
                words("report.column." + $0)
            },
            numbers: [4, 5, 6, 7], rows: rows)
    }
}
