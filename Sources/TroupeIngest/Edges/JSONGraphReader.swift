import TroupeModel

/// Reads the nodes and edges of a JSON document: networkx's node-link data (also as D3 has it, with `links`), and the
/// serialization of graphology.
///
/// Nodes are joined by their `id` (`key` in graphology), or by their places where they have none, and named by their
/// `label` or `name`. The weight of an edge is its `weight` or `value`, its layer its `layer`.
struct JSONGraphReader {
    private let file: String
    private let bytes: [UInt8]

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// Reads the document.
    func read(into collector: inout EdgeCollector) throws(IngestError) {
        let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        var problem: IngestError?
        bytes[start...].withUnsafeBufferPointer { text in
            var parser = JSONParser()
            do {
                try parser.withValue(of: text) { root in
                    do throws(IngestError) {
                        try read(root, of: text, into: &collector)
                    } catch {
                        problem = error
                    }
                }
            } catch let fault as JSONFault {
                let line = 1 + text.prefix(fault.offset).count { $0 == UInt8(ascii: "\n") }
                problem =
                    fault.reason == .trailing
                    ? .noNetwork(file: file, seems: ContentKind.json.name)
                    : .badGraph(
                        file: file, line: line, reason: "the JSON is broken (\(fault.reason.rawValue)); export it again"
                    )
            } catch {
                problem = .noNetwork(file: file, seems: ContentKind.json.name)
            }
        }
        if let problem { throw problem }
    }

    private func read(
        _ root: JSONValue, of text: UnsafeBufferPointer<UInt8>, into collector: inout EdgeCollector
    ) throws(IngestError) {
        guard let nodes = root["nodes"], let edges = root["links"] ?? root["edges"], nodes.kind == .array,
            edges.kind == .array
        else { throw .noNetwork(file: file, seems: ContentKind.json.name) }
        collector.declaresNodes = true
        let isDirected = root["directed"]?.kind == .true || root["options"]?["type"]?.string() == "directed"
        if isDirected { collector.setDirected() }
        // Where nodes have no ids, edges name them by their places from 0.
        var identifiers: [[UInt8]] = []
        var lines = LineCount(text)
        var problem: IngestError?
        nodes.forEachElement { node in
            if problem != nil { return }
            let line = lines.line(of: node)
            let own = node["id"] ?? node["key"]
            let id = own.flatMap(Self.name) ?? Array(String(identifiers.count).utf8)
            identifiers.append(id)
            do throws(IngestError) {
                guard let number = try collector.node(id, line: line) else { return }
                for key in ["label", "name"] {
                    if let label = Self.member(key, of: node)?.string(), !label.isEmpty {
                        try collector.label(number, Array(label.utf8), key: key, line: line)
                    }
                }
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        lines = LineCount(text)
        edges.forEachElement { edge in
            if problem != nil { return }
            let line = lines.line(of: edge)
            do throws(IngestError) {
                guard let source = Self.end("source", of: edge), let target = Self.end("target", of: edge) else {
                    throw .badGraph(
                        file: file, line: line, reason: "an edge has no source or target; export the network again")
                }
                let weight = Self.member("weight", of: edge) ?? edge["value"]
                if weight != nil { collector.columns["weight"] = "weight" }
                let layer = Self.member("layer", of: edge)?.string()
                if layer != nil { collector.columns["layer"] = "layer" }
                let isUndirected = edge["undirected"]?.kind == .true
                try collector.edge(
                    source, target, weight: weight.flatMap(Self.name), layer: layer.map { Array($0.utf8) },
                    isDirected: isDirected && !isUndirected, line: line)
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
    }

    /// The end of an edge: an id, or the node itself, as D3 puts it there.
    private static func end(_ key: String, of edge: JSONValue) -> [UInt8]? {
        guard let value = key == "source" ? edge["source"] : edge["target"] else { return nil }
        if value.kind == .object { return (value["id"] ?? value["key"]).flatMap(name) }
        return name(value)
    }

    /// A member of a node or edge, or of its attributes, as graphology has them.
    private static func member(_ key: String, of element: JSONValue) -> JSONValue? {
        let attributes = element["attributes"] ?? element
        switch key {
        case "label": return attributes["label"]
        case "name": return attributes["name"]
        case "weight": return attributes["weight"]
        default: return attributes["layer"]
        }
    }

    /// The text of a string, or a number as it is written; nil of anything else.
    private static func name(_ value: JSONValue) -> [UInt8]? {
        switch value.kind {
        case .string:
            var text: [UInt8] = []
            _ = value.appendText(to: &text)
            return text
        case .number: return Array(value.written)
        default: return nil
        }
    }

    /// Counts lines up to values that are asked for in their order.
    private struct LineCount {
        private let text: UnsafeBufferPointer<UInt8>
        private var place = 0
        private var line = 1

        init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

        mutating func line(of value: JSONValue) -> Int {
            guard let base = text.baseAddress, let start = value.written.baseAddress else { return line }
            // Values lie inside the text that they were parsed from.
            let end = min(max(place, start - base), text.count)
            line += text[place..<end].count { $0 == UInt8(ascii: "\n") }
            place = end
            return line
        }
    }
}
