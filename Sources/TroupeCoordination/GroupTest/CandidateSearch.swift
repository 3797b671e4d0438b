import TroupeBase
import TroupeGraph
import TroupeModel
import TroupeStatistics

/// Finds the candidate ties of the posts, or of a surrogate of them, in exactly the same way.
struct CandidateSearch: Sendable {
    let settings: CoordinationSettings
    let null: JitterNull
    let numbering: ObjectNumbering
    let clock: LayerClock
    private let base: UseIndex
    private let posts: PostTable
    private let sessions: Sessions
    /// What another engine has found; nil where all is searched here.
    private let elsewhere: SearchedElsewhere?
    /// Posts that a scheduler put on a round time, which carry no evidence against each other.
    let roundTimes: RoundTimes

    /// Cells of the counts by support: 0, 1, 2 … and "this many or more".
    static let supportCells = 12

    /// One search's findings.
    struct Findings: Sendable {
        /// The uses that carry evidence.
        var index: UseIndex
        /// Pairs with p up to the level asked for, by first and second account.
        var ties: [TieChance]
        /// The p of every pair with a co-action; empty unless asked for.
        var allP: [Double]
        /// Pairs that meet within the reach of the null; zero unless asked for.
        var testedPairs: Int
        /// Pairs by number of distinct objects.
        var pairsBySupport: [Int]
        /// Objects used by crowds.
        var crowds: [CrowdedObject]
        /// Objects counted but not paired.
        var unpaired: [UnpairedObject]
    }

    init(_ posts: PostTable, settings: CoordinationSettings, elsewhere: SearchedElsewhere? = nil) {
        self.settings = settings
        self.posts = posts
        self.elsewhere = elsewhere
        clock = LayerClock(posts, settings: settings)
        null = Self.null(posts, settings: settings, clock: clock)
        numbering = ObjectNumbering(posts.layers)
        roundTimes = RoundTimes(posts)
        var all = UseIndex(posts, factors: clock.factors)
        all.isRound = roundTimes.isRound
        base = all
        sessions = Sessions(accountOfPost: posts.account, accountCount: posts.accounts.count)
    }

    /// The null model of these settings.
    static func null(_ posts: PostTable, settings: CoordinationSettings, clock: LayerClock) -> JitterNull {
        JitterNull(
            window: clock.window, halfWidth: settings.jitter * clock.unit,
            grain: min(posts.precision.milliseconds, settings.jitter) * clock.unit)
    }

    /// Searches the posts as they are, for the chance of every pair with a co-action.
    ///
    /// - Parameter isWanted: Whether a pair at or below the level is listed among the ties.
    func real(workers: Int, isWanted: (UInt32, UInt32) -> Bool = { _, _ in true }) -> Findings {
        if let elsewhere {
            let kept = evidence(in: base)
            var found = findings(elsewhere.real, isComplete: true, isWanted: isWanted)
            found.index = kept.index
            found.crowds = kept.crowds
            found.unpaired = kept.unpaired
            return found
        }
        let session = sessions.number(gap: settings.session) { posts.time[$0] }
        return search(base, session: session, isComplete: true, workers: workers, isWanted: isWanted)
    }

    /// Searches surrogate number `surrogate` on the calling thread.
    func surrogate(_ surrogate: Int) -> Findings {
        if let elsewhere { return findings(elsewhere.copies[surrogate], isComplete: false) { _, _ in true } }
        let key = JitterNull.surrogateKey(seed: settings.seed, surrogate: surrogate)
        let moved = base.jittered { null.offset(post: $0, key: key) }
        let session = sessions.number(gap: settings.session) {
            posts.time[$0] + null.offset(post: $0, key: key) / clock.unit
        }
        return search(moved, session: session, isComplete: false, workers: 1) { _, _ in true }
    }

    private func search(
        _ uses: UseIndex, session: [UInt32], isComplete: Bool, workers: Int, isWanted: (UInt32, UInt32) -> Bool
    ) -> Findings {
        let (index, crowds, unpaired) = evidence(in: uses)
        var scan = PairScan(window: clock.window, reach: null.reach)
        scan.fewestHits = isComplete ? 1 : null.fewestHits(reaching: settings.candidateLevel)
        scan.countsEncounters = isComplete
        scan.supportCells = Self.supportCells
        let blocks = index.accountBlocks(workers == 1 ? 1 : 64 * workers)
        let level = settings.candidateLevel
        let parts = parallelMap(count: blocks.count, workers: workers) {
            (PairScan.Scratch(accountCount: index.accountCount), OccasionTest(null: null))
        } body: { block, scratch in
            var ties: [TieChance] = []
            var allP: [Double] = []
            let counts = scan.run(accounts: blocks[block], of: index, scratch: &scratch.0) {
                first, second, encounters in
                let tie = scratch.1.chance(
                    first: first, second: second, encounters: encounters, index: index, session: session)
                if isComplete { allP.append(tie.p) }
                if tie.p <= level, isWanted(first, second) { ties.append(tie) }
            }
            return (ties: ties, allP: allP, counts: counts)
        }
        var support = [Int](repeating: 0, count: Self.supportCells)
        for part in parts {
            for (cell, pairs) in part.counts.pairsBySupport.enumerated() { support[cell] += pairs }
        }
        return Findings(
            index: index, ties: Array(parts.map(\.ties).joined()), allP: Array(parts.map(\.allP).joined()),
            testedPairs: parts.reduce(0) { $0 + $1.counts.encounteredPairs }, pairsBySupport: support,
            crowds: crowds, unpaired: unpaired)
    }

    /// The uses that carry evidence, and what was taken out.
    private func evidence(
        in uses: UseIndex
    ) -> (index: UseIndex, crowds: [CrowdedObject], unpaired: [UnpairedObject]) {
        var index = uses
        let crowds = index.crowds(
            window: clock.window, crowd: settings.crowd, numbering: numbering, factors: clock.factors)
        if let crowds { index = index.removing(crowds.isCrowded) }
        let unpaired = index.overLimit(window: null.reach, limit: settings.reachLimit, numbering: numbering)
        if let unpaired { index = index.removing(unpaired.isOver) }
        return (index, crowds?.objects ?? [], unpaired?.objects ?? [])
    }

    /// The findings of a search that another engine made.
    private func findings(
        _ search: SearchedElsewhere.Search, isComplete: Bool, isWanted: (UInt32, UInt32) -> Bool
    ) -> Findings {
        var test = OccasionTest(null: null)
        let chances = search.pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { test.chance(of: $0) }
        return Findings(
            index: base, ties: chances.filter { $0.p <= settings.candidateLevel && isWanted($0.first, $0.second) },
            allP: isComplete ? chances.map(\.p) : [], testedPairs: isComplete ? search.pairsBySupport.reduce(0, +) : 0,
            pairsBySupport: search.pairsBySupport, crowds: [], unpaired: [])
    }
}
