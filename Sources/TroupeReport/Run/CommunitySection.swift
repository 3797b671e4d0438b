import TroupeCoordination
import TroupeModel

/// One community of the report: who it is, what it posted most, who is first, what is known of its members, and what
/// speaks against a plan.
struct CommunitySection {
    let place: Int
    let material: ReportMaterial
    let names: ReportNames
    /// The ties inside the community.
    let ties: [NetworkTie]
    /// What it shared, the most shared first.
    let things: [SharedThing]

    private static let mostThings = 5

    private var findings: Findings { material.findings }
    private var words: Wording { material.words }
    private var community: NetworkCommunity { findings.detection.communities[place] }
    private var members: [UInt32] { names.shown(community.members) }

    /// The blocks, the heading first.
    func blocks() throws -> [ReportBlock] {
        var blocks: [ReportBlock] = [
            .heading(3, heading), .paragraph("\(names.list(community.members))."), .paragraph(activity),
        ]
        blocks += thin
        blocks += try shared()
        blocks += leads
        blocks += CastSection(material: material, names: names, members: members).blocks
        blocks += [.heading(4, words.inline("report.against")), .list(against)]
        blocks += robustness
        return blocks + [.heading(4, words.inline("report.strongest")), .list(strongest)]
    }

    private var heading: InlineText {
        let looks = community.looksLike.map(\.name)
        var parts: [InlineText] = [
            words.inline("page.nAccounts", count: members.count),
            words.inline("page.nDistinct", count: community.otherExplanations.objectCount),
        ]
        if StandingWords.thin(community.standing) != nil { parts.append(words.inline("report.thinEvidence")) }
        if !looks.isEmpty { parts.append(words.inline("report.looksLike", "\(words.looks(looks))")) }
        return words.inline(
            "report.headed", "\(NetworkCommunity.label(place))", parts.joined(separator: ", "))
    }

    private var activity: InlineText {
        let other = community.otherExplanations
        let layers = community.layers.map { "\(quoted: words.layer(findings.layerName($0)))" as InlineText }
            .joined(separator: ", ")
        let posts = words.inline("page.nPosts", count: other.postCount)
        let objects = words.inline("count.objects", count: other.objectCount)
        let (first, last): (InlineText, InlineText) = (
            "\(UTCText.time(community.firstTime))", "\(UTCText.time(community.lastTime))"
        )
        var parts: [InlineText] = []
        if let standing = community.standing {
            parts.append(
                words.inline(
                    "report.activityOn", count: ties.count, layers, posts, objects, first, last,
                    "\(StandingWords.extent(standing, words))"))
        } else {
            parts.append(words.inline("report.activity", count: ties.count, layers, posts, objects, first, last))
        }
        if let evidence = community.evidencePerMember, let p = community.p {
            parts.append(
                words.inline(
                    "report.perMember", "\(words.decimal(evidence, places: 2))", "\(PlainText.probability(p))"))
        }
        return words.sentences(parts + [gradeSentence])
    }

    /// What kind of evidence there is, with its numbers.
    private var gradeSentence: InlineText {
        guard let grade = community.grade else { return "" }
        return words.inline(
            "report.grade", "\(words.word("value", grade.grade.rawValue))",
            "\(words.count(grade.membersOnSpecificObjects))", "\(words.count(community.members.count))",
            "\(words.count(grade.membersWithPartners))")
    }

    private var thin: [ReportBlock] {
        guard let reason = StandingWords.thin(community.standing) else { return [] }
        return [
            .paragraph(
                words.sentences([
                    "\(strong: words("page.thinEvidence"))",
                    words.inline(
                        community.p == nil ? "report.thinUntested" : "report.thinTested", "\(words.thin(reason))"),
                ]))
        ]
    }

    private func shared() throws -> [ReportBlock] {
        let text = SharedThingText(material: material, names: names)
        let shown = try things.prefix(Self.mostThings).enumerated().flatMap { place, thing in
            try text.blocks(place + 1, thing)
        }
        return shown.isEmpty ? [] : [.heading(4, words.inline("page.postedMost"))] + shown
    }

