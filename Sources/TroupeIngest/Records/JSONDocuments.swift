import TroupeModel

/// Documents that hold records in arrays, or are one each.
final class JSONDocuments: RecordLayout {
    private let format: JSONRecordFormat
    private var splitter: DocumentSplitter
    private var parser = JSONParser()
    private var contextParser = JSONParser()
    private var context: [UInt8] = []
    private var contextVersion = -1
    private var record = 0
    private var recordsOfDocument = 0
    private var isGivenUp = false

    var card: FormatCard { format.card }
    var timeColumn: String? { format.timeColumn }
    var mayBeEmpty: Bool { true }

    /// Documents whose records stand in arrays at these paths.
    init(_ format: JSONRecordFormat, recordPaths: Set<String> = DocumentSplitter.recordPaths) {
        self.format = format
        splitter = DocumentSplitter(recordPaths: recordPaths)
    }

    func read(_ block: [UInt8], isLast: Bool, into writer: inout RecordWriter) throws(IngestError) -> Int {
        if isGivenUp { return block.count }
        block.withUnsafeBufferPointer { bytes in
            splitter.feed(bytes) { part, bytes, splitter in take(part, bytes, splitter, &writer) }
        }
        if splitter.pendingBytes > writer.options.recordLimit {
            // A record that never ends, perhaps for want of a quote: nothing behind it can be told apart.
            isGivenUp = true
            record += 1
            writer.begin(record: record, line: 0)
            writer.note(.recordTooLong, "the rest of the source is not read")
            writer.end()
        }
        return block.count
    }

    func finish(into writer: inout RecordWriter) {
        if isGivenUp { return }
        splitter.finish { part, bytes, splitter in take(part, bytes, splitter, &writer) }
    }

    private func take(
        _ part: DocumentSplitter.Part, _ bytes: UnsafeBufferPointer<UInt8>, _ splitter: borrowing DocumentSplitter,
        _ writer: inout RecordWriter
    ) {
        switch part {
        case .record(let line):
            recordsOfDocument += 1
            if splitter.surroundingsVersion != contextVersion {
                context = splitter.document
                contextVersion = splitter.surroundingsVersion
            }
            read(bytes, line: line, &writer)
        case .document(let line, let hadRecords):
            let records = recordsOfDocument
            recordsOfDocument = 0
            finish(bytes, line: line, hadRecords: hadRecords, records: records, &writer)
        case .cut(let line):
            record += 1
            writer.begin(record: record, line: line)
            writer.note(.cutRecord)
            writer.end(raw: bytes)
        }
    }

    private func read(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, _ writer: inout RecordWriter) {
        do {
            try context.withUnsafeBufferPointer { surroundings in
                try contextParser.withValue(of: surroundings) { document in
                    try parser.withValue(of: bytes) { value in
                        for part in format.records(in: value) {
                            record += 1
                            writer.begin(record: record, line: line)
                            format.read(part, in: document, into: &writer)
                            writer.end(raw: part.written)
                        }
                    }
                }
            }
        } catch {
            record += 1
            writer.begin(record: record, line: line)
            let reason = (error as? JSONFault)?.reason.rawValue ?? ""
            writer.note(.badJSON, reason)
            writer.end(raw: bytes)
        }
    }

    /// A document's end: it may say that collecting failed, or be a record itself.
    private func finish(
        _ bytes: UnsafeBufferPointer<UInt8>, line: Int, hadRecords: Bool, records: Int, _ writer: inout RecordWriter
    ) {
        var isRecord = false
        do {
            try parser.withValue(of: bytes) { document in
                if hadRecords || FormatCatalogue.format(ofDocument: document) != nil {
                    format.finish(document, records: records, into: &writer)
                } else {
                    isRecord = true
                }
            }
        } catch {
            writer.noteSource(.badJSON, (error as? JSONFault)?.reason.rawValue ?? "")
        }
        if isRecord {
            context = Array("null".utf8)
            contextVersion = -1
            read(bytes, line: line, &writer)
        }
    }
}
