import TroupeModel

/// One cell of a table.
package enum CSVCell: Sendable, Hashable {
    /// Text of unknown origin; guarded where a spreadsheet would run it as a formula.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number, written with the fewest digits that read back as the same value.
    case number(Double)
    /// Nothing: unknown, or not applicable.
    case empty

    /// Text where there is some, else nothing.
    package static func optional(_ text: String?) -> CSVCell {
        text.map { .text($0) } ?? .empty
    }

    /// A number where it is known, else nothing.
    package static func optional(_ number: Double?) -> CSVCell {
        number.map { .number($0) } ?? .empty
    }

    /// A whole number where it is known, else nothing.
    package static func optional(_ number: Int?) -> CSVCell {
        number.map { .integer($0) } ?? .empty
    }

    /// The cell as it stands in the file: quoted where RFC 4180 asks, where it holds a delimiter of another country's
    /// spreadsheets or has blanks at its ends, and where it is guarded (see `FormulaGuard`).
    var written: String {
        switch self {
        case .text(let text):
            FormulaGuard.isNeeded(text) ? Self.quoted("'" + text) : Self.needsQuotes(text) ? Self.quoted(text) : text
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? "\(number)" : ""
        case .empty: ""
        }
    }

    private static func needsQuotes(_ text: String) -> Bool {
        text.utf8.first == 0x20 || text.utf8.last == 0x20
            || text.utf8.contains { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) }
    }

    /// Looks at scalars: a quote with a combining mark behind it is one `Character` and no `"`.
    private static func quoted(_ text: String) -> String {
        var cell = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { cell.unicodeScalars.append(scalar) }
            cell.unicodeScalars.append(scalar)
        }
        return cell + "\""
    }
}
