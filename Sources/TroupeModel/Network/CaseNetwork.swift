import TroupeBase

/// Everything of a case as one typed graph in memory: accounts, personas, products, merchants, platforms, what posts
/// share, claims, events, narratives, and posts where asked.
///
/// Nodes and edges have numbers in the order in which they were added. Made by ``CaseNetworkBuilder``.
package struct CaseNetwork: Sendable {
    /// A node's number.
    package typealias Node = UInt32

    /// An edge: what it says, since when and until when, how strong, and who stands by it.
    package struct Edge: Sendable, Hashable {
        /// What it says.
        package var kind: EdgeKind
        /// Where it begins.
        package var from: Node
        /// Where it ends.
        package var to: Node
        /// Posts or entries that say so; 1 for what an analyst entered.
        package var count: UInt32
        /// Its strength: distinct objects of a tie, a match's score, else the count.
        package var strength: Float
        /// The first moment, in milliseconds since 1970 (UTC); `Int64.min` where unknown.
        package var first: Int64
        /// The last moment; `Int64.min` where unknown.
        package var last: Int64
        /// How far somebody stands by it; confirmed for what posts show.
        package var state: CastState
        /// Where it comes from: 0 posts, else the row of the cast's table or the run.
        package var source: Int64

        /// An edge.
        package init(
            _ kind: EdgeKind, from: Node, to: Node, count: UInt32 = 1, strength: Float = 1, first: Int64 = .min,
            last: Int64 = .min, state: CastState = .confirmed, source: Int64 = 0
        ) {
            self.kind = kind
            self.from = from
            self.to = to
            self.count = count
            self.strength = strength
            self.first = first
            self.last = last
            self.state = state
            self.source = source
        }
    }

    /// For each node what it is.
    package let kinds: [NodeKind]
    /// For each account its platform, for each asset its layer, as places in ``prefixes``; 0 for others.
    package let prefixOf: [UInt16]
    /// Words before names: platforms and layers.
    package let prefixes: [String]
    /// For each node the row of its table in the case.
    package let rows: [Int64]
    /// What stands after the colon in each node's name.
    package let keys: TextPool
    /// What people call a node, where that is not its key (a persona's or product's name); empty for most.
    package let titles: [Node: String]
    /// The edges.
    package let edges: [Edge]
    let starts: [UInt32]
    let incident: [UInt32]
    let namesByHash: [NamedNode]

    struct NamedNode: Sendable {
        var hash: UInt64
        var node: Node
    }

    /// The number of nodes.
    package var count: Int { kinds.count }

    /// A node's name: `tiktok:a01`, `face:face_F1`, `persona:per_alina`.
    package func name(of node: Node) -> String { prefix(of: node) + ":" + keys[Int(node)] }

    /// What stands before the colon: the platform, the layer, or the kind.
    package func prefix(of node: Node) -> String {
        switch kinds[Int(node)] {
        case .account, .asset, .post: prefixes[Int(prefixOf[Int(node)])]
        default: kinds[Int(node)].name
        }
    }

    /// The word for a node's kind; an asset's is its layer.
    package func kindName(of node: Node) -> String {
        kinds[Int(node)] == .asset ? prefix(of: node) : kinds[Int(node)].name
    }

    /// What people call a node.
    package func title(of node: Node) -> String { titles[node] ?? keys[Int(node)] }

    /// The numbers of the edges at a node, in the order in which they were added.
    package func edgeNumbers(at node: Node) -> ArraySlice<UInt32> {
        incident[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
    }

    /// The number of edges at a node.
    package func degree(of node: Node) -> Int { Int(starts[Int(node) + 1] - starts[Int(node)]) }

    /// The other end of an edge.
    package func other(_ edge: Edge, than node: Node) -> Node { edge.from == node ? edge.to : edge.from }

    /// The node of this name; nil if there is none. An account may be named without its platform where that is plain.
    ///
    /// - Complexity: O(log *n*).
    package func node(named name: String) -> Node? {
        if let found = lookUp(name) ?? lookUp(name.nameAsRead) { return found }
        let name = name.nameAsRead
        guard !name.contains(":") else { return nil }
        let found = Set(prefixes.compactMap { lookUp($0 + ":" + name) }.filter { kinds[Int($0)] == .account })
        return found.count == 1 ? found.first : nil
    }

    private func lookUp(_ name: String) -> Node? {
        let hash = Self.hash(name.utf8)
        let first = lowerBound(in: namesByHash.indices) { namesByHash[$0].hash < hash }
        return namesByHash[first...].prefix { $0.hash == hash }.first { self.name(of: $0.node) == name }?.node
    }

    /// FNV-1a (Fowler, Noll, Vo), 64 bits; `start` is the hash of what stands before.
    static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
        bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
