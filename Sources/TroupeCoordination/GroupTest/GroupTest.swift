import TroupeBase
import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// Finds groups of accounts whose timing together is more than chance would explain.
///
/// Candidate ties have p ≤ `candidateLevel` under the jitter null (see ``OccasionTest``). Leiden on −log10 p makes
/// groups of them. A group's score is its evidence per member. The whole way again on surrogates of the posts
/// gives the largest score that chance makes; a group is kept when its score is beyond that of all but a share α of
/// the surrogates, and beyond the largest of all by the margin. The family-wise error is over all groups of a data set,
/// and members need not be significant one by one: a campaign whose accounts each take part in a tenth of the actions
/// is found, where every rule for single pairs finds nothing or noise.
package struct GroupTest: Sendable {
    /// The settings.
    package var settings: CoordinationSettings
    /// Number of threads. The result does not depend on it.
    package var workers: Int
    /// What another engine has found in the posts and the surrogates; nil where all is searched here.
    package var elsewhere: SearchedElsewhere?

    /// A test.
    package init(settings: CoordinationSettings = CoordinationSettings(), workers: Int) {
        self.settings = settings
        self.workers = workers
    }

    /// Runs the test.
    ///
    /// - Parameters:
    ///   - posts: Posts in any order. Jitter goes by place in the table, so another order gives other surrogates.
    ///   - progress: Told the number of surrogates that are done, from any thread.
    /// - Returns: All groups of candidate ties, with p, kept or not.
    /// - Complexity: `surrogates` + 1 detections; one detection's columns in memory for each worker.
    package func run(_ posts: PostTable, progress: (@Sendable (Int) -> Void)? = nil) -> GroupTestResult {
        let search = CandidateSearch(posts, settings: settings, elsewhere: elsewhere)
        let grouping = CandidateGrouping(
            rank: posts.accounts.ranks(), seed: settings.seed, iterations: settings.leidenIterations)
        let real = search.real(workers: workers)
        let done = ProgressCounter(report: progress)
        let surrogates = parallelMap(count: settings.surrogates, workers: workers) {
            search.scratch()
        } body: { surrogate, scratch in
            let findings = search.surrogate(surrogate, scratch: &scratch)
            done.advance()
            let largest = grouping.largestScores(findings.ties)
            return SurrogateFindings(
                largestScore: largest.group, largestAccountEvidence: largest.account,
                pairsBySupport: findings.pairsBySupport,
                candidateCount: findings.ties.count)
        }

        let rates = BenjaminiHochberg(pValues: real.allP, testCount: real.testedPairs)
        var groups = grouping.groups(real.ties)
        let largest = surrogates.map(\.largestScore).max() ?? 0
        for place in groups.indices {
            let score = groups[place].evidencePerMember
            let reached = surrogates.count { $0.largestScore >= score }
            groups[place].p = Double(1 + reached) / Double(1 + settings.surrogates)
            groups[place].isKept = groups[place].p <= settings.alpha && score >= settings.margin * largest
        }
        return GroupTestResult(
            detector: TieDetector(
                index: real.index, numbering: search.numbering, clock: search.clock, unpaired: real.unpaired),
            candidates: real.ties.map { CandidateTie(chance: $0, q: rates.qValue($0.p)) }, groups: groups,
            surrogates: surrogates, testedPairs: real.testedPairs, pairsBySupport: real.pairsBySupport,
            crowds: real.crowds, scheduledPosts: search.roundTimes.posts, scheduledAccounts: search.roundTimes.accounts)
    }
}

/// A tie whose timing is unlikely to be chance, and its false-discovery rate.
package struct CandidateTie: Sendable, Hashable {
    /// The pair, its occasions and p.
    package var chance: TieChance
    /// The smallest false-discovery rate at which the tie alone would be kept (Benjamini–Hochberg over all pairs
    /// that meet within the reach of the null).
    package var q: Double
}

/// What one surrogate gave.
package struct SurrogateFindings: Sendable, Hashable {
    /// The largest evidence per member of a group; 0 without candidate ties.
    package var largestScore: Double
    /// The largest evidence of one account inside its group.
    package var largestAccountEvidence: Double
    /// Pairs by number of distinct objects: cell *s* holds pairs with exactly *s*, the last cell more.
    package var pairsBySupport: [Int]
    /// Candidate ties.
    package var candidateCount: Int
}

/// The outcome of a ``GroupTest``.
package struct GroupTestResult: Sendable {
    /// The ties and co-actions among the posts that carry evidence (crowds are left out).
    package var detector: TieDetector
    /// All candidate ties, by first and second account.
    package var candidates: [CandidateTie]
    /// All groups of candidates, strongest evidence first.
    package var groups: [CandidateGroup]
    /// The surrogates, in order of their number.
    package var surrogates: [SurrogateFindings]
    /// Pairs that meet within the reach of the null: the number of tests behind every q.
    package var testedPairs: Int
    /// Pairs by number of distinct objects in the data: cell *s* holds pairs with exactly *s*, the last cell more.
    package var pairsBySupport: [Int]
    /// Objects whose posts carry no evidence because a crowd used them.
    package var crowds: [CrowdedObject]
    /// Posts that a scheduler put on a round time; they carry no evidence against each other.
    package var scheduledPosts: Int
    /// Accounts with such posts.
    package var scheduledAccounts: Int

    /// The family-wise p of an account's evidence: how many surrogates hold an account with as much.
    package func accountP(_ evidence: Double) -> Double {
        Double(1 + surrogates.count { $0.largestAccountEvidence >= evidence }) / Double(1 + surrogates.count)
    }

    /// The groups that stand out from chance.
    package var kept: [CandidateGroup] { groups.filter(\.isKept) }
}
