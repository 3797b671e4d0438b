/// Reads a table whose rows and columns are nodes and whose cells are weights, as Gephi, R and pandas write it; zero
/// and an empty cell are no edge. A symmetric matrix has no direction, another goes from row to column.
///
/// R leaves the corner out: the header then has one field fewer than the rows.
struct MatrixReader {
    private let header: Header
    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private var place: Int
    private var line: Int

    /// - Parameters:
    ///   - header: The names of the columns, after the corner if there is one.
    ///   - next: Where the rows begin in `bytes`, on which line.
    init(_ header: Header, of bytes: UnsafeBufferPointer<UInt8>, from next: Int, line: Int, file: String) {
        self.header = header
        self.bytes = bytes
        self.file = file
        (place, self.line) = (next, line)
    }

    /// Whether the first row of a table makes it a matrix: numbers behind a name, under an empty corner or where the
    /// name is that of a column too.
    ///
    /// - Parameter ends: The columns by which it may be a table of edges instead: `a` and `b` are also names of nodes.
    static func isMatrix(
        _ header: Header, orTable ends: EdgeColumnNames?, firstRowIn bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Bool {
        let fieldLimit = header.columns.count + 1
        let corner = header.columns[0]
        if header.columns.count < 2 { return false }
        let scanner = RecordScanner(delimiter: header.delimiter.byte, recordLimit: Header.limit, fieldLimit: fieldLimit)
        defer { scanner.deallocate() }
        var start = start
        while true {
            switch scanner.scan(bytes, from: start, isLast: true) {
            case .blank(let next): start = next
            case .record(_, _, let count):
                let hasCorner = count == header.columns.count
                guard count == fieldLimit || hasCorner else { return false }
                let name = scanner.text(of: 0, in: bytes).trimmed
                let isKnown = header.columns[(hasCorner ? 1 : 0)...].contains { key($0) == key(name) }
                if hasCorner, corner.isEmpty {
                    // Tables of pandas and R number their rows.
                    guard isKnown || !name.isEmpty && (ends == nil || name != "0" && name != "1") else { return false }
                } else {
                    let isEnd = corner.lowercased() == ends?.source || corner.lowercased() == ends?.target
                    guard isKnown, !hasCorner || !isEnd && Double(corner) == nil else { return false }
                }
                return (1..<count).allSatisfy {
                    // A number that is no weight is told when it is read.
                    switch weight(scanner[$0], bytes, header) {
                    case .success, .failure(.negativeWeight), .failure(.weightNotFinite): true
                    case .failure: false
                    }
                }
            default: return false
            }
        }
    }

    /// Reads the rows.
    mutating func read(into collector: inout EdgeCollector) throws(IngestError) {
        var columns: [String]?
        var numbers: [[UInt8]: Int] = [:]
        var nodes: [UInt32] = []
        var cells: [MatrixCell] = []
        var isMet: [Bool] = []
        let scanner = RecordScanner(
            delimiter: header.delimiter.byte, recordLimit: 1 << 30, fieldLimit: header.columns.count + 1)
        defer { scanner.deallocate() }
        loop: while true {
            switch scanner.scan(bytes, from: place, isLast: true) {
            case .end, .incomplete: break loop
            case .blank(let next):
                place = next
                line += 1
            case .refused: throw .badEdge(file: file, line: line, problem: .unreadable)
            case .record(let next, let lines, let count):
                if columns == nil {
                    let names = Array(header.columns[(count == header.columns.count ? 1 : 0)...])
                    columns = names
                    for name in names {
                        guard let node = try collector.node(Array(name.utf8), line: 1) else {
                            throw mismatch("a column has no name")
                        }
                        // Names that are one without a fraction of zero have one number.
                        guard Int(node) == nodes.count else { throw mismatch("two columns are named \(name.shown)") }
                        numbers[Self.key(name)] = nodes.count
                        nodes.append(node)
                    }
                    isMet = [Bool](repeating: false, count: nodes.count)
                }
                guard count == nodes.count + 1 else {
                    throw .badEdge(
                        file: file, line: line, problem: .fieldCount(found: count, expected: nodes.count + 1))
                }
                let name = scanner.text(of: 0, in: bytes).trimmed
                guard let row = numbers[Self.key(name)] else {
                    throw mismatch("no column is named \(name.isEmpty ? "as the row without a name" : name.shown)")
                }
                guard !isMet[row] else { throw mismatch("two rows are named \(name.shown)") }
                isMet[row] = true
                for column in nodes.indices {
                    switch Self.weight(scanner[column + 1], bytes, header) {
                    case .success(let weight):
                        if weight > 0 { cells.append(MatrixCell(row: row, column: column, weight: weight)) }
                    case .failure(let problem): throw .badEdge(file: file, line: line, problem: problem)
                    }
                }
                place = next
                line += lines
            }
        }
        if let missing = isMet.firstIndex(of: false), let columns {
            throw mismatch("no row is named \(columns[missing].shown)")
        }
        collector.matrix(cells, nodes: nodes)
    }

    private static func key(_ name: String) -> [UInt8] { NodeName.label(Array(name.utf8)) ?? Array(name.utf8) }

    private func mismatch(_ reason: String) -> IngestError {
        .badGraph(
            file: file, line: line,
            reason: "rows and columns of a matrix must name the same nodes, each once, and \(reason); if this is a "
                + "table of edges, say which column is which with --columns source=\u{2026},target=\u{2026}")
    }

    /// The weight in a cell; none is zero. Between semicolons a comma is a decimal point.
    private static func weight(
        _ field: RecordScanner.Field, _ bytes: UnsafeBufferPointer<UInt8>, _ header: Header
    ) -> Result<Double, EdgeProblem> {
        let text = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end]).trimmed
        if text.isEmpty || MissingWord.isWritten(text) { return .success(0) }
        return EdgeProblem.weight(text, comma: header.delimiter == .semicolon)
    }
}
