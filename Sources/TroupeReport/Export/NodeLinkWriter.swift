import TroupeModel

/// Writes JSON as networkx's `node_link_data` shapes it, with `links` as D3 names them.
enum NodeLinkWriter {
    static func bytes(of network: AttributedNetwork) -> [UInt8] {
        let nodes = network.nodes.map { node in
            JSONText.object(
                [("id", .text(node.id)), ("label", .text(node.label))]
                    + JSONText.members(network.nodeAttributes, node.values) + JSONText.days(node.days) + node.drawn)
        }
        let links = network.edges.map { edge in
            JSONText.object(
                [
                    ("source", .text(network.nodes[edge.source].id)), ("target", .text(network.nodes[edge.target].id)),
                    ("weight", .decimal(edge.weight)),
                ] + JSONText.members(network.edgeAttributes, edge.values) + JSONText.days(edge.days))
        }
        return JSONText.object([
            ("directed", .flag(network.isDirected)), ("multigraph", .flag(false)), ("graph", .object(network.facts)),
            ("nodes", .array(nodes)), ("links", .array(links)),
        ]).bytes
    }
}
