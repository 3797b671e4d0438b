/// A value of a TOML document.
package enum TOMLValue: Equatable, Sendable {
    case string(String)
    case integer(Int64)
    case float(Double)
    case boolean(Bool)
    /// A date, a time or both, as it was written, with `T` and `Z` in capitals.
    case moment(String)
    case array([TOMLValue])
    case table(TOMLTable)

    /// The text, if it is one.
    package var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The number, whole or not, if it is one.
    package var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .float(let number): number
        default: nil
        }
    }

    /// The elements, if it is an array.
    package var array: [TOMLValue]? { if case .array(let values) = self { values } else { nil } }

    /// The table, if it is one.
    package var table: TOMLTable? { if case .table(let table) = self { table } else { nil } }
}

/// A table of a TOML document.
package struct TOMLTable: Equatable, Sendable {
    package private(set) var values: [String: TOMLValue]
    /// Where the keys stand, as bytes from the beginning of the document.
    package private(set) var places: [String: Int]
    /// Where the table's own heading or bracket stands.
    package let start: Int

    package init(_ values: [String: TOMLValue], places: [String: Int] = [:], start: Int = 0) {
        self.values = values
        self.places = places
        self.start = start
    }

    /// Reads a document (TOML 1.0, toml.io).
    ///
    /// - Throws: ``TOMLProblem`` with the line.
    package init(document: [UInt8]) throws(TOMLProblem) {
        var reader = TOMLReader(document)
        self = try reader.document()
    }

    /// The keys, in order of their bytes.
    package var keys: [String] { values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    package subscript(key: String) -> TOMLValue? {
        get { values[key] }
        set {
            values[key] = newValue
            places[key] = nil
        }
    }

    /// Whether two tables hold the same, wherever it was written.
    package static func == (one: TOMLTable, other: TOMLTable) -> Bool { one.values == other.values }
}

/// What is wrong with a TOML document, and where.
package struct TOMLProblem: Error, Equatable {
    package var line: Int
    package var reason: String
}
