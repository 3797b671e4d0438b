/// Reads a graph in the DOT language (graphviz.org/doc/info/lang.html).
///
/// Nodes are named by their attribute `name` (igraph) or `label` where these tell all apart, else by their ids. The
/// weight of an edge is its attribute `weight`; `a -> {b c}` is an edge for each pair. Ids in HTML are refused, and so
/// are troupe's own drawings, in which texts and corners are nodes too.
struct DOTReader {
    private var tokens: DOTTokens
    private var isDirected = false
    private var isStrict = false
    /// Of a strict graph the pairs that have an edge.
    private var pairs: Set<UInt64> = []
    private var edgeCount = 0
    /// The bodies that are open, the root's first.
    private var bodies: [Body] = []

    /// The most edges that are made, and the deepest nesting of bodies that is read.
    private static let (edgeLimit, depthLimit) = (50_000_000, 256)

    private struct Body {
        /// Ids of the nodes named inside.
        var nodes: [[UInt8]] = []
        var weight: [UInt8]?
        /// The ends of the statement being read: nodes, or bodies' nodes, between `--` or `->`.
        var chain: [[[UInt8]]] = []
        var isNodeAlone = true
    }

    init(_ bytes: [UInt8], file: String) { tokens = DOTTokens(bytes, file: file) }

    /// Whether a text that starts like this is DOT.
    static func isStart(_ bytes: [UInt8]) -> Bool {
        var reader = DOTReader(bytes, file: "")
        return (try? reader.begin()) != nil
    }

    /// Reads the graph.
    mutating func read(into collector: inout EdgeCollector) throws(IngestError) {
        try begin()
        if isDirected { collector.setDirected() }
        bodies = [Body()]
        while !bodies.isEmpty { try step(&collector) }
        guard case .end = try tokens.take() else {
            throw tokens.error("more text follows the graph; save each graph in a file of its own")
        }
    }

    /// Reads up to the first brace.
    private mutating func begin() throws(IngestError) {
        var token = try tokens.take()
        if token.isKeyword("strict") {
            isStrict = true
            token = try tokens.take()
        }
        isDirected = token.isKeyword("digraph")
        guard isDirected || token.isKeyword("graph") else { throw tokens.error("no graph or digraph begins here") }
        if case .id = tokens.next { _ = try tokens.take() }
        guard case .sign(UInt8(ascii: "{")) = try tokens.take() else { throw tokens.error("a graph begins with {") }
    }

    /// Reads the next part of a statement.
    private mutating func step(_ collector: inout EdgeCollector) throws(IngestError) {
        let depth = bodies.count - 1
        let isContinued = !bodies[depth].chain.isEmpty
        let token = try tokens.take()
        switch token {
        case .sign(UInt8(ascii: "{")): try open()
        case _ where token.isKeyword("subgraph"):
            if case .id = tokens.next { _ = try tokens.take() }
            guard case .sign(UInt8(ascii: "{")) = try tokens.take() else {
                throw tokens.error("a subgraph begins with {; write its nodes out where it is an end")
            }
            try open()
        case .sign(UInt8(ascii: "}")) where !isContinued:
            let nodes = Self.distinct(bodies.removeLast().nodes)
            guard depth > 0 else { return }
            bodies[depth - 1].nodes += nodes
            try took(nodes, isNode: false, &collector)
        case .sign(UInt8(ascii: ";")) where !isContinued, .sign(UInt8(ascii: ",")) where !isContinued: break
        case _ where !isContinued && ["graph", "node", "edge"].contains(where: token.isKeyword):
            let attributes = try self.attributes()
            if token.isKeyword("edge") { bodies[depth].weight = attributes["weight"] ?? bodies[depth].weight }
            if token.isKeyword("graph"), attributes["_background"] != nil {
                throw tokens.error(
                    "this is a drawing whose texts are nodes too; read the ties.csv beside it (troupe communities "
                        + "FOLDER)")
            }
        case .id(let id, _):
            if !isContinued, tokens.skip("=") {
                _ = try tokens.value()
                break
            }
            while tokens.skip(":") {
                guard case .id = try tokens.take() else { throw tokens.error("a port has no name") }
            }
            try collector.node(id, line: tokens.line())
            bodies[depth].nodes.append(id)
            try took([id], isNode: true, &collector)
        case .html: throw tokens.error("a node whose id is HTML is not read; give it a name")
        default: throw tokens.error("this is no statement of DOT; is the file whole?")
        }
    }

