/// Reads the nodes and edges of a GEXF document, versions 1.1 to 1.3 (gexf.net/schema.html).
///
/// Nodes are joined by their ids and named by their labels. The weight of an edge is its attribute `weight`, or its
/// value of the edges' attribute titled `weight`; its layer that of the one titled `layer`. Times are not looked at.
struct GEXFReader {
    private var xml: XMLScanner
    private var isDirected = false
    private var isOfEdges = false
    private var weightKey: [UInt8]?
    private var layerKey: [UInt8]?
    private var edge: OpenEdge?

    private struct OpenEdge {
        var source: [UInt8]
        var target: [UInt8]
        var weight: [UInt8]?
        var layer: [UInt8]?
        var isDirected: Bool
        var line: Int
    }

    init(_ bytes: [UInt8], file: String) { xml = XMLScanner(bytes, file: file) }

    /// Reads the document.
    mutating func read(into collector: inout EdgeCollector) throws(IngestError) {
        collector.declaresNodes = true
        while true {
            switch try xml.next() {
            case .finished: return
            case .end("edge"):
                guard let edge else { continue }
                self.edge = nil
                try collector.edge(
                    edge.source, edge.target, weight: edge.weight, layer: edge.layer?.trimmed,
                    isDirected: edge.isDirected, line: edge.line)
            case .end: break
            case .start(let name, let attributes): try start(name, attributes, &collector)
            }
        }
    }

    private mutating func start(
        _ name: String, _ attributes: XMLScanner.Attributes, _ collector: inout EdgeCollector
    ) throws(IngestError) {
        switch name {
        case "graph":
            isDirected = attributes.text("defaultedgetype") == "directed"
            if isDirected { collector.setDirected() }
        case "attributes": isOfEdges = attributes.text("class") == "edge"
        case "attribute" where isOfEdges:
            switch attributes.text("title").lowercased() {
            case "weight": weightKey = attributes["id"]
            case "layer":
                layerKey = attributes["id"]
                collector.columns["layer"] = attributes.text("title")
            default: break
            }
        case "node":
            guard let id = attributes["id"] else { throw xml.error("a node has no id; export the network again") }
            if let node = try collector.node(id, line: xml.line()), let label = attributes["label"] {
                try collector.label(node, label, key: "label", line: xml.line())
            }
        case "edge":
            guard let source = attributes["source"], let target = attributes["target"] else {
                throw xml.error("an edge has no source or target; export the network again")
            }
            let type = attributes.text("type")
            if attributes["weight"] != nil { collector.columns["weight"] = "weight" }
            edge = OpenEdge(
                source: source, target: target, weight: attributes["weight"],
                isDirected: type.isEmpty ? isDirected : type == "directed", line: xml.line())
        case "attvalue" where edge != nil:
            let key = attributes["for"] ?? attributes["id"]
            if key == nil { break }
            if key == weightKey, edge?.weight == nil {
                edge?.weight = attributes["value"]
                collector.columns["weight"] = "weight"
            }
            if key == layerKey { edge?.layer = attributes["value"] }
        default: break
        }
    }
}
