import Foundation
import Testing

/// A row of a table by column name.
typealias TableRow = [String: String]

/// The rows of a table without quotes.
func table(_ path: String) throws -> [TableRow] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let columns = try #require(lines.first).split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Dictionary(uniqueKeysWithValues: zip(columns, cells))
    }
}

/// Whether two numbers agree to 1e-9, relative to their size.
func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one = one.flatMap(Double.init), let other = other.flatMap(Double.init) else { return false }
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other))
}
