import TroupeModel

/// Writes the serialization of graphology (graphology.github.io, "Serialization"), which Gephi Lite and Retina open.
enum GraphologyWriter {
    static func bytes(of network: AttributedNetwork) -> [UInt8] {
        let nodes = network.nodes.map { node in
            JSONText.object([
                ("key", .text(node.id)),
                (
                    "attributes",
                    .object(
                        [("label", .text(node.label))] + JSONText.members(network.nodeAttributes, node.values)
                            + JSONText.days(node.days) + node.drawn)
                ),
            ])
        }
        let edges = network.edges.enumerated().map { number, edge in
            JSONText.object(
                [
                    ("key", .text(String(number))), ("source", .text(network.nodes[edge.source].id)),
                    ("target", .text(network.nodes[edge.target].id)),
                ] + (network.isDirected ? [] : [("undirected", .flag(true))]) + [
                    (
                        "attributes",
                        .object(
                            [("weight", .decimal(edge.weight))]
                                + JSONText.members(network.edgeAttributes, edge.values) + JSONText.days(edge.days))
                    )
                ])
        }
        return JSONText.object([
            ("attributes", .object(network.facts)),
            (
                "options",
                .object([
                    ("type", .text(network.isDirected ? "directed" : "undirected")), ("multi", .flag(false)),
                    ("allowSelfLoops", .flag(true)),
                ])
            ),
            ("nodes", .array(nodes)), ("edges", .array(edges)),
        ]).bytes
    }
}
