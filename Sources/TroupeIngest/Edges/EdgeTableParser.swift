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
        var columns = ["source": header.columns[source], "target": header.columns[target]]
        columns["weight"] = weight.map { header.columns[$0] }
        columns["layer"] = layer.map { header.columns[$0] }
        self.columns = columns
        scanner = RecordScanner(
            delimiter: header.delimiter.byte, recordLimit: Self.recordLimit, fieldLimit: header.columns.count)
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
                guard found == fieldCount else {
                    throw .badEdge(file: file, line: line, problem: .fieldCount(found: found, expected: fieldCount))
                }
                try take(block, &batch)
                if let type, isDirected(type, in: block) { collector.setDirected() }
                next = after
                line += lines
            }
        }
        try collector.take(batch)
    }

    /// Takes the record that the scanner holds.
    private func take(_ block: ParsedBlock, _ batch: inout EdgeBatch) throws(IngestError) {
        for end in [source, target] {
            var mending = FieldText.Mending()
            let name = block.fields.text(scanner[end], &mending).trimmed
            if name.isEmpty { throw .badEdge(file: file, line: line, problem: .emptyNode) }
            if mending.removedNUL || mending.repairedUTF8 { batch.mendedNames += 1 }
            batch.ends.append(name)
        }
        if let weight {
            let field = scanner[weight]
            switch EdgeProblem.weight(UnsafeBufferPointer(rebasing: block.text[field.start..<field.end])) {
            case .success(let value): batch.weights.append(value)
            case .failure(let problem): throw .badEdge(file: file, line: line, problem: problem)
            }
        }
        if let layer {
            var mending = FieldText.Mending()
            batch.layers.append(block.fields.text(scanner[layer], &mending).trimmed)
        }
        batch.lines.append(line)
    }

    private func isDirected(_ type: Int, in block: ParsedBlock) -> Bool {
        let field = scanner[type]
        return field.end - field.start == 8
            && scanner.text(of: type, in: block.text).lowercased() == "directed"
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
