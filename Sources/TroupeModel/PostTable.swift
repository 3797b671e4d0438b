/// Posts in columns: what a reader produces and the detector consumes.
///
/// Row *i* of every column is post *i*; posts stand in the order in which they were read. Accounts and objects are
/// dense numbers into text pools, so that ten million posts fit in a few hundred megabytes.
public struct PostTable: Sendable {
    /// The accounts, each once.
    public var accounts: AccountTable
    /// For each post, the number of its account in `accounts`.
    public var account: [UInt32] = []
    /// For each post, its time in milliseconds since 1970-01-01T00:00:00Z.
    public var time: [Int64] = []
    /// For each post, its native id; empty where the source gave none.
    public var identifiers = PostIdentifierColumn()
    /// For each post, the line of its file on which its record starts, from 1.
    public var line: [UInt32] = []
    /// For each source file in reading order, the number of the first post read from it.
    public var firstPostOfSource: [Int] = []
    /// What posts share, one column a layer, in the order the layers were named.
    public var layers: [LayerColumn] = []
    /// How exactly the times are known: the coarsest precision that counts for the whole table.
    public var precision: TimePrecision = .second

    /// A table without posts.
    public init(accounts: AccountTable = AccountTable()) {
        self.accounts = accounts
    }

    /// The number of posts.
    public var count: Int { time.count }

    /// The number, in reading order, of the source file that a post came from.
    ///
    /// - Complexity: O(log *s*) for *s* sources.
    public func source(of post: Int) -> Int {
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
public struct LayerColumn: Sendable {
    /// The kind of sharing.
    public var layer: Layer
    /// The objects, each once.
    public var objects = TextPool()
    /// For each use, the number of the post. Never decreasing.
    public var postOfUse: [UInt32] = []
    /// For each use, the number of the object in `objects`.
    public var objectOfUse: [UInt32] = []

    /// A column without uses.
    public init(layer: Layer) {
        self.layer = layer
    }
}
