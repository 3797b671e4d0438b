import TroupeBase
import TroupeGraph
import TroupeModel

/// All uses of objects, sorted by object, then time, then post: the order in which a window slides over them.
///
/// *Position* k names one use. Objects of all layers are numbered together, layer after layer.
struct UseIndex: Sendable {
    /// What a sliding window looks at. The three stand together so that one use is one line of cache.
    struct Use: Sendable {
        /// The time in milliseconds.
        var time: Int64
        /// The number of the object.
        var object: UInt32
        /// The account.
        var account: UInt32
    }

    /// For each position, the use.
    private(set) var uses: [Use]
    /// For each position, the post.
    private(set) var post: [UInt32]
    /// For each account, where its positions begin in `positions`; one more entry closes the last.
    private(set) var accountStart: [Int] = []
    /// The positions of each account, ascending (so objects ascend, and times within an object).
    private(set) var positions: [UInt32] = []

    /// For each post, whether a scheduler put it on a round time; nil where none is. Two such posts never meet.
    var isRound: [Bool]?

    /// The number of uses.
    var count: Int { uses.count }

    /// The number of accounts.
    var accountCount: Int { max(0, accountStart.count - 1) }

    /// Sorts the uses of a table: by counting for the objects, then by time inside each.
    ///
    /// - Parameter factors: What times are multiplied by on each layer (see ``LayerClock``); nil for nothing.
    /// - Complexity: O(*n*) for *n* uses apart from sorting the uses of each object by time.
    init(_ posts: PostTable, factors: [Int64]? = nil) {
        let useCount = posts.layers.reduce(0) { $0 + $1.postOfUse.count }
        var next = ObjectNumbering(posts.layers).startOfObjects(posts.layers)
        post = [UInt32](filling: useCount) { places in
            var firstObject = 0
            for layer in posts.layers {
                for (use, number) in zip(layer.postOfUse, layer.objectOfUse) {
                    let object = firstObject + Int(number)
                    places[next[object]] = use
                    next[object] += 1
                }
                firstObject += layer.objects.count
            }
        }
        let post = post
        let layerEnds = ObjectNumbering(posts.layers).firstOfLayer.dropFirst()
        uses = [Use](filling: useCount) { places in
            var position = 0
            var layer = 0
            // `next` now holds the end of each object.
            for (object, end) in next.enumerated() {
                while layer + 1 < layerEnds.count, object >= layerEnds[layerEnds.startIndex + layer] { layer += 1 }
                let factor = factors?[layer] ?? 1
                while position < end {
                    let number = Int(post[position])
                    (places.baseAddress! + position).initialize(
                        to: Use(
                            time: posts.time[number] * factor, object: UInt32(object), account: posts.account[number]))
                    position += 1
                }
            }
        }
        sortByTimeInsideObjects()
        indexAccounts(count: posts.accounts.count)
    }

    /// A copy in which every post has moved by its own offset.
    func jittered(offset: (Int) -> Int64) -> UseIndex {
        var copy = self
        copy.becomes(self, movedBy: offset)
        return copy
    }

    /// Takes on the uses of another index of the same accounts, every post moved by its own offset; the memory that is
    /// there serves again.
    mutating func becomes(_ other: UseIndex, movedBy offset: (Int) -> Int64) {
        post.removeAll(keepingCapacity: true)
        post.append(contentsOf: other.post)
        uses.removeAll(keepingCapacity: true)
        uses.append(contentsOf: other.uses)
        uses.withUnsafeMutableBufferPointer { uses in
            post.withUnsafeBufferPointer { post in
                for position in 0..<uses.count { uses[position].time += offset(Int(post[position])) }
            }
        }
        isRound = other.isRound
        sortByTimeInsideObjects()
        indexAccounts(count: other.accountCount)
    }

    /// A copy without the positions that are marked.
    func removing(_ isRemoved: [Bool]) -> UseIndex {
        var copy = self
        copy.remove(isRemoved)
        return copy
    }

