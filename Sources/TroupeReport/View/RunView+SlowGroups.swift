import TroupeCoordination
import TroupeModel

extension RunView {
    /// The picture of the slow groups of a run: their members, and the pairs that met more often than their activity
    /// explains; nil where there are none. An account of several groups stands in the first of them.
    ///
    /// - Parameters:
    ///   - findings: What was found, under the names that may be shown.
    ///   - run: The record of the run.
    package init?(slowGroupsOf findings: Findings, run: RunRecord) {
        guard let slow = findings.slow, !slow.groups.isEmpty else { return nil }
        let posts = findings.posts
        let ties = slow.groups.flatMap(\.ties)
        self.init(
            basis: Basis(
                data: run.data, sources: findings.sourceNames, dataHash: run.inputs.first?.sha256,
                version: run.versions.troupe, settings: run.settings, window: slow.groups.map(\.window).max() ?? 0,
                results: run.results, outcome: nil), evidence: SlowTieEvidence(findings: findings, ties: ties))
        basis.isSlow = true
        communities = slow.groups.enumerated().map { place, group in
            Community(
                letter: SlowGroupsTable.letter(place), facts: Self.facts(of: group),
                robustness: findings.slowRobustness.indices.contains(place)
                    ? RobustnessTable.remark(findings.slowRobustness[place], members: group.members, findings) : nil)
        }
        var groupOf: [UInt32: Int] = [:]
        for (place, group) in slow.groups.enumerated() {
            for member in group.members where groupOf[member] == nil { groupOf[member] = place }
        }
        let numbers = groupOf.keys.sorted()
        let places = take(
            numbers.map { number in
                Account(
                    platform: posts.accounts.platformName(of: Int(number)),
                    id: posts.accounts.identifiers[Int(number)], label: findings.names[number],
                    community: groupOf[number])
            })
        let place = Dictionary(zip(numbers, places)) { first, _ in first }
        // A pair of two groups is one line, with the moments of the group in which it stands first.
        var seen: Set<UInt64> = []
        self.ties = ties.enumerated().compactMap { number, tie in
            guard seen.insert(UInt64(tie.first) << 32 | UInt64(tie.second)).inserted, let a = place[tie.first],
                let b = place[tie.second]
            else { return nil }
            return Tie(
                number: number, a: a, b: b, support: tie.moments.count, postPairs: tie.moments.count,
                layers: Set(tie.moments.map(\.layer)).sorted().map(findings.layerName), occasions: nil, expected: nil,
                p: nil, q: nil)
        }
        settleTies()
    }

    /// What is said of a slow group.
    private static func facts(of group: SlowGroup) -> [[String]] {
        slowFacts(
            window: group.window, texts: group.texts, posts: group.posts, closure: group.closure,
            first: UTCText.time(group.firstTime), last: UTCText.time(group.lastTime), score: group.score, p: group.p)
    }

    /// What is said of a slow group with these numbers.
    package static func slowFacts(
        window: Int64, texts: Int, posts: Int, closure: Double, first: String, last: String, score: Double, p: Double
    ) -> [[String]] {
        [
            ["within", PlainText.duration(milliseconds: window)], ["distinct texts", PlainText.count(texts)],
            ["posts", PlainText.count(posts)],
            ["members among those who used the texts", "\(Int(saturating: (100 * closure).rounded())) %"],
            ["first", String(first.prefix(10))], ["last", String(last.prefix(10))],
            ["evidence per member", PlainText.decimal(score, places: 2)], ["family-wise p", PlainText.probability(p)],
        ]
    }
}

/// The moments behind the ties of slow groups.
private struct SlowTieEvidence: EvidenceOfTies {
    let findings: Findings
    let ties: [SlowTie]

    func coActions(ofTie number: Int) -> [RunView.CoAction] {
        ties[number].moments.map { moment in
            findings.coAction(
                ofTie: number, layer: moment.layer, object: moment.object, moment.firstPost, moment.secondPost)
        }
    }
}
