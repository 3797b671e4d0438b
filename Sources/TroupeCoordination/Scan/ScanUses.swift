import TroupeModel

/// Uses of specific objects, in order of object, then time, then use: what the slow scan looks at.
struct ScanUses: Sendable {
    var account: [UInt32]
    var object: [UInt32]
    /// Milliseconds.
    var time: [Int64]
    /// For each use its post; empty where that is not needed.
    private(set) var post: [UInt32] = []

    var count: Int { account.count }

    /// Uses in order; equal ones stay in the order given.
    init(account: [UInt32], object: [UInt32], time: [Int64], post: [UInt32] = []) {
        let order = account.indices.sorted { (object[$0], time[$0], $0) < (object[$1], time[$1], $1) }
        self.account = order.map { account[$0] }
        self.object = order.map { object[$0] }
        self.time = order.map { time[$0] }
        self.post = post.isEmpty ? [] : order.map { post[$0] }
    }

    /// The uses of the specific objects of posts (see ``ObjectSpecificity``), numbered over all layers.
    init(_ posts: PostTable, numbering: ObjectNumbering) {
        var (account, object, time): ([UInt32], [UInt32], [Int64]) = ([], [], [])
        var postOfUse: [UInt32] = []
        for (place, layer) in posts.layers.enumerated() {
            let kind = LayerKind(layer.layer)
            let isSpecific = (0..<layer.objects.count).map {
                ObjectSpecificity.isSpecific(layer.objects[$0], kind: kind)
            }
            for (post, number) in zip(layer.postOfUse, layer.objectOfUse) where isSpecific[Int(number)] {
                account.append(posts.account[Int(post)])
                object.append(UInt32(numbering.firstOfLayer[place]) + number)
                time.append(posts.time[Int(post)])
                postOfUse.append(post)
            }
        }
        self.init(account: account, object: object, time: time, post: postOfUse)
    }

    /// The uses for which something holds.
    func filtered(_ isKept: (Int) -> Bool) -> ScanUses {
        var copy = self
        let kept = (0..<count).filter(isKept)
        copy.account = kept.map { account[$0] }
        copy.object = kept.map { object[$0] }
        copy.time = kept.map { time[$0] }
        if !post.isEmpty { copy.post = kept.map { post[$0] } }
        return copy
    }

    /// The uses with each time moved by an offset, in order again and without their posts.
    ///
    /// - Parameter offset: The milliseconds for the number of a use.
    func movingTimes(by offset: (Int) -> Int64) -> ScanUses {
        var copy = self
        copy.post = []
        for use in 0..<count { copy.time[use] += offset(use) }
        forEachObject { range in
            guard range.count > 1 else { return }
            let order = range.sorted { (copy.time[$0], $0) < (copy.time[$1], $1) }
            let (times, accounts) = (order.map { copy.time[$0] }, order.map { account[$0] })
            copy.time.replaceSubrange(range, with: times)
            copy.account.replaceSubrange(range, with: accounts)
        }
        return copy
    }

    /// Calls `body` with the range of each object.
    func forEachObject(_ body: (Range<Int>) -> Void) {
        var begin = 0
        while begin < count {
            var end = begin + 1
            while end < count, object[end] == object[begin] { end += 1 }
            body(begin..<end)
            begin = end
        }
    }

    /// Without the objects of more than `limit` accounts.
    func specific(to limit: Int) -> ScanUses {
        var isKept = [Bool](repeating: true, count: count)
        forEachObject { range in
            guard range.count > limit, Set(account[range]).count > limit else { return }
            for place in range { isKept[place] = false }
        }
        return filtered { isKept[$0] }
    }

    /// With accounts that are one account under two names under one of them.
    ///
    /// Two accounts are one if they used the same objects within a second, three times or more and in four of five of
    /// the quieter one's objects.
    func mergingTwins() -> (uses: ScanUses, twins: [(kept: UInt32, merged: UInt32)]) {
        var together: [UInt64: Int] = [:]
        var seen: Set<UInt64> = []
        forEachObject { range in
            seen.removeAll(keepingCapacity: true)
            var low = range.lowerBound
            for place in range {
                while time[place] - time[low] > 1000 { low += 1 }
                // A crowd within a second is not looked through pair by pair.
                guard place - low <= 200 else { continue }
                for other in low..<place where account[other] != account[place] {
                    let (one, two) = (min(account[other], account[place]), max(account[other], account[place]))
                    seen.insert(UInt64(one) << 32 | UInt64(two))
                }
            }
            for pair in seen { together[pair, default: 0] += 1 }
        }
        let candidates = together.filter { $0.value >= 3 }
        guard !candidates.isEmpty else { return (self, []) }
        var objects: [UInt32: Int] = [:]
        forEachObject { range in for one in Set(account[range]) { objects[one, default: 0] += 1 } }
        var name: [UInt32: UInt32] = [:]
        var twins: [(kept: UInt32, merged: UInt32)] = []
        for (pair, count) in candidates.sorted(by: { $0.key < $1.key }) {
            let (one, two) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
            let quieter = min(objects[one, default: 0], objects[two, default: 0])
            guard Double(count) >= 0.8 * Double(quieter) else { continue }
            // Whoever bears the second name now bears the first, merged or not.
            let from = two
            for (other, known) in name where known == from { name[other] = one }
            if name[from] == nil { name[from] = one }
            twins.append((one, two))
        }
        guard !twins.isEmpty else { return (self, []) }
        var copy = self
        copy.account = account.map { name[$0] ?? $0 }
        return (copy, twins)
    }

    /// For each use, its session: an account's uses no more than `gap` apart, numbered account after account.
    func sessions(gap: Int64) -> [UInt32] {
        var start = [Int](repeating: 0, count: Int(account.max() ?? 0) + 2)
        for one in account { start[Int(one) + 1] += 1 }
        for place in start.indices.dropFirst() { start[place] += start[place - 1] }
        var next = start
        var order = [Int](repeating: 0, count: count)
        for use in 0..<count {
            order[next[Int(account[use])]] = use
            next[Int(account[use])] += 1
        }
        var sessions = [UInt32](repeating: 0, count: count)
        var number: UInt32 = 0
        for one in start.indices.dropLast() where start[one] < start[one + 1] {
            let own = order[start[one]..<start[one + 1]].sorted { (time[$0], $0) < (time[$1], $1) }
            if start[one] > 0 { number += 1 }
            for (place, use) in own.enumerated() {
                if place > 0, time[use] - time[own[place - 1]] > gap { number += 1 }
                sessions[use] = number
            }
        }
        return sessions
    }
}