    /// Who comes first, by occasions.
    private var leads: [ReportBlock] {
        let precedence = community.precedence
        guard precedence.occasions > 0 else { return [] }
        guard let leader = precedence.leader, names.isShown(UInt32(leader.account)) else {
            return [.heading(4, words.inline("report.first")), .paragraph(words.inline("report.firstNone"))]
        }
        let standsOut = leader.p <= 0.05
        let sentence = words.inline(
            "report.leads", count: leader.first, names[UInt32(leader.account)],
            words.inline("count.occasions", count: leader.present), "\(words.decimal(leader.expected, places: 1))",
            "\(PlainText.probability(leader.p))")
        let meaning = words.inline(standsOut ? "report.leadsMeans" : "report.leadsChance")
        return [.heading(4, words.inline("report.first")), .paragraph(words.sentences([sentence, meaning]))]
    }

    private var strongest: [InlineText] {
        // Most distinct objects first; equal ones in order of account names, as the ties stand.
        let shown = ties.filter { names.isShown($0.first) && names.isShown($0.second) }
        let order = shown.indices.sorted {
            shown[$0].support != shown[$1].support ? shown[$0].support > shown[$1].support : $0 < $1
        }
        return order.prefix(5).map { place in
            let tie = shown[place]
            let objects = words.inline("page.nDistinct", count: tie.support)
            guard let occasions = tie.occasions, let p = tie.p else {
                return words.inline("report.tie", names[tie.first], names[tie.second], objects)
            }
            return words.inline(
                "report.tieOn", names[tie.first], names[tie.second], objects,
                words.inline("count.occasions", count: occasions), "\(PlainText.probability(p))")
        }
    }

    /// What becomes of the community under changes, where that was tried.
    private var robustness: [ReportBlock] {
        guard findings.robustness.indices.contains(place), !findings.robustness[place].isEmpty else { return [] }
        let remark = RobustnessTable.remark(findings.robustness[place], members: community.members, findings)
        return [.paragraph(InlineText(sentence: remark.text(in: words)))]
    }

    /// What was measured that fits something else than a plan; what always has to be ruled out stands once in the
    /// report (see ``RuleOutSection``).
    private var against: [InlineText] {
        let other = community.otherExplanations
        let window: InlineText = "\(words.duration(milliseconds: findings.detection.settings.window))"
        let text = LikenessText(findings: findings, names: names, words: words)
        var lines = community.looksLike.map { text.line($0, members: community.members.count) }
        if other.outsiders > 0 { lines.append(words.inline("report.outsiders", count: other.outsiders, window)) }
        if other.tailPosts > 0 { lines.append(words.inline("report.tail", count: other.tailPosts)) }
        if other.largestCrowd > community.members.count {
            lines.append(words.inline("report.crowd", count: other.largestCrowd))
        }
        // One in sixty by chance; three times that is worth a look.
        if other.roundTimePosts >= 3, 20 * other.roundTimePosts > other.postCount {
            lines.append(
                words.inline("report.scheduler", count: other.roundTimePosts, "\(words.count(other.postCount))"))
        }
        let platforms = other.platforms.filter { !$0.isEmpty }
        if platforms.count > 1 {
            let named = platforms.map { "\(code: $0)" as InlineText }
            let listed = named.dropFirst().reduce(named[0]) { words.inline("list.and", $0, $1) }
            lines.append(words.inline("report.owner", listed))
        }
        if let grade = community.grade {
            let generic = other.objectCount - grade.specificObjects
            if generic > 0 {
                lines.append(words.inline("report.generic", count: other.objectCount, "\(words.count(generic))"))
            }
            if grade.standsOnOpaqueObjects { lines.append(words.inline("report.opaque")) }
        }
        if let leader = community.precedence.leader, leader.p <= 0.01, names.isShown(UInt32(leader.account)) {
            lines.append(words.inline("report.oneSource", names[UInt32(leader.account)]))
        }
        return lines.isEmpty ? [words.inline("report.nothingAgainst")] : lines
    }
}
