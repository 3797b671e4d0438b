import TroupeBase
import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// Finds groups that publish the same texts again and again within a minute to a day of each other, more than accounts
/// of the same interests and times do.
///
/// At each window the surprise of every moment is shared out among those present (``SharedSurprise``), Leiden makes
/// groups of the pairs that stand out, and everything is done again on surrogates in which accounts are shuffled among
/// the uses of their time and interest (``SwapStrata``). A group must lie beyond the largest score of any surrogate at
/// any window (``ScanDecision``) by the margin of its window. Such a group may act together, share a source, or be a
/// circle of friends: the test cannot tell.
package struct SlowScan: Sendable {
    /// The settings.
    package var settings: SlowScanSettings
    /// Number of threads. The result does not depend on it.
    package var workers: Int

    /// A scan.
    package init(settings: SlowScanSettings = SlowScanSettings(), workers: Int) {
        self.settings = settings
        self.workers = workers
    }

    /// What one window of the data gives, before any decision.
    struct Scanned {
        var uses: ScanUses
        var strata: SwapStrata
        var groups: [ScanGroup]
        /// The pairs that stand out, in groups or between them.
        var edges: [ScanEdge]
        /// The largest score of each surrogate with shuffled accounts.
        var surrogates: [Double]
        /// The largest score of each surrogate with moved times; empty where none were made.
        var moved: [Double]
    }

    /// Runs the scan.
    ///
    /// - Parameters:
    ///   - posts: Posts in any order, their captions as they are to be compared.
    ///   - known: Groups that were found otherwise; a group that adds little to them is not listed again.
    ///   - progress: Told the number of surrogates that are done, from any thread.
    /// - Complexity: The moments of each window once, and for each surrogate O(*k* log *k*) for *k* pairs of uses.
    package func run(
        _ posts: PostTable, known: [[UInt32]] = [], progress: (@Sendable (Int) -> Void)? = nil
    ) -> SlowScanResult {
        let numbering = ObjectNumbering(posts.layers)
        let (uses, twins) = specificUses(of: posts, numbering: numbering)
        let blocks = InterestBlocks.blocks(of: uses, accountCount: posts.accounts.count, settings: settings)
        let texts = texts(among: uses, of: posts, numbering: numbering)
        let rank = posts.accounts.ranks()
        let done = ProgressCounter(report: progress)
        let scanned = settings.widths.enumerated().map { number, width in
            scan(
                texts, width: width, number: number, blocks: blocks, rank: rank, grain: posts.precision.milliseconds,
                done: done)
        }
        let decision = ScanDecision(
            scores: scanned.map(\.surrogates), margins: settings.widths.map(\.margin))
        var evidences: [Int: SlowEvidence] = [:]
        func evidence(at place: Int) -> SlowEvidence {
            if let evidence = evidences[place] { return evidence }
            let evidence = SlowEvidence(
                scanned[place].uses, window: settings.widths[place].window, settings: settings, numbering: numbering)
            evidences[place] = evidence
            return evidence
        }
        let kept = kept(scanned, decision: decision, known: known, rank: rank, evidence: evidence)
        let isGrouped = Set(kept.flatMap(\.members))
        let groups = kept.map { group in
            let (place, width) = (group.place, settings.widths[group.place])
            return SlowGroup(
                members: group.members,
                ties: evidence(at: place).ties(of: group.found, members: group.members, rank: rank),
                knownMembers: group.known, score: group.found.score,
                strength: decision.strength(group.found.score, at: place), p: decision.p(group.found.score, at: place),
                width: width, scanned: scanned[place], posts: posts, numbering: numbering,
                isElsewhere: isGrouped.contains)
        }
        return SlowScanResult(
            settings: settings, groups: groups, twins: twins.map { [$0.kept, $0.merged] },
            widths: settings.widths.enumerated().map { place, width in
                SlowScanResult.Width(
                    window: width.window, largestScore: scanned[place].groups.first?.score ?? 0,
                    limit: decision.limit(at: place), pairs: scanned[place].groups.reduce(0) { $0 + $1.edges.count })
            })
    }

    /// The uses of specific objects, an account under two names under one; and the names that were merged.
    func specificUses(
        of posts: PostTable, numbering: ObjectNumbering
    ) -> (uses: ScanUses, twins: [(kept: UInt32, merged: UInt32)]) {
        let (merged, twins) = ScanUses(posts, numbering: numbering).mergingTwins()
        return (merged.specific(to: settings.spread), twins)
    }

    /// The uses of texts: reposts and links of one source reach all its followers within hours, so that beyond minutes
    /// texts alone count.
    func texts(among uses: ScanUses, of posts: PostTable, numbering: ObjectNumbering) -> ScanUses {
        let kinds = posts.layers.map { LayerKind($0.layer) }
        return uses.filtered {
            let kind = kinds[numbering.place(of: uses.object[$0]).layer]
            return kind == .caption || kind == .transcript
        }
    }

    /// The surprises that are shared at the moments of uses.
    func surprise(of uses: ScanUses, window: Int64) -> SharedSurprise {
        SharedSurprise(
            ScanMoments(uses, window: window, crowd: settings.crowd), uses: uses,
            session: uses.sessions(gap: settings.session), settings: settings)
    }

    /// A group that stands out.
    private struct Kept {
        /// Place of its window.
        var place: Int
        var found: ScanGroup
        var members: [UInt32]
        /// Members that were found before.
        var known: Int
    }

    /// The groups that stand out, narrowest window first; one that adds little to what is already found is left out.
    ///
    /// Pairs that were found together, by the timing test or at a narrower window, do not count again: a few
    /// bystanders of a campaign would else make a group of their own with it.
    private func kept(
        _ scanned: [Scanned], decision: ScanDecision, known: [[UInt32]], rank: [UInt32],
        evidence: (Int) -> SlowEvidence
    ) -> [Kept] {
        var groupsOf: [UInt32: Set<Int>] = [:]
        var groupCount = 0
        func note(_ members: [UInt32]) {
            for member in members { groupsOf[member, default: []].insert(groupCount) }
            groupCount += 1
        }
        for members in known { note(members) }
        var kept: [Kept] = []
        for (place, window) in scanned.enumerated() {
            let moved = settings.movedMargin * (window.moved.max() ?? 0)
            let groups = ScanGroup.joined(
                Array(window.groups.prefix { decision.keeps($0.score, at: place) }), edges: window.edges, rank: rank)
            for group in groups {
                let found = group.without { edge in
                    guard let one = groupsOf[edge.first], let other = groupsOf[edge.second] else { return false }
                    return !one.isDisjoint(with: other)
                }
                guard decision.keeps(found.score, at: place), found.score > moved else { continue }
                let members = evidence(place).members(of: found)
                let before = members.count { groupsOf[$0] != nil }
                guard members.count > 1, Self.adds(members.count, known: before) else { continue }
                note(members)
                kept.append(Kept(place: place, found: found, members: members, known: before))
            }
        }
        return kept
    }

    /// Whether a group adds to what is found: most of it is new; or it joins what was found before with three accounts
    /// or more that it lacks, a fifth of the whole.
    ///
    /// - Parameter known: Members that stand in groups found before.
    static func adds(_ members: Int, known: Int) -> Bool {
        let new = members - known
        return 2 * known < members || new >= 3 && 5 * new >= members
    }

    private func scan(
        _ uses: ScanUses, width: SlowScanSettings.Width, number: Int, blocks: [UInt32], rank: [UInt32], grain: Int64,
        done: ProgressCounter
    ) -> Scanned {
        let surprise = surprise(of: uses, window: width.window)
        let strata = SwapStrata(uses, blocks: blocks, epoch: settings.epoch)
        let key = SplitMix64.mix(settings.seed &+ UInt64(number + 1) &* SplitMix64.increment)
        // Item 0 is the data.
        let results = parallelMap(count: settings.surrogates + 1, workers: workers) {
        } body: { surrogate, _ -> (groups: [ScanGroup], edges: [ScanEdge], largest: Double) in
            let account =
                surrogate == 0
                ? uses.account
                : strata.shuffled(
                    uses.account, key: SplitMix64.output(UInt64(surrogate), key: key))
            let edges = surprise.edges(account)
            let groups = ScanGroup.groups(edges, rank: rank, settings: settings)
            if surrogate > 0 { done.advance() }
            return (surrogate == 0 ? groups : [], surrogate == 0 ? edges : [], groups.first?.score ?? 0)
        }
        return Scanned(
            uses: uses, strata: strata, groups: results[0].groups, edges: results[0].edges,
            surrogates: results.dropFirst().map(\.largest),
            moved: width.alsoMovesTimes ? moved(uses, window: width.window, rank: rank, grain: grain, done: done) : [])
    }

    /// The largest score of each surrogate in which every use moves by an offset of its own.
    private func moved(
        _ uses: ScanUses, window: Int64, rank: [UInt32], grain: Int64, done: ProgressCounter
    ) -> [Double] {
        let null = JitterNull(window: window, halfWidth: settings.movedWindows * window, grain: max(1, grain))
        return parallelMap(count: settings.surrogates, workers: workers) {
        } body: { surrogate, _ in
            let key = JitterNull.surrogateKey(seed: settings.seed, surrogate: surrogate)
            let moved = uses.movingTimes { null.offset(post: $0, key: key) }
            let surprise = self.surprise(of: moved, window: window)
            done.advance()
            return ScanGroup.groups(surprise.edges(moved.account), rank: rank, settings: settings).first?.score ?? 0
        }
    }
}

