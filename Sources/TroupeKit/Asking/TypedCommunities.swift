import TroupeGraph
import TroupeModel
import TroupeStore

/// Communities over chosen kinds of nodes of a case network.
struct TypedCommunities {
    let kinds: String
    let resolution: Double
    let seed: UInt64

    /// The community of each node that has an edge, by community, then by number.
    ///
    /// An edge weighs its strength times the weights of the kinds at its ends.
    func communities(of network: CaseNetwork) throws -> [(node: CaseNetwork.Node, community: Int)] {
        guard resolution >= 0, resolution.isFinite else {
            throw FunctionError("the resolution is a number of 0 or more")
        }
        let weights = try weights(network)
        let chosen = (0..<CaseNetwork.Node(network.count)).filter { weights[network.kindName(of: $0)] != nil }
        let place = Dictionary(chosen.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var builder = GraphBuilder()
        for edge in network.edges {
            guard let from = place[edge.from], let to = place[edge.to], from != to else { continue }
            let weight =
                Double(edge.strength) * (weights[network.kindName(of: edge.from)] ?? 1)
                * (weights[network.kindName(of: edge.to)] ?? 1)
            guard weight > 0 else { continue }
            try builder.add(Edge(NodeIndex(from), NodeIndex(to), weight: weight))
        }
        let graph = try builder.graph(nodeCount: chosen.count)
        let options = LeidenOptions(quality: .modularity(resolution: resolution), seed: seed)
        let partition = leiden(graph, options: options)
        return chosen.indices.filter { graph.degree(of: NodeIndex($0)) > 0 }
            .map { (chosen[$0], Int(partition[NodeIndex($0)])) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    private func weights(_ network: CaseNetwork) throws -> [String: Double] {
        var weights: [String: Double] = [:]
        for part in kinds.split(whereSeparator: { $0 == " " || $0 == "," }) {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard let name = sides.first, let weight = sides.count == 2 ? Double(sides[1]) : 1, weight >= 0 else {
                throw FunctionError("\(String(part).visible): write kinds and weights as 'account face=3'")
            }
            weights[String(name)] = weight
        }
        let known = Set((0..<CaseNetwork.Node(network.count)).map(network.kindName(of:)))
        if let other = weights.keys.sorted().first(where: { !known.contains($0) }) {
            throw FunctionError("no \(other.visible) in the case; it has \(known.sorted().joined(separator: ", "))")
        }
        return weights
    }
}
