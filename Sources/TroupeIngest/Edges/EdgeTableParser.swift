import TroupeModel

/// Turns the records of a table into edges.
struct EdgeTableParser {
    /// The columns read, by what they hold.
    let columns: [String: String]
    private let file: String
    private let scanner: RecordScanner
    private let fieldCount: Int
    private let source: Int
    private let target: Int
    private let weight: Int?
    private let layer: Int?
    /// Gephi's column that says whether an edge has a direction.
    private let type: Int?
    /// Whether a comma is a decimal point.
    private let hasCommas: Bool
    /// Whether the table is one of troupe's own, in which an apostrophe guards cells against spreadsheets.
    private let isOwn: Bool
    /// Whether R's numbers of rows may stand before the fields that the header names, and what that shifts them by.
    private var mayShift = true
    private var shift = 0
    private var line: Int

    /// The longest record that is read, in bytes.
    private static let recordLimit = 1 << 20

    /// - Parameter line: The line after the header.
    init(_ header: Header, _ names: EdgeColumnNames, file: String, line: Int) throws(IngestError) {
        self.file = file
        self.line = line
        source = try header.field(named: names.source, file: file)
        target = try header.field(named: names.target, file: file)
        var (weight, layer) = (Int?.none, Int?.none)
        if let name = names.weight { weight = try header.field(named: name, file: file) }
        if let name = names.layer { layer = try header.field(named: name, file: file) }
        (self.weight, self.layer) = (weight, layer)
        type = header.columns.firstIndex { $0.lowercased() == "type" }
        fieldCount = header.columns.count
        hasCommas = header.delimiter == .semicolon
        isOwn =
            header.columns[source] == "account_a" && header.columns[target] == "account_b"
            || header.columns.contains("backbone_forest")
            || header.columns.starts(with: ["Source", "Target", "Type", "Id", "Weight"])
        var columns = ["source": header.columns[source], "target": header.columns[target]]
        columns["weight"] = weight.map { header.columns[$0] }
        columns["layer"] = layer.map { header.columns[$0] }
        self.columns = columns
        scanner = RecordScanner(
            delimiter: header.delimiter.byte, recordLimit: Self.recordLimit, fieldLimit: header.columns.count + 1)
    }

    /// Frees the scanner.
    func deallocate() { scanner.deallocate() }

    /// Parses the whole records of a block from `next` on, and sets `next` to where the rest begins.
    mutating func parse(
        _ block: ParsedBlock, from next: inout Int, into collector: inout EdgeCollector
    ) throws(IngestError) {
        var batch = EdgeBatch()
        loop: while true {
            switch scanner.scan(block.text, from: next, isLast: block.isLast) {
            case .end, .incomplete: break loop
            case .blank(let after):
                next = after
                line += 1
            case .refused: throw .badEdge(file: file, line: line, problem: .unreadable)
            case .record(let after, let lines, let found):
                if mayShift {
                    mayShift = false
                    shift = found == fieldCount + 1 ? 1 : 0
                }
                guard found == fieldCount + shift else {
                    let expected = fieldCount + shift
                    throw .badEdge(file: file, line: line, problem: .fieldCount(found: found, expected: expected))
                }
                do throws(EdgeProblem) {
                    try take(block, &batch, &collector)
                } catch {
                    throw .badEdge(file: file, line: line, problem: error)
                }
                next = after
                line += lines
            }
        }
        try collector.take(batch)
    }

    /// Takes the record that the scanner holds.
    private func take(
        _ block: ParsedBlock, _ batch: inout EdgeBatch, _ collector: inout EdgeCollector
    ) throws(EdgeProblem) {
        let (first, second) = (scanner[source + shift], scanner[target + shift])
        guard try batch.take(first, second, of: block, isOwn: isOwn, line: line) else { return }
        if let weight {
            let field = scanner[weight + shift]
            let text = UnsafeBufferPointer(rebasing: block.text[field.start..<field.end])
            batch.weights.append(try EdgeProblem.weight(text, comma: hasCommas).get())
        }
        if let layer {
            var mending = FieldText.Mending()
            batch.layers.append(block.fields.text(scanner[layer + shift], &mending).trimmed)
        }
        if let type {
            switch scanner.text(of: type + shift, in: block.text).lowercased() {
            case "directed": collector.setDirected()
            case "undirected": batch.undirectedEdges += 1
            default: break
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without blanks and tabs at both ends.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, count)
        while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
        while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }
}
