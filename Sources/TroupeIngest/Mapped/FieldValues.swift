import TroupeModel

/// The fields of one record, by their numbers in a mapping.
protocol FieldValues {
    /// The text of a field; absent where the record has none.
    func text(_ field: Int, _ writer: inout RecordWriter) -> BatchText
    /// The things in a field that is a list by its nature; nil where it is a text.
    func elements(_ field: Int, _ writer: inout RecordWriter) -> [BatchText]?
}

/// A row of a table.
struct RowValues: FieldValues {
    let bytes: UnsafeBufferPointer<UInt8>
    let scanner: RecordScanner
    /// For each field of the mapping, its column; nil where the table has none.
    let columns: [Int?]

    func text(_ field: Int, _ writer: inout RecordWriter) -> BatchText {
        guard let column = columns[field] else { return .absent }
        let found = scanner[column]
        return writer.text(found, in: bytes)
    }

    func elements(_ field: Int, _ writer: inout RecordWriter) -> [BatchText]? { nil }
}

/// A JSON record. Paths lead through objects, and through every element of arrays.
struct JSONValues: FieldValues {
    let record: JSONValue
    /// For each field of the mapping, its path.
    let paths: [[String]]

    func text(_ field: Int, _ writer: inout RecordWriter) -> BatchText {
        values(field).first.map { writer.text(plain: $0) } ?? .absent
    }

    func elements(_ field: Int, _ writer: inout RecordWriter) -> [BatchText]? {
        let found = values(field)
        if found.count == 1, found[0].kind == .string { return nil }
        return found.map { writer.text(plain: $0) }
    }

    private func values(_ field: Int) -> [JSONValue] {
        var found = [record]
        for step in paths[field] {
            var next: [JSONValue] = []
            for value in found {
                if let member = value.member(step) { next.append(member) }
            }
            found = next.flatMap(Self.spread)
        }
        return found
    }

    private static func spread(_ value: JSONValue) -> [JSONValue] {
        guard value.kind == .array else { return value.isNull ? [] : [value] }
        var elements: [JSONValue] = []
        value.forEachElement { elements.append($0) }
        return elements
    }
}

extension RecordWriter {
    /// The text of a string, number or truth value.
    mutating func text(plain value: JSONValue) -> BatchText {
        switch value.kind {
        case .true: text("true")
        case .false: text("false")
        default: text(value)
        }
    }

    /// The text of a field of a table, unquoted and mended.
    mutating func text(_ field: RecordScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> BatchText {
        let raw = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
        if !field.hasDoubledQuotes, UTF8Check.isPlain(raw) { return text(raw) }
        var result: [UInt8] = []
        if field.hasDoubledQuotes { RecordScanner.appendUndoubled(raw, to: &result) } else { result = Array(raw) }
        if result.contains(0) {
            result.removeAll { $0 == 0 }
            note(.nulRemoved)
        }
        let isValid = result.withUnsafeBufferPointer { UTF8Check.isValid($0) }
        if !isValid {
            result = Array(String(decoding: result, as: UTF8.self).utf8)
            note(.badUTF8)
        }
        return text(result)
    }
}

extension JSONValue {
    /// The value of a key that is known at run time only.
    func member(_ key: String) -> JSONValue? {
        var found: JSONValue?
        forEachMember { name, value in
            if name.written.elementsEqual(key.utf8) || name.string() == key { found = value }
        }
        return found
    }
}
