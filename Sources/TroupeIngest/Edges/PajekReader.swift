/// Reads a network of Pajek (`.net`; Mrvar and Batagelj, "Pajek: Reference Manual", section on input files).
///
/// Sections begin with `*`: `*Vertices`, then `*Edges`, `*Arcs`, `*Edgeslist`, `*Arcslist` or `*Matrix`. Nodes are
/// joined by their numbers and named by their labels. Where a section names a relation (`*Arcs :2 "advice"`), that is
/// the layer. Places, colours and times are passed over.
struct PajekReader {
    private var cursor: TextCursor
    private var nodes: [UInt32] = []
    private var section = Section.none
    private var layer: [UInt8]?
    private var row = 0

    private enum Section {
        case none
        case vertices
        case pairs(isDirected: Bool)
        case lists(isDirected: Bool)
        case matrix
        case other
    }

    init(_ bytes: [UInt8], file: String) { cursor = TextCursor(bytes, file: file) }

    /// Whether a text that starts like this is one of Pajek's: the first line that is no comment begins a section.
    static func isStart(_ bytes: [UInt8]) -> Bool {
        var cursor = TextCursor(bytes, file: "")
        repeat {
            cursor.skipBlanks()
            let sections = ["*vertices", "*network", "*edges", "*arcs", "*matrix"]
            if sections.contains(where: { cursor.isAt($0, ignoringCase: true) }) { return true }
        } while cursor.next == UInt8(ascii: "%") && !cursor.takeLine().isEmpty
        return false
    }

    /// Reads the file.
    mutating func read(into collector: inout EdgeCollector) throws(IngestError) {
        while !cursor.isAtEnd {
            let line = cursor.line()
            let fields = Self.fields(cursor.takeLine())
            guard let first = fields.first, first.first != UInt8(ascii: "%") else { continue }
            do throws(Fault) {
                if first.first == UInt8(ascii: "*") {
                    try begin(fields, line, &collector)
                } else {
                    try take(fields, line, &collector)
                }
            } catch {
                switch error {
                case .ingest(let error): throw error
                case .reason(let reason): throw .badGraph(file: cursor.file, line: line, reason: reason)
                }
            }
        }
        if case .matrix = section, row < nodes.count {
            throw cursor.error("*Matrix has \(row) rows for \(nodes.count) vertices; export the network again")
        }
    }

    private enum Fault: Error {
        case ingest(IngestError)
        case reason(String)
    }

    private mutating func begin(
        _ fields: [[UInt8]], _ line: Int, _ collector: inout EdgeCollector
    ) throws(Fault) {
        layer = nil
        if fields.count > 1, fields[1].first == UInt8(ascii: ":") {
            layer = fields.count > 2 ? fields[2] : Array(fields[1].dropFirst())
        }
        switch String(decoding: fields[0].dropFirst(), as: UTF8.self).lowercased() {
        case "vertices":
            guard nodes.isEmpty else { throw .reason("a second *Vertices; save each network in a file of its own") }
            guard fields.count > 1, let count = Self.whole(fields[1]) else {
                throw .reason("*Vertices has no number of vertices")
            }
            // Vertices need no line, but no one draws a million of them that nothing names.
            guard count <= max(1_000_000, cursor.bytes.count) else {
                throw .reason("*Vertices \(count) is more than a file of this size can hold; is it cut short?")
            }
            nodes.reserveCapacity(count)
            for number in 0..<count {
                do throws(IngestError) {
                    guard let node = try collector.node(Array("\(number + 1)".utf8), line: line) else { continue }
                    nodes.append(node)
                } catch {
                    throw .ingest(error)
                }
            }
            section = .vertices
        case "edges": section = .pairs(isDirected: false)
        case "arcs": section = .pairs(isDirected: true)
        case "edgeslist": section = .lists(isDirected: false)
        case "arcslist": section = .lists(isDirected: true)
        case "matrix": (section, row) = (.matrix, 0)
        case "network": section = .none
        default: section = .other
        }
        if case .pairs(true) = section { collector.setDirected() }
        if case .lists(true) = section { collector.setDirected() }
    }

