import TroupeBase
import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// Finds groups that publish the same texts again and again within a minute to a day of each other, more than accounts
/// of the same interests and times do.
///
/// At each window the surprise of every moment is shared out among those present (``SharedSurprise``), Leiden makes
/// groups of the pairs that stand out, and everything is done again on copies in which accounts are shuffled among the
/// uses of their time and interest (``SwapStrata``). Scores of the windows are made alike by the mean of the copies'
/// largest scores; the largest of any copy at any window is what chance makes of looking several times, and a group
/// must lie beyond it by the margin of its window. Such a group may act together, share a source, or be a circle of
/// friends: the test cannot tell.
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
        /// The largest score of each copy with shuffled accounts.
        var copies: [Double]
        /// The largest score of each copy with moved times; empty where none were made.
        var moved: [Double]
    }

    /// Runs the scan.
    ///
    /// - Parameters:
    ///   - posts: Posts in any order, their captions as they are to be compared.
    ///   - known: Groups that were found otherwise; a group of which half stands in them is not listed again.
    ///   - progress: Told the number of copies that are done, from any thread.
    /// - Complexity: The moments of each window once, and for each copy O(*k* log *k*) for *k* pairs of uses.
    package func run(
        _ posts: PostTable, known: [[UInt32]] = [], progress: (@Sendable (Int) -> Void)? = nil
    ) -> SlowScanResult {
        let numbering = ObjectNumbering(posts.layers)
        let (merged, twins) = ScanUses(posts, numbering: numbering).mergingTwins()
        let uses = merged.specific(to: settings.spread)
        let blocks = InterestBlocks.blocks(of: uses, accountCount: posts.accounts.count, settings: settings)
        let kinds = posts.layers.map { LayerKind($0.layer) }
        // Reposts and links of one source reach all its followers within hours: beyond minutes texts alone count.
        let texts = uses.filtered {
            let kind = kinds[numbering.place(of: uses.object[$0]).layer]
            return kind == .caption || kind == .transcript
        }
        let rank = posts.accounts.ranks()
        let done = ProgressCounter(report: progress)
        let scanned = settings.widths.enumerated().map { number, width in
            scan(
                texts, width: width, number: number, blocks: blocks, rank: rank, grain: posts.precision.milliseconds,
                done: done)
        }
        let decision = ScanDecision(
            scores: scanned.map(\.copies), margins: settings.widths.map(\.margin))
        var found = Set<UInt32>(known.joined())
        var groups: [SlowGroup] = []
        for (place, width) in settings.widths.enumerated() {
            for group in scanned[place].groups {
                let moved = settings.movedMargin * (scanned[place].moved.max() ?? 0)
                guard decision.keeps(group.score, at: place), group.score > moved else { break }
                let members = group.members
                let known = members.count(where: found.contains)
                guard 2 * known < members.count else { continue }
                found.formUnion(members)
                groups.append(
                    SlowGroup(
                        members: members, knownMembers: known, score: group.score,
                        strength: decision.strength(group.score, at: place),
                        p: decision.p(group.score, at: place), width: width, scanned: scanned[place], posts: posts,
                        numbering: numbering))
            }
        }
        return SlowScanResult(
            settings: settings, groups: groups, twins: twins.map { [$0.kept, $0.merged] },
            widths: settings.widths.enumerated().map { place, width in
                SlowScanResult.Width(
                    window: width.window, largestScore: scanned[place].groups.first?.score ?? 0,
                    limit: decision.limit(at: place), pairs: scanned[place].groups.reduce(0) { $0 + $1.edges.count })
            })
    }

    private func scan(
        _ uses: ScanUses, width: SlowScanSettings.Width, number: Int, blocks: [UInt32], rank: [UInt32], grain: Int64,
        done: ProgressCounter
    ) -> Scanned {
        let moments = ScanMoments(uses, window: width.window, crowd: settings.crowd)
        let surprise = SharedSurprise(
            moments, uses: uses, sitting: uses.sittings(gap: settings.sitting), settings: settings)
        let strata = SwapStrata(uses, blocks: blocks, epoch: settings.epoch)
        let key = SplitMix64.mix(settings.seed &+ UInt64(number + 1) &* SplitMix64.increment)
        // Item 0 is the data.
        let results = parallelMap(count: settings.copies + 1, workers: workers) {
        } body: { copy, _ -> (groups: [ScanGroup], largest: Double) in
            let account =
                copy == 0
                ? uses.account
                : strata.shuffled(
                    uses.account, key: SplitMix64.output(UInt64(copy), key: key))
            let groups = ScanGroup.groups(surprise.edges(account), rank: rank, settings: settings)
            if copy > 0 { done.advance() }
            return (copy == 0 ? groups : [], groups.first?.score ?? 0)
        }
        return Scanned(
            uses: uses, strata: strata, groups: results[0].groups, copies: results.dropFirst().map(\.largest),
            moved: width.alsoMovesTimes ? moved(uses, window: width.window, rank: rank, grain: grain, done: done) : [])
    }

    /// The largest score of each copy in which every use moves by an offset of its own.
    private func moved(
        _ uses: ScanUses, window: Int64, rank: [UInt32], grain: Int64, done: ProgressCounter
    ) -> [Double] {
        let null = JitterNull(window: window, halfWidth: settings.movedWindows * window, grain: max(1, grain))
        return parallelMap(count: settings.copies, workers: workers) {
        } body: { copy, _ in
            let key = JitterNull.copyKey(seed: settings.seed, copy: copy)
            let moved = uses.movingTimes { null.offset(post: $0, key: key) }
            let surprise = SharedSurprise(
                ScanMoments(moved, window: window, crowd: settings.crowd), uses: moved,
                sitting: moved.sittings(gap: settings.sitting), settings: settings)
            done.advance()
            return ScanGroup.groups(surprise.edges(moved.account), rank: rank, settings: settings).first?.score ?? 0
        }
    }
}

/// Which scores lie beyond all copies at all windows.
struct ScanDecision {
    /// For each window, the largest score of each copy.
    let scores: [[Double]]
    let margins: [Double]

    /// The mean of the copies' largest scores at a window, at least one half.
    func scale(at place: Int) -> Double {
        max(0.5, scores[place].reduce(0, +) / Double(max(1, scores[place].count)))
    }

    /// A score in units of what copies reach at its window.
    func strength(_ score: Double, at place: Int) -> Double { score / scale(at: place) }

    /// For each copy, its largest strength at any window.
    private var largest: [Double] {
        (0..<(scores.first?.count ?? 0)).map { copy in
            scores.indices.map { scores[$0][copy] / scale(at: $0) }.max() ?? 0
        }
    }

    /// The score that a group at a window must exceed.
    func limit(at place: Int) -> Double { margins[place] * (largest.max() ?? 1) * scale(at: place) }

    /// Whether a score stands out.
    func keeps(_ score: Double, at place: Int) -> Bool { score > limit(at: place) }

    /// Family-wise p over groups and windows: (1 + copies that reach the strength at any window) / (1 + copies).
    func p(_ score: Double, at place: Int) -> Double {
        let strength = strength(score, at: place)
        let largest = largest
        return Double(1 + largest.count { $0 >= strength }) / Double(1 + largest.count)
    }
}
