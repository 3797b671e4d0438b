import TroupeModel

/// The format of JSON records: one of the known ones, a table's rows as objects, or what the user mapped.
struct JSONRecordFormat {
    let card: FormatCard
    private let known: (any JSONFormat)?
    private let reader: MappedReader?
    private let paths: [[String]]
    private let adjust: (@Sendable (inout MappedRecord, inout RecordWriter) -> Void)?

    /// The format of a record; nil if it is none of the known ones.
    init?(recognising record: JSONValue, in document: JSONValue?) {
        if let type = FormatCatalogue.json.first(where: { $0.recognises(record, in: document) }) {
            self.init(type)
            return
        }
        guard let table = FormatCatalogue.flatJSON.first(where: { $0.recognises(record) }) else { return nil }
        self.init(card: table.card, mapping: table.mapping, adjust: table.adjust)
    }

    /// What the user mapped.
    init(mapping: FieldMapping) {
        self.init(card: MappedFormat.card, mapping: mapping, adjust: nil)
    }

    init(_ type: any JSONFormat.Type) {
        card = type.card
        known = type.init()
        reader = nil
        paths = []
        adjust = nil
    }

    private init(
        card: FormatCard, mapping: FieldMapping, adjust: (@Sendable (inout MappedRecord, inout RecordWriter) -> Void)?
    ) {
        self.card = card
        known = nil
        reader = MappedReader(mapping: mapping)
        paths = mapping.fields.map { $0.name.split { $0 == "." || $0 == "/" }.map(String.init) }
        self.adjust = adjust
    }

    /// Whether a record has an account and a time where the user's mapping says, and not in arrays inside it, which
    /// hold other records.
    func isHeld(by record: JSONValue) -> Bool {
        guard let mapping = reader?.mapping else { return false }
        let held = zip(mapping.fields, paths).filter { record.hasText(at: $1[...]) }.map(\.0.role)
        return held.contains(.time)
            && held.contains { [.accountIdentifier, .accountHandle, .accountHash].contains($0) }
    }

    /// The field of the times where a mapping says what the fields hold.
    var timeColumn: String? { reader?.mapping.timeField }

    /// The records of a value: itself, or those that it holds and that are to be read one by one.
    func records(in value: JSONValue) -> [JSONValue] {
        guard let known else { return [value] }
        var found: [JSONValue] = []
        var waiting = [value]
        while let next = waiting.popLast() {
            var inner: [JSONValue] = []
            type(of: known).records(in: next)?.forEachElement { if $0.kind == .object { inner.append($0) } }
            if inner.isEmpty { found.append(next) } else { waiting += inner.reversed() }
        }
        return found
    }

    func read(_ record: JSONValue, in document: JSONValue?, into writer: inout RecordWriter) {
        if let known { return known.read(record, in: document, into: &writer) }
        reader?.read(JSONValues(record: record, paths: paths), into: &writer, adjust: adjust)
    }

    func finish(_ document: JSONValue, records: Int, into writer: inout RecordWriter) {
        known?.finish(document, records: records, into: &writer)
    }
}
