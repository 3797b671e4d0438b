package import TroupeCoordination

/// The one sentence that says what a run found.
package enum OutcomeSentence {
    /// The sentence on both tests and the count of same texts, for people: nothing stands out only where none of them
    /// found anything.
    package static func text(_ findings: Findings) -> String {
        let (detection, slow) = (findings.detection, findings.slow)
        let tests = text(detection, slow: slow)
        guard let sameTexts = findings.sameTexts, !sameTexts.pairs.isEmpty else { return tests }
        let known = Set(detection.communities.flatMap(\.members) + (slow?.groups ?? []).flatMap(\.members))
        let others = sameTexts.pairs.filter { !known.contains($0.account) || !known.contains($0.other) }
        // What the tests found shares texts by itself.
        guard !others.isEmpty else { return tests }
        let accounts = Set(others.flatMap { [$0.account, $0.other] }).count
        let sentence =
            PlainText.count(accounts, "account", "accounts") + " in "
            + PlainText.count(others.count, "pair", "pairs") + " published many of the same texts, for which no chance "
            + "can be stated; they are listed apart."
        guard tests.hasPrefix(nothing) else { return tests + " " + sentence }
        return "No group stood out in the tests." + tests.dropFirst(nothing.count) + " " + sentence
    }

    /// The sentence on both tests: nothing stands out only where neither found a group.
    static func text(_ detection: Detection, slow: SlowScanResult?) -> String {
        let fast = text(detection)
        guard let groups = slow?.groups, !groups.isEmpty else { return fast }
        let members = groups.reduce(0) { $0 + $1.members.count }
        let sentence =
            PlainText.count(members, "account", "accounts") + " in " + PlainText.count(groups.count, "group", "groups")
            + " published the same texts again and again within "
            + PlainText.duration(milliseconds: groups.map(\.window).max() ?? 0)
            + " of each other, more than accounts of the same interests and times do; that does not show that they acted together."
        if detection.rule == .groupTest, detection.groupTest == nil { return sentence }
        if fast.hasPrefix(nothing) {
            return "No group stood out from chance within minutes." + fast.dropFirst(nothing.count) + " " + sentence
        }
        return fast + " " + sentence
    }

    /// The sentence, for people.
    package static func text(_ detection: Detection) -> String {
        let accounts = PlainText.count(detection.accounts.count, "account", "accounts")
        let ties = PlainText.count(detection.ties.count, "pair", "pairs")
        let communities = PlainText.count(detection.communities.count, "community", "communities")
        switch detection.rule {
        case .groupTest:
            let crowdLike = crowdLike(detection)
            guard !detection.communities.isEmpty else { return crowdLike.map { nothing + " " + $0 } ?? nothing }
            return
                ([
                    "\(accounts) in \(communities) posted the same things together more closely in time than chance "
                        + "would explain (\(ties) tied)."
                ] + [crowdLike].compactMap { $0 }).joined(separator: " ")
        case .support(let support):
            guard !detection.ties.isEmpty else {
                return "No pair of accounts shares \(support) or more distinct objects within the window."
            }
            return "\(accounts) in \(communities) share \(support) or more distinct objects within the window "
                + "(\(ties) tied). No chance level was applied."
        }
    }

    /// What is said of groups that look like a crowd; nil without any.
    private static func crowdLike(_ detection: Detection) -> String? {
        guard !detection.crowdLikeGroups.isEmpty else { return nil }
        let members = detection.crowdLikeGroups.reduce(0) { $0 + $1.members.count }
        return PlainText.count(members, "account", "accounts") + " in "
            + PlainText.count(detection.crowdLikeGroups.count, "group", "groups")
            + " act closer in time than chance would explain but look like a crowd that reacts to one moment; they are listed "
            + "apart."
    }

    /// What is said of a run without ties whose record alone is at hand.
    package static func withoutTies(_ results: RunRecord.Results) -> String {
        let others = [
            (results.slowGroups ?? 0) > 0 ? "slow-groups.csv" : nil,
            (results.sameTextPairs ?? 0) > 0 ? "same-texts.csv" : nil,
        ].compactMap { $0 }
        return others.isEmpty
            ? nothing : "No group stood out from chance within minutes; see " + others.joined(separator: " and ") + "."
    }

    /// What is said when no group stands out.
    package static let nothing = "No group stood out from chance."
}
