import TroupeBase

/// Two members of a slow group and the moments at which they stood together.
package struct SlowTie: Sendable, Hashable {
    /// Two posts of one text within the window.
    package struct Moment: Sendable, Hashable {
        /// Place of the layer in ``PostTable/layers``.
        package var layer: Int
        /// Place of the text among the layer's objects.
        package var object: Int
        /// The post of the tie's first account.
        package var firstPost: Int
        /// The post of its second.
        package var secondPost: Int
        /// Accounts beside the first post, each once, the tie's other account among them.
        package var besideFirst: Int
        /// Accounts beside the second post.
        package var besideSecond: Int
        /// The surprise of the moment that falls to the pair, in powers of ten (see ``SharedSurprise``).
        package var share: Double
    }

    /// The account whose id comes first (bytewise).
    package var first: UInt32
    /// The other account.
    package var second: UInt32
    /// The sum of the moments' shares.
    package var weight: Double
    /// The moments that count, by time: each text and each pair of sessions once.
    package var moments: [Moment]
}

/// The moments behind the pairs of one window, as they stand in the data.
struct SlowEvidence {
    private let uses: ScanUses
    private let meetings: [SharedSurprise.Meeting]
    private let others: [UInt32]
    private let moments: ScanMoments
    private let numbering: ObjectNumbering

    /// The moments of uses at a window.
    init(_ uses: ScanUses, window: Int64, settings: SlowScanSettings, numbering: ObjectNumbering) {
        self.uses = uses
        self.numbering = numbering
        moments = ScanMoments(uses, window: window, crowd: settings.crowd)
        let surprise = SharedSurprise(
            moments, uses: uses, session: uses.sessions(gap: settings.session), settings: settings)
        (meetings, others) = surprise.meetings(uses.account)
    }

    /// The ties of a group between some of its accounts, by rank of their ends.
    func ties(of group: ScanGroup, members: [UInt32], rank: [UInt32]) -> [SlowTie] {
        let isMember = Set(members)
        return group.edges.filter { isMember.contains($0.first) && isMember.contains($0.second) }.map { edge in
            let isTurned = rank[Int(edge.first)] > rank[Int(edge.second)]
            let ends = isTurned ? (edge.second, edge.first) : (edge.first, edge.second)
            // The earlier use of a meeting is its first one.
            let own = found(of: edge).sorted {
                let (one, other) = (Int(moments.first[Int($0.number)]), Int(moments.first[Int($1.number)]))
                return (uses.time[one], one) < (uses.time[other], other)
            }
            return SlowTie(
                first: ends.0, second: ends.1, weight: edge.weight, moments: own.map { moment($0, of: ends.0) })
        }.sorted { (rank[Int($0.first)], rank[Int($0.second)]) < (rank[Int($1.first)], rank[Int($1.second)]) }
    }

    /// The members of a group, each of which published two or more texts together with other members: who passes one
    /// text on once meets a whole group by it, and is a bystander.
    func members(of group: ScanGroup) -> [UInt32] {
        let candidates = group.members
        var isMember = Set(candidates)
        while true {
            var texts: [UInt32: Set<UInt32>] = [:]
            for edge in group.edges where isMember.contains(edge.first) && isMember.contains(edge.second) {
                let own = found(of: edge).map { uses.object[Int(moments.first[Int($0.number)])] }
                for account in [edge.first, edge.second] { texts[account, default: []].formUnion(own) }
            }
            let left = isMember.filter { texts[$0, default: []].count > 1 }
            if left.count == isMember.count { return candidates.filter(left.contains) }
            isMember = left
        }
    }

    /// The meetings of a pair; all of them stand together.
    private func found(of edge: ScanEdge) -> ArraySlice<SharedSurprise.Meeting> {
        let pair = UInt64(edge.first) << 32 | UInt64(edge.second)
        let begin = lowerBound(in: 0..<meetings.count) { meetings[$0].pair < pair }
        var end = begin
        while end < meetings.count, meetings[end].pair == pair { end += 1 }
        return meetings[begin..<end]
    }

    private func moment(_ meeting: SharedSurprise.Meeting, of first: UInt32) -> SlowTie.Moment {
        var (one, two) = (Int(moments.first[Int(meeting.number)]), Int(moments.second[Int(meeting.number)]))
        if uses.account[one] != first { swap(&one, &two) }
        let place = numbering.place(of: uses.object[one])
        return SlowTie.Moment(
            layer: place.layer, object: place.number, firstPost: Int(uses.post[one]), secondPost: Int(uses.post[two]),
            besideFirst: Int(others[one]), besideSecond: Int(others[two]), share: meeting.weight)
    }
}
