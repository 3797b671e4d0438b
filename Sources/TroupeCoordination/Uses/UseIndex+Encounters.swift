extension UseIndex {
    /// Calls `body` with the positions of each two uses of one object by two accounts at most `limit` apart, found by
    /// walking both accounts' uses side by side.
    ///
    /// - Complexity: O(*a* + *b* + *k*) for accounts with *a* and *b* uses and *k* encounters.
    @inline(__always)
    func forEachEncounter(_ first: UInt32, _ second: UInt32, within limit: Int64, body: (UInt32, UInt32) -> Void) {
        let theirs = positions(of: second)
        var low = theirs.startIndex
        for position in positions(of: first) {
            let (object, time) = (uses[Int(position)].object, uses[Int(position)].time)
            // Times ascend inside an object, so the start of the window never moves back.
            while low < theirs.endIndex {
                let candidate = uses[Int(theirs[low])]
                let isBefore =
                    candidate.object < object || candidate.object == object && candidate.time < time - limit
                guard isBefore else { break }
                low += 1
            }
            var next = low
            while next < theirs.endIndex, uses[Int(theirs[next])].object == object,
                uses[Int(theirs[next])].time <= time + limit
            {
                if canMeet(Int(position), Int(theirs[next])) { body(position, theirs[next]) }
                next += 1
            }
        }
    }

    /// Cuts the accounts into ranges with about equal numbers of uses, at most `count` of them.
    func accountBlocks(_ count: Int) -> [Range<Int>] {
        let share = max(1, (self.count + count - 1) / count)
        var blocks: [Range<Int>] = []
        var begin = 0
        for account in 0..<accountCount where accountStart[account + 1] - accountStart[begin] >= share {
            blocks.append(begin..<(account + 1))
            begin = account + 1
        }
        if begin < accountCount { blocks.append(begin..<accountCount) }
        return blocks
    }

    /// Marks the uses that no other account's use of the same object comes near.
    ///
    /// - Parameters:
    ///   - distance: Milliseconds within which another account's use counts.
    ///   - pairLimit: No use of an object with more pairs of uses than this is marked, near each other or not.
    /// - Complexity: O(*n*).
    func aloneUses(within distance: Int64, keepingObjectsAbove pairLimit: Int) -> [Bool] {
        var isAlone = [Bool](repeating: false, count: count)
        forEachObject(usedAtLeast: 1) { range in
            guard range.count * (range.count - 1) / 2 <= pairLimit else { return }
            var lastOther: Int?
            // The last use before, by another account, then the first one after.
            for position in range {
                if position > range.lowerBound, uses[position - 1].account != uses[position].account {
                    lastOther = position - 1
                }
                let isNear = lastOther.map { uses[position].time - uses[$0].time <= distance } ?? false
                isAlone[position] = !isNear
            }
            lastOther = nil
            for position in range.reversed() {
                if position + 1 < range.upperBound, uses[position + 1].account != uses[position].account {
                    lastOther = position + 1
                }
                if let lastOther, uses[lastOther].time - uses[position].time <= distance { isAlone[position] = false }
            }
        }
        return isAlone
    }
}
