/// One cell of a table.
public enum CSVCell: Sendable, Hashable {
    /// Text of unknown origin; made harmless for spreadsheets when written.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number, written with the fewest digits that read back as the same value.
    case number(Double)
    /// Nothing: unknown, or not applicable.
    case empty

    /// Text where there is some, else nothing.
    public static func optional(_ text: String?) -> CSVCell {
        text.map { .text($0) } ?? .empty
    }

    /// A number where it is known, else nothing.
    public static func optional(_ number: Double?) -> CSVCell {
        number.map { .number($0) } ?? .empty
    }

    /// A whole number where it is known, else nothing.
    public static func optional(_ number: Int?) -> CSVCell {
        number.map { .integer($0) } ?? .empty
    }

    /// The cell as it stands in the file (RFC 4180, UTF-8).
    ///
    /// Text that a spreadsheet would take for a formula (it starts with `= + - @`, their full-width forms, a tab or a
    /// carriage return) gets an apostrophe before it (OWASP, "CSV injection").
    var written: String {
        switch self {
        case .text(let text): Self.quoted(Self.defused(text))
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? "\(number)" : ""
        case .empty: ""
        }
    }

    /// The text, harmless for spreadsheets.
    public static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) }
        guard needsQuotes || text.first == " " || text.last == " " else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
