/// A use of an object by an account.
struct ObjectUse: Sendable, Hashable {
    /// The number of the object, over all layers that are looked at.
    var object: UInt32
    var account: UInt32
    /// Milliseconds since 1970.
    var time: Int64
    /// The number of the post.
    var post: UInt32
}

extension [ObjectUse] {
    /// Keeps each account's first use of each object, in order of object, then time, then account.
    ///
    /// - Complexity: O(*n* log *n*).
    mutating func keepFirst() {
        sort { ($0.object, $0.account, $0.time, $0.post) < ($1.object, $1.account, $1.time, $1.post) }
        var last: (UInt32, UInt32)?
        removeAll { use in
            defer { last = (use.object, use.account) }
            return last.map { $0 == (use.object, use.account) } ?? false
        }
        sort { ($0.object, $0.time, $0.account) < ($1.object, $1.time, $1.account) }
    }
}
