/// A function that questions call where SQL takes a table: `SELECT * FROM neighbors('tiktok:a01')`.
package struct TableFunction: Sendable {
    /// Its name.
    package let name: String
    /// What it does, in a few words.
    package let summary: String
    /// The names of its parameters; those beyond ``needed`` may be left out.
    package let parameters: [String]
    /// How many parameters must be given.
    package let needed: Int
    /// The names of its columns.
    package let columns: [String]
    /// The rows for these arguments; null stands for one that was not given.
    package let rows: @Sendable ([CaseValue]) throws -> [[CaseValue]]

    /// A function.
    package init(
        _ name: String, _ summary: String, parameters: [String], needed: Int? = nil, columns: [String],
        rows: @escaping @Sendable ([CaseValue]) throws -> [[CaseValue]]
    ) {
        precondition(Set(columns + parameters).count == columns.count + parameters.count, "a table names a column once")
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.needed = needed ?? parameters.count
        self.columns = columns
        self.rows = rows
    }
}

/// A function of numbers that questions call in expressions: `hypergeometric_tail(k, marked, drawn, all)`.
package struct NumberFunction: Sendable {
    /// Its name.
    package let name: String
    /// What it gives, in a few words.
    package let summary: String
    /// The names of its parameters.
    package let parameters: [String]
    /// The value; nil where it has none. Not called where an argument is null.
    package let value: @Sendable ([Double]) -> Double?

    /// A function.
    package init(
        _ name: String, _ summary: String, parameters: [String], value: @escaping @Sendable ([Double]) -> Double?
    ) {
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.value = value
    }
}

/// Why a function gives nothing: what is wrong with its arguments or the case.
package struct FunctionError: Error, Sendable, Hashable {
    /// What is wrong, and what to do.
    package let reason: String

    /// An error.
    package init(_ reason: String) {
        self.reason = reason
    }
}
