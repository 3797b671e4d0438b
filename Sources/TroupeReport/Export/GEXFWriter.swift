import TroupeModel

/// Writes GEXF 1.3 (gexf.net/schema.html), valid by its RELAX NG.
///
/// Time is in days: a node or edge exists on the days of its co-actions. The exact times go along as attributes, since
/// networkx reads no `dateTime`; nor does it read colours in hexadecimal.
enum GEXFWriter {
    static func bytes(of network: AttributedNetwork) -> [UInt8] {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
              <meta>
                <creator>\(XMLText.escaped(network.creator))</creator>
                <keywords>troupe</keywords>
                <description>\(XMLText.escaped(([network.title] + network.method).joined(separator: " | ")))</description>
              </meta>
              <graph defaultedgetype="\(network.isDirected ? "directed" : "undirected")" idtype="string"\(time(network))>

            """
        declare(network.nodeAttributes, of: "node", in: &text)
        declare(network.edgeAttributes, of: "edge", in: &text)
        let ids = AttributedNetwork.uniqueIds(network.nodes.map { XMLText.allowed($0.id) }).map(XMLText.escaped)
        text += "    <nodes count=\"\(network.nodes.count)\">\n"
        for (node, id) in zip(network.nodes, ids) {
            text += "      <node id=\"\(id)\" label=\"\(XMLText.escaped(node.label))\">\n"
            write(node.values, network.nodeAttributes, in: &text)
            write(node.days, in: &text)
            let color = node.color
            text += "        <viz:color r=\"\(color.red)\" g=\"\(color.green)\" b=\"\(color.blue)\"/>\n"
            text += "        <viz:position x=\"\(node.x)\" y=\"\(node.y)\" z=\"0.0\"/>\n"
            text += "        <viz:size value=\"\(node.size)\"/>\n      </node>\n"
        }
        text += "    </nodes>\n    <edges count=\"\(network.edges.count)\">\n"
        for (number, edge) in network.edges.enumerated() {
            text += "      <edge id=\"\(number)\" source=\"\(ids[edge.source])\" target=\"\(ids[edge.target])\""
            text += " weight=\"\(edge.weight)\">\n"
            write(edge.values, network.edgeAttributes, in: &text)
            write(edge.days, in: &text)
            text += "      </edge>\n"
        }
        text += "    </edges>\n  </graph>\n</gexf>\n"
        return Array(text.utf8)
    }

    private static func time(_ network: AttributedNetwork) -> String {
        network.hasDays ? " mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\"" : ""
    }

    private static func declare(_ attributes: [AttributedNetwork.Attribute], of kind: String, in text: inout String) {
        if attributes.isEmpty { return }
        text += "    <attributes class=\"\(kind)\" mode=\"static\">\n"
        for attribute in attributes {
            let type = attribute.kind.typeName
            text += "      <attribute id=\"\(attribute.name)\" title=\"\(attribute.name)\" type=\"\(type)\"/>\n"
        }
        text += "    </attributes>\n"
    }

    private static func write(
        _ values: [AttributedNetwork.Value?], _ attributes: [AttributedNetwork.Attribute], in text: inout String
    ) {
        guard values.contains(where: { $0 != nil }) else { return }
        text += "        <attvalues>\n"
        for (attribute, value) in zip(attributes, values) {
            guard let value else { continue }
            text += "          <attvalue for=\"\(attribute.name)\" value=\"\(XMLText.escaped(value.text))\"/>\n"
        }
        text += "        </attvalues>\n"
    }

    private static func write(_ days: [AttributedNetwork.Days], in text: inout String) {
        if days.isEmpty { return }
        text += "        <spells>\n"
        for span in days {
            let (first, last) = (day(span.lowerBound), day(span.upperBound))
            text += "          <spell start=\"\(first)\" end=\"\(last)\"/>\n"
        }
        text += "        </spells>\n"
    }

    private static func day(_ number: Int64) -> String { UTCText.day(number * 86_400_000) }
}
