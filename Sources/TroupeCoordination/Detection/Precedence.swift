import TroupeBase
import TroupeStatistics

/// Who is first when accounts post the same things together, counted by occasions.
///
/// Within one occasion one account is first, however many posts follow it, so that pairs of posts which depend on each
/// other count once. An *occasion* is made of sessions: the posts of one account with no pause longer than a given one
/// are a session, and sessions that co-actions join, directly or through others, are one occasion. An occasion in which
/// two accounts share the earliest moment is undecided and left out of the test.
package struct Precedence: Sendable, Hashable {
    /// Two posts of one thing, one by each of two accounts.
    package struct Meeting: Sendable, Hashable {
        /// One account.
        package var first: Int
        /// The other.
        package var second: Int
        /// When the first posted, in milliseconds.
        package var firstTime: Int64
        /// When the second posted.
        package var secondTime: Int64

        /// A meeting.
        package init(first: Int, second: Int, firstTime: Int64, secondTime: Int64) {
            (self.first, self.second) = (first, second)
            (self.firstTime, self.secondTime) = (firstTime, secondTime)
        }
    }

    /// How often one account was first.
    package struct Place: Sendable, Hashable {
        /// The account.
        package var account: Int
        /// Decided occasions on which it was first.
        package var first: Int
        /// Decided occasions at which it was present.
        package var present: Int
        /// Occasions on which it would be first if that were drawn by lot among those present.
        package var expected: Double
        /// P(first so often or more often) if it were drawn by lot, times the number of accounts, at most 1: the exact
        /// distribution of a permutation of who is first among those present. For two accounts it is the sign test.
        package var p: Double
    }

    /// The number of occasions, undecided ones included.
    package var occasions = 0
    /// The accounts that were present at a decided occasion, by number.
    package var places: [Place] = []

    /// Counts the occasions of some meetings.
    ///
    /// - Parameters:
    ///   - meetings: In any order; a meeting may stand several times, as it does on several layers.
    ///   - pause: A pause of an account longer than this, in milliseconds, ends its session.
    /// - Complexity: O(*m* log *m*) for *m* meetings, and O(*o*²) for an account at *o* occasions.
    package init(_ meetings: [Meeting], pause: Int64) {
        guard !meetings.isEmpty else { return }
        var ends: [(account: Int, time: Int64, meeting: Int)] = []
        ends.reserveCapacity(2 * meetings.count)
        for (number, meeting) in meetings.enumerated() {
            ends.append((meeting.first, meeting.firstTime, 2 * number))
            ends.append((meeting.second, meeting.secondTime, 2 * number + 1))
        }
        ends.sort { ($0.account, $0.time) < ($1.account, $1.time) }
        var sessions: [(account: Int, begin: Int64)] = []
        var sessionOfEnd = [Int](repeating: 0, count: ends.count)
        for (place, end) in ends.enumerated() {
            let last = place > 0 ? ends[place - 1] : nil
            if last?.account != end.account || end.time - (last?.time ?? 0) > pause {
                sessions.append((end.account, end.time))
            }
            sessionOfEnd[end.meeting] = sessions.count - 1
        }
        var sets = DisjointSets(count: sessions.count)
        for meeting in meetings.indices { sets.join(sessionOfEnd[2 * meeting], sessionOfEnd[2 * meeting + 1]) }
        // Sessions of one occasion stand together, and inside it those of one account do, since they were numbered so.
        let occasionOfSession = sessions.indices.map { sets.first(of: $0) }
        let order = sessions.indices.sorted { (occasionOfSession[$0], $0) < (occasionOfSession[$1], $1) }
        var wins: [Int: Int] = [:]
        var chances: [(account: Int, chance: Double)] = []
        for occasion in order.chunked(by: { occasionOfSession[$0] == occasionOfSession[$1] }) {
            occasions += 1
            guard let leader = Self.leader(of: occasion.lazy.map { sessions[$0] }) else { continue }
            wins[leader, default: 0] += 1
            let present = occasion.chunked { sessions[$0].account == sessions[$1].account }
            for own in present { chances.append((sessions[own[own.startIndex]].account, 1 / Double(present.count))) }
        }
        chances.sort { ($0.account, $0.chance) < ($1.account, $1.chance) }
        let accounts = chances.chunked { $0.account == $1.account }
        places = accounts.map { chunk in
            let (account, own) = (chunk[chunk.startIndex].account, chunk.map(\.chance))
            let count = wins[account, default: 0]
            let tail = PoissonBinomial.upperTail(count, chances: own)
            return Place(
                account: account, first: count, present: own.count, expected: own.reduce(0, +),
                p: min(1, tail * Double(accounts.count)))
        }
    }

    /// The account whose session begins first; nil where several begin at once.
    private static func leader(of sessions: some Sequence<(account: Int, begin: Int64)>) -> Int? {
        var earliest: (account: Int, begin: Int64)?
        var isShared = false
        for session in sessions {
            guard let known = earliest, session.begin >= known.begin else {
                (earliest, isShared) = (session, false)
                continue
            }
            if session.begin == known.begin, session.account != known.account { isShared = true }
        }
        return isShared ? nil : earliest?.account
    }

    /// The account that is first on more occasions than by lot, and on more than any other; of several the one that
    /// stands out most. Nil where none is.
    package var leader: Place? {
        places.filter { Double($0.first) > $0.expected }
            .min { ($0.p, -$0.first, $0.account) < ($1.p, -$1.first, $1.account) }
    }
}
