import TroupeModel

/// Reads a network from a list of edges: CSV, TSV or a table with semicolons, lines of names between blanks, or GraphML;
/// plain or gzip.
///
/// The form is told by the first bytes. A table needs a header with two known columns, such as `source` and `target`,
/// `from` and `to`, or `account_a` and `account_b`, or `columns`; its weight is `weight` or `support`, its layer `layer`.
///
/// - Parameters:
///   - columns: Which columns of a table hold what; nil goes by the header.
///   - nodeLimit: The largest number of nodes; more are refused.
///   - progress: Told the bytes read and the bytes in all where that is known.
/// - Returns: The list; a table with nothing below its header has no edges.
/// - Throws: `IngestError` if the source cannot be read, is no list of edges, or a line is none, with that line: a network
///   with edges left out is another network.
/// - Complexity: O(total bytes + *n* log *n*) for *n* nodes; memory grows with edges and names.
public func readEdges(
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

    private enum Parser {
        case table(EdgeTableParser)
        case list(EdgeListParser)
    }

    init(source: PostSource, columns: EdgeColumnNames?) {
        self.source = source
        self.columns = columns
    }

    func read(_ progress: ((Int64, Int64?) -> Void)?) throws(IngestError) -> EdgeList {
        let text = try TextSource(source)
        var collector = EdgeCollector(file: source.name, nodeLimit: nodeLimit)
        var parser: Parser?
        defer { if case .table(let table) = parser { table.deallocate() } }
        var rest: [UInt8] = []
        var isLast = false
        while !isLast {
            let block = try ParsedBlock(after: rest, from: text, size: blockSize)
            isLast = block.isLast
            var next = 0
            if parser == nil {
                if isGraphML(block.text) {
                    return try GraphMLReader(file: source.name, nodeLimit: nodeLimit)
                        .read(Array(block.text), and: text, isLast: isLast, progress)
                }
                parser = try begin(block, &next)
            }
            switch parser {
            case nil: break
            case .table(var table):
                try table.parse(block, from: &next, into: &collector)
                parser = .table(table)
            case .list(var list):
                try list.parse(block, from: &next, into: &collector)
                parser = .list(list)
            }
            rest = Array(block.text[next...])
            progress?(text.storedBytes, text.totalBytes)
        }
        var record = EdgeSourceRecord(name: source.name, format: .list)
        switch parser {
        case nil: throw .emptyFile(file: source.name)
        case .list: break
        case .table(let table): (record.format, record.columns) = (.table, table.columns)
        }
        record.sha256 = text.sha256()
        record.byteCount = text.storedBytes
        return collector.list(record)
    }

    /// Whether the file is GraphML: XML whose first kilobytes name it.
    private func isGraphML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard ContentKind(startOf: bytes) == .markup else { return false }
        return String(decoding: bytes.prefix(4096), as: UTF8.self).contains("<graphml")
    }

    /// Tells what the file is by its beginning; nil when more bytes are needed.
    private func begin(_ block: ParsedBlock, _ next: inout Int) throws(IngestError) -> Parser? {
        if block.text.isEmpty { throw .emptyFile(file: source.name) }
        if let kind = ContentKind(startOf: block.text) { throw .notTable(file: source.name, seems: kind) }
        let mark = block.text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        guard let (begin, firstLine) = EdgeListParser.skippingComments(block.text, from: mark, isLast: block.isLast)
        else { return nil }
        let body = UnsafeBufferPointer(rebasing: block.text[begin...])
        let asked = columns
        let outcome = Header.read(body, isLast: block.isLast) { header in
            asked.map { header.has($0) } ?? (EdgeColumnNames(recognising: header) != nil)
        }
        switch outcome {
        case .incomplete: return nil
        case .nothing: throw .emptyFile(file: source.name)
        case .bad(let problem): throw .badHeader(file: source.name, problem: problem)
        case .header(let header, let after, let line):
            if let names = columns ?? EdgeColumnNames(recognising: header) {
                next = begin + after
                return .table(
                    try EdgeTableParser(header, names, file: source.name, line: firstLine + line - 1))
            }
            guard let list = EdgeListParser(firstLineOf: body, file: source.name, line: firstLine) else {
                throw .unknownEdgeHeader(file: source.name, line: firstLine, columns: header.columns)
            }
            next = begin
            return .list(list)
        }
    }
}

extension Header {
    /// Whether the needed columns are there.
    fileprivate func has(_ names: EdgeColumnNames) -> Bool {
        let known = Set(columns.map { $0.lowercased() })
        return known.contains(names.source.lowercased()) && known.contains(names.target.lowercased())
    }
}
