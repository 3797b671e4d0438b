import TroupeModel

/// `ledger.csv`: every record that could not be used whole, with its place.
public enum LedgerTable {
    /// The columns. `effect` is `refused` (left out) or `mended` (changed and used).
    public static let columns = ["source", "line", "code", "effect", "detail"]

    /// Writes the table.
    public static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for entry in findings.ledger.entries {
            try writer.row([
                .text(findings.sourceNames[entry.source]), .integer(entry.line), .text(entry.code.rawValue),
                .text(entry.code.isRefusal ? "refused" : "mended"), .text(entry.detail),
            ])
        }
        try writer.finish()
    }
}
