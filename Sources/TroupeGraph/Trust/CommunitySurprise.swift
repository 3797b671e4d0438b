#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How striking each community of a partition is: how unlikely its ties stay inside as often as they do, if every tie
/// fell by the strengths of the nodes alone, among all sets of as many nodes.
///
/// A community of *s* of *n* nodes holds a share *p* of all tie ends, and a share *q* of its own ends leads inside. Each
/// of its *k* ties is a draw that stays inside with chance *p*: *k* *D*(*q*‖*p*), with the Kullback-Leibler divergence
/// *D*, bounds the negative logarithm of the chance of as large a share from below (Chernoff 1952), and log C(*n*, *s*)
/// pays for the choice of the set, as Bonferroni would. The difference is comparable between sizes; alone it is no
/// chance, since communities are searched for: compare it with what the same search finds elsewhere.
///
/// - Returns: A number for each community, in nats; larger is more striking. A community whose ties stay inside no more
///   than by chance has the least for its size.
/// - Complexity: O(*n* + *m*).
func surprises(of partition: Partition, in graph: Graph) -> [Double] {
    let measures = communityMeasures(of: partition, in: graph)
    // Shares are taken of the heaviest volume, so that no sum overflows.
    let volumes = measures.map { $0.innerWeight + $0.cutWeight / 2 }
    let all = volumes.reduce(0, +)
    var touching = measures.map(\.innerTies)
    graph.forEachEdge { source, target, _ in
        let (one, other) = (partition[source], partition[target])
        if one == other { return }
        touching[Int(one)] += 1
        touching[Int(other)] += 1
    }
    let nodes = Double(graph.nodeCount)
    return measures.indices.map { community in
        let size = Double(measures[community].size)
        let sets = lgamma(nodes + 1) - lgamma(size + 1) - lgamma(nodes - size + 1)
        let volume = volumes[community]
        guard all > 0, volume > 0 else { return -sets }
        let (expected, inside) = (volume / all, measures[community].innerWeight / volume)
        guard inside > expected, expected < 1 else { return -sets }
        // Ties that leave are shared with another community: each counts half.
        let inner = Double(measures[community].innerTies)
        let ties = inner + (Double(touching[community]) - inner) / 2
        let outside = inside < 1 ? (1 - inside) * log((1 - inside) / (1 - expected)) : 0
        return ties * (inside * log(inside / expected) + outside) - sets
    }
}
