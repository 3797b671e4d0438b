/// Two uses of one object by the two accounts of a pair: positions in a ``UseIndex``.
struct Encounter {
    /// The other account.
    var other: UInt32
    /// The position of this account's use.
    var mine: UInt32
    /// The position of the other account's use.
    var theirs: UInt32
}

/// Visits account pairs that meet on objects in time, one account after the other.
///
/// For each account, the first pass slides over the neighbours of its uses and counts, for each account with a higher
/// number, the hits (pairs of uses inside the window) and the distinct objects among them. The second pass lists all
/// encounters with the few accounts that have enough. Nothing is kept but one cell an account, so memory does not
/// grow with the number of pairs: ten million posts have tens of millions of pairs.
struct PairScan {
    /// Largest gap of a hit, in milliseconds; a gap of exactly the window counts.
    let window: Int64
    /// Largest gap of an encounter that is listed for the pairs that qualify; at least the window.
    let reach: Int64
    /// Hits that a pair must have.
    var fewestHits = 1
    /// Distinct objects among its hits that a pair must have.
    var fewestObjects = 1
    /// Whether pairs that meet within `reach` are counted, which takes a longer first pass.
    var countsEncounters = false
    /// Pairs are counted by distinct objects up to this number, the last cell holding "or more"; 0 counts none.
    var supportCells = 0

    /// What a scan counts besides the pairs that it visits.
    struct Counts: Sendable {
        /// Pairs that meet within the reach; zero unless asked for.
        var encounteredPairs = 0
        /// `pairsBySupport[s]` pairs have exactly *s* distinct objects, the last cell more.
        var pairsBySupport: [Int]
    }

    /// What one thread keeps from account to account.
    struct Scratch {
        /// The state of a pair (current account, this account).
        struct Cell {
            /// The current account plus one; any other value means that the cell is stale.
            var stamp: UInt32 = 0
            var hits: UInt32 = 0
            var objects: UInt32 = 0
            var lastObject: UInt32 = 0
        }
        var cells: [Cell]
        var touched: [UInt32] = []
        var encounters: [Encounter] = []

        init(accountCount: Int) {
            cells = [Cell](repeating: Cell(), count: accountCount)
        }
    }

    /// Visits the pairs whose lower account is in `accounts`.
    ///
    /// - Parameters:
    ///   - body: Called once for each pair that qualifies, lower account first, with all its encounters within the
    ///     reach in order of object, then of the lower account's use, then of the other's.
    /// - Complexity: O(*e*) for *e* encounters of these accounts within the window (the reach, if counted), and for the
    ///   pairs that qualify the uses of both or the encounters within the reach, whichever are fewer.
    func run(
        accounts: Range<Int>, of index: UseIndex, scratch: inout Scratch,
        body: (UInt32, UInt32, UnsafeBufferPointer<Encounter>) -> Void
    ) -> Counts {
        var counts = Counts(pairsBySupport: [Int](repeating: 0, count: supportCells))
        for account in accounts {
            let own = index.accountStart[account]..<index.accountStart[account + 1]
            guard !own.isEmpty else { continue }
            let met = countHits(of: UInt32(account), own: own, index: index, scratch: &scratch)
            counts.encounteredPairs += countsEncounters ? scratch.touched.count : 0
            guard selectPairs(scratch: &scratch, counts: &counts) else { continue }
            // Walking along two accounts takes as many steps as they have uses; looking at all neighbours again takes
            // as many as there are, which within the reach are more than within the window by the ratio of both.
            let walk = scratch.touched.reduce(0) { sum, other in
                sum + own.count + index.accountStart[Int(other) + 1] - index.accountStart[Int(other)]
            }
            let all = countsEncounters ? met : met * Int(min(1 << 20, reach / max(1, window)))
            if 4 * walk < all {
                walkAlong(UInt32(account), index: index, scratch: &scratch)
            } else {
                listEncounters(of: UInt32(account), own: own, index: index, scratch: &scratch)
            }
            visitRuns(of: UInt32(account), scratch: &scratch, body: body)
        }
        return counts
    }

    /// First pass: fills the cells of the accounts that meet `account`, and lists them in `touched`.
    ///
    /// - Returns: The number of uses that were looked at.
    private func countHits(of account: UInt32, own: Range<Int>, index: UseIndex, scratch: inout Scratch) -> Int {
        var met = 0
        let limit = countsEncounters ? reach : window
        scratch.touched.removeAll(keepingCapacity: true)
        var touched = scratch.touched
        scratch.touched = []
        scratch.cells.withUnsafeMutableBufferPointer { cells in
            // Every account number is below `cells.count`: both come from the same index.
            Neighbours(index).forEach(of: index.positions[own], within: limit) { object, _, _, other, gap in
                met += 1
                guard other > account else { return }
                let cell = cells.baseAddress! + Int(other)
                if cell.pointee.stamp != account &+ 1 {
                    cell.pointee = Scratch.Cell(stamp: account &+ 1)
                    touched.append(other)
                }
                guard gap <= window else { return }
                cell.pointee.hits += 1
                if cell.pointee.objects == 0 || cell.pointee.lastObject != object {
                    cell.pointee.objects += 1
                    cell.pointee.lastObject = object
                }
            }
        }
        scratch.touched = touched
        return met
    }

