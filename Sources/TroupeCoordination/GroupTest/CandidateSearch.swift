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
    /// The uses that can meet another account's in some surrogate.
    private let moving: UseIndex
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
        self.elsewhere = elsewhere
        clock = LayerClock(posts, settings: settings)
        null = Self.null(posts, settings: settings, clock: clock)
        numbering = ObjectNumbering(posts.layers)
        roundTimes = RoundTimes(posts)
        var all = UseIndex(posts, factors: clock.factors)
        all.isRound = roundTimes.isRound
        base = all
        moving = all.removing(
            all.aloneUses(within: null.reach + 2 * null.halfWidth, keepingObjectsAbove: settings.reachLimit))
        sessions = Sessions(posts)
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
        var index = base
        let (crowds, unpaired) = leaveOutCrowds(&index)
        if let elsewhere {
            let chances = self.chances(elsewhere.real)
            return Findings(
                index: index, ties: chances.filter { $0.p <= settings.candidateLevel && isWanted($0.first, $0.second) },
                allP: chances.map(\.p), testedPairs: elsewhere.real.pairsBySupport.reduce(0, +),
                pairsBySupport: elsewhere.real.pairsBySupport, crowds: crowds, unpaired: unpaired)
        }
        let session = sessions.number(gap: settings.session)
        var scan = PairScan(window: clock.window, reach: null.reach)
        scan.countsEncounters = true
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
                allP.append(tie.p)
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

    /// What one thread keeps from surrogate to surrogate.
    struct Scratch {
        fileprivate var index: UseIndex
        fileprivate var session: [UInt32]
        fileprivate var pairs: PairScan.Scratch
    }

    /// Memory for the surrogates of one thread.
    func scratch() -> Scratch {
        Scratch(
            index: moving, session: [UInt32](repeating: 0, count: sessions.postCount),
            pairs: PairScan.Scratch(accountCount: moving.accountCount))
    }

    /// Searches surrogate number `surrogate` on the calling thread.
    ///
    /// - Returns: The candidate ties, by first and second account, and the pairs by number of distinct objects.
    func surrogate(_ surrogate: Int, scratch: inout Scratch) -> (ties: [TieChance], pairsBySupport: [Int]) {
        if let elsewhere {
            let found = elsewhere.copies[surrogate]
            return (chances(found).filter { $0.p <= settings.candidateLevel }, found.pairsBySupport)
        }
        let key = JitterNull.surrogateKey(seed: settings.seed, surrogate: surrogate)
        scratch.index.becomes(moving) { null.offset(post: $0, key: key) }
        _ = leaveOutCrowds(&scratch.index)
        scratch.session.withUnsafeMutableBufferPointer { places in
            sessions.number(
                gap: settings.session, offset: { null.offset(post: $0, key: key) / clock.unit }, into: places)
        }
        var scan = PairScan(window: clock.window, reach: null.reach)
        scan.fewestHits = null.fewestHits(reaching: settings.candidateLevel)
        scan.supportCells = Self.supportCells
        let (index, session, level) = (scratch.index, scratch.session, settings.candidateLevel)
        var test = OccasionTest(null: null)
        var ties: [TieChance] = []
        let counts = scan.run(accounts: 0..<index.accountCount, of: index, scratch: &scratch.pairs) {
            first, second, encounters in
            let tie = test.chance(
                first: first, second: second, encounters: encounters, index: index, session: session, upTo: level)
            if let tie { ties.append(tie) }
        }
        return (ties, counts.pairsBySupport)
    }

    /// Takes away the posts of crowds and of objects with too many pairs.
    private func leaveOutCrowds(_ index: inout UseIndex) -> (crowds: [CrowdedObject], unpaired: [UnpairedObject]) {
        let crowds = index.crowds(
            window: clock.window, crowd: settings.crowd, numbering: numbering, factors: clock.factors)
        if let crowds { index.remove(crowds.isCrowded) }
        let unpaired = index.overLimit(window: null.reach, limit: settings.reachLimit, numbering: numbering)
        if let unpaired { index.remove(unpaired.isOver) }
        return (crowds?.objects ?? [], unpaired?.objects ?? [])
    }

    /// The chances of the pairs that another engine found.
    private func chances(_ search: SearchedElsewhere.Search) -> [TieChance] {
        var test = OccasionTest(null: null)
        return search.pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.map { test.chance(of: $0) }
    }
}