    private mutating func take(
        _ fields: [[UInt8]], _ line: Int, _ collector: inout EdgeCollector
    ) throws(Fault) {
        do throws(IngestError) {
            switch section {
            case .none: throw .badGraph(file: cursor.file, line: line, reason: "a line before *Vertices")
            case .other: break
            case .vertices:
                let number = try node(fields[0], line)
                // igraph writes quotes and ampersands as in HTML.
                guard fields.count > 1, let label = fields[1].withoutEntities(lenient: true) else { return }
                try collector.label(nodes[number], label, key: "label", line: line)
            case .pairs(let isDirected):
                guard fields.count > 1 else {
                    throw .badEdge(file: cursor.file, line: line, problem: .fieldCount(found: 1, expected: 2))
                }
                // A time such as [5-10] may stand in the place of the weight.
                let weight = fields.count > 2 && fields[2].first != UInt8(ascii: "[") ? fields[2] : nil
                try collector.edge(
                    nodes[try node(fields[0], line)], nodes[try node(fields[1], line)], weight: weight, layer: layer,
                    isDirected: isDirected, line: line)
            case .lists(let isDirected):
                let source = nodes[try node(fields[0], line)]
                for field in fields.dropFirst() {
                    try collector.edge(
                        source, nodes[try node(field, line)], weight: nil, layer: layer, isDirected: isDirected,
                        line: line)
                }
            case .matrix: try takeRow(fields, line, &collector)
            }
        } catch {
            throw .ingest(error)
        }
    }

    private var cells: [MatrixCell] = []

    private mutating func takeRow(
        _ fields: [[UInt8]], _ line: Int, _ collector: inout EdgeCollector
    ) throws(IngestError) {
        guard fields.count == nodes.count, row < nodes.count else {
            throw .badGraph(
                file: cursor.file, line: line,
                reason: "*Matrix needs \(nodes.count) rows of \(nodes.count) numbers; one has \(fields.count)")
        }
        for (column, field) in fields.enumerated() {
            switch field.withUnsafeBufferPointer({ EdgeProblem.weight($0) }) {
            case .failure(let problem): throw .badEdge(file: cursor.file, line: line, problem: problem)
            case .success(let weight):
                if weight > 0 { cells.append(MatrixCell(row: row, column: column, weight: weight)) }
            }
        }
        row += 1
        if row == nodes.count {
            collector.matrix(cells, nodes: nodes)
            cells = []
        }
    }

    /// The place of a vertex in `nodes`.
    private func node(_ field: [UInt8], _ line: Int) throws(IngestError) -> Int {
        guard let number = Self.whole(field), nodes.indices.contains(number - 1) else {
            let name = String(decoding: field, as: UTF8.self).shown
            throw .badGraph(
                file: cursor.file, line: line,
                reason: "\u{201C}\(name)\u{201D} is no number of a vertex; *Vertices says 1 to \(nodes.count)")
        }
        return number - 1
    }

    private static func whole(_ field: [UInt8]) -> Int? {
        field.allSatisfy { $0 &- 48 < 10 } ? Int(String(decoding: field, as: UTF8.self)) : nil
    }

    /// The fields of a line; one between quotes may hold blanks.
    private static func fields(_ line: [UInt8]) -> [[UInt8]] {
        var fields: [[UInt8]] = []
        var place = 0
        while true {
            while place < line.count, line[place].isBlank { place += 1 }
            guard place < line.count else { return fields }
            let isQuoted = line[place] == quote
            if isQuoted { place += 1 }
            var field: [UInt8] = []
            // NetworkX writes quotes inside as they are, igraph a backslash before them.
            let isEnd = { (place: Int) in place >= line.count || line[place].isBlank }
            while place < line.count, isQuoted ? line[place] != quote || !isEnd(place + 1) : !isEnd(place) {
                if isQuoted, line[place] == UInt8(ascii: "\\"), place + 1 < line.count, line[place + 1] == quote {
                    place += 1
                }
                field.append(line[place])
                place += 1
            }
            place += 1
            fields.append(field)
        }
    }
}
