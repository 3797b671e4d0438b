import TroupeBase
import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// What becomes of the communities when something is changed: a layer left out, another window, other seeds, fewer
/// posts.
package struct Robustness: Sendable {
    /// What is changed.
    package enum Change: Sendable, Hashable {
        /// A layer is left out, by number.
        case without(layer: Int)
        /// Half of the window, with jitter and sessions to match.
        case halfWindow
        /// Twice the window, with jitter and sessions to match.
        case doubleWindow
        /// A fifth of the posts is left out, drawn with this seed.
        case withoutPosts(seed: Int)
        /// The community search has another seed.
        case searchSeed(Int)
    }

    /// What became of a community.
    package struct Outcome: Sendable, Hashable {
        /// What was changed.
        package var change: Change
        /// Whether a group with at least half of the members, and no more than as many others, still stands out.
        package var survives: Bool
        /// The evidence per member of the group that holds most of the members; 0 without one.
        package var score: Double
        /// What a group must reach: the margin times the largest score of the run's surrogates.
        package var threshold: Double
        /// Members that are in that group.
        package var kept: [UInt32]
        /// Accounts of that group that are no members.
        package var others: [UInt32]
    }

    /// The settings of the run.
    package var settings: CoordinationSettings
    /// Number of threads.
    package var workers: Int

    /// Seeds of the community search that are tried.
    package static let searchSeeds = 20
    /// Draws of posts to leave out.
    package static let postDraws = 5

    /// A card for runs with these settings.
    package init(settings: CoordinationSettings, workers: Int) {
        self.settings = settings
        self.workers = workers
    }

    /// For each community, what became of it under each change.
    ///
    /// The threshold is that of the run: surrogates are not drawn anew for each change.
    ///
    /// - Complexity: One detection without surrogates for each change but the seeds of the search.
    package func card(_ detection: Detection, posts: PostTable) -> [[Outcome]] {
        guard let test = detection.groupTest, !detection.communities.isEmpty else { return [] }
        let threshold = settings.margin * (test.surrogates.map(\.largestScore).max() ?? 0)
        let rank = posts.accounts.ranks()
        let chances = test.candidates.map(\.chance)
        var changes: [Change] = []
        if posts.layers.count > 1 { changes += posts.layers.indices.map { .without(layer: $0) } }
        changes += [.halfWindow, .doubleWindow]
        changes += (1...Self.postDraws).map { .withoutPosts(seed: $0) }
        changes += (1...Self.searchSeeds).map { .searchSeed($0) }
        let groups = changes.map { change -> [(members: [UInt32], score: Double)] in
            var grouping = CandidateGrouping(
                rank: rank, seed: settings.seed, iterations: settings.leidenIterations)
            if case .searchSeed(let seed) = change {
                grouping = CandidateGrouping(
                    rank: rank, seed: settings.seed &+ UInt64(seed), iterations: settings.leidenIterations)
                return grouping.groups(chances).map { ($0.members, $0.evidencePerMember) }
            }
            let (changed, changedSettings) = apply(change, to: posts)
            return grouping.groups(CandidateSearch(changed, settings: changedSettings).real(workers: workers).ties)
                .map { ($0.members, $0.evidencePerMember) }
        }
        return detection.communities.map { community in
            zip(changes, groups).map { change, groups in
                Self.outcome(of: community.members, change: change, in: groups, threshold: threshold)
            }
        }
    }

    private func apply(_ change: Change, to posts: PostTable) -> (PostTable, CoordinationSettings) {
        var posts = posts
        var settings = settings
        switch change {
        case .without(let layer): posts.layers.remove(at: layer)
        case .halfWindow, .doubleWindow:
            let unit = posts.precision.milliseconds
            let window = change == .halfWindow ? max(unit, settings.window / 2) : 2 * settings.window
            settings.layerWindows = settings.layerWindows.mapValues {
                change == .halfWindow ? max(unit, $0 / 2) : 2 * $0
            }
            settings.window = window
            settings.jitter = change == .halfWindow ? max(unit, settings.jitter / 2) : 2 * settings.jitter
            settings.session = change == .halfWindow ? settings.session / 2 : 2 * settings.session
        case .withoutPosts(let seed):
            for layer in posts.layers.indices {
                let column = posts.layers[layer]
                let kept = column.postOfUse.indices.filter {
                    Self.keeps(column.postOfUse[$0], draw: seed, seed: self.settings.seed)
                }
                posts.layers[layer].postOfUse = kept.map { column.postOfUse[$0] }
                posts.layers[layer].objectOfUse = kept.map { column.objectOfUse[$0] }
            }
        case .searchSeed: break
        }
        return (posts, settings)
    }
}

extension Robustness {
    /// What became of a group.
    ///
    /// - Parameters:
    ///   - members: Its members.
    ///   - groups: The groups of the changed posts, those of the strongest evidence first.
    ///   - threshold: The score that a group must reach.
    static func outcome(
        of members: [UInt32], change: Change, in groups: [(members: [UInt32], score: Double)], threshold: Double
    ) -> Outcome {
        let isMember = Set(members)
        // The group that holds most of the members; of several the one of stronger evidence, as they are ordered.
        var best: (members: [UInt32], score: Double, shared: Int)?
        for group in groups {
            let shared = group.members.count { isMember.contains($0) }
            if shared > best?.shared ?? 0 { best = (group.members, group.score, shared) }
        }
        guard let best else {
            return Outcome(change: change, survives: false, score: 0, threshold: threshold, kept: [], others: [])
        }
        let others = best.members.filter { !isMember.contains($0) }
        return Outcome(
            change: change,
            survives: 2 * best.shared >= members.count && others.count <= members.count && best.score >= threshold
                && best.score > 0,
            score: best.score, threshold: threshold, kept: best.members.filter { isMember.contains($0) }, others: others
        )
    }

    /// Whether a use of a post stays when a fifth of the posts is left out.
    ///
    /// - Parameters:
    ///   - draw: Which of ``postDraws`` it is, from 1.
    ///   - seed: The seed of the run.
    static func keeps(_ post: UInt32, draw: Int, seed: UInt64) -> Bool {
        SplitMix64.output(UInt64(post), key: JitterNull.surrogateKey(seed: seed, surrogate: 1_000_000 + draw)) % 5 != 0
    }
}
