import TroupeStatistics

/// How likely the timing of a pair's encounters is to be chance.
package struct TieChance: Sendable, Hashable {
    /// The account with the lower number.
    package var first: UInt32
    /// The account with the higher number.
    package var second: UInt32
    /// Occasions with at least one co-action.
    package var occasions: Int
    /// Occasions with a co-action that the null model expects.
    package var expected: Double
    /// P(at least that many occasions) when every post moves by its own offset.
    package var p: Double
}

/// Computes ``TieChance`` from encounters.
///
/// Encounters in the same two sessions are one *occasion*: an account that works through a list of captions meets
/// another that does the same many times, but both sat down once. The chance of an occasion is at most the sum of the
/// chances of its encounters. p is the exact Poisson-binomial tail over the occasions. Two posts that share several
/// objects are one encounter.
struct OccasionTest {
    let null: JitterNull
    private var met: [Meeting] = []
    private var chances: [Double] = []
    private var occasions: [Occasion] = []

    private struct Meeting {
        var sessions: UInt64
        var posts: UInt64
        var gap: Int64
    }

    private struct Occasion {
        var sessions: UInt64
        var isHit: Bool
    }

    /// Up to how many encounters a rough p is worth its quadratic time.
    private static let fewEncounters = 24

    init(null: JitterNull) {
        self.null = null
    }

    /// The chance of one pair.
    ///
    /// - Parameters:
    ///   - encounters: All encounters of the pair within the null's reach.
    ///   - session: For each post, its session.
    /// - Complexity: O(*e* log *e* + *o c*) for *e* encounters on *o* occasions, *c* of them with a co-action.
    mutating func chance(
        first: UInt32, second: UInt32, encounters: UnsafeBufferPointer<Encounter>, index: UseIndex, session: [UInt32]
    ) -> TieChance {
        meet(encounters, index: index, session: session)
        return chance(first: first, second: second)
    }

    /// The chance of one pair, or nil where p is above `level`: most such pairs are told without sorting.
    mutating func chance(
        first: UInt32, second: UInt32, encounters: UnsafeBufferPointer<Encounter>, index: UseIndex, session: [UInt32],
        upTo level: Double
    ) -> TieChance? {
        meet(encounters, index: index, session: session)
        // The sum of an occasion's chances depends in its last digits on their order, which is another here.
        guard met.count > Self.fewEncounters || roughP() <= level * (1 + 1e-9) else { return nil }
        let tie = chance(first: first, second: second)
        return tie.p <= level ? tie : nil
    }

    private mutating func meet(_ encounters: UnsafeBufferPointer<Encounter>, index: UseIndex, session: [UInt32]) {
        met.removeAll(keepingCapacity: true)
        for encounter in encounters {
            let mine = index.post[Int(encounter.mine)]
            let theirs = index.post[Int(encounter.theirs)]
            let gap = abs(index.uses[Int(encounter.theirs)].time - index.uses[Int(encounter.mine)].time)
            met.append(
                Meeting(
                    sessions: UInt64(session[Int(mine)]) << 32 | UInt64(session[Int(theirs)]),
                    posts: UInt64(mine) << 32 | UInt64(theirs), gap: gap))
        }
    }

    /// The chance of one pair, whose meetings another engine has found.
    mutating func chance(of pair: SearchedElsewhere.Pair) -> TieChance {
        met.removeAll(keepingCapacity: true)
        for meeting in pair.meetings {
            met.append(
                Meeting(
                    sessions: UInt64(meeting.firstSession) << 32 | UInt64(meeting.secondSession),
                    posts: UInt64(meeting.firstPost) << 32 | UInt64(meeting.secondPost), gap: meeting.gap))
        }
        return chance(first: pair.first, second: pair.second)
    }

    private mutating func chance(first: UInt32, second: UInt32) -> TieChance {
        met.sort { ($0.sessions, $0.posts) < ($1.sessions, $1.posts) }
        chances.removeAll(keepingCapacity: true)
        var occasions = 0
        var begin = 0
        while begin < met.count {
            var chance = 0.0
            var isHit = false
            var next = begin
            while next < met.count, met[next].sessions == met[begin].sessions {
                if next == begin || met[next].posts != met[next - 1].posts {
                    chance += null.chance(distance: met[next].gap)
                    isHit = isHit || met[next].gap <= null.window
                }
                next += 1
            }
            chances.append(chance)
            occasions += isHit ? 1 : 0
            begin = next
        }
        let p = PoissonBinomial.upperTail(occasions, chances: chances)
        let expected = chances.reduce(0) { $0 + min(1, $1) }
        return TieChance(first: first, second: second, occasions: occasions, expected: expected, p: p)
    }

    /// p up to rounding, by comparing every encounter with those before it.
    private mutating func roughP() -> Double {
        chances.removeAll(keepingCapacity: true)
        occasions.removeAll(keepingCapacity: true)
        for (place, meeting) in met.enumerated() {
            let isRepeated = met[..<place].contains { $0.posts == meeting.posts && $0.sessions == meeting.sessions }
            if isRepeated { continue }
            let isHit = meeting.gap <= null.window
            let chance = null.chance(distance: meeting.gap)
            if let known = occasions.firstIndex(where: { $0.sessions == meeting.sessions }) {
                chances[known] += chance
                occasions[known].isHit = occasions[known].isHit || isHit
            } else {
                chances.append(chance)
                occasions.append(Occasion(sessions: meeting.sessions, isHit: isHit))
            }
        }
        return PoissonBinomial.upperTail(occasions.count { $0.isHit }, chances: chances)
    }
}
