/// A division of the nodes of a graph into communities: every node in exactly one, no community empty.
///
/// Communities are numbered from zero in a stated order, so equal divisions are equal values whatever labels they
/// were made from.
public struct Partition: Hashable, Sendable {
    /// How communities are numbered.
    public enum Order: Hashable, Sendable {
        /// The largest first; among equals the one with the smallest member first.
        case size
        /// The one with the smallest member first.
        case smallestMember
    }

    /// For each node, the number of its community.
    public let membership: [UInt32]
    /// For each community, the number of its members.
    public let sizes: [Int]

    /// A partition that puts nodes with equal labels together.
    ///
    /// - Complexity: O(*n*) for *n* labels.
    public init<Label: Hashable>(labels: [Label], order: Order = .size) {
        var number: [Label: UInt32] = [:]
        let dense = labels.map { label in
            let fresh = UInt32(number.count)
            if let known = number[label] { return known }
            number[label] = fresh
            return fresh
        }
        self.init(denseLabels: dense, order: order)
    }

    /// A partition from labels below the number of nodes.
    init(denseLabels labels: [UInt32], order: Order) {
        let unseen = UInt32.max
        var number = [UInt32](repeating: unseen, count: labels.count)
        var sizes: [Int] = []
        // Numbering labels as they appear numbers communities by smallest member.
        var membership = labels.map { label in
            if number[Int(label)] == unseen {
                number[Int(label)] = UInt32(sizes.count)
                sizes.append(0)
            }
            let community = number[Int(label)]
            sizes[Int(community)] += 1
            return community
        }
        if order == .size {
            let rank = Self.ranksBySize(sizes)
            var ranked = sizes
            for (community, size) in sizes.enumerated() { ranked[Int(rank[community])] = size }
            for node in membership.indices { membership[node] = rank[Int(membership[node])] }
            sizes = ranked
        }
        self.membership = membership
        self.sizes = sizes
    }

    /// The partition in which every node is a community of its own.
    public init(singletons nodeCount: Int) {
        membership = (0..<nodeCount).map { UInt32($0) }
        sizes = [Int](repeating: 1, count: nodeCount)
    }

    /// The number of nodes.
    public var nodeCount: Int { membership.count }

    /// The number of communities.
    public var communityCount: Int { sizes.count }

    /// The community of a node.
    public subscript(node: NodeIndex) -> UInt32 { membership[Int(node)] }

    /// The members of each community, ascending.
    ///
    /// - Complexity: O(*n*).
    public func members() -> [[NodeIndex]] {
        var members = sizes.map { size in
            var list: [NodeIndex] = []
            list.reserveCapacity(size)
            return list
        }
        for (node, community) in membership.enumerated() { members[Int(community)].append(NodeIndex(node)) }
        return members
    }

    /// The same communities, numbered in another order.
    ///
    /// - Complexity: O(*n*).
    public func ordered(by order: Order) -> Partition {
        Partition(denseLabels: membership, order: order)
    }

    /// The place of each community when the largest come first and equals keep their order: a counting sort.
    private static func ranksBySize(_ sizes: [Int]) -> [UInt32] {
        let largest = sizes.max() ?? 0
        // `next[s]` is the place of the next community of size s: after all that are larger.
        var next = [UInt32](repeating: 0, count: largest + 1)
        for size in sizes { next[size] += 1 }
        var larger: UInt32 = 0
        for size in stride(from: largest, through: 0, by: -1) {
            (next[size], larger) = (larger, larger + next[size])
        }
        return sizes.map { size in
            defer { next[size] += 1 }
            return next[size]
        }
    }
}
