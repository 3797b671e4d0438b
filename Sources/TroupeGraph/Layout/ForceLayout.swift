/// Places for the nodes of a graph in the plane: tied nodes near each other, communities together, no two circles on
/// one spot, components side by side.
///
/// Force-directed and multilevel: the graph is made smaller by joining tied nodes (Hu, "Efficient, high-quality
/// force-directed graph drawing", Mathematica Journal 10, 2005), the smallest is laid out from random places, and each
/// larger one from the places of the one before; see `ForceModel` for the forces. Made for graphs that are too large
/// for Graphviz's sfdp.
///
///     let places = forceLayout(of: graph, communities: leiden(graph))
///     // places[0].x and places[0].y: the middle of node 0's circle
///
/// Heavier ties pull more, by the root of their weight. Loops do not count.
///
/// - Parameters:
///   - graph: Any undirected graph, connected or not.
///   - communities: Groups to be kept together; nil for none.
///   - options: Seed, sizes and threads.
/// - Returns: For each node its place; no coordinate is below zero. The same graph, communities and
///   options give the same places with any number of threads.
/// - Complexity: About 600 steps of O(*n* log *n* + *m*) in all, most of them on small graphs.
public func forceLayout(
    of graph: Graph, communities: Partition? = nil, options: LayoutOptions = LayoutOptions()
) -> [SIMD2<Double>] {
    precondition(options.radius > 0 && options.radius.isFinite, "A radius is above zero.")
    precondition(options.gap >= 0 && options.gap.isFinite, "A gap is zero or above.")
    precondition(options.pullAcross >= 0 && options.pullAcross.isFinite, "A pull is zero or above.")
    precondition(options.aspect > 0 && options.aspect.isFinite, "An aspect is above zero.")
    precondition(communities.map { $0.nodeCount == graph.nodeCount } ?? true, "A partition of the graph's nodes.")
    let springs = springGraph(graph, communities: communities, pullAcross: options.pullAcross)
    var places = [SIMD2<Double>](repeating: .zero, count: graph.nodeCount)
    let components = connectedComponents(of: springs).ordered(by: .size).members()
    let drawn = components.map { nodes -> [SIMD2<Double>] in
        if nodes.count == 1 { return [.zero] }
        let part = springs.subgraph(of: nodes)
        let labels = communities.map { partition in nodes.map { partition[$0] } }
        return ComponentLayout(part, communities: labels, options: options).places()
    }
    let size = options.radius + options.gap / 2
    for (offset, (nodes, points)) in zip(
        packed(drawn, margin: 1.5 * size, aspect: options.aspect), zip(components, drawn))
    {
        for (node, point) in zip(nodes, points) { places[Int(node)] = point + offset }
    }
    return places
}

/// The graph with the root of each weight over the mean as pull, less between communities.
private func springGraph(_ graph: Graph, communities: Partition?, pullAcross: Double) -> Graph {
    let mean = graph.edgeCount > 0 ? graph.totalWeight / Double(graph.edgeCount) : 0
    var builder = GraphBuilder(loops: .drop)
    do throws(GraphError) {
        try graph.forEachEdge { source, target, weight throws(GraphError) in
            let isInside = communities.map { $0[source] == $0[target] } ?? true
            let pull = mean > 0 ? (weight / mean).squareRoot() : 1
            try builder.add(Edge(source, target, weight: isInside ? pull : pull * pullAcross))
        }
        return try builder.graph(nodeCount: graph.nodeCount)
    } catch {
        preconditionFailure("Roots of finite weights are finite.")
    }
}
