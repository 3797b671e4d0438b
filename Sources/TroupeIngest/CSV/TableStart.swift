import TroupeModel

/// Where the records of a table begin, and how its fields are told apart.
struct TableStart {
    var header: Header
    /// The offset of the first byte after the header.
    var next: Int
    /// The number of that line.
    var line: Int
    /// Lines before the header that are no part of the table.
    var linesBefore: Int
    var quoting: Quoting

    enum Outcome {
        case found(TableStart)
        /// More bytes are needed.
        case incomplete
        /// Nothing but blank lines.
        case nothing
        case bad(IngestError.HeaderProblem)
    }

    /// Lines that are looked at for a header: reports put a few lines before theirs (Brandwatch: seven).
    private static let linesLookedAt = 40

    /// Finds the header: on the line that the user says, else the first line with known columns, else the first line. A
    /// line `sep=;`, as Excel takes it, names the delimiter.
    ///
    /// - Parameter isKnown: Whether a header is that of a known format, or holds what the user names.
    static func find(
        in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, options: RecordOptions, isKnown: (Header) -> Bool
    ) -> Outcome {
        var place = 0
        var line = 1
        var delimiter: Delimiter?
        if let named = options.headerLine {
            while line < named {
                guard let end = LineEnd.find(in: bytes, from: place) else { return isLast ? .nothing : .incomplete }
                place = end + 1
                line += 1
            }
        } else if let (named, after) = separatorLine(bytes) {
            (delimiter, place, line) = (named, after, 2)
        }
        let first = Header.read(
            bytes, from: place, firstLine: line, delimiter: delimiter, isLast: isLast, isKnown: isKnown)
        guard case .header(let header, let next, let after) = first, options.headerLine == nil, !isKnown(header) else {
            return outcome(first, linesBefore: line - 1, bytes, isLast: isLast, options)
        }
        if let later = laterHeader(bytes, from: place, line: line, delimiter, isLast: isLast, isKnown: isKnown) {
            return outcome(later.outcome, linesBefore: later.line - 1, bytes, isLast: isLast, options)
        }
        return outcome(
            .header(header, next: next, line: after), linesBefore: line - 1, bytes, isLast: isLast, options)
    }

    private static func outcome(
        _ header: Header.Outcome, linesBefore: Int, _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool,
        _ options: RecordOptions
    ) -> Outcome {
        switch header {
        case .incomplete: .incomplete
        case .nothing: .nothing
        case .bad(let problem): .bad(problem)
        case .header(let header, let next, let line):
            .found(
                TableStart(
                    header: header, next: next, line: line, linesBefore: linesBefore,
                    quoting: options.quoting ?? quoting(of: bytes, from: next, header, isLast: isLast)))
        }
    }

    /// The first of the next lines that is a known header.
    private static func laterHeader(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line first: Int, _ delimiter: Delimiter?, isLast: Bool,
        isKnown: (Header) -> Bool
    ) -> (outcome: Header.Outcome, line: Int)? {
        var place = start
        for line in first + 1...first + linesLookedAt {
            guard let end = LineEnd.find(in: bytes, from: place), end + 1 < bytes.count else { return nil }
            place = end + 1
            let found = Header.read(
                bytes, from: place, firstLine: line, delimiter: delimiter, isLast: isLast, isKnown: isKnown)
            if case .header(let header, _, _) = found, isKnown(header) { return (found, line) }
        }
        return nil
    }

    /// The delimiter that a first line `sep=;` names, and where the next line begins.
    private static func separatorLine(_ bytes: UnsafeBufferPointer<UInt8>) -> (Delimiter, after: Int)? {
        guard let end = LineEnd.find(in: bytes, from: 0), end <= 10 else { return nil }
        let line = bytes[..<end].filter { $0 != quote && $0 != carriageReturn }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        return Delimiter.allCases.first { $0.byte == line[4] }.map { ($0, end + 1) }
    }

    /// Quotes are escaped by backslashes where records cannot be read otherwise.
    private static func quoting(
        of bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ header: Header, isLast: Bool
    ) -> Quoting {
        let escaped = [UInt8(ascii: "\\"), quote]
        guard zip(bytes, bytes.dropFirst()).contains(where: { $0 == escaped[0] && $1 == escaped[1] }) else {
            return .doubled
        }
        func faults(_ quoting: Quoting) -> Int {
            let scanner = RecordScanner(
                delimiter: header.delimiter.byte, quoting: quoting, recordLimit: 1 << 20,
                fieldLimit: header.columns.count)
            defer { scanner.deallocate() }
            var place = start
            var faults = 0
            while true {
                switch scanner.scan(bytes, from: place, isLast: isLast) {
                case .end, .incomplete: return faults
                case .blank(let next): place = next
                case .refused(_, let next):
                    faults += 1
                    place = next
                case .record(let next, _, let count):
                    if count != header.columns.count { faults += 1 }
                    place = next
                }
            }
        }
        return faults(.backslash) < faults(.doubled) ? .backslash : .doubled
    }
}
