/// Puts a case network together.
package struct CaseNetworkBuilder: Sendable {
    private var kinds: [NodeKind] = []
    private var prefixOf: [UInt16] = []
    private var prefixes = [""]
    private var numberOfPrefix: [String: UInt16] = ["": 0]
    private var rows: [Int64] = []
    private var keys = TextPool()
    private var titles: [CaseNetwork.Node: String] = [:]
    private var edges: [CaseNetwork.Edge] = []

    /// An empty network.
    package init() {}

    /// The number of nodes so far.
    package var count: Int { kinds.count }

    /// Adds a node.
    ///
    /// - Parameters:
    ///   - prefix: The platform of an account or post, the layer of an asset; empty for others.
    ///   - row: The row of its table in the case.
    ///   - title: What people call it; nil if that is its key.
    /// - Returns: Its number.
    package mutating func add(
        _ kind: NodeKind, prefix: String = "", key: some Sequence<UInt8>, row: Int64, title: String? = nil
    ) -> CaseNetwork.Node {
        let node = CaseNetwork.Node(kinds.count)
        kinds.append(kind)
        prefixOf.append(number(of: prefix))
        rows.append(row)
        keys.append(key)
        if let title { titles[node] = title }
        return node
    }

    private mutating func number(of prefix: String) -> UInt16 {
        if let known = numberOfPrefix[prefix] { return known }
        let number = UInt16(clamping: prefixes.count)
        numberOfPrefix[prefix] = number
        prefixes.append(prefix)
        return number
    }

    /// Makes room for edges.
    package mutating func reserve(edges count: Int) { edges.reserveCapacity(edges.count + count) }

    /// Adds an edge. One between nodes that are not there, which only a damaged case can have, is left out.
    package mutating func add(_ edge: CaseNetwork.Edge) {
        guard Int(edge.from) < kinds.count, Int(edge.to) < kinds.count else { return }
        edges.append(edge)
    }

    /// The network.
    ///
    /// - Complexity: O(*n* log *n* + *m*) for *n* nodes and *m* edges.
    package consuming func network() -> CaseNetwork {
        var starts = [UInt32](repeating: 0, count: kinds.count + 1)
        for edge in edges {
            starts[Int(edge.from) + 1] += 1
            if edge.to != edge.from { starts[Int(edge.to) + 1] += 1 }
        }
        for node in kinds.indices { starts[node + 1] += starts[node] }
        var next = starts
        var incident = [UInt32](repeating: 0, count: Int(starts[kinds.count]))
        for (number, edge) in edges.enumerated() {
            incident[Int(next[Int(edge.from)])] = UInt32(number)
            next[Int(edge.from)] += 1
            guard edge.to != edge.from else { continue }
            incident[Int(next[Int(edge.to)])] = UInt32(number)
            next[Int(edge.to)] += 1
        }
        var named: [CaseNetwork.NamedNode] = []
        named.reserveCapacity(kinds.count)
        let prefixHashes = prefixes.map { CaseNetwork.hash(($0 + ":").utf8) }
        let kindHashes = NodeKind.allCases.map { CaseNetwork.hash(($0.name + ":").utf8) }
        for node in kinds.indices {
            let start =
                switch kinds[node] {
                case .account, .asset, .post: prefixHashes[Int(prefixOf[node])]
                default: kindHashes[Int(kinds[node].rawValue)]
                }
            let hash = CaseNetwork.hash(keys.bytes[keys.range(of: node)], from: start)
            named.append(CaseNetwork.NamedNode(hash: hash, node: CaseNetwork.Node(node)))
        }
        named.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
        return CaseNetwork(
            kinds: kinds, prefixOf: prefixOf, prefixes: prefixes, rows: rows, keys: keys, titles: titles, edges: edges,
            starts: starts, incident: incident, namesByHash: named)
    }
}
