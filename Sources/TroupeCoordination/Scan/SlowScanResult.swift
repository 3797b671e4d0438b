import TroupeModel

/// What a ``SlowScan`` found.
package struct SlowScanResult: Sendable {
    /// What a window gave.
    package struct Width: Sendable, Hashable {
        /// Milliseconds.
        package var window: Int64
        /// The largest score of a group.
        package var largestScore: Double
        /// The score that a group had to exceed.
        package var limit: Double
        /// Pairs inside groups.
        package var pairs: Int
    }

    /// The settings.
    package var settings: SlowScanSettings
    /// The groups, narrowest window first, then by score.
    package var groups: [SlowGroup]
    /// Accounts that were taken for one account under two names, each with the one that it was counted as.
    package var twins: [[UInt32]]
    /// The windows.
    package var widths: [Width]
}

/// A group that publishes the same texts again and again. It is never called coordinated.
package struct SlowGroup: Sendable, Hashable {
    /// The members, by account id (bytewise).
    package var members: [UInt32]
    /// Members that stand in groups found before, by the timing test or in a narrower window (see ``SlowScan``).
    package var knownMembers: Int
    /// The window, in milliseconds.
    package var window: Int64
    /// Weight of the pairs inside over accounts.
    package var score: Double
    /// The score in units of the mean of the surrogates' largest ones.
    package var strength: Double
    /// Family-wise p over groups and windows.
    package var p: Double
    /// Distinct texts that two or more members used within the window of each other.
    package var texts: Int
    /// Posts of members with these texts.
    package var posts: Int
    /// Of all accounts that used these texts, over texts, the part that are members.
    package var closure: Double
    /// Time of the first and the last such post, in milliseconds since 1970.
    package var firstTime: Int64
    /// Time of the last such post.
    package var lastTime: Int64
    /// The part of the members in the uses among which they were shuffled; beyond a quarter the surrogates hold the
    /// group itself and say little.
    package var shareOfStrata: Double
    /// The account, member or not, that is first to use most of the texts, and how many; nil where that is not known.
    package var firstPoster: FirstPoster?
    /// The part of the texts whose moments lie in the fullest five minutes of the clock.
    package var clockShare: Double
    /// What it looks like.
    package var looksLike: [Likeness]
    /// The pairs of members that met more often than their activity explains, by their accounts.
    package var ties: [SlowTie]

    /// The share from which the surrogates say little.
    package static let largestShare = 0.25

    /// Who comes first.
    package struct FirstPoster: Sendable, Hashable {
        /// The account.
        package var account: UInt32
        /// Texts that it used first.
        package var texts: Int
        /// Texts whose first user is known.
        package var of: Int
    }

    /// Measures a group.
    ///
    /// - Parameter isElsewhere: Whether an account that is no member stands in another slow group.
    init(
        members: [UInt32], ties: [SlowTie], knownMembers: Int, score: Double, strength: Double, p: Double,
        width: SlowScanSettings.Width,
        scanned: SlowScan.Scanned, posts: PostTable, numbering: ObjectNumbering, isElsewhere: (UInt32) -> Bool
    ) {
        (self.members, self.ties, self.knownMembers, window) = (members, ties, knownMembers, width.window)
        (self.score, self.strength, self.p) = (score, strength, p)
        let isMember = Set(members)
        let uses = scanned.uses
        var (texts, ownPosts, inside, all) = (0, 0, 0, 0)
        var (first, last) = (Int64.max, Int64.min)
        var actions: [GroupLooks.Action] = []
        var firstUser: [UInt32: UInt32] = [:]
        var usedElsewhere: Set<UInt32> = []
        var objectsOfAccount: [UInt32: Int] = [:]
        uses.forEachObject { range in
            let own = range.filter { isMember.contains(uses.account[$0]) }
            for member in Set(own.map { uses.account[$0] }) { objectsOfAccount[member, default: 0] += 1 }
            var met: [GroupLooks.Action] = []
            for (place, use) in own.enumerated() {
                for other in own[(place + 1)...] {
                    guard uses.time[other] - uses.time[use] <= width.window else { break }
                    guard uses.account[use] != uses.account[other] else { continue }
                    met.append(
                        GroupLooks.Action(
                            first: uses.account[use], second: uses.account[other], object: uses.object[use],
                            firstTime: uses.time[use], secondTime: uses.time[other]))
                }
            }
            guard !met.isEmpty else { return }
            actions += met
            texts += 1
            ownPosts += own.count
            first = min(first, uses.time[own[0]])
            last = max(last, uses.time[own[own.count - 1]])
            inside += Set(own.map { uses.account[$0] }).count
            all += Set(uses.account[range]).count
            let begin = range.lowerBound
            let isAlone = range.count < 2 || uses.time[begin + 1] > uses.time[begin]
            if isAlone { firstUser[uses.object[begin]] = uses.account[begin] }
            if GroupLooks.isUsedElsewhere(
                range.lazy.map { (account: uses.account[$0], time: uses.time[$0]) }, window: width.window,
                isMember: isMember, isElsewhere: isElsewhere)
            {
                usedElsewhere.insert(uses.object[begin])
            }
        }
        self.texts = texts
        self.posts = ownPosts
        closure = all > 0 ? Double(inside) / Double(all) : 0
        (firstTime, lastTime) = (first, last)
        shareOfStrata = scanned.strata.share(of: isMember, account: uses.account)
        let looks = GroupLooks(
            members: members, actions: actions,
            surroundings: GroupLooks.Surroundings(
                account: { (posts.accounts.platformName(of: Int($0)), posts.accounts.identifiers[Int($0)]) },
                objectsOfAccount: { objectsOfAccount[$0] ?? 0 }, firstUser: { firstUser[$0] }, host: { _ in nil },
                isUsedElsewhere: usedElsewhere.contains, knowsSeconds: posts.precision < .minute))
        looksLike = looks.readings
        firstPoster = looks.mostOftenFirst.map { FirstPoster(account: $0.account, texts: $0.objects, of: $0.of) }
        clockShare = looks.fullestBin.map { Double($0.objects) / Double($0.of) } ?? 0
    }
}
