/// A format whose records are rows of a table, or JSON objects with the same names.
struct TableFormat: Sendable {
    /// What it is.
    var card: FormatCard
    /// Columns that tell it, all of which must be there: of tables in any case of letters; of JSON as keys, or as paths
    /// of keys between full stops, exactly.
    var tellingColumns: [String]
    /// Which columns hold what; those that a file has not are left out.
    var mapping: FieldMapping
    /// What the columns alone do not tell.
    var adjust: (@Sendable (inout MappedRecord, inout RecordWriter) -> Void)?

    /// Whether a table with these columns, in lower case, is of this format.
    func recognises(_ columns: Set<String>) -> Bool {
        tellingColumns.allSatisfy { columns.contains($0.lowercased()) }
    }

    /// Whether a JSON record is of this format.
    func recognises(_ record: JSONValue) -> Bool {
        tellingColumns.allSatisfy { record.value(at: $0) != nil }
    }
}

extension JSONValue {
    /// The value of a key, or at the end of a path of keys between full stops.
    fileprivate func value(at path: String) -> JSONValue? {
        if let whole = member(path) { return whole }
        var found: JSONValue? = self
        for step in path.split(separator: ".") { found = found?.member(String(step)) }
        return found
    }
}
