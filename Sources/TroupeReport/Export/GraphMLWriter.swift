import TroupeModel

/// Writes GraphML (graphml.graphdrawing.org/specification.html) with typed keys.
///
/// Places, sizes and colours stand under the names that Gephi gives them; what a node is called stands under `label`.
enum GraphMLWriter {
    private typealias Kind = AttributedNetwork.Kind

    static func bytes(of network: AttributedNetwork) -> [UInt8] {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <desc>\(XMLText.escaped(([network.creator, network.title] + network.method).joined(separator: " | ")))</desc>

            """
        declare("label", .text, of: "node", in: &text)
        for attribute in network.nodeAttributes { declare(attribute.name, attribute.kind, of: "node", in: &text) }
        for name in ["x", "y", "size"] { declare(name, .decimal, of: "node", in: &text) }
        for name in ["r", "g", "b"] { declare(name, .integer, of: "node", in: &text) }
        declare("weight", .decimal, of: "edge", in: &text)
        for attribute in network.edgeAttributes { declare(attribute.name, attribute.kind, of: "edge", in: &text) }
        text += "  <graph edgedefault=\"\(network.isDirected ? "directed" : "undirected")\">\n"
        let ids = AttributedNetwork.uniqueIds(network.nodes.map { XMLText.allowed($0.id) }).map(XMLText.escaped)
        for (node, id) in zip(network.nodes, ids) {
            text += "    <node id=\"\(id)\">\n"
            write("label", .text(node.label), of: "node", in: &text)
            for (attribute, value) in zip(network.nodeAttributes, node.values) {
                write(attribute.name, value, of: "node", in: &text)
            }
            for (name, value) in [("x", node.x), ("y", node.y), ("size", node.size)] {
                write(name, .decimal(value), of: "node", in: &text)
            }
            for (name, value) in [("r", node.color.red), ("g", node.color.green), ("b", node.color.blue)] {
                write(name, .integer(Int(value)), of: "node", in: &text)
            }
            text += "    </node>\n"
        }
        for edge in network.edges {
            text += "    <edge source=\"\(ids[edge.source])\" target=\"\(ids[edge.target])\">\n"
            write("weight", .decimal(edge.weight), of: "edge", in: &text)
            for (attribute, value) in zip(network.edgeAttributes, edge.values) {
                write(attribute.name, value, of: "edge", in: &text)
            }
            text += "    </edge>\n"
        }
        text += "  </graph>\n</graphml>\n"
        return Array(text.utf8)
    }

    private static func declare(_ name: String, _ kind: Kind, of domain: String, in text: inout String) {
        text +=
            "  <key id=\"\(domain)_\(name)\" for=\"\(domain)\" attr.name=\"\(name)\" attr.type=\"\(kind.typeName)\"/>\n"
    }

    private static func write(
        _ name: String, _ value: AttributedNetwork.Value?, of domain: String, in text: inout String
    ) {
        guard let value else { return }
        text += "      <data key=\"\(domain)_\(name)\">\(XMLText.escaped(value.text))</data>\n"
    }
}
