import TroupeModel

/// All uses of objects, sorted by object, then time, then post: the order in which a window slides over them.
///
/// *Position* k names one use. Objects of all layers are numbered together, layer after layer.
struct UseIndex: Sendable {
    /// For each position, the number of the object.
    var object: [UInt32]
    /// For each position, the account.
    var account: [UInt32]
    /// For each position, the post.
    var post: [UInt32]
    /// For each position, the time in milliseconds.
    var time: [Int64]
    /// For each account, where its positions begin in `positions`; one more entry closes the last.
    private(set) var accountStart: [Int] = []
    /// The positions of each account, ascending (so objects ascend, and times within an object).
    private(set) var positions: [UInt32] = []

    /// The number of uses.
    var count: Int { object.count }

    /// The number of accounts.
    var accountCount: Int { max(0, accountStart.count - 1) }

    /// Sorts the uses of a table.
    ///
    /// - Complexity: O(*n*) for *n* uses apart from sorting the uses of each object by time.
    init(_ posts: PostTable) {
        let useCount = posts.layers.reduce(0) { $0 + $1.postOfUse.count }
        var start = ObjectNumbering(posts.layers).startOfObjects(posts.layers)
        object = []
        account = []
        time = []
        post = [UInt32](unsafeUninitializedCapacity: useCount) { places, initialized in
            var firstObject = 0
            for layer in posts.layers {
                for (use, number) in zip(layer.postOfUse, layer.objectOfUse) {
                    let objectNumber = firstObject + Int(number)
                    places[start[objectNumber]] = use
                    start[objectNumber] += 1
                }
                firstObject += layer.objects.count
            }
            initialized = useCount
        }
        // `start` now holds the end of each object.
        object = [UInt32](unsafeUninitializedCapacity: useCount) { places, initialized in
            var position = 0
            for (number, end) in start.enumerated() {
                while position < end {
                    places[position] = UInt32(number)
                    position += 1
                }
            }
            initialized = useCount
        }
        time = post.map { posts.time[Int($0)] }
        sortByTimeInsideObjects()
        account = post.map { posts.account[Int($0)] }
        indexAccounts(count: posts.accounts.count)
    }

    /// A copy in which every post has moved by its own offset.
    func jittered(accountOfPost: [UInt32], offset: (Int) -> Int64) -> UseIndex {
        var copy = self
        copy.time = [Int64](unsafeUninitializedCapacity: count) { times, initialized in
            for position in 0..<count { times[position] = time[position] + offset(Int(post[position])) }
            initialized = count
        }
        copy.sortByTimeInsideObjects()
        copy.account = copy.post.map { accountOfPost[Int($0)] }
        copy.indexAccounts(count: accountCount)
        return copy
    }

    /// A copy without the positions that are marked.
    func removing(_ isRemoved: [Bool]) -> UseIndex {
        var copy = self
        func kept<Value>(_ column: [Value]) -> [Value] {
            var result: [Value] = []
            result.reserveCapacity(column.count)
            for position in 0..<column.count where !isRemoved[position] { result.append(column[position]) }
            return result
        }
        copy.object = kept(object)
        copy.account = kept(account)
        copy.post = kept(post)
        copy.time = kept(time)
        copy.indexAccounts(count: accountCount)
        return copy
    }

    /// The range of positions of each object that is used at least `least` times.
    func forEachObject(usedAtLeast least: Int = 1, _ body: (Range<Int>) -> Void) {
        var begin = 0
        while begin < count {
            var end = begin + 1
            while end < count, object[end] == object[begin] { end += 1 }
            if end - begin >= least { body(begin..<end) }
            begin = end
        }
    }

    private mutating func indexAccounts(count accountCount: Int) {
        var start = [Int](repeating: 0, count: accountCount + 2)
        for number in account { start[Int(number) + 2] += 1 }
        for number in 0..<accountCount { start[number + 2] += start[number + 1] }
        positions = [UInt32](unsafeUninitializedCapacity: count) { places, initialized in
            for position in 0..<count {
                let number = Int(account[position]) + 1
                places[start[number]] = UInt32(position)
                start[number] += 1
            }
            initialized = count
        }
        start.removeLast()
        accountStart = start
    }

    /// Puts the uses of each object in order of time, then post; only `post` and `time` move.
    private mutating func sortByTimeInsideObjects() {
        let total = count
        object.withUnsafeBufferPointer { object in
            post.withUnsafeMutableBufferPointer { post in
                time.withUnsafeMutableBufferPointer { time in
                    var begin = 0
                    while begin < total {
                        var end = begin + 1
                        var isSorted = true
                        while end < total, object[end] == object[begin] {
                            if time[end] < time[end - 1] || (time[end] == time[end - 1] && post[end] < post[end - 1]) {
                                isSorted = false
                            }
                            end += 1
                        }
                        if !isSorted { sortSlice(begin..<end, post: post, time: time) }
                        begin = end
                    }
                }
            }
        }
    }
}

/// Sorts one object's uses by time, then post: by insertion when they are few, else by the library's sort.
private func sortSlice(
    _ range: Range<Int>, post: UnsafeMutableBufferPointer<UInt32>, time: UnsafeMutableBufferPointer<Int64>
) {
    guard range.count > 24 else {
        for sorted in range.dropFirst() {
            let movedTime = time[sorted]
            let movedPost = post[sorted]
            var place = sorted
            while place > range.lowerBound,
                time[place - 1] > movedTime || (time[place - 1] == movedTime && post[place - 1] > movedPost)
            {
                time[place] = time[place - 1]
                post[place] = post[place - 1]
                place -= 1
            }
            time[place] = movedTime
            post[place] = movedPost
        }
        return
    }
    var uses = range.map { (time: time[$0], post: post[$0]) }
    uses.sort { $0.time < $1.time || ($0.time == $1.time && $0.post < $1.post) }
    for (place, use) in zip(range, uses) {
        time[place] = use.time
        post[place] = use.post
    }
}
