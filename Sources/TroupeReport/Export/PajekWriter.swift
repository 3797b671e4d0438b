import TroupeModel

/// Writes Pajek's network (mrvar.fdv.uni-lj.si/pajek, reference manual): ids, places, sizes, colours and weights.
///
/// Quotes, backslashes and control characters are written as `&#34;`, since a label ends at its quote.
enum PajekWriter {
    static func bytes(of network: AttributedNetwork) -> [UInt8] {
        var text = "*Vertices \(network.nodes.count)\n"
        let (x, y) = (unit(network.nodes.map(\.x)), unit(network.nodes.map { -$0.y }))
        for (place, node) in network.nodes.enumerated() {
            let factor = (node.size / 10 * 100).rounded() / 100
            let color = "RGB" + node.color.hexadecimal.dropFirst().uppercased()
            text += "\(place + 1) \"\(escaped(node.id))\" \(x[place]) \(y[place]) ellipse"
            text += " x_fact \(factor) y_fact \(factor) ic \(color) bc \(color)\n"
        }
        text += network.isDirected ? "*Arcs\n" : "*Edges\n"
        for edge in network.edges { text += "\(edge.source + 1) \(edge.target + 1) \(edge.weight)\n" }
        return Array(text.utf8)
    }

    /// The numbers between 0.05 and 0.95, as Pajek's places lie between 0 and 1.
    private static func unit(_ values: [Double]) -> [Double] {
        guard let least = values.min(), let most = values.max(), most > least else { return values.map { _ in 0.5 } }
        return values.map { ((0.05 + 0.9 * ($0 - least) / (most - least)) * 10_000).rounded() / 10_000 }
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
