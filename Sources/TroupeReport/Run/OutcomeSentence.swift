import TroupeCoordination
package import TroupeModel

/// The sentences that say what a run found. That no group stood out is said only where nothing else is listed, or
/// with the limits of what was looked at.
package struct OutcomeSentence {
    private let findings: Findings
    private let words: Wording

    private var detection: Detection { findings.detection }
    private var slowGroups: [SlowGroup] { findings.slow?.groups ?? [] }

    /// The sentences, in English as `run.json` and the terminal have them, or in another language.
    package static func text(_ findings: Findings, _ words: Wording = Wording()) -> String {
        OutcomeSentence(findings: findings, words: words).text
    }

    private var text: String {
        let others = [sameTexts, panel].compactMap(\.self)
        return words.sentences(
            [network(hasOthers: !others.isEmpty), innocent, crowdLike, slow].compactMap(\.self) + others
        ).plain
    }

    /// What is said of the network; nil where only slow groups were looked for, and found.
    private func network(hasOthers: Bool) -> InlineText? {
        let communities = words.inline("page.nCommunities", count: detection.communities.count)
        let ties = words.inline("count.pairs", count: detection.ties.count)
        switch detection.rule {
        case .groupTest where !detection.communities.isEmpty:
            return words.inline(
                findings.standsOnFaces ? "report.outcomeFaces" : "report.outcome", count: detection.accounts.count,
                communities, ties)
        case .groupTest where !slowGroups.isEmpty:
            return detection.groupTest == nil ? nil : words.inline("report.outcomeNoneFast")
        case .groupTest: return words.inline(hasOthers ? "report.outcomeNoneTests" : "report.outcomeNone")
        case .support(let support) where detection.ties.isEmpty:
            return words.inline("report.outcomeSupportNone", "\(support)")
        case .support(let support):
            return words.inline(
                "report.outcomeSupport", count: detection.accounts.count, communities, "\(support)", ties)
        }
    }

    /// What is said of communities to which an innocent reading fits as well; nil without any.
    private var innocent: InlineText? {
        let read = detection.communities.enumerated().filter { !$0.element.looksLike.isEmpty }
        guard !read.isEmpty else { return nil }
        let first = read.prefix(3).map { place, community in
            words.inline(
                "report.innocentOne", "\(NetworkCommunity.label(place))",
                "\(words.looks(community.looksLike.map(\.name)))")
        }.joined(separator: "; ")
        return words.inline("report.innocent", count: read.count, read.count > 3 ? first + "; …" : first)
    }

    /// What is said of groups that look like a crowd; nil without any.
    private var crowdLike: InlineText? {
        grouped("report.outcomeCrowd", detection.crowdLikeGroups.map(\.members))
    }

    /// What is said of slow groups; nil without any.
    private var slow: InlineText? {
        guard !slowGroups.isEmpty else { return nil }
        return words.inline(
            "report.outcomeSlow", count: Set(slowGroups.flatMap(\.members)).count,
            words.inline("count.groups", count: slowGroups.count),
            "\(words.duration(milliseconds: slowGroups.map(\.window).max() ?? 0))")
    }

    /// What is said of pairs with many texts in common that no test found; nil without any.
    private var sameTexts: InlineText? {
        // What the tests found shares texts by itself.
        let known = Set(detection.communities.flatMap(\.members) + slowGroups.flatMap(\.members))
        let others = (findings.sameTexts?.pairs ?? []).filter {
            !known.contains($0.account) || !known.contains($0.other)
        }
        guard !others.isEmpty else { return nil }
        return words.inline(
            "report.outcomeSame", count: Set(others.flatMap { [$0.account, $0.other] }).count,
            words.inline("count.pairs", count: others.count))
    }

    /// What is said of groups that published methods agree on and no test found; nil without any.
    private var panel: InlineText? {
        grouped("panel.outcome", (findings.panel?.groups ?? []).filter { !$0.evidence.isFoundByTest }.map(\.members))
    }

    /// A sentence on the accounts of some groups; nil without any.
    private func grouped(_ key: String, _ groups: [[UInt32]]) -> InlineText? {
        groups.isEmpty
            ? nil
            : words.inline(
                key, count: Set(groups.joined()).count, words.inline("count.groups", count: groups.count))
    }

    /// What is said of a run without ties whose record alone is at hand.
    package static func withoutTies(_ results: RunRecord.Results) -> String {
        let others = [
            (results.slowGroups ?? 0) > 0 ? "slow-groups.csv" : nil,
            (results.sameTextPairs ?? 0) > 0 ? "same-texts.csv" : nil,
            (results.panelGroups ?? 0) > 0 ? "panel-groups.csv" : nil,
        ].compactMap { $0 }
        return others.isEmpty
            ? Wording()("report.outcomeNone")
            : "No group stood out from chance within minutes; see " + others.joined(separator: ", ") + "."
    }
}