    /// Takes the positions that are marked away.
    mutating func remove(_ isRemoved: [Bool]) {
        var kept = 0
        uses.withUnsafeMutableBufferPointer { uses in
            post.withUnsafeMutableBufferPointer { post in
                for position in 0..<uses.count where !isRemoved[position] {
                    uses[kept] = uses[position]
                    post[kept] = post[position]
                    kept += 1
                }
            }
        }
        uses.removeLast(uses.count - kept)
        post.removeLast(post.count - kept)
        indexAccounts(count: accountCount)
    }

    /// Whether the uses at two positions can say something of each other: not where a scheduler put both on a round
    /// time.
    @inline(__always)
    func canMeet(_ position: Int, _ other: Int) -> Bool {
        guard let isRound else { return true }
        return !(isRound[Int(post[position])] && isRound[Int(post[other])])
    }

    /// The positions of one account, ascending.
    func positions(of account: UInt32) -> ArraySlice<UInt32> {
        positions[accountStart[Int(account)]..<accountStart[Int(account) + 1]]
    }

    /// Calls `body` with the positions of each object that is used at least `least` times.
    func forEachObject(usedAtLeast least: Int, _ body: (Range<Int>) -> Void) {
        var begin = 0
        while begin < count {
            var end = begin + 1
            while end < count, uses[end].object == uses[begin].object { end += 1 }
            if end - begin >= least { body(begin..<end) }
            begin = end
        }
    }

    private mutating func indexAccounts(count accountCount: Int) {
        if accountStart.count == accountCount + 1, positions.count >= count {
            positions.removeLast(positions.count - count)
        } else {
            accountStart = [Int](repeating: 0, count: accountCount + 1)
            positions = [UInt32](repeating: 0, count: count)
        }
        accountStart.withUnsafeMutableBufferPointer { start in
            positions.withUnsafeMutableBufferPointer { positions in
                // Counts, then ends; filled from the back, the ends move down to where each account begins.
                start.update(repeating: 0)
                for use in uses { start[Int(use.account)] += 1 }
                var end = 0
                for account in 0..<accountCount {
                    end += start[account]
                    start[account] = end
                }
                start[accountCount] = end
                for position in stride(from: uses.count - 1, through: 0, by: -1) {
                    let account = Int(uses[position].account)
                    start[account] -= 1
                    positions[start[account]] = UInt32(position)
                }
            }
        }
    }

    /// Puts the uses of each object in order of time, then post.
    private mutating func sortByTimeInsideObjects() {
        post.withUnsafeMutableBufferPointer { post in
            uses.withUnsafeMutableBufferPointer { uses in
                var begin = 0
                while begin < uses.count {
                    var end = begin + 1
                    var isSorted = true
                    while end < uses.count, uses[end].object == uses[begin].object {
                        isSorted = isSorted && !precedes(uses[end], post[end], uses[end - 1], post[end - 1])
                        end += 1
                    }
                    if !isSorted { sortSlice(begin..<end, uses: uses, post: post) }
                    begin = end
                }
            }
        }
    }
}

@inline(__always)
private func precedes(_ use: UseIndex.Use, _ post: UInt32, _ other: UseIndex.Use, _ otherPost: UInt32) -> Bool {
    use.time < other.time || (use.time == other.time && post < otherPost)
}

/// Sorts one object's uses by time, then post: by insertion when they are few, else by the library's sort.
private func sortSlice(
    _ range: Range<Int>, uses: UnsafeMutableBufferPointer<UseIndex.Use>, post: UnsafeMutableBufferPointer<UInt32>
) {
    guard range.count > 24 else {
        for sorted in range.dropFirst() {
            let (movedUse, movedPost) = (uses[sorted], post[sorted])
            var place = sorted
            while place > range.lowerBound, precedes(movedUse, movedPost, uses[place - 1], post[place - 1]) {
                uses[place] = uses[place - 1]
                post[place] = post[place - 1]
                place -= 1
            }
            uses[place] = movedUse
            post[place] = movedPost
        }
        return
    }
    var moved = range.map { (use: uses[$0], post: post[$0]) }
    moved.sort { precedes($0.use, $0.post, $1.use, $1.post) }
    for (place, one) in zip(range, moved) {
        uses[place] = one.use
        post[place] = one.post
    }
}
