import TroupeModel

/// Tells from its beginning how the records of a source stand and of which format they are.
struct LayoutChoice {
    let options: RecordOptions
    let name: String

    /// Bytes of blanks after which nothing is expected to begin: more than what tells a bomb among packed files.
    var blanksLimit = 2 * Int(ZipArchive.sizeLimit)
    /// Bytes among which controls say that this is no text, where nothing has begun.
    static let controlsLimit = 1 << 20
    /// Lines looked at for one that is whole.
    private static let linesLookedAt = 100

    /// The layout; nil when more bytes are needed.
    func layout(of block: [UInt8], isLast: Bool) throws(IngestError) -> (any RecordLayout)? {
        guard let first = block.first(where: { $0 > 0x20 }) else {
            if isLast { throw .emptyFile(file: name) }
            // What never begins, as a device of zeros or a pipe of empty lines, is not waited for.
            if block.count > blanksLimit { throw .emptyFile(file: name) }
            if block.count > Self.controlsLimit, block.contains(where: Self.isControl) {
                throw .notTable(file: name, seems: .binary)
            }
            return nil
        }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return try json(block, isLast: isLast) }
        return try table(block, isLast: isLast)
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") && byte != UInt8(ascii: "\t")
    }

    // MARK: JSON

    private func json(_ block: [UInt8], isLast: Bool) throws(IngestError) -> (any RecordLayout)? {
        let lines = linesFormat(block, isLast: isLast)
        if let format = lines.format, lines.isHeld { return JSONLines(format) }
        if let wrapped = wrapped(block) { return wrapped }
        if let format = lines.format { return JSONLines(format) }
        let found = documentsFormat(block, isLast: isLast)
        if let format = found.format { return JSONDocuments(format) }
        if let wrapped = wrappedFormat(block) { return wrapped }
        // A huge beginning may hold the first record later.
        if !isLast, block.count < DocumentSplitter.surroundingsLimit { return nil }
        if let fault = found.fault { throw .badJSON(file: name, line: 1, reason: fault.reason.rawValue) }
        if found.isNameless { throw .namelessJSON(file: name) }
        // Those of the records of an unknown array, or of the document, whichever look more like those of posts.
        let keys = [found.keys, keysOfWrapped(block)].compactMap { $0 }.min {
            Header(columns: $0, delimiter: .comma).openRoles < Header(columns: $1, delimiter: .comma).openRoles
        }
        throw .unknownJSON(file: name, keys: keys ?? [])
    }

    /// The keys of the first object in the least deep array of a document; nil where the arrays are those that are
    /// looked into anyway.
    private func keysOfWrapped(_ block: [UInt8]) -> [String]? {
        let path = block.withUnsafeBufferPointer { ArrayPaths.find(in: $0).first }
        guard let path, !DocumentSplitter.recordPaths.contains(path) else { return nil }
        return first(in: block, at: path) { Self.keys(of: $0, depth: 3) }
    }

    /// What is found of the first record for which something is, among those of the arrays at a path.
    private func first<Answer>(in block: [UInt8], at path: String, _ find: (JSONValue) -> Answer?) -> Answer? {
        var parser = JSONParser()
        var answer: Answer?
        var splitter = DocumentSplitter(recordPaths: [path])
        block.withUnsafeBufferPointer { bytes in
            splitter.feed(bytes) { part, bytes, _ in
                guard case .record = part, answer == nil else { return }
                answer = (try? parser.withValue(of: bytes, find)) ?? nil
            }
        }
        return answer
    }

    /// The format if one of the first lines is a whole record, and whether a line holds what the user mapped; a damaged
    /// first line hides nothing.
    private func linesFormat(_ block: [UInt8], isLast: Bool) -> (format: JSONRecordFormat?, isHeld: Bool) {
        var parser = JSONParser()
        let mapped = options.mapping.map { JSONRecordFormat(mapping: $0) }
        return block.withUnsafeBufferPointer { bytes in
            var format: JSONRecordFormat?
            var start = 0
            for _ in 0..<Self.linesLookedAt where start < bytes.count {
                guard let end = LineEnd.find(in: bytes, from: start) ?? (isLast ? bytes.count : nil) else { break }
                let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
                start = end + 1
                let found = try? parser.withValue(of: line) { value -> (JSONRecordFormat, Bool)? in
                    guard value.kind == .object, FormatCatalogue.format(ofDocument: value) == nil else { return nil }
                    if let mapped { return Self.isByColumn(value) ? nil : (mapped, mapped.isHeld(by: value)) }
                    return JSONRecordFormat(recognising: value, in: nil).map { ($0, true) }
                }
                guard let (line, isHeld) = found ?? nil else { continue }
                if isHeld { return (line, true) }
                format = line
            }
            return (format, false)
        }
    }

    /// Documents that hold what the user mapped in an array: the least deep one whose objects have an account and a
    /// time, named from the array or from the root.
    private func wrapped(_ block: [UInt8]) -> JSONDocuments? {
        guard let mapping = options.mapping else { return nil }
        for path in block.withUnsafeBufferPointer({ ArrayPaths.find(in: $0) }) {
            for format in [mapping, mapping.below(path)].compactMap({ $0 }).map({ JSONRecordFormat(mapping: $0) })
            where first(in: block, at: path, { format.isHeld(by: $0) ? true : nil }) != nil {
                return JSONDocuments(format, recordPaths: [path])
            }
        }
        return nil
    }

    /// Documents that hold records of a known format in an array of their own making: the least deep one with such a
    /// record.
    private func wrappedFormat(_ block: [UInt8]) -> JSONDocuments? {
        guard options.mapping == nil else { return nil }
        for path in block.withUnsafeBufferPointer({ ArrayPaths.find(in: $0) }) {
            if let format = first(in: block, at: path, { JSONRecordFormat(recognising: $0, in: nil) }) {
                return JSONDocuments(format, recordPaths: [path])
            }
        }
        return nil
    }

    private struct Found {
        var format: JSONRecordFormat?
        var keys: [String] = []
        var isNameless = false
        var fault: JSONFault?
    }

    /// The format of the first record that the documents hold.
    private func documentsFormat(_ block: [UInt8], isLast: Bool) -> Found {
        var found = Found()
        var splitter = DocumentSplitter()
        var parser = JSONParser()
        var contextParser = JSONParser()
        let look = {
            (part: DocumentSplitter.Part, bytes: UnsafeBufferPointer<UInt8>, splitter: borrowing DocumentSplitter) in
            guard found.format == nil else { return }
            switch part {
            case .cut:
                if found.fault == nil { found.fault = JSONFault(reason: .cutShort, offset: bytes.count) }
            case .record:
                let surroundings = splitter.document
                do {
                    try surroundings.withUnsafeBufferPointer { outer in
                        try contextParser.withValue(of: outer) { document in
                            try parser.withValue(of: bytes) { self.look(at: $0, in: document, &found) }
                        }
                    }
                } catch {
                    if found.fault == nil { found.fault = error as? JSONFault }
                }
            case .document(_, let hadRecords):
                do {
                    try parser.withValue(of: bytes) { document in
                        if let type = FormatCatalogue.format(ofDocument: document) {
                            found.format = JSONRecordFormat(type)
                        } else if !hadRecords {
                            self.look(at: document, in: nil, &found)
                        }
                    }
                } catch {
                    if found.fault == nil { found.fault = error as? JSONFault }
                }
            }
        }
        block.withUnsafeBufferPointer { splitter.feed($0, look) }
        if isLast { splitter.finish(look) }
        return found
    }

    private func look(at record: JSONValue, in document: JSONValue?, _ found: inout Found) {
        if record.kind == .array || Self.isByColumn(record) {
            found.isNameless = true
        } else if let mapping = options.mapping {
            found.format = JSONRecordFormat(mapping: mapping)
        } else {
            found.format = JSONRecordFormat(recognising: record, in: document)
        }
        guard found.format == nil, found.keys.isEmpty else { return }
        found.keys = Self.keys(of: record, depth: 3)
    }

    /// The keys of an object, those of the objects in it with the keys above.
    private static func keys(of record: JSONValue, depth: Int) -> [String] {
        var keys: [String] = []
        record.forEachMember { key, value in
            let name = key.string() ?? ""
            let inner = depth > 1 && value.kind == .object ? self.keys(of: value, depth: depth - 1) : []
            keys += inner.isEmpty ? [name] : inner.map { "\(name).\($0)" }
        }
        return keys
    }

    /// Whether an object holds its columns instead of records, as pandas writes frames unless told otherwise: `{"text":
    /// {"0": …, "1": …}, …}`, or `columns` and `data`.
    private static func isByColumn(_ document: JSONValue) -> Bool {
        guard document.kind == .object else { return false }
        if document.member("columns")?.kind == .array, document.member("data")?.kind == .array { return true }
        var columns = 0
        var others = 0
        document.forEachMember { _, value in
            if value.member("0") != nil { columns += 1 } else { others += 1 }
        }
        return columns > 1 && others == 0
    }

    // MARK: Tables

    private func table(_ block: [UInt8], isLast: Bool) throws(IngestError) -> (any RecordLayout)? {
        let (kind, outcome) = block.withUnsafeBufferPointer { bytes in
            let outcome = TableStart.find(in: bytes, isLast: isLast, options: options) { header in
                options.mapping.map { header.holds($0) } ?? (Self.format(of: header) != nil)
            }
            return (ContentKind(startOf: bytes), outcome)
        }
        if let kind { throw .notTable(file: name, seems: kind) }
        switch outcome {
        case .incomplete: return nil
        case .nothing: throw .emptyFile(file: name)
        case .bad(let problem): throw .badHeader(file: name, problem: problem)
        case .found(let start):
            try checkEncoding(of: block[..<start.next], in: block)
            return try rows(from: start)
        }
    }

    /// Names that are not UTF-8 cannot be told, whatever stands below them.
    private func checkEncoding(of header: ArraySlice<UInt8>, in block: [UInt8]) throws(IngestError) {
        guard !header.withUnsafeBufferPointer({ UTF8Check.isValid($0) }) else { return }
        throw .otherEncoding(
            file: name, line: 1, likely: block.withUnsafeBufferPointer { TextEncoding.likely(of: $0) })
    }

    private static func format(of header: Header) -> TableFormat? {
        let names = Set(
            header.columns.map { NumberedName($0.lowercased()).plain } + header.columns.map { $0.lowercased() })
        return FormatCatalogue.tables.first { $0.recognises(names) }
    }

    private func rows(from start: TableStart) throws(IngestError) -> TableRows {
        let header = start.header
        if let mapping = options.mapping {
            var columns: [MappedColumns] = []
            for field in mapping.fields {
                guard let found = try header.columns(named: field.name, file: name) else {
                    if header.looksLikeData { throw .badHeader(file: name, problem: .noNames) }
                    throw .missingColumn(file: name, column: field.name, columns: header.columns)
                }
                columns.append(found)
            }
            return TableRows(
                TableFormat(card: MappedFormat.card, tellingColumns: [], mapping: mapping), from: start,
                columns: columns, options: options)
        }
        guard let format = Self.format(of: header) else {
            if header.looksLikeData { throw .badHeader(file: name, problem: .noNames) }
            throw .unknownHeader(file: name, columns: header.columns, suggestion: header.suggestion)
        }
        let names = Header(columns: header.columns.map { $0.lowercased() }, delimiter: header.delimiter)
        var columns: [MappedColumns] = []
        for field in format.mapping.fields {
            do throws(IngestError) {
                columns.append(try names.columns(named: field.name, file: name) ?? MappedColumns())
            } catch {
                // Twice is once too often only for what tells the format.
                if format.tellingColumns.contains(field.name) { throw error }
                columns.append(MappedColumns(first: names.columns.firstIndex(of: field.name.lowercased()) ?? -1))
            }
        }
        return TableRows(format, from: start, columns: columns, options: options)
    }
}

extension Header {
    /// Whether it has every column that a mapping names.
    fileprivate func holds(_ mapping: FieldMapping) -> Bool {
        mapping.fields.allSatisfy { field in ((try? columns(named: field.name, file: "")) ?? nil) != nil }
    }
}
