/// The apostrophe that keeps spreadsheets from running a cell of a table.
///
/// A cell is a formula by its content, blanks and invisible characters before it apart, if it begins with
///
/// - `=`, a tab or a line end; or
/// - `@`, `+` or `-`, and what follows is more than a number (`-1001900000000`, `+4.9e3`) or a handle (`@alina_01`,
///   `@alina@example.social`, `-dQw4w9WgXcQ`: letters, digits, `_`, `.`, `-` and `@`, after `+` and `-` with a letter
///   or `_`, since `+1-555` is a sum).
///
/// Full-width signs count as the plain ones. Nothing that passes as a number or handle can call a function, reach a
/// file or start a program: that takes one of `( ! | ' [`. The characters are those of OWASP, "CSV Injection".
///
/// A cell that only seems guarded, apostrophes before a formula, is guarded too, so that ``unguarded(_:)`` always gives
/// back what was written.
package enum FormulaGuard {
    /// What is said of it in records of runs.
    package static let note = "cells that a spreadsheet would run as a formula begin with an apostrophe"

    /// The text as a cell, with an apostrophe before it if it needs one.
    package static func guarded(_ text: String) -> String { isNeeded(text) ? "'" + text : text }

    /// The text that a cell of a table that troupe has written stands for.
    package static func unguarded(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
        let text = String(cell.unicodeScalars.dropFirst())
        return isNeeded(text) ? text : cell
    }

    /// Whether a cell with this text needs the apostrophe.
    package static func isNeeded(_ text: String) -> Bool {
        isFormula(text.unicodeScalars.drop { $0 == "'" })
    }

    private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
        guard let first = text.first else { return false }
        if "\t\r\n".unicodeScalars.contains(first) { return true }
        // A quote before a formula might be taken off by a careless reader of CSV.
        var rest = text.drop { $0 == "\"" || $0.isBlankOrInvisible }
        switch rest.popFirst() {
        case "=", "＝": return true
        case "@", "＠": return !rest.allSatisfy(\.isOfHandle)
        case "+", "-", "＋", "－":
            let isName = rest.allSatisfy(\.isOfHandle) && rest.contains { !"0123456789.-@".unicodeScalars.contains($0) }
            return !rest.isEmpty && !isNumber(rest) && !isName
        default: return false
        }
    }

    /// Digits, perhaps with a decimal point and an exponent.
    private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
        var rest = text
        func dropDigits() -> Int {
            let before = rest.count
            rest = rest.drop(while: \.isDigit)
            return before - rest.count
        }
        var digits = dropDigits()
        if rest.first == "." {
            rest.removeFirst()
            digits += dropDigits()
        }
        guard digits > 0 else { return false }
        if rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
            guard dropDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    /// Letters and digits of any script, `_`, `.`, `-` and `@`.
    fileprivate var isOfHandle: Bool {
        "_.-@".unicodeScalars.contains(self) || properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
    }

    fileprivate var isBlankOrInvisible: Bool {
        properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
            || properties.generalCategory == .format
    }
}
