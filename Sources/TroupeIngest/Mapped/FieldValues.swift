import TroupeModel

/// The fields of one record, by their numbers in a mapping.
protocol FieldValues {
    /// The text of a field; absent where the record has none.
    func text(_ field: Int, _ writer: inout RecordWriter) -> BatchText
    /// The things in a field that is a list by its nature; nil where it is a text.
    func elements(_ field: Int, _ writer: inout RecordWriter) -> [BatchText]?
}

/// The row of a table that a scanner holds.
struct RowValues: FieldValues {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether no byte of the block is a NUL or beyond ASCII, so that nothing has to be looked at.
    let isPlain: Bool
    let scanner: RecordScanner
    /// For each field of the mapping, its column; -1 where the table has none.
    let firstColumn: [Int]
    /// For each field of the mapping, the further columns that are numbered alike.
    let otherColumns: [[Int]]
    /// Where the writer holds the block; negative before it does.
    var base = -1

    func text(_ field: Int, _ writer: inout RecordWriter) -> BatchText {
        let column = firstColumn[field]
        return column < 0 ? .absent : text(ofColumn: column, &writer)
    }

    func elements(_ field: Int, _ writer: inout RecordWriter) -> [BatchText]? {
        let others = otherColumns[field]
        guard !others.isEmpty else { return nil }
        return ([firstColumn[field]] + others).map { text(ofColumn: $0, &writer) }.filter {
            $0.hasText && !(writer.options.readsMissingWords && MissingWord.isWritten(writer.bytes($0)))
        }
    }

    private func text(ofColumn column: Int, _ writer: inout RecordWriter) -> BatchText {
        let field = scanner[column]
        let raw = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
        if !field.hasDoubledQuotes, isPlain || UTF8Check.isPlain(raw) {
            return BatchText(start: UInt32(base + field.start), count: UInt32(raw.count))
        }
        var result: [UInt8] = []
        if field.hasDoubledQuotes { scanner.appendUnescaped(raw, to: &result) } else { result = Array(raw) }
        if result.contains(0) {
            result.removeAll { $0 == 0 }
            writer.note(.nulRemoved)
        }
        if !result.withUnsafeBufferPointer({ UTF8Check.isValid($0) }) {
            writer.note(.badUTF8)
            return .absent
        }
        return writer.text(result)
    }
}

/// Where a field of a mapping stands in a table.
struct MappedColumns {
    /// Its column; -1 where the table has none.
    var first = -1
    /// Further columns that are numbered alike: `hashtags/1/name` beside `hashtags/0/name`.
    var others: [Int] = []
}

/// A JSON record. Paths lead through objects, and through every element of arrays; a key may itself hold the dots.
struct JSONValues: FieldValues {
    let record: JSONValue
    /// For each field of the mapping, its path.
    let paths: [[String]]

    func text(_ field: Int, _ writer: inout RecordWriter) -> BatchText {
        values(field).first.map { writer.text(plain: $0) } ?? .absent
    }

    func elements(_ field: Int, _ writer: inout RecordWriter) -> [BatchText]? {
        let found = values(field)
        if found.isEmpty { return nil }
        if found.count == 1, found[0].kind == .string { return nil }
        return found.compactMap { value in
            value.kind == .object ? ListText.name(of: value).map { writer.text(plain: $0) } : writer.text(plain: value)
        }
    }

    private func values(_ field: Int) -> [JSONValue] { Self.values(at: paths[field][...], of: record) }

    private static func values(at path: ArraySlice<String>, of value: JSONValue) -> [JSONValue] {
        if value.kind == .array {
            var found: [JSONValue] = []
            value.forEachElement { found += values(at: path, of: $0) }
            return found
        }
        if path.isEmpty { return value.isNull ? [] : [value] }
        guard value.kind == .object else { return [] }
        for length in 1...path.count {
            let end = path.startIndex + length
            for separator in length == 1 ? ["."] : [".", "/"] {
                guard let member = value.member(path[..<end].joined(separator: separator)) else { continue }
                let found = values(at: path[end...], of: member)
                if !found.isEmpty { return found }
            }
        }
        return numbered(path, of: value)
    }

    /// The values of flattened keys that differ by a number: `hashtags.0.name`, `hashtags/1/name`.
    private static func numbered(_ path: ArraySlice<String>, of value: JSONValue) -> [JSONValue] {
        guard path.count > 1 else { return [] }
        var found: [JSONValue] = []
        let wanted = NumberedName.joined(path.joined(separator: "."))
        value.forEachMember { key, member in
            let name = key.written
            guard name.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }),
                let text = key.string(), NumberedName.joined(NumberedName(text).plain) == wanted,
                !member.isNull
            else { return }
            found.append(member)
        }
        return found
    }
}

/// The name of a column that is one of several, numbered in its middle or at its end: `hashtags/0/name`.
struct NumberedName {
    /// The name without its numbers.
    let plain: String
    /// Whether it had any.
    let isNumbered: Bool

    init(_ name: String) {
        for separator in ["/", "."] as [Character] where name.contains(separator) {
            let parts = name.split(separator: separator, omittingEmptySubsequences: false)
            let kept = parts.filter { part in part.isEmpty || !part.utf8.allSatisfy { $0 &- 48 < 10 } }
            guard kept.count < parts.count, let first = parts.first, kept.first == first else { continue }
            plain = kept.joined(separator: String(separator))
            isNumbered = true
            return
        }
        plain = name
        isNumbered = false
    }

    /// A name whose parts stand between slashes or dots, in one spelling and lower case.
    static func joined(_ name: String) -> String {
        name.lowercased().split(separator: "/").joined(separator: ".")
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
}

extension JSONValue {
    /// Whether a path through objects alone leads to a string or a number; a key may itself hold the dots.
    func hasText(at path: ArraySlice<String>) -> Bool {
        if path.isEmpty { return kind == .string || kind == .number }
        guard kind == .object else { return false }
        return (1...path.count).contains { length in
            let end = path.startIndex + length
            return [".", "/"].contains { separator in
                member(path[..<end].joined(separator: separator))?.hasText(at: path[end...]) ?? false
            }
        }
    }

    /// The value of a key that is known at run time only.
    func member(_ key: String) -> JSONValue? {
        var found: JSONValue?
        forEachMember { name, value in
            if name.written.elementsEqual(key.utf8) || name.string().map({ $0.utf8.elementsEqual(key.utf8) }) == true {
                found = value
            }
        }
        return found
    }
}
