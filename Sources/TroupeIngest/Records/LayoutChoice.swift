import TroupeModel

/// Tells from its beginning how the records of a source stand and of which format they are.
struct LayoutChoice {
    let options: RecordOptions
    let name: String

    /// Lines looked at for one that is whole.
    private static let linesLookedAt = 100

    /// The layout; nil when more bytes are needed.
    func layout(of block: [UInt8], isLast: Bool) throws(IngestError) -> (any RecordLayout)? {
        guard let first = block.first(where: { $0 > 0x20 }) else {
            if isLast { throw .emptyFile(file: name) }
            return nil
        }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return try json(block, isLast: isLast) }
        return try table(block, isLast: isLast)
    }

    // MARK: JSON

    private func json(_ block: [UInt8], isLast: Bool) throws(IngestError) -> (any RecordLayout)? {
        if let lines = linesFormat(block, isLast: isLast) { return JSONLines(lines) }
        let found = documentsFormat(block, isLast: isLast)
        if let format = found.format { return JSONDocuments(format) }
        // A huge beginning may hold the first record later.
        if !isLast, block.count < DocumentSplitter.surroundingsLimit { return nil }
        if let fault = found.fault { throw .badJSON(file: name, line: 1, reason: fault.reason.rawValue) }
        throw .unknownJSON(file: name, keys: found.keys)
    }

    /// The format if one of the first lines is a whole record; a damaged first line hides nothing.
    private func linesFormat(_ block: [UInt8], isLast: Bool) -> JSONRecordFormat? {
        var parser = JSONParser()
        return block.withUnsafeBufferPointer { bytes -> JSONRecordFormat? in
            var start = 0
            for _ in 0..<Self.linesLookedAt where start < bytes.count {
                guard let end = LineEnd.find(in: bytes, from: start) ?? (isLast ? bytes.count : nil) else { return nil }
                let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
                start = end + 1
                let found = try? parser.withValue(of: line) { value -> JSONRecordFormat? in
                    guard value.kind == .object, FormatCatalogue.format(ofDocument: value) == nil else { return nil }
                    if let mapping = options.mapping { return JSONRecordFormat(mapping: mapping) }
                    return JSONRecordFormat(recognising: value, in: nil)
                }
                if let format = found ?? nil { return format }
            }
            return nil
        }
    }

    private struct Found {
        var format: JSONRecordFormat?
        var keys: [String] = []
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
        if let mapping = options.mapping {
            found.format = JSONRecordFormat(mapping: mapping)
        } else {
            found.format = JSONRecordFormat(recognising: record, in: document)
        }
        if found.format == nil, found.keys.isEmpty {
            record.forEachMember { key, _ in found.keys.append(key.string() ?? "") }
        }
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
                    throw .missingColumn(file: name, column: field.name, columns: header.columns)
                }
                columns.append(found)
            }
            return TableRows(
                TableFormat(card: MappedFormat.card, tellingColumns: [], mapping: mapping), from: start,
                columns: columns, options: options)
        }
        guard let format = Self.format(of: header) else {
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
