package import TroupeModel
import TroupeStatistics

/// What pairs of accounts met in the posts and in jittered copies of them, searched by another engine at one width of
/// the window. Chances are computed here from it, so both engines give the same ones to the last bit.
package struct SearchedElsewhere: Sendable {
    /// Two posts that met: uses of one object by the two accounts of a pair, at most the null's reach apart.
    package struct Meeting: Sendable, Hashable {
        /// The session of the first account's post, numbered inside the account.
        package var firstSession: UInt32
        /// The session of the second account's post.
        package var secondSession: UInt32
        /// The first account's post.
        package var firstPost: UInt32
        /// The second account's post.
        package var secondPost: UInt32
        /// Milliseconds between them.
        package var gap: Int64

        /// A meeting.
        package init(firstSession: UInt32, secondSession: UInt32, firstPost: UInt32, secondPost: UInt32, gap: Int64) {
            self.firstSession = firstSession
            self.secondSession = secondSession
            self.firstPost = firstPost
            self.secondPost = secondPost
            self.gap = gap
        }
    }

    /// A pair that can be a candidate, and all that it met.
    package struct Pair: Sendable {
        /// The account with the lower number.
        package var first: UInt32
        /// The account with the higher number.
        package var second: UInt32
        /// What the two met, in any order.
        package var meetings: [Meeting]

        /// A pair.
        package init(first: UInt32, second: UInt32, meetings: [Meeting]) {
            self.first = first
            self.second = second
            self.meetings = meetings
        }
    }

    /// What was found in the posts as they are, or in one copy.
    package struct Search: Sendable {
        /// The pairs, in any order. In the posts as they are: all with a co-action; in a copy: those with as many as a
        /// candidate needs.
        package var pairs: [Pair] = []
        /// Pairs by number of distinct objects; in the posts as they are cell 0 holds the pairs that meet within the
        /// reach without a co-action.
        package var pairsBySupport = [Int](repeating: 0, count: CandidateSearch.supportCells)

        /// Nothing found.
        package init() {}
    }

    /// The posts as they are.
    package var real = Search()
    /// The copies, by number.
    package var copies: [Search] = []

    /// Nothing found in so many copies.
    package init(copies: Int) {
        self.copies = Array(repeating: Search(), count: copies)
    }

    /// The number of cells of ``Search/pairsBySupport``.
    package static var supportCells: Int { CandidateSearch.supportCells }
}

extension SearchedElsewhere {
    /// What another engine must know to search as this one does, at one width of the window.
    package struct Rules: Sendable {
        /// Longest gap of a co-action, in milliseconds.
        package let window: Int64
        /// Largest offset of a copy.
        package let jitter: Int64
        /// The unit of the offsets.
        package let grain: Int64
        /// Longest gap of an encounter.
        package let reach: Int64
        /// Longest pause inside a session.
        package let session: Int64
        /// Fewest co-actions of a candidate.
        package let fewestHits: Int
        /// Accounts on an object at one moment beyond which posts carry no evidence.
        package let crowd: Int
        /// An object with more pairs within the reach than this is counted, not paired.
        package let reachLimit: Int
        /// The keys of the copies, from which offsets are drawn by the number of the post.
        package let keys: [UInt64]

        /// The rules of these settings.
        package init(_ posts: PostTable, settings: CoordinationSettings) {
            let null = CandidateSearch.null(posts, settings: settings, clock: LayerClock(posts, settings: settings))
            window = null.window
            jitter = null.halfWidth
            grain = null.grain
            reach = null.reach
            session = settings.session
            fewestHits = null.fewestHits(reaching: settings.candidateLevel)
            crowd = settings.crowd
            reachLimit = settings.reachLimit
            keys = (0..<settings.surrogates).map { JitterNull.surrogateKey(seed: settings.seed, surrogate: $0) }
        }
    }

    /// For each post, whether a scheduler put it on a round time; nil where none is.
    package static func roundPosts(of posts: PostTable) -> [Bool]? { RoundTimes(posts).isRound }
}
