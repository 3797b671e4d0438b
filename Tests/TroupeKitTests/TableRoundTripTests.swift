import Foundation
import Testing
import TroupeBase
import TroupeIngest
import TroupeReport
import TroupeStatistics

@Suite struct TableRoundTripTests {
    /// Scalars that quoting, guards, line ends and Unicode make hard, and a few that are easy.
    private static let alphabet = Array(
        "=+-@'\"' ,;|!()\t\r\n.0123456789eEabz_＝＋－＠阿é\u{0}\u{1B}\u{A0}\u{200B}\u{200D}\u{202E}\u{301}\u{FEFF}\u{3000}"
            .unicodeScalars)

    private static let hostile = [
        "", "'", "''", "'=1", "''=1", "=1", "\"", "\"\"", "\"=1", "'\"=1", "a\"\u{301},=1", "\r", "\n", "\r\n", " =1",
        "-1", "'-1",
        "'@a", "'@a b", "@a b", "\u{0}", "\u{FEFF}", "\u{FEFF}=1", "a\r", " a ", "a;=1", "a\t=1",
        String(repeating: "\"", count: 99),
        String(repeating: "'", count: 9) + "=1",
    ]

    /// The rule in other words, as a regular expression over bytes that begin the cell: what must not be in a table.
    private func isFormula(_ text: String) -> Bool {
        if text.wholeMatch(of: /(?s)[\t\r\n].*/.matchingSemantics(.unicodeScalar)) != nil { return true }
        let rest = String(text.unicodeScalars.drop { $0.properties.isWhitespace })
        if rest.wholeMatch(of: /(?s)[=＝].*/.matchingSemantics(.unicodeScalar)) != nil { return true }
        let plain = /[@＠][\p{L}\p{M}\p{N}_.@-]*|[+＋－-](|[\p{L}\p{M}\p{N}_.@-]+|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)/
        return rest.wholeMatch(of: /(?s)[+@＋－＠-].*/.matchingSemantics(.unicodeScalar)) != nil
            && rest.wholeMatch(of: plain.matchingSemantics(.unicodeScalar)) == nil
    }

    private func rows(_ seed: UInt64) -> [[String]] {
        var random = SplitMix64(seed: seed)
        let made = (0..<2000).map { _ in
            var text = ""
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                text.unicodeScalars.append(Self.alphabet.randomElement(using: &random) ?? "a")
            }
            return text
        }
        let cells = Self.hostile + made
        return cells.indices.map { [cells[$0], cells[(7 * $0 + 3) % cells.count], "end"] }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `tables give back what was written, and hold no formula`(seed: UInt64) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-test-\(UUID().uuidString).csv")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let rows = rows(seed)
        nonisolated(unsafe) var bytes: [UInt8] = []
        var writer = try CSVWriter(columns: ["account_a", "=object", "end"]) { bytes += $0 }
        for row in rows { try writer.row(row.map { .text($0) }) }
        try writer.finish()
        try Data(bytes).write(to: URL(fileURLWithPath: path))

        let read = try DelimitedTable(contentsOf: path)
        #expect(read.columns == ["account_a", "=object", "end"] && read.refused.isEmpty)
        #expect(read.rows.count == rows.count)
        for (row, wanted) in zip(read.rows, rows) where row.map({ Array($0.utf8) }) != wanted.map({ Array($0.utf8) }) {
            Issue.record("\(wanted) came back as \(row)")
        }
        // Cells as a reader of RFC 4180 that knows nothing of guards sees them.
        for cell in cells(bytes) { #expect(!isFormula(cell), "seed \(seed): \(cell.debugDescription)") }
    }

    /// RFC 4180 byte by byte.
    private func cells(_ bytes: [UInt8]) -> [String] {
        var (cells, cell, isQuoted) = ([String](), [UInt8](), false)
        for byte in bytes {
            if byte == UInt8(ascii: "\"") {
                // A doubled quote closes and opens again: the quote itself is put back below.
                isQuoted.toggle()
                cell.append(byte)
            } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
                cells.append(plain(cell))
                cell = []
            } else {
                cell.append(byte)
            }
        }
        return cells
    }

    private func plain(_ cell: [UInt8]) -> String {
        guard cell.first == UInt8(ascii: "\"") else { return String(decoding: cell, as: UTF8.self) }
        var (result, isSecond) = ([UInt8](), false)
        for byte in cell.dropFirst().dropLast() {
            isSecond = byte == UInt8(ascii: "\"") && !isSecond
            if !isSecond { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
