import TroupeBase
package import TroupeModel

/// What the accounts of a group did alike on the layers that the tests looked at, and why the tests do not count it.
package struct PanelEvidence: Sendable, Hashable {
    /// Why a group that methods agree on is none for the tests.
    package enum Reason: Sendable, Hashable {
        /// The timing test found most of it, as the community at a place.
        case inCommunity(Int)
        /// The slow scan found most of it, as the slow group at a place.
        case inSlowGroup(Int)
        /// No two members used the same object on the layers of the tests.
        case nothingShared
        /// So many gaps of those counted are longer than any window.
        case tooSlow(Int, of: Int, window: Int64)
        /// So many meetings are of posts that a scheduler put on round times.
        case roundTimes(Int, of: Int)
        /// All meetings lie within so few sessions.
        case fewOccasions(Int, objects: Int)
        /// The members' part of all uses is so large that little is left to compare them with.
        case holdsMost(Double)
        /// The tests counted it all and did not find it beyond chance.
        case notBeyondChance
    }

    /// What the tests saw and found.
    package struct Surroundings {
        /// The posts with the layers that the tests looked at.
        package var posts: PostTable
        /// The settings of the timing test.
        package var settings: CoordinationSettings
        /// The windows that a test looked at, in milliseconds.
        package var windows: [Int64]
        /// The members of the communities.
        package var communities: [[UInt32]]
        /// The members of the slow groups.
        package var slowGroups: [[UInt32]]
        /// Whether a post stands on a scheduler's mark; nil where none does.
        let isRound: [Bool]?

        /// What the tests saw and found.
        package init(
            posts: PostTable, settings: CoordinationSettings, windows: [Int64], communities: [[UInt32]],
            slowGroups: [[UInt32]]
        ) {
            (self.posts, self.settings, self.windows) = (posts, settings, windows)
            (self.communities, self.slowGroups) = (communities, slowGroups)
            isRound = RoundTimes(posts).isRound
        }
    }

    /// Accounts beyond which an object is everybody's and says nothing of a group.
    package static let mostAccounts = 200
    /// Occasions below which no test can tell a group.
    static let fewestOccasions = 3
    /// The part of all uses beyond which little is left to compare a group with.
    static let largestShare = 0.25

    /// Objects that two or more members used.
    package var objects = 0
    /// The median time between one member's first use of an object and the next member's, in milliseconds.
    package var medianGap: Int64 = 0
    /// Sessions of the group in which an object was used by two members or more.
    package var occasions = 0
    /// Time of the first and the last such use, in milliseconds since 1970; nil where there is none.
    package var span: ClosedRange<Int64>?
    /// Why the tests do not count it.
    package var reasons: [Reason] = []
    /// What the group looks like.
    package var looksLike: [Likeness] = []

    /// Whether a test found most of the group.
    package var isFoundByTest: Bool {
        reasons.contains { reason in
            switch reason {
            case .inCommunity, .inSlowGroup: true
            default: false
            }
        }
    }

    /// Looks at what the members of a group share.
    ///
    /// - Complexity: O(*n* + *u* log *u*) for *n* uses in all, and *u* by members.
    init(members: [UInt32], in surroundings: Surroundings) {
        let shared = SharedByMembers(members: Set(members), posts: surroundings.posts)
        let gaps = shared.meetings.map { $0.later.time - $0.earlier.time }.sorted()
        objects = Set(shared.meetings.map(\.object)).count
        medianGap = gaps.isEmpty ? 0 : gaps[gaps.count / 2]
        let times = shared.meetings.flatMap { [$0.earlier.time, $0.later.time] }.sorted()
        if let first = times.first, let last = times.last { span = first...last }
        occasions =
            times.isEmpty ? 0 : 1 + zip(times, times.dropFirst()).count { $1 - $0 > surroundings.settings.session }
        reasons = Self.reasons(members, shared, gaps: gaps, objects: objects, occasions: occasions, surroundings)
        let posts = surroundings.posts
        looksLike =
            GroupLooks(
                members: members,
                actions: shared.meetings.map {
                    GroupLooks.Action(
                        first: $0.earlier.account, second: $0.later.account, object: $0.object,
                        firstTime: $0.earlier.time, secondTime: $0.later.time)
                },
                surroundings: GroupLooks.Surroundings(
                    account: { (posts.accounts.platformName(of: Int($0)), posts.accounts.identifiers[Int($0)]) },
                    objectsOfAccount: { shared.objectsOfMember[$0] ?? 0 }, firstUser: { shared.firstUser[$0] },
                    host: { shared.host(of: $0) }, isUsedElsewhere: { _ in false },
                    knowsSeconds: posts.precision < .minute)
            ).readings
    }

    private static func reasons(
        _ members: [UInt32], _ shared: SharedByMembers, gaps: [Int64], objects: Int, occasions: Int,
        _ surroundings: Surroundings
    ) -> [Reason] {
        func place(of groups: [[UInt32]]) -> Int? {
            groups.firstIndex { 2 * Set($0).intersection(members).count > members.count }
        }
        let found =
            [place(of: surroundings.communities).map { Reason.inCommunity($0) }]
            + [place(of: surroundings.slowGroups).map { Reason.inSlowGroup($0) }]
        if found.contains(where: { $0 != nil }) { return found.compactMap(\.self) }
        guard objects > 0 else { return [.nothingShared] }
        var reasons: [Reason] = []
        let widest = surroundings.windows.max() ?? surroundings.settings.window
        let slow = gaps.count { $0 > widest }
        if 2 * slow > gaps.count { reasons.append(.tooSlow(slow, of: gaps.count, window: widest)) }
        if let isRound = surroundings.isRound {
            let round = shared.meetings.count { isRound[Int($0.earlier.post)] && isRound[Int($0.later.post)] }
            if 2 * round > gaps.count { reasons.append(.roundTimes(round, of: gaps.count)) }
        }
        if occasions < fewestOccasions { reasons.append(.fewOccasions(occasions, objects: objects)) }
        if shared.shareOfUses > largestShare { reasons.append(.holdsMost(shared.shareOfUses)) }
        return reasons.isEmpty ? [.notBeyondChance] : reasons
    }
}

