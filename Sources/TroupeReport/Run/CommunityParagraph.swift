import TroupeCoordination
import TroupeModel

/// One community in sentences: size, span, layers, strongest ties, and what else could explain it.
struct CommunityParagraph {
    let label: String
    let community: NetworkCommunity
    let ties: [NetworkTie]
    let findings: Findings
    var outcomes: [Robustness.Outcome]?

    /// The paragraph as Markdown.
    var text: String {
        ([heading, activity] + strongest + robustness + ["", "Other explanations to rule out:", ""] + explanations)
            .joined(separator: "\n")
    }

    private var heading: String {
        var names = community.members.prefix(30).map { PlainText.code(findings.names[$0]) }
        if names.count < community.members.count {
            names.append("and \(PlainText.count(community.members.count - names.count)) more")
        }
        let objects = community.otherExplanations.objectCount
        let size = PlainText.count(community.members.count, "account", "accounts")
        let looks = community.looksLike.map(\.name)
        return "### \(label): " + size
            + ", \(PlainText.count(objects, "distinct object", "distinct objects"))"
            + (looks.isEmpty ? "" : ", looks like \(looks.joined(separator: " and "))") + "\n\n"
            + names.joined(separator: ", ") + ".\n"
    }

    private var activity: String {
        let other = community.otherExplanations
        var sentence =
            "\(PlainText.count(ties.count, "tie", "ties")) on layer "
            + community.layers.map { PlainText.code(findings.layerName($0)) }.joined(separator: ", ")
            + ": \(PlainText.count(other.postCount)) posts of \(PlainText.count(other.objectCount)) objects, "
            + "\(UTCText.time(community.firstTime)) to \(UTCText.time(community.lastTime))."
        if let evidence = community.evidencePerMember, let p = community.p {
            sentence +=
                " Evidence per member \(PlainText.decimal(evidence, places: 2)); family-wise p "
                + "\(PlainText.probability(p))."
        }
        return sentence + gradeSentence + " Strongest ties:\n"
    }

    /// What kind of evidence there is, with its numbers.
    private var gradeSentence: String {
        guard let grade = community.grade else { return "" }
        let members = PlainText.count(community.members.count)
        return " Evidence: \(grade.grade.rawValue). \(PlainText.count(grade.membersOnSpecificObjects)) of \(members) "
            + "members share two or more pieces of content unlikely to be identical by accident; "
            + "\(PlainText.count(grade.membersWithPartners)) of \(members) met the same partner again more often than "
            + "their activity explains."
    }

    private var strongest: [String] {
        // Most distinct objects first; equal ones in order of account names, as the ties stand.
        let order = ties.indices.sorted {
            ties[$0].support != ties[$1].support ? ties[$0].support > ties[$1].support : $0 < $1
        }
        return order.prefix(5).map { place in
            let tie = ties[place]
            var line =
                "- \(PlainText.code(findings.names[tie.first])) and \(PlainText.code(findings.names[tie.second])): "
                + PlainText.count(tie.support, "distinct object", "distinct objects")
            if let occasions = tie.occasions, let p = tie.p {
                line += " on \(PlainText.count(occasions, "occasion", "occasions")), p \(PlainText.probability(p))"
            }
            return line
        }
    }

    /// Who comes first, where that is more than a coin's work.
    private var lead: String? {
        guard let leader = community.leader(ties), leader.p <= 0.01 else { return nil }
        return "- one source: \(PlainText.code(findings.names[leader.account])) is first in "
            + "\(PlainText.count(leader.leads)) of \(PlainText.count(leader.leads + leader.follows)) post pairs (sign test p "
            + "\(PlainText.probability(leader.p)), pairs taken as independent); the others may follow it without a plan;"
    }

    /// What becomes of the community under changes, where that was tried.
    private var robustness: [String] {
        guard let outcomes, !outcomes.isEmpty else { return [] }
        return ["", RobustnessTable.sentence(outcomes, members: community.members, findings)]
    }

    private var explanations: [String] {
        let other = community.otherExplanations
        let window = PlainText.duration(milliseconds: findings.detection.settings.window)
        let text = LikenessText(findings: findings)
        var lines = community.looksLike.map { text.line($0, members: community.members.count) }
        lines += [
            "- outsiders: \(PlainText.count(other.outsiders, "account", "accounts")) outside the community used one of "
                + "its objects within \(window) of it;",
            "- tail: \(PlainText.count(other.tailPosts, "post", "posts")) by outsiders followed later, within an hour "
                + "(a public trend leaves a long tail);",
            "- crowd: at most \(PlainText.count(other.largestCrowd, "account", "accounts")) on one object at one "
                + "moment;",
        ]
        if findings.posts.precision < .minute {
            lines.append(
                "- scheduler: \(PlainText.count(other.roundTimePosts)) of \(PlainText.count(other.postCount)) posts at a "
                    + "whole minute (chance: one in sixty);")
        }
        let platforms = other.platforms.filter { !$0.isEmpty }
        if platforms.count > 1 {
            lines.append(
                "- one owner: the accounts are on \(platforms.map(PlainText.code).joined(separator: " and ")); one "
                    + "person may hold an account on each;")
        }
        if let grade = community.grade {
            lines.append(
                "- trending objects: \(PlainText.count(other.objectCount - grade.specificObjects)) of "
                    + "\(PlainText.count(other.objectCount, "object", "objects")) are generic (a hashtag, a sound, a short "
                    + "text, or used by very many);")
        }
        if findings.posts.precision >= .minute {
            lines.append("- coarse times: they are known to the \(findings.posts.precision.rawValue) only;")
        }
        if let first = lead { lines.append(first) }
        if let grade = community.grade, grade.standsOnOpaqueObjects {
            lines.append(
                "- a small crowd: the data hold only ids of most objects, not what they are. If they are what many would choose "
                    + "alike (a hashtag, a breaking headline), fewer than fifty people who react to the same moments look like "
                    + "this: look at what the ids stand for;")
        }
        lines.append("- the collection: accounts gathered because they looked alike will look alike.")
        return lines
    }
}
