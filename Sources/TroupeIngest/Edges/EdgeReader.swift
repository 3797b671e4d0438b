import TroupeModel

/// Reads a network from a file of any form of ``EdgeFormat``, plain or compressed.
///
/// The form is told by content, never by the file's name. A table needs a header with two known columns, such as
/// `source` and `target`, `from` and `to`, or `account_a` and `account_b`, or `columns`; its weight is `weight` or
/// `support`, its layer `layer`. Names are compared by their bytes, after what ``NodeName`` takes off. An edge with an
/// end that is missing (empty, NA, nan, null …) is left out and counted.
///
/// - Parameters:
///   - columns: Which columns of a table hold what; nil goes by the header.
///   - nodeLimit: The largest number of nodes; more are refused.
///   - progress: Told the bytes read and the bytes in all where that is known.
/// - Returns: The list; a table with nothing below its header has no edges.
/// - Throws: `IngestError` if the source cannot be read, is no network, or a line cannot be read, with that line: a
///   network with edges missing is another network.
/// - Complexity: O(total bytes + *n* log *n*) for *n* nodes; memory grows with edges and names, and for graph files and
///   matrices with the text.
package func readEdges(
    from source: PostSource, columns: EdgeColumnNames? = nil, nodeLimit: Int = Int(UInt32.max) - 1,
    progress: ((_ bytesRead: Int64, _ totalBytes: Int64?) -> Void)? = nil
) throws(IngestError) -> EdgeList {
    var reader = EdgeReader(source: source, columns: columns)
    reader.nodeLimit = nodeLimit
    return try reader.read(progress)
}

/// Reads one edge list, block after block.
struct EdgeReader {
    let source: PostSource
    let columns: EdgeColumnNames?
    var nodeLimit = Int(UInt32.max) - 1
    /// Bytes read at a time. Tests make it tiny, so that block borders fall everywhere.
    var blockSize = 4 << 20
    /// Bytes from which the form is told, where the file has as many.
    var headSize = 1 << 16

    /// What a file was found to be.
    private enum Form {
        case table(EdgeTableParser)
        case list(EdgeListParser)
        /// A form that is read when the whole text is there.
        case whole(EdgeFormat)
    }

    init(source: PostSource, columns: EdgeColumnNames?) {
        self.source = source
        self.columns = columns
    }

    func read(_ progress: ((Int64, Int64?) -> Void)?) throws(IngestError) -> EdgeList {
        let text = try TextSource(source)
        var collector = EdgeCollector(file: source.name, nodeLimit: nodeLimit)
        var form: Form?
        defer { if case .table(let table) = form { table.deallocate() } }
        var rest: [UInt8] = []
        var isLast = false
        while !isLast {
            // A text that is read whole is gathered in `rest` once its form is known.
            var isWhole = false
            if case .whole = form { isWhole = true }
            let block = try ParsedBlock(after: isWhole ? [] : rest, from: text, size: blockSize)
            isLast = block.isLast
            var next = 0
            if form == nil, isLast || block.text.count >= headSize { form = try begin(block, &next) }
            switch form {
            case nil, .whole: break
            case .table(var table):
                try table.parse(block, from: &next, into: &collector)
                form = .table(table)
            case .list(var list):
                try list.parse(block, from: &next, into: &collector)
                form = .list(list)
            }
            if isWhole { rest += block.text } else { rest = Array(block.text[next...]) }
            progress?(text.storedBytes, text.totalBytes)
        }
        var record = EdgeSourceRecord(name: source.name, format: .list)
        switch form {
        case nil: throw .emptyFile(file: source.name)
        case .list(let list): record.columns = list.columns
        case .table(let table): (record.format, record.columns) = (.table, table.columns)
        case .whole(let format):
            record.format = format
            try read(rest, as: format, into: &collector)
        }
        record.sha256 = text.sha256()
        record.byteCount = text.storedBytes
        return try collector.list(record)
    }

    /// Reads the text of a file whose form is not one of lines.
    private func read(_ text: [UInt8], as format: EdgeFormat, into collector: inout EdgeCollector) throws(IngestError) {
        let file = source.name
        switch format {
        case .table, .list: preconditionFailure("tables and lists are read block by block")
        case .matrix: try readMatrix(text, into: &collector)
        case .graphML:
            var reader = GraphMLReader(text, file: file)
            try reader.read(into: &collector)
        case .gexf:
            var reader = GEXFReader(text, file: file)
            try reader.read(into: &collector)
        case .json:
            let reader = JSONGraphReader(text, file: file)
            try reader.read(into: &collector)
        case .gml:
            var reader = GMLReader(text, file: file)
            try reader.read(into: &collector)
        case .dot:
            var reader = DOTReader(text, file: file)
            try reader.read(into: &collector)
        case .pajek:
            var reader = PajekReader(text, file: file)
            try reader.read(into: &collector)
        case .matrixMarket:
            var reader = MatrixMarketReader(text, file: file)
            try reader.read(into: &collector)
        }
    }

