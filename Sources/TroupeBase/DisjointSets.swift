/// Sets that are joined step by step, with path halving and union by smaller number.
package struct DisjointSets {
    @usableFromInline var parent: [UInt32]

    /// Every number in a set of its own.
    @inlinable
    package init(count: Int) {
        parent = (0..<UInt32(count)).map(\.self)
    }

    /// The smallest number of the set that holds `number`.
    @inlinable
    package mutating func first(of number: Int) -> Int {
        var at = UInt32(number)
        while parent[Int(at)] != at {
            parent[Int(at)] = parent[Int(parent[Int(at)])]
            at = parent[Int(at)]
        }
        return Int(at)
    }

    /// Joins the sets of two numbers.
    @inlinable
    package mutating func join(_ one: Int, _ other: Int) {
        let (left, right) = (first(of: one), first(of: other))
        parent[max(left, right)] = UInt32(min(left, right))
    }
}
