/// Reads the nodes and edges of a GML file (Himsolt, "GML: A portable graph file format", 1997; the files of igraph,
/// NetworkX, Gephi and Newman's collection).
///
/// Nodes are joined by `id` and named by `name` or `label`. The weight of an edge is `weight`, else `value`; its layer
/// `layer`. Other keys, and lists inside nodes and edges, are passed over.
struct GMLReader {
    private var cursor: TextCursor
    /// The names of the open lists, no more than the three outermost.
    private var path: [[UInt8]] = []
    private var depth = 0
    private var item = Item()

    /// The node or edge being read.
    private struct Item {
        var id: [UInt8]?
        var labels: [String: [UInt8]] = [:]
        var source: [UInt8]?
        var target: [UInt8]?
        var weight: [UInt8]?
        var value: [UInt8]?
        var layer: [UInt8]?
        var line = 0
    }

    init(_ bytes: [UInt8], file: String) { cursor = TextCursor(bytes, file: file) }

    /// Whether a text that starts like this is GML: keys and values, and among them a list named `graph`.
    static func isStart(_ bytes: [UInt8]) -> Bool {
        var reader = GMLReader(bytes, file: "")
        for _ in 0..<100 {
            guard let key = try? reader.key(), let value = try? reader.value() else { return false }
            if case .list = value { return key.isWord("graph") }
        }
        return false
    }

    private enum Value {
        case list
        case text([UInt8])
    }

    /// Reads the file.
    mutating func read(into collector: inout EdgeCollector) throws(IngestError) {
        collector.declaresNodes = true
        while true {
            skipBlanks()
            if depth > 0, cursor.skip("]") {
                if depth == 2 { try finish(&collector) }
                depth -= 1
                if path.count > depth { path.removeLast() }
                continue
            }
            guard !cursor.isAtEnd else { break }
            let key = try self.key()
            switch try value() {
            case .list:
                if depth < 3 { path.append(key) }
                depth += 1
                if depth == 2 { item = Item(line: cursor.line()) }
            case .text(let text): take(key, text, &collector)
            }
        }
        if depth > 0 { throw cursor.error("a list that begins with [ does not end; export the network again") }
    }

    private mutating func take(_ key: [UInt8], _ text: [UInt8], _ collector: inout EdgeCollector) {
        guard path.first?.isWord("graph") == true else { return }
        let name = String(decoding: key, as: UTF8.self).lowercased()
        if depth == 1 {
            if name == "directed", text == [UInt8(ascii: "1")] { collector.setDirected() }
        } else if depth == 2 {
            switch name {
            case "id": item.id = text
            case "name", "label": item.labels[name] = text
            case "source": item.source = text
            case "target": item.target = text
            case "weight": item.weight = text
            case "value": item.value = text
            case "layer": item.layer = text
            default: break
            }
        }
    }

    /// Takes the node or edge that ends here.
    private mutating func finish(_ collector: inout EdgeCollector) throws(IngestError) {
        guard path[0].isWord("graph") else { return }
        if path[1].isWord("node") {
            guard let id = item.id else { throw cursor.error("a node has no id; export the network again") }
            guard let node = try collector.node(id, line: item.line) else { return }
            for (key, label) in item.labels { try collector.label(node, label, key: key, line: item.line) }
        } else if path[1].isWord("edge") {
            guard let source = item.source, let target = item.target else {
                throw cursor.error("an edge has no source or target; export the network again")
            }
            if item.weight ?? item.value != nil {
                collector.columns["weight"] = item.weight == nil ? "value" : "weight"
            }
            if item.layer != nil { collector.columns["layer"] = "layer" }
            try collector.edge(
                source, target, weight: item.weight ?? item.value, layer: item.layer?.trimmed,
                isDirected: nil, line: item.line)
        }
    }

    /// Moves over blanks and lines that begin with `#`.
    private mutating func skipBlanks() {
        cursor.skipBlanks()
        while cursor.next == UInt8(ascii: "#") {
            _ = cursor.takeLine()
            cursor.skipBlanks()
        }
    }

    private mutating func key() throws(IngestError) -> [UInt8] {
        skipBlanks()
        let key = cursor.take { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "_") }
        guard let first = key.first, first > 0x40 else {
            throw cursor.error("this is no key of GML; is each text between straight quotes?")
        }
        return key
    }

    private mutating func value() throws(IngestError) -> Value {
        skipBlanks()
        if cursor.skip("[") { return .list }
        if cursor.skip("\"") {
            let text = cursor.take { $0 != quote }
            guard cursor.skip("\"") else { throw cursor.error("a text between quotes does not end") }
            return .text(text.withoutEntities(lenient: true) ?? text)
        }
        let word = cursor.take { !$0.isBlank && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        guard !word.isEmpty else { throw cursor.error("a key has no value; export the network again") }
        return .text(word)
    }
}
