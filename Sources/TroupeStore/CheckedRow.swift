import GRDB

/// Values of rows, checked. GRDB's own subscripts end the program where a value is not of the kind that is asked for,
/// and a damaged file may hold anything anywhere.
extension Row {
    /// The value in a column, by its place.
    ///
    /// - Throws: `RowDecodingError` if it is of another kind.
    @inline(__always)
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Int) throws -> Value {
        try decode(Value.self, atIndex: column)
    }

    /// The value in a column, by its name.
    ///
    /// - Throws: `RowDecodingError` if it is of another kind.
    @inline(__always)
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) throws -> Value {
        try decode(Value.self, forColumn: column)
    }
}
