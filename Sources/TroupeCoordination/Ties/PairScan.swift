/// Two uses of one object by the two accounts of a pair: positions in a ``UseIndex``.
struct Encounter: BitwiseCopyable {
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

    /// Visits the pairs whose lower account is in `accounts`.
    ///
    /// - Parameters:
    ///   - body: Called once for each pair that qualifies, lower account first, pairs in ascending order, with all its
    ///     encounters within the reach in order of object, then of the lower account's use, then of the other's.
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
            let met = scratch.countHits(
                of: UInt32(account), own: own, index: index, window: window,
                limit: countsEncounters ? reach : window)
            counts.encounteredPairs += countsEncounters ? scratch.touched.count : 0
            guard selectPairs(scratch: &scratch, counts: &counts) else { continue }
            // Walking along two accounts takes as many steps as they have uses; looking at all neighbours again takes
            // as many as there are, which within the reach are more than within the window by the ratio of both.
            let walk = scratch.touched.reduce(0) { sum, other in
                sum + own.count + index.accountStart[Int(other) + 1] - index.accountStart[Int(other)]
            }
            let all = countsEncounters ? met : met * Int(min(1 << 20, reach / max(1, window)))
            if 4 * walk < all {
                scratch.walkAlong(UInt32(account), index: index, reach: reach)
            } else {
                scratch.listEncounters(own: own, index: index, reach: reach)
            }
            visitRuns(of: UInt32(account), scratch: scratch, body: body)
        }
        return counts
    }

    /// Keeps in `touched` the accounts with enough hits and objects, ascending; false if none has.
    private func selectPairs(scratch: inout Scratch, counts: inout Counts) -> Bool {
        var kept = 0
        for place in 0..<scratch.touched.count {
            let other = scratch.touched[place]
            let cell = scratch.cells[Int(other)]
            if supportCells > 0 { counts.pairsBySupport[min(Int(cell.objects), supportCells - 1)] += 1 }
            if Int(cell.hits) >= fewestHits, Int(cell.objects) >= fewestObjects {
                scratch.touched[kept] = other
                kept += 1
            }
        }
        scratch.touched.removeLast(scratch.touched.count - kept)
        scratch.touched.sort()
        return kept > 0
    }

    private func visitRuns(
        of account: UInt32, scratch: Scratch, body: (UInt32, UInt32, UnsafeBufferPointer<Encounter>) -> Void
    ) {
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
