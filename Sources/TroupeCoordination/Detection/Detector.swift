import TroupeBase
package import TroupeModel
import TroupeStatistics

/// From posts to a network, by the group test or by a fixed support.
package struct Detector: Sendable {
    /// The settings.
    package var settings: CoordinationSettings
    /// Number of threads. The result does not depend on it.
    package var workers: Int

    /// A detector.
    package init(settings: CoordinationSettings, workers: Int) {
        self.settings = settings
        self.workers = workers
    }

    /// Keeps the groups that stand out from chance (see ``GroupTest``); their candidate ties are the ties.
    ///
    /// - Parameters:
    ///   - otherWindows: Further widths to test, in milliseconds; jitter and sessions keep their ratio to the window.
    ///     The result is that of the width at which the strongest group stands out, corrected for having looked at all
    ///     of them; a width at which all that stands out looks like a crowd stands back.
    ///   - elsewhere: For each width, what another engine has found; empty where all is searched here.
    package func groupTest(
        _ posts: PostTable, otherWindows: [Int64] = [], elsewhere: [SearchedElsewhere] = [],
        progress: (@Sendable (Int) -> Void)? = nil
    ) -> Detection {
        let widths = widths(otherWindows)
        var found = SeveralWindows(widths: widths, workers: workers, elsewhere: elsewhere).run(
            posts, progress: progress)
        var detection = Detector(settings: found[0].settings, workers: workers).detection(
            found[0].outcome, posts: posts)
        var next = 1
        while detection.communities.isEmpty, !detection.crowdLikeGroups.isEmpty, next < found.count {
            if !found[next].outcome.kept.isEmpty {
                let other = Detector(settings: found[next].settings, workers: workers).detection(
                    found[next].outcome, posts: posts)
                if !other.communities.isEmpty {
                    detection = other
                    found.insert(found.remove(at: next), at: 0)
                }
            }
            next += 1
        }
        if found.count > 1 {
            detection.widths = found.map {
                WindowWidth(
                    window: $0.settings.window, groups: $0.outcome.kept.count,
                    accounts: Set($0.outcome.kept.flatMap(\.members)).count)
            }
        }
        return detection
    }

    /// The settings of every width that is tested.
    package func widths(_ otherWindows: [Int64]) -> [CoordinationSettings] {
        [settings] + otherWindows.map { settings.scaled(to: $0) }
    }

    /// A network without ties: nothing is tested.
    package func withoutTest(_ posts: PostTable) -> Detection {
        Detection(
            rule: .groupTest, settings: settings, ties: [], communities: [], crowdLikeGroups: [],
            detector: TieDetector(posts, settings: settings), testedPairs: 0, crowds: [], unpaired: [], groupTest: nil,
            ranks: posts.accounts.ranks())
    }

    /// The network of an outcome.
    private func detection(_ outcome: GroupTestResult, posts: PostTable) -> Detection {
        let ranks = posts.accounts.ranks()
        let cleared = outcome.kept.map { $0.withoutBystanders(outcome.candidates, testedPairs: outcome.testedPairs) }
        let kept = cleared.sorted { left, right in
            left.members.count != right.members.count
                ? left.members.count > right.members.count
                : ranks[Int(left.members[0])] < ranks[Int(right.members[0])]
        }
        let surroundings = TieDetector(posts, settings: settings)
        var grading = kept.isEmpty ? nil : GroupGrading(posts, evidence: outcome.detector, surroundings: surroundings)
        var ties: [NetworkTie] = []
        var communities: [NetworkCommunity] = []
        var crowdLike: [NetworkCommunity] = []
        var groupOfMember: [UInt32: Int] = [:]
        for (place, group) in kept.enumerated() { for member in group.members { groupOfMember[member] = place } }
        for (place, group) in kept.enumerated() {
            let pairs = group.ties.map { number in
                (outcome.candidates[number].chance.first, outcome.candidates[number].chance.second)
            }
            let activity = outcome.detector.activity(
                members: group.members, ties: pairs, posts: posts, surroundings: surroundings)
            let meetings = grading?.meetings(of: pairs) ?? []
            let grade = grading?.grade(
                members: group.members, pairs: pairs, meetings: meetings, outsiders: activity.explanations.outsiders)
            var community = NetworkCommunity(group, parts: outcome.parts(of: group), grade: grade, activity: activity)
            community.looksLike =
                GroupLooks(
                    members: group.members, ties: pairs, evidence: outcome.detector, posts: posts, all: surroundings,
                    membersWithPartners: grade?.membersWithPartners,
                    isElsewhere: { groupOfMember[$0].map { $0 != place } ?? false }
                ).readings
            community.grade?.weigh(community.looksLike)
            guard community.grade?.grade != .crowdLike else {
                crowdLike.append(community)
                continue
            }
            for (tiePlace, number) in group.ties.enumerated() {
                let candidate = outcome.candidates[number]
                var tie = NetworkTie(
                    outcome.detector.ties(first: candidate.chance.first, second: candidate.chance.second), ranks: ranks)
                tie.occasions = candidate.chance.occasions
                tie.expected = candidate.chance.expected
                tie.p = candidate.chance.p
                tie.q = candidate.q
                tie.partners = meetings[tiePlace]
                tie.community = communities.count
                ties.append(tie)
            }
            communities.append(community)
        }
        var detection = Detection(
            rule: .groupTest, settings: settings, ties: ties, communities: communities, crowdLikeGroups: crowdLike,
            detector: outcome.detector, testedPairs: outcome.testedPairs, crowds: outcome.crowds,
            unpaired: outcome.detector.unpaired, groupTest: outcome, ranks: ranks)
        detection.addStanding(posts: posts)
        return detection
    }

    /// Keeps every tie with at least `support` distinct objects on a layer, as other tools do, and finds communities
    /// on them. p and q are computed for each tie but decide nothing.
    package func fixedSupport(_ support: Int, in posts: PostTable) -> Detection {
        let ranks = posts.accounts.ranks()
        let detector = TieDetector(posts, settings: settings)
        let found = detector.ties(support: support, workers: workers)
        var ties = found.chunked { ($0.first, $0.second) == ($1.first, $1.second) }
            .map { NetworkTie($0, ranks: ranks) }

        let wanted = Set(found.map { UInt64($0.first) << 32 | UInt64($0.second) })
        var everyTie = settings
        everyTie.candidateLevel = 1
        let search = CandidateSearch(posts, settings: everyTie).real(workers: workers) { first, second in
            wanted.contains(UInt64(first) << 32 | UInt64(second))
        }
        let rates = BenjaminiHochberg(pValues: search.allP, testCount: search.testedPairs)
        var chances: [UInt64: TieChance] = [:]
        for chance in search.ties { chances[UInt64(chance.first) << 32 | UInt64(chance.second)] = chance }
        for place in ties.indices {
            let (low, high) = (min(ties[place].first, ties[place].second), max(ties[place].first, ties[place].second))
            guard let chance = chances[UInt64(low) << 32 | UInt64(high)] else { continue }
            ties[place].occasions = chance.occasions
            ties[place].expected = chance.expected
            ties[place].p = chance.p
            ties[place].q = rates.qValue(chance.p)
        }
        let communities = supportCommunities(&ties, posts: posts, detector: detector, ranks: ranks)
        var detection = Detection(
            rule: .support(support), settings: settings, ties: ties, communities: communities, crowdLikeGroups: [],
            detector: detector, testedPairs: search.testedPairs, crowds: search.crowds, unpaired: detector.unpaired,
            groupTest: nil,
            ranks: ranks)
        detection.addStanding(posts: posts)
        return detection
    }

    /// Leiden on the ties, weighted by support; sets the community of each tie.
    private func supportCommunities(
        _ ties: inout [NetworkTie], posts: PostTable, detector: TieDetector, ranks: [UInt32]
    ) -> [NetworkCommunity] {
        let accounts = Array(Set(ties.flatMap { [$0.first, $0.second] })).sorted { ranks[Int($0)] < ranks[Int($1)] }
        var node: [UInt32: Int] = [:]
        for (number, account) in accounts.enumerated() { node[account] = number }
        let membership = communities(
            nodeCount: accounts.count,
            edges: ties.map { (node[$0.first, default: 0], node[$0.second, default: 0], Double($0.support)) },
            seed: settings.seed, iterations: settings.leidenIterations)
        var members = [[UInt32]](repeating: [], count: (membership.max() ?? -1) + 1)
        for (number, account) in accounts.enumerated() { members[membership[number]].append(account) }
        let order = members.indices.sorted { left, right in
            members[left].count != members[right].count
                ? members[left].count > members[right].count
                : ranks[Int(members[left][0])] < ranks[Int(members[right][0])]
        }
        var placeOfCommunity = [Int](repeating: 0, count: members.count)
        for (place, community) in order.enumerated() { placeOfCommunity[community] = place }
        var pairs = [[(UInt32, UInt32)]](repeating: [], count: members.count)
        for number in ties.indices {
            let tie = ties[number]
            let community = membership[node[tie.first, default: 0]]
            guard community == membership[node[tie.second, default: 0]] else { continue }
            ties[number].community = placeOfCommunity[community]
            pairs[placeOfCommunity[community]].append((tie.first, tie.second))
        }
        return order.enumerated().map { place, community in
            var found = NetworkCommunity(
                members: members[community],
                activity: detector.activity(
                    members: members[community], ties: pairs[place], posts: posts, surroundings: detector))
            found.looksLike =
                GroupLooks(
                    members: members[community], ties: pairs[place], evidence: detector, posts: posts, all: detector,
                    membersWithPartners: nil
                ).readings
            return found
        }
    }
}

