import TroupeBase
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A pair of accounts that met more often than its activity explains.
struct ScanEdge: Sendable, Hashable {
    /// The account with the lower number.
    var first: UInt32
    /// The account with the higher number.
    var second: UInt32
    /// Σ over the common moments of the surprise that falls to the pair.
    var weight: Double
    /// Common moments, each object and each pair of sessions once.
    var moments: Int
}

/// The evidence of pairs: the surprise of each moment, shared out among those present.
///
/// The surprise of a use with *m* other accounts beside it is −log10 P(at least *m*) under a Poisson number of mean λ,
/// the density there, capped. A pair gets half of *s*/*m* from each of its two uses, so one moment gives a member at
/// most the cap, whatever its size: only meeting the same accounts again makes a group.
struct SharedSurprise: Sendable {
    let moments: ScanMoments
    let object: [UInt32]
    /// For each use, its session.
    let session: [UInt32]
    let cap: Double
    let crowd: Int
    let candidateLevel: Double
    /// For each use, 0, or the place in `tails` of the surprises at its density.
    private let densityClass: [UInt32]
    /// For each density, the surprise of 1 … `crowd` others.
    private let surprises: [[Double]]

    init(_ moments: ScanMoments, uses: ScanUses, session: [UInt32], settings: SlowScanSettings) {
        self.moments = moments
        object = uses.object
        self.session = session
        (cap, crowd, candidateLevel) = (settings.cap, settings.crowd, settings.candidateLevel)
        var classes: [Int: UInt32] = [:]
        var surprises: [[Double]] = []
        densityClass = moments.density.map { density in
            let tenths = Int((density * 10).rounded())
            if let known = classes[tenths] { return known }
            let number = UInt32(surprises.count)
            classes[tenths] = number
            surprises.append(
                (0...settings.crowd).map { others in
                    guard others > 0 else { return 0 }
                    let log = PoissonTail.logUpperTail(others, mean: density) / M_LN10
                    return min(settings.cap, -max(log, -12))
                })
            return number
        }
        self.surprises = surprises
    }

    /// The surprise of each use if accounts stand as given, and how many other accounts are beside it.
    func surprise(_ account: [UInt32]) -> (surprise: [Double], others: [UInt32]) {
        var others = [UInt32](repeating: 0, count: account.count)
        var neighbours = PairPlaces()
        for place in 0..<max(0, moments.objectStart.count - 1) {
            let pairs = moments.objectStart[place]..<moments.objectStart[place + 1]
            neighbours.clear(room: 2 * pairs.count)
            for pair in pairs {
                let (one, two) = (moments.first[pair], moments.second[pair])
                let (a, b) = (account[Int(one)], account[Int(two)])
                guard a != b else { continue }
                if neighbours.place(of: UInt64(one) << 32 | UInt64(b), orPut: 0) == nil { others[Int(one)] += 1 }
                if neighbours.place(of: UInt64(two) << 32 | UInt64(a), orPut: 0) == nil { others[Int(two)] += 1 }
            }
        }
        var surprise = [Double](repeating: 0, count: account.count)
        for use in surprise.indices where others[use] > 0 && others[use] <= crowd {
            surprise[use] = surprises[Int(densityClass[use])][Int(others[use])]
        }
        return (surprise, others)
    }

    /// A common moment of two accounts.
    struct Meeting {
        /// The two accounts, the lower number first.
        var pair: UInt64
        /// Their two sessions.
        var sessions: UInt64
        /// The surprise that falls to the pair.
        var weight: Double
        /// The place of the two uses in ``ScanMoments/first`` and ``ScanMoments/second``.
        var number: UInt32

        func isBetter(than other: Meeting) -> Bool {
            weight != other.weight ? weight > other.weight : number < other.number
        }
    }

    /// The pairs beyond what their activity explains, by accounts.
    ///
    /// - Parameter account: For each use, its account; a surrogate of the data has them shuffled.
    /// - Complexity: As ``meetings(_:)``.
    func edges(_ account: [UInt32]) -> [ScanEdge] {
        beyondActivity(meetings(account).kept, account: account)
    }

    /// The common moments that count, each object and each pair of sessions once, by pair and then the best first; and
    /// for each use how many other accounts are beside it.
    ///
    /// - Complexity: O(*k*) for *k* pairs of uses, apart from sorting the moments of each pair of accounts.
    func meetings(_ account: [UInt32]) -> (kept: [Meeting], others: [UInt32]) {
        let (surprise, others) = surprise(account)
        var meetings: [Meeting] = []
        var known = PairPlaces()
        for place in 0..<max(0, moments.objectStart.count - 1) {
            let pairs = moments.objectStart[place]..<moments.objectStart[place + 1]
            known.clear(room: pairs.count)
            for pair in pairs {
                let (one, two) = (Int(moments.first[pair]), Int(moments.second[pair]))
                let (a, b) = (account[one], account[two])
                guard a != b, others[one] <= crowd, others[two] <= crowd else { continue }
                let weight = (surprise[one] / Double(others[one]) + surprise[two] / Double(others[two])) / 2
                let (low, high) = a < b ? (one, two) : (two, one)
                let meeting = Meeting(
                    pair: UInt64(account[low]) << 32 | UInt64(account[high]),
                    sessions: UInt64(session[low]) << 32 | UInt64(session[high]), weight: weight,
                    number: UInt32(pair))
                // Each object once: the best moment.
                if let earlier = known.place(of: meeting.pair, orPut: UInt32(meetings.count)) {
                    if meeting.isBetter(than: meetings[Int(earlier)]) { meetings[Int(earlier)] = meeting }
                } else {
                    meetings.append(meeting)
                }
            }
        }
        // Each pair of sessions once.
        var kept: [Meeting] = []
        for number in radixOrder(of: meetings.map(\.sessions)) {
            let meeting = meetings[Int(number)]
            if kept.last?.sessions != meeting.sessions {
                kept.append(meeting)
            } else if meeting.isBetter(than: kept[kept.count - 1]) {
                kept[kept.count - 1] = meeting
            }
        }
        var ordered = radixOrder(of: kept.map(\.pair)).map { kept[Int($0)] }
        var begin = 0
        while begin < ordered.count {
            var end = begin + 1
            while end < ordered.count, ordered[end].pair == ordered[begin].pair { end += 1 }
            if end > begin + 1 { ordered[begin..<end].sort { $0.isBetter(than: $1) } }
            begin = end
        }
        return (ordered, others)
    }

    /// Sums the meetings of each pair and keeps what a Poisson number of the expected mean would hardly reach.
    private func beyondActivity(_ meetings: [Meeting], account: [UInt32]) -> [ScanEdge] {
        var degree = [Double](repeating: 0, count: account.max().map { Int($0) + 1 } ?? 0)
        for one in account { degree[Int(one)] += 1 }
        let total = Double(account.count)
        let scale = 2 * Double(meetings.count) / (total * total)
        var edges: [ScanEdge] = []
        var begin = 0
        while begin < meetings.count {
            var (end, weight) = (begin, 0.0)
            while end < meetings.count, meetings[end].pair == meetings[begin].pair {
                weight += meetings[end].weight
                end += 1
            }
            let pair = meetings[begin].pair
            let (first, second) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
            let mean = degree[Int(first)] * degree[Int(second)] * scale
            if weight > 0, exp(PoissonTail.logUpperTail(end - begin, mean: mean)) <= candidateLevel {
                edges.append(ScanEdge(first: first, second: second, weight: weight, moments: end - begin))
            }
            begin = end
        }
        return edges
    }
}
