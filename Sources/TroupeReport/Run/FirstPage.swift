import TroupeCoordination
import TroupeModel

/// The first page of the report: what was found in three sentences, and a table of the communities.
struct FirstPage {
    let material: ReportMaterial
    let names: ReportNames
    let things: [[SharedThing]]

    private static let mostRows = 15

    private var findings: Findings { material.findings }
    private var communities: [NetworkCommunity] { findings.detection.communities }
    private var words: Wording { material.words }

    /// The blocks.
    func blocks() throws -> [ReportBlock] {
        var blocks: [ReportBlock] = [.heading(2, words.inline("report.found"))]
        if let note = material.run.data.note { blocks.append(.note("\(quoted: note)")) }
        blocks.append(.paragraph("\(OutcomeSentence.text(findings, words))"))
        guard !communities.isEmpty else { return blocks + next }
        return blocks + [.paragraph(try largest()), .paragraph(limits), .table(try table())]
    }

    /// What to try where nothing was found.
    private var next: [ReportBlock] {
        guard findings.slow?.groups.isEmpty ?? true, findings.sameTexts?.pairs.isEmpty ?? true,
            findings.panel?.groups.isEmpty ?? true
        else { return [] }
        return [
            .paragraph(words.inline("report.tryNext", "\(code: "--layers")", "\(code: "--window")"))
        ]
    }

    private func largest() throws -> InlineText {
        let community = communities[0]
        let known = names.bestKnown(community.members).prefix(3).map { names.short($0) }
        let shown: InlineText =
            community.members.count > known.count ? known.joined(separator: ", ") + " …" : known.joined(separator: ", ")
        let shared = words.inline("count.things", count: community.otherExplanations.objectCount)
        let (first, last) = (UTCText.day(community.firstTime), UTCText.day(community.lastTime))
        let size = names.shown(community.members).count
        guard let thing = things[0].first else {
            return words.inline("report.largest", count: size, shown, shared, "\(first)", "\(last)")
        }
        let most = try SharedThingText(material: material, names: names).firstWords(of: thing)
        return words.inline("report.largestMost", count: size, shown, shared, "\(first)", "\(last)", most)
    }

    private var limits: InlineText {
        let thin = communities.indices.filter { StandingWords.thin(communities[$0].standing) != nil }
        let letters = thin.prefix(10).map { NetworkCommunity.label($0) }.joined(separator: ", ")
        var parts: [InlineText] = []
        if thin.count > 10 {
            parts.append(words.inline("report.thinMany", count: thin.count - 10, "\(letters)"))
        } else if !thin.isEmpty {
            parts.append(words.inline("report.thinFor", "\(letters)"))
        }
        parts.append(
            words.inline(findings.detection.rule == .groupTest ? "report.notWho" : "report.noChanceShown"))
        return words.sentences(parts)
    }

    private func table() throws -> ReportTable {
        let showsLooks = communities.contains { !$0.looksLike.isEmpty }
        let text = SharedThingText(material: material, names: names)
        let rows = try communities.prefix(Self.mostRows).enumerated().map { place, community -> [InlineText] in
            let known = names.bestKnown(community.members).prefix(3).map { names.short($0) }
            let layers = community.layers.map { "\(quoted: words.layer(findings.layerName($0)))" as InlineText }
            return [
                "\(strong: NetworkCommunity.label(place))",
                "\(words.count(names.shown(community.members).count))", known.joined(separator: ", "),
                try things[place].first.map { try text.firstWords(of: $0) } ?? "",
                words.inline(
                    "report.span", "\(UTCText.day(community.firstTime))", "\(UTCText.day(community.lastTime))"),
                layers.joined(separator: ", "),
                "\(community.grade.map { words.word("value", $0.grade.rawValue) } ?? words("report.noLevel"))",
                StandingWords.thin(community.standing).map {
                    words.inline("report.thinCell", "\(words.thin($0))")
                } ?? words.inline("report.no"),
            ] + (showsLooks ? ["\(words.looks(community.looksLike.map(\.name)))"] : [])
        }
        let more = communities.count - rows.count
        return ReportTable(
            caption: more > 0
                ? words.inline("report.communitiesMore", count: more) : words.inline("report.communitiesFirst"),
            columns: [""]
                + (["accounts", "bestKnown", "postedMost", "span", "layers", "evidence", "thin"]
                + (showsLooks ? ["looksLike"] : [])).map { words("report.column." + $0) },
            numbers: [1], rows: rows)
    }
}