    /// Keeps in `touched` the accounts with enough hits and objects; false if none has.
    private func selectPairs(scratch: inout Scratch, counts: inout Counts) -> Bool {
        var kept = 0
        for place in 0..<scratch.touched.count {
            let other = scratch.touched[place]
            let cell = scratch.cells[Int(other)]
            if supportCells > 0 { counts.pairsBySupport[min(Int(cell.objects), supportCells - 1)] += 1 }
            if Int(cell.hits) >= fewestHits, Int(cell.objects) >= fewestObjects {
                scratch.touched[kept] = other
                kept += 1
            } else {
                scratch.cells[Int(other)].stamp = 0
            }
        }
        scratch.touched.removeLast(scratch.touched.count - kept)
        return kept > 0
    }

    /// Second pass: lists the encounters with the accounts whose cells still carry the stamp.
    private func listEncounters(of account: UInt32, own: Range<Int>, index: UseIndex, scratch: inout Scratch) {
        scratch.encounters.removeAll(keepingCapacity: true)
        var encounters = scratch.encounters
        scratch.encounters = []
        scratch.cells.withUnsafeBufferPointer { cells in
            Neighbours(index).forEach(of: index.positions[own], within: reach) { _, position, neighbour, other, _ in
                guard other > account, cells[Int(other)].stamp == account &+ 1 else { return }
                encounters.append(Encounter(other: other, mine: UInt32(position), theirs: UInt32(neighbour)))
            }
        }
        scratch.encounters = encounters
    }

    /// Second pass where few pairs are left: lists their encounters by walking along the uses of both.
    private func walkAlong(_ account: UInt32, index: UseIndex, scratch: inout Scratch) {
        scratch.encounters.removeAll(keepingCapacity: true)
        for other in scratch.touched {
            index.forEachEncounter(account, other, within: reach) { mine, theirs in
                scratch.encounters.append(Encounter(other: other, mine: mine, theirs: theirs))
            }
        }
    }

    private func visitRuns(
        of account: UInt32, scratch: inout Scratch, body: (UInt32, UInt32, UnsafeBufferPointer<Encounter>) -> Void
    ) {
        scratch.encounters.sort {
            ($0.other, $0.mine, $0.theirs) < ($1.other, $1.mine, $1.theirs)
        }
        scratch.encounters.withUnsafeBufferPointer { encounters in
            var begin = 0
            while begin < encounters.count {
                var end = begin + 1
                while end < encounters.count, encounters[end].other == encounters[begin].other { end += 1 }
                body(account, encounters[begin].other, UnsafeBufferPointer(rebasing: encounters[begin..<end]))
                begin = end
            }
        }
    }
}

/// The uses near a use: same object, at most a given time apart, not both on a scheduler's marks.
private struct Neighbours {
    let index: UseIndex

    init(_ index: UseIndex) {
        self.index = index
    }

    /// Calls `body` with the object, each given position, each neighbour position, its account and the gap in
    /// milliseconds.
    @inline(__always)
    func forEach(
        of positions: ArraySlice<UInt32>, within limit: Int64,
        body: (UInt32, Int, Int, UInt32, Int64) -> Void
    ) {
        index.uses.withUnsafeBufferPointer { uses in
            // `neighbour` stays inside the buffer by the loop conditions.
            for position in positions.lazy.map({ Int($0) }) {
                let own = uses[position]
                var neighbour = position + 1
                while neighbour < uses.count, uses[neighbour].object == own.object {
                    let gap = uses[neighbour].time - own.time
                    if gap > limit { break }
                    if index.canMeet(position, neighbour) {
                        body(own.object, position, neighbour, uses[neighbour].account, gap)
                    }
                    neighbour += 1
                }
                neighbour = position - 1
                while neighbour >= 0, uses[neighbour].object == own.object {
                    let gap = own.time - uses[neighbour].time
                    if gap > limit { break }
                    if index.canMeet(position, neighbour) {
                        body(own.object, position, neighbour, uses[neighbour].account, gap)
                    }
                    neighbour -= 1
                }
            }
        }
    }
}

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
}
