import TroupeModel

/// The first record of a file: the names of the columns and what stands between them.
struct Header: Equatable {
    /// The names, without spaces at their ends.
    var columns: [String]
    var delimiter: Delimiter

    /// The longest header that is read, in bytes.
    static let limit = 1 << 20

    /// How far reading a header came.
    enum Outcome {
        /// The header, and the offset and line after it.
        case header(Header, next: Int, line: Int)
        /// More bytes are needed.
        case incomplete
        /// Nothing but blank lines.
        case nothing
        case bad(IngestError.HeaderProblem)
    }

    /// Reads the header at the start of `bytes`, from which a byte order mark has been taken.
    ///
    /// The delimiter is the one that makes the header a known one; otherwise the one that makes most columns,
    /// comma before tab before semicolon before bar when they make equally many.
    ///
    /// - Parameters:
    ///   - begin: Where the header may begin, and `firstLine` the number of that line.
    ///   - delimiter: The delimiter where it is known.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, from begin: Int = 0, firstLine: Int = 1, delimiter only: Delimiter? = nil,
        isLast: Bool, isKnown: (Header) -> Bool = { _ in false }
    ) -> Outcome {
        var start = begin
        var line = firstLine
        while start < bytes.count, bytes[start] == UInt8(ascii: "\n") || bytes[start] == UInt8(ascii: "\r") {
            if bytes[start] == UInt8(ascii: "\n") { line += 1 }
            start += 1
        }
        guard start < bytes.count else { return isLast ? .nothing : .incomplete }
        var best: (header: Header, next: Int, line: Int)?
        var problem = IngestError.HeaderProblem.badQuoting
        for delimiter in only.map({ [$0] }) ?? Delimiter.allCases {
            let scanner = RecordScanner(delimiter: delimiter.byte, recordLimit: limit, fieldLimit: 100_000)
            defer { scanner.deallocate() }
            switch scanner.scan(bytes, from: start, isLast: isLast) {
            case .incomplete: return .incomplete
            case .refused(let code, _):
                if code == .recordTooLong { problem = .tooLong(limit: limit) }
            case .blank, .end: break
            case .record(let next, let lines, let fieldCount):
                let columns = (0..<min(fieldCount, 100_000)).map { scanner.name(of: $0, in: bytes) }
                let header = Header(columns: columns, delimiter: delimiter)
                if isKnown(header) { return .header(header, next: next, line: line + lines) }
                if columns.count > best?.header.columns.count ?? 0 { best = (header, next, line + lines) }
            }
        }
        guard let best else { return .bad(problem) }
        if best.header.columns.contains(where: { $0.utf8.contains(UInt8(ascii: "\r")) }) {
            return .bad(.carriageReturnsOnly)
        }
        return .header(best.header, next: best.next, line: best.line)
    }

    /// The number of the field with this name; the exact spelling first, then regardless of case.
    ///
    /// - Throws: `IngestError.missingColumn` or `.repeatedColumn`.
    func field(named name: String, file: String) throws(IngestError) -> Int {
        for matches in [{ $0 == name }, { $0.lowercased() == name.lowercased() }] as [(String) -> Bool] {
            guard let first = columns.firstIndex(where: matches) else { continue }
            guard columns.lastIndex(where: matches) == first else {
                throw .repeatedColumn(file: file, column: name)
            }
            return first
        }
        throw .missingColumn(file: file, column: name, columns: columns)
    }

    /// Where a field of a mapping stands: the column of its name, or several that are numbered alike.
    ///
    /// - Throws: `IngestError.repeatedColumn`.
    func columns(named name: String, file: String) throws(IngestError) -> MappedColumns? {
        do throws(IngestError) {
            return MappedColumns(first: try field(named: name, file: file))
        } catch {
            if case .repeatedColumn = error { throw error }
        }
        let wanted = NumberedName.joined(name)
        let numbered = columns.indices.filter { column in
            let found = NumberedName(columns[column])
            return found.isNumbered && NumberedName.joined(found.plain) == wanted
        }
        guard let first = numbered.first else { return nil }
        return MappedColumns(first: first, others: Array(numbered.dropFirst()))
    }
}

extension RecordScanner {
    /// The name of a column: without blanks at its ends.
    fileprivate func name(of number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: NumberText.trimmed(Array(text(of: number, in: bytes).utf8)[...]), as: UTF8.self)
    }
}
