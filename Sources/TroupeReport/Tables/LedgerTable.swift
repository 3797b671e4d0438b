import TroupeModel

/// `ledger.csv`: every record that could not be used whole, with its place.
package enum LedgerTable {
    /// The columns. `effect` is `refused` (left out), `mended` (changed or noted, and used) or `noted` (of the source
    /// as a whole; line 0).
    package static let columns = ["source", "line", "code", "effect", "detail"]

    /// Writes the table.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for entry in findings.ledger.entries {
            try writer.row([
                .text(findings.sourceNames[entry.source]), .integer(entry.line), .text(entry.problem.rawValue),
                .text(entry.record == 0 ? "noted" : entry.isRefusal ? "refused" : "mended"),
                .text(entry.detail.isEmpty ? entry.problem.effect : entry.detail),
            ])
        }
        try writer.finish()
    }
}
