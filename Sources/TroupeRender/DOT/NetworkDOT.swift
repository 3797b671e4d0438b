package import TroupeModel

/// A network as DOT text for Graphviz and what else reads it: every attribute, with places for `neato -n`.
package enum NetworkDOT {
    /// The text.
    package static func text(of network: AttributedNetwork) -> String {
        var writer = DOTWriter()
        writer.open(comments: [], isDirected: network.isDirected)
        writer.defaults(
            "graph",
            [
                ("label", .text(DOTText(network.title))), ("comment", .text(DOTText(network.creator))),
                ("overlap", .literal("true")),
            ])
        writer.defaults(
            "node", [("shape", .literal("circle")), ("style", .literal("filled")), ("fixedsize", .literal("true"))])
        for (number, node) in network.nodes.enumerated() {
            writer.node(
                "n\(number)",
                [
                    ("label", .text(DOTText(node.label))), ("node_id", .text(DOTText(node.id))),
                    ("pos", .literal("\(DOTWriter.decimal(node.x)),\(DOTWriter.decimal(node.y))")),
                    // Places are in points, widths in inches.
                    ("width", .number(node.size / 72)), ("fillcolor", .literal(node.color.hexadecimal)),
                ] + Self.attributes(network.nodeAttributes, node.values))
        }
        for edge in network.edges {
            writer.edge(
                "n\(edge.source)", "n\(edge.target)",
                [("weight", .literal("\(edge.weight)"))] + Self.attributes(network.edgeAttributes, edge.values))
        }
        writer.close()
        return writer.text
    }

    private static func attributes(
        _ attributes: [AttributedNetwork.Attribute], _ values: [AttributedNetwork.Value?]
    ) -> [(String, DOTWriter.Value)] {
        zip(attributes, values).compactMap { attribute, value in
            value.map { (attribute.name, .text(DOTText($0.text))) }
        }
    }
}
