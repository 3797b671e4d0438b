import TroupeBase
import TroupeGraph
package import TroupeModel

/// The window kernel: which accounts used the same objects at most a window apart, and with which posts.
package struct TieDetector: Sendable {
    let index: UseIndex
    let numbering: ObjectNumbering
    /// The window on every layer, in the milliseconds of `clock`.
    let window: Int64
    let clock: LayerClock
    /// Objects with too many post pairs inside the window to be paired.
    package let unpaired: [UnpairedObject]

    /// Sorts the posts for sliding windows over them.
    ///
    /// - Parameters:
    ///   - posts: Posts in any order; the order does not change ties.
    ///   - window: Milliseconds, above zero.
    ///   - pairLimit: Objects with more post pairs than this inside the window are counted in ``unpaired`` only.
    /// - Complexity: O(*n*) for *n* uses apart from sorting the uses of each object by time.
    package init(_ posts: PostTable, window: Int64, pairLimit: Int = CoordinationSettings().pairLimit) {
        self.init(
            posts, clock: LayerClock(layerCount: posts.layers.count, window: window), pairLimit: pairLimit)
    }

    /// The kernel with the windows that each layer has under some settings.
    init(_ posts: PostTable, settings: CoordinationSettings) {
        self.init(posts, clock: LayerClock(posts, settings: settings), pairLimit: settings.pairLimit)
    }

    init(_ posts: PostTable, clock: LayerClock, pairLimit: Int) {
        let index = UseIndex(posts, factors: clock.factors)
        let numbering = ObjectNumbering(posts.layers)
        let over = index.overLimit(window: clock.window, limit: pairLimit, numbering: numbering)
        self.init(
            index: over.map { index.removing($0.isOver) } ?? index, numbering: numbering, clock: clock,
            unpaired: over?.objects ?? [])
    }

    init(index: UseIndex, numbering: ObjectNumbering, clock: LayerClock, unpaired: [UnpairedObject]) {
        self.index = index
        self.numbering = numbering
        self.clock = clock
        window = clock.window
        self.unpaired = unpaired
    }

    /// All ties with at least `support` distinct objects on one layer.
    ///
    /// - Parameters:
    ///   - support: Fewest distinct objects, above zero.
    ///   - workers: Number of threads. The result does not depend on it.
    /// - Returns: Ties by first account, second account, layer.
    /// - Complexity: O(*n* + *k*) time for *k* post pairs inside the window; memory grows with the ties found only.
    package func ties(support: Int, workers: Int) -> [Tie] {
        let blocks = index.accountBlocks(workers == 1 ? 1 : 64 * workers)
        var scan = PairScan(window: window, reach: window)
        scan.fewestHits = support
        scan.fewestObjects = support
        let found = parallelMap(count: blocks.count, workers: workers) {
            PairScan.Scratch(accountCount: index.accountCount)
        } body: { block, scratch in
            var ties: [Tie] = []
            _ = scan.run(accounts: blocks[block], of: index, scratch: &scratch) { first, second, encounters in
                appendTies(first: first, second: second, encounters: encounters, support: support, to: &ties)
            }
            return ties
        }
        return Array(found.joined())
    }

    /// The ties of one pair, on each layer on which it has at least one co-action.
    package func ties(first: UInt32, second: UInt32) -> [Tie] {
        let (low, high) = (min(first, second), max(first, second))
        var ties: [Tie] = []
        encounters(low, high).withUnsafeBufferPointer {
            appendTies(first: low, second: high, encounters: $0, support: 1, to: &ties)
        }
        return ties
    }

    /// Everything behind the ties of a pair, in order of layer, object, post.
    ///
    /// - Complexity: O(*a* + *b* + *k*) for accounts with *a* and *b* posts and *k* co-actions.
    package func coActions(first: UInt32, second: UInt32) -> [CoAction] {
        encounters(first, second).map { encounter in
            let place = numbering.place(of: index.uses[Int(encounter.mine)].object)
            return CoAction(
                layer: place.layer, object: place.number, firstPost: Int(index.post[Int(encounter.mine)]),
                secondPost: Int(index.post[Int(encounter.theirs)]),
                gap: (index.uses[Int(encounter.theirs)].time - index.uses[Int(encounter.mine)].time)
                    / clock.factors[place.layer])
        }
    }

    /// The meetings of a pair at most `limit` apart (the window, unless said), found by walking both accounts' uses
    /// side by side.
    func encounters(_ first: UInt32, _ second: UInt32, within limit: Int64? = nil) -> [Encounter] {
        var result: [Encounter] = []
        index.forEachEncounter(first, second, within: limit ?? window) { mine, theirs in
            result.append(Encounter(other: second, mine: mine, theirs: theirs))
        }
        return result
    }

    /// Adds one tie a layer; the encounters come in order of object, so layers come one after the other.
    private func appendTies(
        first: UInt32, second: UInt32, encounters: UnsafeBufferPointer<Encounter>, support: Int, to ties: inout [Tie]
    ) {
        var begin = 0
        while begin < encounters.count {
            let layer = numbering.place(of: index.uses[Int(encounters[begin].mine)].object).layer
            let endOfLayer = numbering.firstOfLayer[layer + 1]
            var tie = Tie(
                first: first, second: second, layer: layer, support: 0, postPairs: 0, gapSum: 0, firstLeads: 0,
                secondLeads: 0)
            var lastObject: UInt32?
            while begin < encounters.count {
                let encounter = encounters[begin]
                let object = index.uses[Int(encounter.mine)].object
                guard Int(object) < endOfLayer else { break }
                if object != lastObject { tie.support += 1 }
                lastObject = object
                let gap =
                    (index.uses[Int(encounter.theirs)].time - index.uses[Int(encounter.mine)].time)
                    / clock.factors[layer]
                tie.postPairs += 1
                tie.gapSum += abs(gap)
                tie.firstLeads += gap > 0 ? 1 : 0
                tie.secondLeads += gap < 0 ? 1 : 0
                begin += 1
            }
            if tie.support >= support { ties.append(tie) }
        }
    }
}
