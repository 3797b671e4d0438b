/// The maximal cliques found, and whether they are all there are.
public struct MaximalCliques: Hashable, Sendable {
    /// The cliques, each ascending; by their members.
    public let cliques: [[NodeIndex]]
    /// Whether the search ended before it came to its limit.
    public let isComplete: Bool
}

/// Finds sets of nodes that are all tied to each other and cannot be enlarged.
///
/// Bron and Kerbosch (1973) with the pivot of Tomita et al. (2006), started from every node in degeneracy order
/// (Eppstein, Löffler and Strash 2010), with a stack of its own. Weights and loops do not count.
///
/// - Parameters:
///   - graph: The graph.
///   - minimumSize: The fewest members wanted; smaller maximal cliques are left out.
///   - limit: The most cliques wanted: there can be exponentially many.
/// - Returns: Up to `limit` cliques; when there are more, those of the nodes that come first in degeneracy order.
/// - Complexity: O(*n* 3^(*k*/3) *k*) for a largest core number *k* in the worst case.
public func maximalCliques(of graph: Graph, minimumSize: Int = 3, limit: Int = 100_000) -> MaximalCliques {
    precondition(minimumSize > 0 && limit >= 0, "A clique has a member.")
    let rank = degeneracyRanks(of: graph)
    let order = rank.indices.sorted { rank[$0] < rank[$1] }
    var search = CliqueSearch(rows: graph.adjacency, minimumSize: minimumSize, limit: limit)
    for node in order where !search.isOverLimit {
        let neighbors = graph.neighbors(of: NodeIndex(node)).filter { Int($0) != node }
        // A hub of leaves comes last and has nothing left to be tied to.
        if neighbors.count(where: { rank[Int($0)] > rank[node] }) + 1 < minimumSize { continue }
        search.run(
            from: NodeIndex(node), candidates: neighbors.filter { rank[Int($0)] > rank[node] },
            excluded: neighbors.filter { rank[Int($0)] < rank[node] })
    }
    let isComplete = !search.isOverLimit
    let cliques = search.cliques.prefix(limit).sorted { $0.lexicographicallyPrecedes($1) }
    return MaximalCliques(cliques: cliques, isComplete: isComplete)
}

/// The place of each node when the node with the fewest neighbours left is taken away again and again.
private func degeneracyRanks(of graph: Graph) -> [Int] {
    let cores = coreNumbers(of: graph)
    // Any order by core number, then degree, bounds later neighbours well; ties by node keep it one and the same.
    let order = cores.indices.sorted {
        (cores[$0], graph.degree(of: NodeIndex($0)), $0) < (cores[$1], graph.degree(of: NodeIndex($1)), $1)
    }
    var rank = [Int](repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { rank[node] = place }
    return rank
}

private struct CliqueSearch {
    let rows: Adjacency
    let minimumSize: Int
    let limit: Int
    private(set) var cliques: [[NodeIndex]] = []
    private(set) var isOverLimit = false

    /// One level of the search; all lists ascending.
    private struct Frame {
        var candidates: [NodeIndex]
        var excluded: [NodeIndex]
        /// The candidates still to be tried: those not tied to the pivot.
        var pending: [NodeIndex]
    }

    init(rows: Adjacency, minimumSize: Int, limit: Int) {
        self.rows = rows
        self.minimumSize = minimumSize
        self.limit = limit
    }

    mutating func run(from node: NodeIndex, candidates: [NodeIndex], excluded: [NodeIndex]) {
        var clique = [node]
        var stack = [frame(candidates, excluded)]
        while !isOverLimit, var frame = stack.popLast() {
            if frame.candidates.isEmpty, frame.excluded.isEmpty { report(clique) }
            guard let next = frame.pending.popLast(), clique.count + frame.candidates.count >= minimumSize else {
                clique.removeLast()
                continue
            }
            let deeper = self.frame(tied(to: next, among: frame.candidates), tied(to: next, among: frame.excluded))
            frame.candidates.removeAll { $0 == next }
            let place = frame.excluded.firstIndex { $0 > next } ?? frame.excluded.count
            frame.excluded.insert(next, at: place)
            stack.append(frame)
            stack.append(deeper)
            clique.append(next)
        }
    }

    private mutating func report(_ clique: [NodeIndex]) {
        guard clique.count >= minimumSize else { return }
        if cliques.count == limit {
            isOverLimit = true
        } else {
            cliques.append(clique.sorted())
        }
    }

    /// A level whose pivot is the node tied to most candidates.
    private func frame(_ candidates: [NodeIndex], _ excluded: [NodeIndex]) -> Frame {
        if candidates.isEmpty { return Frame(candidates: [], excluded: excluded, pending: []) }
        var best = (tied: [NodeIndex](), count: -1)
        for node in candidates + excluded {
            let tied = tied(to: node, among: candidates)
            if tied.count > best.count { best = (tied, tied.count) }
        }
        let tied = Set(best.tied)
        return Frame(candidates: candidates, excluded: excluded, pending: candidates.filter { !tied.contains($0) })
    }

    /// The nodes of an ascending list that are neighbours of a node, itself left out.
    private func tied(to node: NodeIndex, among nodes: [NodeIndex]) -> [NodeIndex] {
        var result: [NodeIndex] = []
        rows.forEachNeighbor(of: node, among: nodes[...]) { if $0 != node { result.append($0) } }
        return result
    }
}
