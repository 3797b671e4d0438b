import TroupeModel

/// The two tables that Gephi's spreadsheet import takes, and R and pandas as well.
///
/// A cell that a spreadsheet would run as a formula begins with an apostrophe (see `FormulaGuard`).
enum NetworkTables {
    /// `Id,Label,…`, a row a node.
    static func nodes(of network: AttributedNetwork) throws -> [UInt8] {
        var rows: [[CSVCell]] = []
        for node in network.nodes {
            rows.append(
                [.text(node.id), .text(node.label)] + node.values.map(cell) + [
                    .number(node.x), .number(node.y), .number(node.size), .text(node.color.hexadecimal),
                ])
        }
        let own = network.nodeAttributes.map(\.name)
        return try table(["Id", "Label"] + own + ["x", "y", "size", "color"], rows)
    }

    /// `Source,Target,Type,Id,Weight,…`, a row an edge.
    static func edges(of network: AttributedNetwork) throws -> [UInt8] {
        let type = network.isDirected ? "Directed" : "Undirected"
        let rows = network.edges.enumerated().map { number, edge in
            [
                .text(network.nodes[edge.source].id), .text(network.nodes[edge.target].id), .text(type),
                .integer(number), .number(edge.weight),
            ] + edge.values.map(cell)
        }
        return try table(["Source", "Target", "Type", "Id", "Weight"] + network.edgeAttributes.map(\.name), rows)
    }

    private static func cell(_ value: AttributedNetwork.Value?) -> CSVCell {
        switch value {
        case nil: .empty
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .decimal(let number): .number(number)
        case .flag(let flag): .text(flag ? "true" : "false")
        }
    }

    static func table(_ columns: [String], _ rows: [[CSVCell]]) throws -> [UInt8] {
        let collected = Collected()
        var writer = try CSVWriter(columns: columns) { collected.bytes += $0 }
        for row in rows { try writer.row(row) }
        try writer.finish()
        return collected.bytes
    }

    private final class Collected {
        var bytes: [UInt8] = []
    }
}
