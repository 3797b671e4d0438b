extension PairScan {
    /// What one thread keeps from account to account.
    struct Scratch {
        /// The state of a pair (current account, this account).
        struct Cell: BitwiseCopyable {
            /// The number of the last object on which they hit, or that of the current account where they only met;
            /// below the latter the cell is stale.
            var mark: UInt32 = 0
            var hits: UInt32 = 0
            var objects: UInt32 = 0
        }
        /// A cell for each account, and some that take the counts of lower accounts, which nobody reads: adding them
        /// anywhere is quicker than to branch where no branch can be foretold.
        private(set) var cells: [Cell]
        /// The accounts that the current one has met; after the choice those that qualify, ascending.
        var touched: [UInt32] = []
        /// The encounters with those that qualify, by account, own use, other use.
        private(set) var encounters: [Encounter] = []
        private var unsorted: [Encounter] = []
        /// Room for every account, so that the first pass writes without a check.
        private var met: [UInt32]
        /// A bit for each account: whether it qualifies.
        private var isWanted: [UInt64]
        /// The mark after the last one that was given out.
        private var nextMark: UInt32 = 1

        private static let spareCells = 8

        init(accountCount: Int) {
            cells = [Cell](repeating: Cell(), count: accountCount + Self.spareCells)
            met = [UInt32](repeating: 0, count: accountCount + 1)
            isWanted = [UInt64](repeating: 0, count: accountCount / 64 + 1)
        }
    }
}

extension PairScan.Scratch {
    /// First pass: fills the cells of the accounts that meet `account`, and lists them in `touched`.
    ///
    /// - Returns: The number of uses that were looked at.
    mutating func countHits(
        of account: UInt32, own: Range<Int>, index: UseIndex, window: Int64, limit: Int64
    ) -> Int {
        // One mark for the account and one for each of its objects.
        if nextMark > UInt32.max - UInt32(own.count) - 2 {
            for cell in cells.indices { cells[cell] = Cell() }
            nextMark = 1
        }
        let base = nextMark
        let spare = cells.count - Self.spareCells
        var mark = base
        var looked = 0
        var metCount = 0
        let hasRound = index.isRound != nil
        met.withUnsafeMutableBufferPointer { met in
            cells.withUnsafeMutableBufferPointer { cells in
                index.uses.withUnsafeBufferPointer { uses in
                    // Every account number is below `spare`: cells and uses come from the same index. Each account is
                    // met once, so `metCount` stays below the room. `neighbour` stays inside by the conditions of the
                    // loops.
                    @inline(__always)
                    func meet(_ neighbour: Int, gap: Int64) {
                        let other = uses[neighbour].account
                        let isUpper = other > account
                        let place = isUpper ? Int(other) : spare + neighbour & (Self.spareCells - 1)
                        var cell = cells[place]
                        let isFresh = cell.mark < base
                        let isHit = gap <= window
                        let isNew = isHit && cell.mark != mark
                        cell.hits = (isFresh ? 0 : cell.hits) &+ (isHit ? 1 : 0)
                        cell.objects = (isFresh ? 0 : cell.objects) &+ (isNew ? 1 : 0)
                        cell.mark = isHit ? mark : isFresh ? base : cell.mark
                        cells[place] = cell
                        met[metCount] = other
                        metCount &+= isFresh && isUpper ? 1 : 0
                    }
                    var lastObject: UInt32?
                    // The next use is read one turn early, so that it has come from memory when it is needed.
                    var next = uses[Int(index.positions[own.lowerBound])]
                    for place in own {
                        let (position, use) = (Int(index.positions[place]), next)
                        if place + 1 < own.upperBound { next = uses[Int(index.positions[place + 1])] }
                        if use.object != lastObject { mark += 1 }
                        lastObject = use.object
                        var neighbour = position + 1
                        while neighbour < uses.count, uses[neighbour].object == use.object {
                            let gap = uses[neighbour].time - use.time
                            if gap > limit { break }
                            if !hasRound || index.canMeet(position, neighbour) { meet(neighbour, gap: gap) }
                            neighbour += 1
                        }
                        looked += neighbour - position - 1
                        neighbour = position - 1
                        while neighbour >= 0, uses[neighbour].object == use.object {
                            let gap = use.time - uses[neighbour].time
                            if gap > limit { break }
                            if !hasRound || index.canMeet(position, neighbour) { meet(neighbour, gap: gap) }
                            neighbour -= 1
                        }
                        looked += position - 1 - neighbour
                    }
                }
            }
        }
        touched.removeAll(keepingCapacity: true)
        touched.append(contentsOf: met[..<metCount])
        nextMark = mark + 1
        return looked
    }

    /// Second pass: lists the encounters with the accounts in `touched`.
    mutating func listEncounters(own: Range<Int>, index: UseIndex, reach: Int64) {
        for other in touched {
            isWanted[Int(other >> 6)] |= 1 << UInt64(other & 63)
            cells[Int(other)].objects = 0
        }
        unsorted.removeAll(keepingCapacity: true)
        cells.withUnsafeMutableBufferPointer { cells in
            isWanted.withUnsafeBufferPointer { isWanted in
                index.uses.withUnsafeBufferPointer { uses in
                    for position in index.positions[own].lazy.map({ Int($0) }) {
                        let use = uses[position]
                        var neighbour = position
                        while neighbour > 0, uses[neighbour - 1].object == use.object,
                            use.time - uses[neighbour - 1].time <= reach
                        {
                            neighbour -= 1
                        }
                        while neighbour < uses.count, uses[neighbour].object == use.object,
                            uses[neighbour].time - use.time <= reach
                        {
                            let other = uses[neighbour].account
                            if isWanted[Int(other >> 6)] & 1 << UInt64(other & 63) != 0,
                                index.canMeet(position, neighbour)
                            {
                                cells[Int(other)].objects += 1
                                unsorted.append(
                                    Encounter(other: other, mine: UInt32(position), theirs: UInt32(neighbour)))
                            }
                            neighbour += 1
                        }
                    }
                }
            }
        }
        for other in touched { isWanted[Int(other >> 6)] = 0 }
        sortByAccount()
    }

    /// Puts the encounters in order of account by counting; within one they stay in the order in which they were found.
    private mutating func sortByAccount() {
        var start: UInt32 = 0
        for other in touched {
            let count = cells[Int(other)].objects
            cells[Int(other)].objects = start
            start += count
        }
        encounters.removeAll(keepingCapacity: true)
        encounters.append(contentsOf: unsorted)
        for encounter in unsorted {
            encounters[Int(cells[Int(encounter.other)].objects)] = encounter
            cells[Int(encounter.other)].objects += 1
        }
    }

    /// Second pass where few pairs are left: lists their encounters by walking along the uses of both.
    mutating func walkAlong(_ account: UInt32, index: UseIndex, reach: Int64) {
        encounters.removeAll(keepingCapacity: true)
        for other in touched {
            index.forEachEncounter(account, other, within: reach) { mine, theirs in
                encounters.append(Encounter(other: other, mine: mine, theirs: theirs))
            }
        }
    }
}