/// The objects that members of a group share, each member's first use of each.
private struct SharedByMembers {
    struct Meeting {
        var object: UInt32
        var earlier: ObjectUse
        var later: ObjectUse
    }

    private let posts: PostTable
    private let numbering: ObjectNumbering
    /// Members next to each other in the order in which they first used an object.
    private(set) var meetings: [Meeting] = []
    /// For each member, the objects that it used.
    private(set) var objectsOfMember: [UInt32: Int] = [:]
    /// The account that used an object of a meeting first; none where two did at once.
    private(set) var firstUser: [UInt32: UInt32] = [:]
    /// The members' part of all uses.
    private(set) var shareOfUses = 0.0

    init(members: Set<UInt32>, posts: PostTable) {
        self.posts = posts
        numbering = ObjectNumbering(posts.layers)
        var (all, own): (Int, [ObjectUse]) = (0, [])
        forEachUse { use in
            all += 1
            if members.contains(use.account) { own.append(use) }
        }
        shareOfUses = all > 0 ? Double(own.count) / Double(all) : 0
        own.keepFirst()
        for use in own { objectsOfMember[use.account, default: 0] += 1 }
        let shared = Set(zip(own, own.dropFirst()).filter { $0.object == $1.object }.map(\.0.object))
        let widespread = noteUsers(of: shared)
        for (earlier, later) in zip(own, own.dropFirst())
        where earlier.object == later.object && !widespread.contains(earlier.object) {
            meetings.append(Meeting(object: earlier.object, earlier: earlier, later: later))
        }
    }

    private func forEachUse(_ body: (ObjectUse) -> Void) {
        for (layer, column) in posts.layers.enumerated() {
            let base = numbering.firstOfLayer[layer]
            for (post, object) in zip(column.postOfUse, column.objectOfUse) {
                body(
                    ObjectUse(
                        object: UInt32(base + Int(object)), account: posts.account[Int(post)],
                        time: posts.time[Int(post)], post: post))
            }
        }
    }

    /// Notes who used each of these objects first, and gives those that too many used.
    private mutating func noteUsers(of objects: Set<UInt32>) -> Set<UInt32> {
        var users: [UInt32: Set<UInt32>] = [:]
        var first: [UInt32: (time: Int64, account: UInt32?)] = [:]
        forEachUse { use in
            guard objects.contains(use.object) else { return }
            if users[use.object, default: []].count <= PanelEvidence.mostAccounts {
                users[use.object, default: []].insert(use.account)
            }
            guard let known = first[use.object], use.time >= known.time else {
                first[use.object] = (use.time, use.account)
                return
            }
            if use.time == known.time, use.account != known.account { first[use.object]?.account = nil }
        }
        firstUser = first.compactMapValues(\.account)
        return Set(users.filter { $0.value.count > PanelEvidence.mostAccounts }.keys)
    }

    /// The host of an object that is a link; nil for everything else.
    func host(of object: UInt32) -> String? {
        let place = numbering.place(of: object)
        guard LayerKind(posts.layers[place.layer].layer) == .link else { return nil }
        return CanonicalLink.domain(posts.layers[place.layer].objects[place.number])
    }
}
