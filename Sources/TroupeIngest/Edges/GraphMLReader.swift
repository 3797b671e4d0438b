/// Reads the nodes and edges of a GraphML document (graphml.graphdrawing.org/specification.html).
///
/// Nodes are joined by their ids, and named by their data of the key named `name` (igraph) or `label` (Gephi), or by
/// yEd's labels. The weight of an edge is its data of the key named `weight`, or that key's default; its layer that of
/// the key named `layer`. Nested graphs are read as one; hyperedges are refused.
struct GraphMLReader {
    private var xml: XMLScanner
    private var keys: [[UInt8]: Key] = [:]
    /// The key that is being declared.
    private var declared: [UInt8]?
    private var weightKey: [UInt8]?
    private var layerKey: [UInt8]?
    /// The nodes that are open, each inside the one before; nil where an id stands for none.
    private var nodes: [UInt32?] = []
    private var edge: OpenEdge?
    /// The key of the data being read.
    private var data: [UInt8]?
    private var isDirected = false

    private struct Key {
        /// The name of a label's key; nil for others.
        var label: String?
        var standard: [UInt8]?
    }

    private struct OpenEdge {
        var source: [UInt8]
        var target: [UInt8]
        var isDirected: Bool
        var weight: [UInt8]?
        var layer: [UInt8]?
        var line: Int
    }

    init(_ bytes: [UInt8], file: String) { xml = XMLScanner(bytes, file: file) }

    /// Reads the document.
    mutating func read(into collector: inout EdgeCollector) throws(IngestError) {
        collector.declaresNodes = true
        while true {
            switch try xml.next() {
            case .finished: return
            case .start(let name, let attributes): try start(name, attributes, &collector)
            case .end(let name): try end(name, &collector)
            }
        }
    }

    private mutating func start(
        _ name: String, _ attributes: XMLScanner.Attributes, _ collector: inout EdgeCollector
    ) throws(IngestError) {
        switch name {
        case "graph":
            isDirected = attributes.text("edgedefault") == "directed"
            if isDirected { collector.setDirected() }
        case "key": declare(attributes, &collector)
        case "default", "y:NodeLabel": xml.text = []
        case "node":
            guard let id = attributes["id"] else { throw xml.error("a node has no id; export the network again") }
            nodes.append(try collector.node(id, line: xml.line()))
        case "edge":
            guard let source = attributes["source"], let target = attributes["target"] else {
                throw xml.error("an edge has no source or target; export the network again")
            }
            let said = attributes.text("directed")
            edge = OpenEdge(
                source: source, target: target, isDirected: said.isEmpty ? isDirected : said == "true",
                weight: weightKey.flatMap { keys[$0]?.standard }, layer: layerKey.flatMap { keys[$0]?.standard },
                line: xml.line())
        case "data":
            data = attributes["key"]
            xml.text = []
        case "hyperedge": throw xml.error("hyperedges are not read; write an edge for each pair")
        default: break
        }
    }

    private mutating func end(_ name: String, _ collector: inout EdgeCollector) throws(IngestError) {
        switch name {
        case "key": declared = nil
        case "default":
            if let declared { keys[declared]?.standard = xml.text }
            xml.text = nil
        case "node": nodes.removeLast()
        case "edge":
            guard let edge else { return }
            self.edge = nil
            // Where edges have weights, one without counts as 1, the key's default aside.
            try collector.edge(
                edge.source, edge.target, weight: edge.weight, layer: edge.layer?.trimmed,
                isDirected: edge.isDirected, line: edge.line)
        case "y:NodeLabel":
            if edge == nil, let text = xml.text?.trimmed, case .some(.some(let node)) = nodes.last, !text.isEmpty {
                try collector.label(node, text, key: "y:NodeLabel", line: xml.line())
            }
        case "data":
            let (key, text) = (data, xml.text ?? [])
            (data, xml.text) = (nil, nil)
            guard let key else { return }
            if edge != nil {
                if key == weightKey { edge?.weight = text }
                if key == layerKey { edge?.layer = text }
            } else if let label = keys[key]?.label, case .some(.some(let node)) = nodes.last {
                try collector.label(node, text, key: label, line: xml.line())
            }
        default: break
        }
    }

    private mutating func declare(_ attributes: XMLScanner.Attributes, _ collector: inout EdgeCollector) {
        guard let id = attributes["id"] else { return }
        declared = id
        let (domain, name) = (attributes.text("for"), attributes.text("attr.name"))
        var key = Key()
        if domain != "edge", ["name", "label"].contains(name.lowercased()) { key.label = name }
        keys[id] = key
        guard ["edge", "all", ""].contains(domain) else { return }
        if name.lowercased() == "weight" {
            weightKey = id
            collector.columns["weight"] = String(decoding: id, as: UTF8.self)
        } else if name.lowercased() == "layer" {
            layerKey = id
            collector.columns["layer"] = String(decoding: id, as: UTF8.self)
        }
    }
}
