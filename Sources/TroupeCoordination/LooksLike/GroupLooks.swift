import TroupeModel
import TroupeStatistics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads from a group's co-actions what else than a campaign it looks like (see ``Likeness``).
struct GroupLooks {
    /// Share of the quieter account's objects that two names of one account share within a second.
    static let twinShare = 0.8
    /// Objects that they share at least.
    static let fewestTwinObjects = 3
    /// The length of a bin of the clock, in minutes.
    static let binMinutes = 5
    /// Days on which moments must fall into the fullest bin.
    static let fewestDays = 3
    /// Links, or objects, from which a share is told.
    static let fewestObjects = 3
    /// Distinct objects below which a group repeats one text.
    static let fewTexts = 3
    /// Members of other groups from which an object counts as used elsewhere.
    static let fewestOthers = 2
    /// Largest chance that one account comes first so often if each participant were as likely to.
    static let sourceLevel = 0.001

    /// Two accounts of the group that used an object at about the same time.
    struct Action: Hashable {
        var first: UInt32
        var second: UInt32
        /// The number of the object over all layers.
        var object: UInt32
        /// Milliseconds.
        var firstTime: Int64
        /// Milliseconds.
        var secondTime: Int64
    }

    /// What is known of the data round the group.
    struct Surroundings {
        /// The platform and id of a member.
        var account: (UInt32) -> (platform: String, id: String)
        /// The number of distinct objects that an account has used.
        var objectsOfAccount: (UInt32) -> Int
        /// The account that used an object first in all of the data; nil where two did so at once.
        var firstUser: (UInt32) -> UInt32?
        /// The host of an object that is a link; nil for everything else.
        var host: (UInt32) -> String?
        /// Whether members of other groups used an object within the window of a member.
        var isUsedElsewhere: (UInt32) -> Bool
        /// Whether times are known to the second.
        var knowsSeconds: Bool
    }

    let members: [UInt32]
    let actions: [Action]
    let surroundings: Surroundings
    /// Members with a partner whom they met again beyond chance; nil where that was not looked at.
    var membersWithPartners: Int?

    /// The readings that apply, in the order of ``Likeness``.
    ///
    /// - Complexity: O(*a* log *a*) for *a* co-actions.
    var readings: [Likeness] {
        guard !actions.isEmpty else { return [] }
        return [twice, owner, clock ?? ownTimes, host, source, overlap, busy, text].compactMap { $0 }
    }

    /// The co-actions by object.
    private var byObject: [UInt32: [Action]] { Dictionary(grouping: actions, by: \.object) }

    private func isMost(_ count: Int, of total: Int) -> Bool { 2 * count > total }

    private var twice: Likeness? {
        guard surroundings.knowsSeconds else { return nil }
        var shared: [UInt64: Set<UInt32>] = [:]
        for action in actions where abs(action.firstTime - action.secondTime) <= 1000 {
            let (low, high) = (min(action.first, action.second), max(action.first, action.second))
            shared[UInt64(low) << 32 | UInt64(high), default: []].insert(action.object)
        }
        var twins: [UInt32: Int] = [:]
        for (pair, objects) in shared where objects.count >= Self.fewestTwinObjects {
            let (low, high) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
            let quieter = min(surroundings.objectsOfAccount(low), surroundings.objectsOfAccount(high))
            guard Double(objects.count) >= Self.twinShare * Double(quieter) else { continue }
            twins[low, default: 0] += 1
            twins[high, default: 0] += 1
        }
        // Whoever has many twins is no second name but a tool's user.
        let found = twins.values.count { $0 <= 2 }
        // All that two names post counts as evidence of theirs: a third of the members carry a group.
        return found > 0 && 3 * found >= members.count ? .oneAccountTwice(members: found) : nil
    }

    private var owner: Likeness? {
        var platforms: [String: Set<String>] = [:]
        let named = members.map { member -> String in
            let account = surroundings.account(member)
            let id = account.id.lowercased().filter { $0.isLetter || $0.isNumber }
            platforms[id, default: []].insert(account.platform)
            return id
        }
        let found = named.count { !$0.isEmpty && (platforms[$0]?.count ?? 0) > 1 }
        if isMost(found, of: members.count) { return .oneOwner(members: found) }
        return members.count == 2 && twice == nil ? .pair : nil
    }

    /// The fullest bin of five minutes of the clock: its first minute, the objects whose moments lie in it, the days of
    /// these, and all objects. An object's moment is the median time of its posts in co-actions.
    var fullestBin: (minute: Int, objects: Int, days: Int, of: Int)? {
        var days: [Int: Set<Int64>] = [:]
        var counts: [Int: Int] = [:]
        let objects = byObject
        for actions in objects.values {
            let times = actions.flatMap { [$0.firstTime, $0.secondTime] }.sorted()
            let moment = times[times.count / 2]
            let sinceMidnight = (moment % 86_400_000 + 86_400_000) % 86_400_000
            let minute = Int(sinceMidnight / 60_000)
            let bin = minute / Self.binMinutes * Self.binMinutes
            counts[bin, default: 0] += 1
            days[bin, default: []].insert((moment - sinceMidnight) / 86_400_000)
        }
        guard let fullest = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
        return (fullest.key, fullest.value, days[fullest.key]?.count ?? 0, objects.count)
    }

    /// Whether times say more than the hour.
    private var knowsMinutes: Bool {
        surroundings.knowsSeconds || actions.contains { $0.firstTime % 3_600_000 != 0 }
    }