    private func readMatrix(_ text: [UInt8], into collector: inout EdgeCollector) throws(IngestError) {
        var problem: IngestError?
        text.withUnsafeBufferPointer { bytes in
            do throws(IngestError) {
                guard let (body, firstLine) = body(of: bytes, isLast: true),
                    case .header(let header, let next, let line) = header(of: body, isLast: true)
                else { throw .emptyFile(file: source.name) }
                var reader = MatrixReader(header, of: body, from: next, line: firstLine + line - 1, file: source.name)
                try reader.read(into: &collector)
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
    }

    /// The form of a graph file that starts with these bytes; nil if they may be a table, a list or a matrix.
    private func graphFormat(_ bytes: UnsafeBufferPointer<UInt8>) throws(IngestError) -> EdgeFormat? {
        let head = Array(bytes.prefix(1 << 16))
        let kind = ContentKind(startOf: bytes)
        if kind == .markup {
            let text = String(decoding: head, as: UTF8.self)
            // Where the root is out of sight, the reader says why.
            let named = ["graphml", "gexf"].first { text.contains("<" + $0) }
            switch XMLScanner.root(startOf: head) ?? named {
            case "graphml": return .graphML
            case "gexf": return .gexf
            default: throw .noNetwork(file: source.name, seems: "a web page or XML")
            }
        }
        if TextCursor(head, file: "").isAt(MatrixMarketReader.mark, ignoringCase: true) { return .matrixMarket }
        if PajekReader.isStart(head) { return .pajek }
        if GMLReader.isStart(head) { return .gml }
        if DOTReader.isStart(head) { return .dot }
        let others = [
            ("dl n", "UCINET's DL"), ("*node", "NetDraw's VNA"), ("(tlp", "Tulip's TLP"),
            ("LEDA.GRAPH", "LEDA's format"), (">>graph6<<", "graph6"),
        ]
        var start = TextCursor(head, file: "")
        start.skipBlanks()
        if let (_, name) = others.first(where: { start.isAt($0.0, ignoringCase: true) }) {
            throw .noNetwork(file: source.name, seems: name)
        }
        switch kind {
        case nil: return nil
        case .json: return .json
        case .utf16: throw .notTable(file: source.name, seems: .utf16)
        case .some(let kind): throw .noNetwork(file: source.name, seems: kind.name)
        }
    }

    /// The text from the first line that is neither empty nor a comment, and that line; nil when more bytes are needed.
    private func body(
        of bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
    ) -> (body: UnsafeBufferPointer<UInt8>, line: Int)? {
        let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        return EdgeListParser.skippingComments(bytes, from: mark, isLast: isLast).map {
            (UnsafeBufferPointer(rebasing: bytes[$0.start...]), $0.line)
        }
    }

    /// Tells what the file is by its beginning; nil when more bytes are needed.
    private func begin(_ block: ParsedBlock, _ next: inout Int) throws(IngestError) -> Form? {
        if block.text.isEmpty { throw .emptyFile(file: source.name) }
        if let format = try graphFormat(block.text) { return .whole(format) }
        guard let (body, firstLine) = body(of: block.text, isLast: block.isLast) else { return nil }
        let start = block.text.count - body.count
        let outcome = header(of: body, isLast: block.isLast)
        switch outcome {
        case .incomplete: return nil
        case .nothing: throw .emptyFile(file: source.name)
        case .bad: break
        case .header(let header, let after, let line):
            var known = columns == nil ? EdgeColumnNames(recognising: header) : header.has(columns)
            if let names = known, columns == nil, names.source.utf8.count == 1, names.weight == nil,
                header.areNodes(names, below: after, in: body)
            {
                known = nil
            }
            if columns == nil, known.map({ $0.source.utf8.count == 1 }) ?? true,
                MatrixReader.isMatrix(header, orTable: known, firstRowIn: body, from: after)
            {
                return .whole(.matrix)
            }
            // Columns that were asked for and are not there are named by the table's parser.
            if let names = known ?? (header.columns.count > 1 ? columns : nil) {
                next = start + after
                return .table(try EdgeTableParser(header, names, file: source.name, line: firstLine + line - 1))
            }
        }
        next = start
        if let list = try EdgeListParser(firstLineOf: body, names: columns, file: source.name, line: firstLine) {
            return .list(list)
        }
        switch outcome {
        case .bad(let problem): throw .badHeader(file: source.name, problem: problem)
        case .header(let header, _, _):
            throw .unknownEdgeHeader(file: source.name, line: firstLine, columns: header.words)
        default: throw .emptyFile(file: source.name)
        }
    }

    /// The first record as a header.
    private func header(of body: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Header.Outcome {
        let asked = columns
        return Header.read(body, isLast: isLast) { header in
            asked == nil ? EdgeColumnNames(recognising: header) != nil : header.has(asked) != nil
        }
    }
}

extension Header {
    /// The columns asked for, if the needed ones are there.
    fileprivate func has(_ names: EdgeColumnNames?) -> EdgeColumnNames? {
        guard let names else { return nil }
        let known = Set(columns.map { $0.lowercased() })
        return known.contains(names.source.lowercased()) && known.contains(names.target.lowercased()) ? names : nil
    }

    /// Whether the names of the ends, such as `a` and `b`, stand among the ends in sight below: then they are no
    /// header.
    fileprivate func areNodes(_ names: EdgeColumnNames, below start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool
    {
        let ends = columns.indices.filter { [names.source, names.target].contains(columns[$0].lowercased()) }
        let scanner = RecordScanner(delimiter: delimiter.byte, recordLimit: Self.limit, fieldLimit: columns.count)
        defer { scanner.deallocate() }
        var start = start
        while true {
            switch scanner.scan(bytes, from: start, isLast: true) {
            case .blank(let next), .refused(_, let next): start = next
            case .end, .incomplete: return false
            case .record(let next, _, let count):
                start = next
                let found = ends.filter { $0 < count }.map { scanner.text(of: $0, in: bytes).trimmed }
                if ends.contains(where: { found.contains(columns[$0]) }) { return true }
            }
        }
    }

    /// The names of the columns, also where blanks stand between them.
    fileprivate var words: [String] {
        columns.count == 1 ? columns[0].split { $0 == " " || $0 == "\t" }.map(String.init) : columns
    }
}