/// Which scores lie beyond all surrogates at all windows.
///
/// Windows are made alike by mean and spread of their surrogates' largest scores, so that a window whose scores vary
/// much does not set the bar of the others; the largest of any surrogate at any window is what chance makes of looking
/// several times (the maximum statistic of Westfall and Young 1993).
struct ScanDecision {
    /// For each window, the largest score of each surrogate.
    let scores: [[Double]]
    let margins: [Double]

    /// The mean of the surrogates' largest scores at a window, at least one half.
    func scale(at place: Int) -> Double {
        max(0.5, scores[place].reduce(0, +) / Double(max(1, scores[place].count)))
    }

    /// The standard deviation of the surrogates' largest scores at a window, at least a twentieth of their mean.
    func spread(at place: Int) -> Double {
        let own = scores[place]
        let mean = own.reduce(0, +) / Double(max(1, own.count))
        let variance = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, own.count))
        return max(scale(at: place) / 20, variance.squareRoot())
    }

    /// A score in units of what surrogates reach at its window.
    func strength(_ score: Double, at place: Int) -> Double { score / scale(at: place) }

    /// How many standard deviations a score lies beyond what surrogates reach at its window.
    private func deviations(_ score: Double, at place: Int) -> Double {
        (score - scale(at: place)) / spread(at: place)
    }

    /// For each surrogate, the most deviations at any window.
    private var largest: [Double] {
        (0..<(scores.first?.count ?? 0)).map { surrogate in
            scores.indices.map { deviations(scores[$0][surrogate], at: $0) }.max() ?? 0
        }
    }

    /// The score that a group at a window must exceed.
    func limit(at place: Int) -> Double {
        margins[place] * (scale(at: place) + (largest.max() ?? 0) * spread(at: place))
    }

    /// Whether a score stands out.
    func keeps(_ score: Double, at place: Int) -> Bool { score > limit(at: place) }

    /// Family-wise p over groups and windows: (1 + surrogates that lie as far out at any window) / (1 + surrogates).
    func p(_ score: Double, at place: Int) -> Double {
        let deviations = deviations(score, at: place)
        let largest = largest
        return Double(1 + largest.count { $0 >= deviations }) / Double(1 + largest.count)
    }
}
