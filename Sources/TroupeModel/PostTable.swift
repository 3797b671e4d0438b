/// Posts in columns: what a reader produces and the detector consumes.
///
/// Row *i* of every column is post *i*; posts stand in the order in which they were read. Accounts and objects are
/// dense numbers into text pools, so that ten million posts fit in a few hundred megabytes.
package struct PostTable: Sendable {
    /// The accounts, each once.
    package var accounts: AccountTable
    /// For each post, the number of its account in `accounts`.
    package var account: [UInt32] = []
    /// For each post, its time in milliseconds since 1970-01-01T00:00:00Z.
    package var time: [Int64] = []
    /// For each post, its native id; empty where the source gave none.
    package var identifiers = PostIdentifierColumn()
    /// For each post, the line of its file on which its record starts, from 1.
    package var line: [UInt32] = []
    /// For each source file in reading order, the number of the first post read from it.
    package var firstPostOfSource: [Int] = []
    /// What posts share, one column a layer, in the order the layers were named.
    package var layers: [LayerColumn] = []
    /// How exactly the times are known: the coarsest precision that counts for the whole table.
    package var precision: TimePrecision = .second

    /// A table without posts.
    package init(accounts: AccountTable = AccountTable()) {
        self.accounts = accounts
    }

    /// The number of posts.
    package var count: Int { time.count }

    /// Forgets ids and lines, twelve bytes a post, where nothing will open a post any more.
    package mutating func forgetRecords() {
        identifiers = PostIdentifierColumn()
        line = []
    }

    /// The number, in reading order, of the source file that a post came from.
    ///
    /// - Complexity: O(log *s*) for *s* sources.
    package func source(of post: Int) -> Int {
        var low = 0
        var high = firstPostOfSource.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstPostOfSource[middle] <= post { low = middle } else { high = middle }
        }
        return low
    }
}

/// The objects that posts carry on one layer.
///
/// A post may carry none, one or several objects (two links in one post); each is one *use*.
package struct LayerColumn: Sendable {
    /// The kind of sharing.
    package var layer: Layer
    /// The objects, each once.
    package var objects = TextPool()
    /// For each use, the number of the post. Never decreasing.
    package var postOfUse: [UInt32] = []
    /// For each use, the number of the object in `objects`.
    package var objectOfUse: [UInt32] = []

    /// A column without uses.
    package init(layer: Layer) {
        self.layer = layer
    }
}
