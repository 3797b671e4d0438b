import TroupeModel

/// The uses of one layer as rows: what a published method calls a trace.
struct Trace {
    /// One use.
    struct Row: Hashable {
        var object: UInt32
        var account: UInt32
        /// Milliseconds since 1970.
        var time: Int64
        var post: UInt32
    }

    var rows: [Row]

    /// The uses of a layer, in the order in which posts were read.
    init(_ layer: Int, of posts: PostTable) {
        let column = posts.layers[layer]
        rows = zip(column.postOfUse, column.objectOfUse).map { post, object in
            Row(object: object, account: posts.account[Int(post)], time: posts.time[Int(post)], post: post)
        }
    }

    init(rows: [Row]) { self.rows = rows }

    /// Leaves out the rows of accounts with fewer than this many.
    func accountsWithRows(atLeast least: Int) -> Trace {
        var counts: [UInt32: Int] = [:]
        for row in rows { counts[row.account, default: 0] += 1 }
        return Trace(rows: rows.filter { counts[$0.account, default: 0] >= least })
    }

    /// The rows of each object, objects in order of their number, rows as they stand.
    func byObject() -> [[Row]] {
        let count = rows.reduce(0) { max($0, Int($1.object) + 1) }
        var lists = [[Row]](repeating: [], count: count)
        for row in rows { lists[Int(row.object)].append(row) }
        return lists
    }
}
