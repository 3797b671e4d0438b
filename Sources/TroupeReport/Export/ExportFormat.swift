package import TroupeModel

/// A format in which a network leaves the program.
package enum ExportFormat: String, Sendable, CaseIterable {
    case gexf
    case graphml
    case csv
    case json
    case graphology
    case dot
    case pajek
    case cx2
    case sqlite
    case stix
    case misp
    case disarm

    /// What it is and who reads it.
    package var summary: String {
        switch self {
        case .gexf: "GEXF 1.3, for Gephi: with colours, sizes, places and days"
        case .graphml: "GraphML, for igraph, networkx, Cytoscape, yEd: with places"
        case .csv: "two tables for Gephi and R: FILE-nodes.csv and FILE-edges.csv"
        case .json: "JSON node-link, for networkx and D3"
        case .graphology: "JSON of graphology, for Gephi Lite, Retina and sigma"
        case .dot: "DOT, for Graphviz"
        case .pajek: "Pajek's network: names, places, weights"
        case .cx2: "CX2, for Cytoscape and NDEx"
        case .sqlite: "SQLite: nodes, edges, and the posts behind each edge"
        case .stix: "STIX 2.1 bundle, for OpenCTI and other platforms"
        case .misp: "MISP event in JSON"
        case .disarm: "a table in which an analyst names techniques of DISARM"
        }
    }

    /// How the names of its files end.
    package var fileExtension: String {
        switch self {
        case .gexf, .graphml, .csv, .json, .dot, .cx2: rawValue
        case .graphology: "graphology.json"
        case .pajek: "net"
        case .sqlite: "sqlite"
        case .stix: "stix.json"
        case .misp: "misp.json"
        case .disarm: "disarm.csv"
        }
    }
}

extension ExportFormat {
    /// What stands behind the name of an export in the names of its files.
    package var fileSuffixes: [String] { self == .csv ? ["-nodes.csv", "-edges.csv"] : ["." + fileExtension] }

    /// A file of an export.
    package struct File: Sendable {
        /// What stands behind the name of the export: `.gexf`, `-nodes.csv`.
        package var suffix: String
        /// Its bytes.
        package var bytes: [UInt8]

        package init(suffix: String, bytes: [UInt8]) { (self.suffix, self.bytes) = (suffix, bytes) }
    }

    /// The files of a network in this format; nil where the format is written by another room.
    package func files(of network: AttributedNetwork) throws -> [File]? {
        func file(_ bytes: [UInt8]) -> [File] { [File(suffix: "." + fileExtension, bytes: bytes)] }
        return switch self {
        case .gexf: file(GEXFWriter.bytes(of: network))
        case .graphml: file(GraphMLWriter.bytes(of: network))
        case .csv:
            [
                File(suffix: "-nodes.csv", bytes: try NetworkTables.nodes(of: network)),
                File(suffix: "-edges.csv", bytes: try NetworkTables.edges(of: network)),
            ]
        case .json: file(NodeLinkWriter.bytes(of: network))
        case .graphology: file(GraphologyWriter.bytes(of: network))
        case .pajek: file(PajekWriter.bytes(of: network))
        case .cx2: file(CX2Writer.bytes(of: network))
        case .dot, .sqlite, .stix, .misp, .disarm: nil
        }
    }

    /// What of a network the format cannot hold, as parts of a sentence.
    package func losses(of network: AttributedNetwork) -> [String] {
        var parts = network.leftOut
        let hasDays = network.hasDays
        let days = hasDays ? ["the days on which nodes and edges exist"] : []
        switch self {
        case .gexf, .graphml:
            if self == .graphml { parts += days }
            let texts = network.nodes.lazy.flatMap { [$0.id, $0.label] }
            if texts.contains(where: { XMLText.allowed($0) != $0 }) {
                parts.append("control characters, which are written as <U+0001>")
            }
        case .csv, .cx2, .dot: parts += days
        case .pajek:
            parts += days + ["labels", "attributes of nodes and edges"]
        case .sqlite: parts = days + parts.filter { $0 != AttributedNetwork.posts }
        case .json, .graphology: break
        case .stix: parts = ["texts and ids of the posts behind each tie", "products, merchants and faces of the cast"]
        case .misp: parts = ["the posts behind each tie", "the facts of each community", "the cast"]
        case .disarm: parts = ["single ties and accounts", "techniques, which an analyst enters"]
        }
        return parts
    }
}

extension AttributedNetwork {
    /// The posts behind ties, as a part of a sentence on what is left out.
    static let posts = "the posts behind each tie"
}