    private var ownTimes: Likeness? {
        guard knowsMinutes else { return nil }
        var times: [UInt32: Set<Int64>] = [:]
        for action in actions {
            times[action.first, default: []].insert(action.firstTime)
            times[action.second, default: []].insert(action.secondTime)
        }
        let found = times.values.count(where: Self.keepsATime)
        return isMost(found, of: members.count) ? .ownTimes(members: found) : nil
    }

    /// Whether four in five of some times lie within five minutes of the clock, on several days.
    static func keepsATime(_ times: Set<Int64>) -> Bool {
        let day: Int64 = 86_400_000
        let moments = times.map { (ofDay: ($0 % day + day) % day, day: ($0 - ($0 % day + day) % day) / day) }
            .sorted { ($0.ofDay, $0.day) < ($1.ofDay, $1.day) }
        // Midnight is no border.
        let round = moments + moments.map { ($0.ofDay + day, $0.day) }
        var low = 0
        for high in round.indices {
            while round[high].ofDay - round[low].ofDay > Int64(binMinutes) * 60_000 { low += 1 }
            if 5 * (high - low + 1) >= 4 * times.count, Set(round[low...high].map(\.day)).count >= fewestDays {
                return true
            }
        }
        return false
    }

    private var clock: Likeness? {
        guard knowsMinutes, let fullest = fullestBin, isMost(fullest.objects, of: fullest.of),
            fullest.days >= Self.fewestDays
        else { return nil }
        return .appOrScheduler(minute: fullest.minute, objects: fullest.objects, of: fullest.of)
    }

    private var host: Likeness? {
        var counts: [String: Int] = [:]
        var (links, others) = (0, 0)
        for object in Set(actions.map(\.object)) {
            guard let host = surroundings.host(object) else {
                others += 1
                continue
            }
            links += 1
            counts[host, default: 0] += 1
        }
        // By the host's name where two are even.
        guard links >= Self.fewestObjects, links >= others,
            let fullest = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), isMost(fullest.value, of: links)
        else { return nil }
        return .oneHost(fullest.key, links: fullest.value, of: links)
    }

    /// The account that is first to use most objects: these, all whose first user is known, and the sum of the
    /// participants of these.
    var mostOftenFirst: (account: UInt32, objects: Int, of: Int, participants: Int)? {
        var counts: [UInt32: Int] = [:]
        var (known, participants) = (0, 0)
        for (object, actions) in byObject {
            guard let first = surroundings.firstUser(object) else { continue }
            known += 1
            counts[first, default: 0] += 1
            participants += Set(actions.flatMap { [$0.first, $0.second] } + [first]).count
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value, known, participants) }
    }

    private var source: Likeness? {
        guard members.count > 2, let most = mostOftenFirst, most.of >= Self.fewestObjects,
            isMost(most.objects, of: most.of)
        else { return nil }
        let chance = Double(most.of) / Double(most.participants)
        guard PoissonBinomial.logUpperTail(most.objects, groups: [(chance, most.of)]) <= log(Self.sourceLevel) else {
            return nil
        }
        let isLoose = membersWithPartners.map { 2 * $0 < members.count } ?? false
        return isLoose && !members.contains(most.account)
            ? .audience(most.account, objects: most.objects, of: most.of)
            : .oneSource(most.account, objects: most.objects, of: most.of)
    }

    /// Whether members of other groups used an object within the window of a member.
    ///
    /// - Parameters:
    ///   - uses: The uses of the object, by time.
    ///   - isElsewhere: Whether an account that is no member stands in another group.
    /// - Complexity: O(*n*) for *n* uses.
    static func isUsedElsewhere(
        _ uses: some BidirectionalCollection<(account: UInt32, time: Int64)>, window: Int64, isMember: Set<UInt32>,
        isElsewhere: (UInt32) -> Bool
    ) -> Bool {
        var others: Set<UInt32> = []
        // Once forwards and once backwards: what lies within the window of the last member's use.
        for uses in [AnySequence(uses), AnySequence(uses.reversed())] {
            var time = Int64?.none
            for use in uses {
                if isMember.contains(use.account) {
                    time = use.time
                } else if let time, abs(use.time - time) <= window, isElsewhere(use.account) {
                    others.insert(use.account)
                }
            }
        }
        return others.count >= fewestOthers
    }

    private var overlap: Likeness? {
        let objects = Set(actions.map(\.object))
        let shared = objects.count(where: surroundings.isUsedElsewhere)
        guard objects.count >= Self.fewestObjects, isMost(shared, of: objects.count) else { return nil }
        return .overlap(objects: shared, of: objects.count)
    }

    private var busy: Likeness? {
        var partners: [UInt32: Set<UInt32>] = [:]
        for action in actions {
            partners[action.first, default: []].insert(action.second)
            partners[action.second, default: []].insert(action.first)
        }
        let all = partners.values.reduce(0) { $0 + $1.count } / 2
        var (left, covered, hubs) = (partners, 0, 0)
        while 10 * covered < 9 * all {
            guard 10 * (hubs + 1) <= members.count,
                let hub = left.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
            else { return nil }
            covered += hub.value.count
            hubs += 1
            for partner in hub.value { left[partner]?.remove(hub.key) }
            left[hub.key] = nil
        }
        return hubs > 0 ? .busyAccounts(hubs, ties: covered, of: all) : nil
    }

    private var text: Likeness? {
        let objects = Set(actions.map(\.object)).count
        return objects < Self.fewTexts ? .oneText(objects: objects) : nil
    }
}
