/// A format whose records are rows of a table, or flat JSON objects with the same names.
struct TableFormat: Sendable {
    /// What it is.
    var card: FormatCard
    /// Columns that tell it, in lower case, all of which must be there.
    var tellingColumns: [String]
    /// Which columns hold what; those that a file has not are left out.
    var mapping: FieldMapping
    /// What the columns alone do not tell.
    var adjust: (@Sendable (inout MappedRecord, inout RecordWriter) -> Void)?

    /// Whether a table with these columns, in lower case, is of this format.
    func recognises(_ columns: Set<String>) -> Bool { columns.isSuperset(of: tellingColumns) }
}