    private mutating func open() throws(IngestError) {
        guard bodies.count < Self.depthLimit else {
            throw tokens.error("subgraphs are nested more than \(Self.depthLimit) deep")
        }
        bodies.append(Body(weight: bodies.last?.weight))
    }

    /// Takes one end of the statement of the innermost body, and ends the statement if no edge follows.
    private mutating func took(
        _ nodes: [[UInt8]], isNode: Bool, _ collector: inout EdgeCollector
    ) throws(IngestError) {
        let depth = bodies.count - 1
        bodies[depth].chain.append(nodes)
        bodies[depth].isNodeAlone = isNode
        if case .edge(let hasArrow) = tokens.next {
            guard hasArrow == isDirected else {
                throw tokens.error(isDirected ? "-- in a digraph; write ->" : "-> in a graph; write --, or digraph")
            }
            _ = try tokens.take()
            return
        }
        let chain = bodies[depth].chain
        bodies[depth].chain = []
        let attributes = try self.attributes()
        if chain.count > 1 {
            let weight = attributes["weight"] ?? bodies[depth].weight
            for (sources, targets) in zip(chain, chain.dropFirst()) {
                try join(sources, targets, weight, &collector)
            }
        } else if isNode, let id = nodes.first, let node = try collector.node(id, line: tokens.line()) {
            for key in ["name", "label"] {
                guard let label = attributes[key] else { continue }
                // Entities are resolved in what Graphviz draws only.
                let text = key == "label" ? label.withoutEntities(lenient: true) ?? label : label
                try collector.label(node, Self.unescaped(text, node: id), key: key, line: tokens.line())
            }
        }
    }

    private mutating func join(
        _ sources: [[UInt8]], _ targets: [[UInt8]], _ weight: [UInt8]?, _ collector: inout EdgeCollector
    ) throws(IngestError) {
        let (made, overflows) = sources.count.multipliedReportingOverflow(by: targets.count)
        edgeCount += made
        guard !overflows, edgeCount <= Self.edgeLimit else {
            throw tokens.error("the subgraphs make more than \(Self.edgeLimit) edges; take a part of the network")
        }
        let line = tokens.line()
        if weight != nil { collector.columns["weight"] = "weight" }
        for source in sources {
            for target in targets {
                if isStrict, let one = try collector.node(source, line: line),
                    let other = try collector.node(target, line: line)
                {
                    let (low, high) = isDirected ? (one, other) : (min(one, other), max(one, other))
                    guard pairs.insert(UInt64(low) << 32 | UInt64(high)).inserted else { continue }
                }
                try collector.edge(source, target, weight: weight, isDirected: nil, line: line)
            }
        }
    }

    /// The attributes between brackets, if any follow; those in HTML are left out.
    private mutating func attributes() throws(IngestError) -> [String: [UInt8]] {
        var attributes: [String: [UInt8]] = [:]
        while tokens.skip("[") {
            while !tokens.skip("]") {
                guard case .id(let name, _) = try tokens.take() else {
                    throw tokens.error("the attributes between [ and ] cannot be read")
                }
                if tokens.skip("=") {
                    attributes[String(decoding: name, as: UTF8.self).lowercased()] = try tokens.value()
                }
                if !tokens.skip(",") { _ = tokens.skip(";") }
            }
        }
        return attributes
    }

    private static func distinct(_ nodes: [[UInt8]]) -> [[UInt8]] {
        var seen: Set<[UInt8]> = []
        return nodes.filter { seen.insert($0).inserted }
    }

    /// A label as Graphviz shows it: `\N` is the node's id, `\n`, `\l` and `\r` end lines ("escString").
    private static func unescaped(_ label: [UInt8], node: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isEscaped = false
        for byte in label {
            switch (isEscaped, byte) {
            case (false, UInt8(ascii: "\\")):
                isEscaped = true
                continue
            case (true, UInt8(ascii: "N")): result += node
            case (true, UInt8(ascii: "n")), (true, UInt8(ascii: "l")), (true, UInt8(ascii: "r")): result.append(0x20)
            default: result.append(byte)
            }
            isEscaped = false
        }
        return result
    }
}
