extension CaseNetwork {
    /// The nodes within `hops` steps of a node, nearest first, then by number; the node itself is at 0.
    ///
    /// Nothing is reached through a platform: everything on it would be near everything else.
    ///
    /// - Complexity: O(*n* + *m*) at most.
    package func ego(_ node: Node, hops: Int) -> [(node: Node, hop: Int)] {
        var hop: [Node: Int] = [node: 0]
        var found = [(node: node, hop: 0)]
        var layer = [node]
        for step in 1...max(1, hops) where hops >= 1 {
            var next: [Node] = []
            for one in layer where step == 1 || kinds[Int(one)] != .platform {
                for number in edgeNumbers(at: one) {
                    let other = other(edges[Int(number)], than: one)
                    guard hop[other] == nil else { continue }
                    hop[other] = step
                    next.append(other)
                }
            }
            next.sort()
            found += next.map { ($0, step) }
            layer = next
        }
        return found
    }

    /// A path with as few steps as can be; of several the one through the nodes with the fewest edges in all, since a
    /// rare thing in common says more than a common one. nil if there is none.
    ///
    /// - Returns: The nodes from the first to the last, and the edge before each but the first.
    /// - Complexity: O(*n* + *m*).
    package func path(from start: Node, to end: Node) -> [(node: Node, edge: UInt32?)]? {
        if start == end { return [(start, nil)] }
        struct Step {
            var hop: Int
            var weight: Int
            var edge: UInt32
            var before: Node
        }
        var reached: [Node: Step] = [start: Step(hop: 0, weight: 0, edge: 0, before: start)]
        var layer = [start]
        var hop = 0
        while !layer.isEmpty, reached[end] == nil {
            hop += 1
            var next: [Node] = []
            for one in layer where one == start || kinds[Int(one)] != .platform {
                let weight = (reached[one]?.weight ?? 0) + degree(of: one)
                for number in edgeNumbers(at: one) {
                    let other = other(edges[Int(number)], than: one)
                    if let known = reached[other] {
                        guard known.hop == hop, weight < known.weight else { continue }
                    } else {
                        next.append(other)
                    }
                    reached[other] = Step(hop: hop, weight: weight, edge: number, before: one)
                }
            }
            layer = next.sorted()
        }
        guard reached[end] != nil else { return nil }
        var path: [(node: Node, edge: UInt32?)] = []
        var node = end
        while node != start, let step = reached[node] {
            path.append((node, step.edge))
            node = step.before
        }
        return [(start, nil)] + path.reversed()
    }

    /// A node and the distinct nodes of one kind that are joined to it over nodes of another kind.
    package struct Motif: Sendable, Hashable {
        /// The node.
        package var centre: Node
        /// What joins them, ascending.
        package var via: [Node]
        /// What is joined to the centre, ascending.
        package var outer: [Node]
    }

    /// Looks for nodes to which several nodes of one kind are joined over nodes of another kind: one face (centre)
    /// shown by accounts (via) that play several personas (outer), say.
    ///
    /// - Parameters:
    ///   - centre: The kind of the centre, as ``kindName(of:)`` has it.
    ///   - via: The kind in between.
    ///   - outer: The kind that is counted.
    ///   - least: Fewest outer nodes.
    ///   - isLeftOut: Nodes in between that do not count: victims of the use of a face, say.
    /// - Returns: Most outer nodes first, then by number.
    /// - Complexity: O(*n* + *m* + *k*) for *k* pairs of edges at nodes in between.
    package func motifs(
        centre: String, via: String, outer: String, least: Int = 2,
        leavingOut isLeftOut: (Node) -> Bool = { _ in false }
    ) -> [Motif] {
        var between: [Node: (centres: [Node], outers: [Node])] = [:]
        for node in 0..<Node(count) where kindName(of: node) == via && !isLeftOut(node) {
            var (centres, outers): ([Node], [Node]) = ([], [])
            for number in edgeNumbers(at: node) where edges[Int(number)].kind != .victim {
                let other = other(edges[Int(number)], than: node)
                let kind = kindName(of: other)
                if kind == centre { centres.append(other) }
                if kind == outer { outers.append(other) }
            }
            if !centres.isEmpty, !outers.isEmpty { between[node] = (centres, outers) }
        }
        var found: [Node: (via: Set<Node>, outer: Set<Node>)] = [:]
        for (node, ends) in between {
            for one in ends.centres {
                found[one, default: ([], [])].via.insert(node)
                found[one, default: ([], [])].outer.formUnion(ends.outers)
            }
        }
        return found.compactMap { centre, sets in
            let outer = sets.outer.filter { $0 != centre }
            return outer.count >= least ? Motif(centre: centre, via: sets.via.sorted(), outer: outer.sorted()) : nil
        }.sorted { ($1.outer.count, $0.centre) < ($0.outer.count, $1.centre) }
    }
}