extension Detection {
    init(
        rule: Rule, settings: CoordinationSettings, ties: [NetworkTie], communities: [NetworkCommunity],
        crowdLikeGroups: [NetworkCommunity], detector: TieDetector, testedPairs: Int, crowds: [CrowdedObject],
        unpaired: [UnpairedObject],
        groupTest: GroupTestResult?, ranks: [UInt32]
    ) {
        self.rule = rule
        self.settings = settings
        self.ties = ties.sorted {
            (ranks[Int($0.first)], ranks[Int($0.second)]) < (ranks[Int($1.first)], ranks[Int($1.second)])
        }
        self.communities = communities
        self.crowdLikeGroups = crowdLikeGroups
        self.detector = detector
        self.testedPairs = testedPairs
        self.crowds = crowds
        self.unpaired = unpaired
        self.groupTest = groupTest
        accounts = Array(Set(ties.flatMap { [$0.first, $0.second] })).sorted { ranks[Int($0)] < ranks[Int($1)] }
    }
}

extension NetworkTie {
    /// The layers of one pair, turned so that the account with the smaller id stands first.
    init(_ layers: some Sequence<Tie>, ranks: [UInt32]) {
        let turned = layers.map { tie in
            guard ranks[Int(tie.first)] > ranks[Int(tie.second)] else { return tie }
            var other = tie
            (other.first, other.second) = (tie.second, tie.first)
            (other.firstLeads, other.secondLeads) = (tie.secondLeads, tie.firstLeads)
            return other
        }
        self.init(first: turned[0].first, second: turned[0].second, layers: turned)
    }
}

extension NetworkCommunity {
    /// A community of ties that were chosen by support.
    init(members: [UInt32], activity: TieDetector.GroupActivity) {
        self.init(
            members: members, evidencePerMember: nil, p: nil, layers: activity.layers.sorted(),
            firstTime: activity.firstTime, lastTime: activity.lastTime, grade: nil, parts: [],
            otherExplanations: activity.explanations)
    }

    /// A group that the group test kept.
    init(
        _ group: CandidateGroup, parts: [MemberPart], grade: GradeEvidence?, activity: TieDetector.GroupActivity
    ) {
        self.init(members: group.members, activity: activity)
        evidencePerMember = group.evidencePerMember
        p = group.p
        self.grade = grade
        self.parts = parts
    }
}

extension GroupTestResult {
    /// The part of each member in a group's evidence.
    fileprivate func parts(of group: CandidateGroup) -> [MemberPart] {
        let total = group.evidencePerMember * Double(group.members.count)
        return group.evidenceOfMember.map { evidence in
            MemberPart(
                evidence: evidence, scoreWithout: (total - evidence) / Double(max(1, group.members.count - 1)),
                p: accountP(evidence))
        }
    }
}
