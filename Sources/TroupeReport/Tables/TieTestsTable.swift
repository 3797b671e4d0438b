import Foundation
package import TroupeCoordination
import TroupeModel

/// `tie-tests.csv`: what several tests say of each tie, layer by layer and together.
package enum TieTestsTable {
    /// The columns. The last four are the pair's over all layers: the combined chance of the timing, its
    /// false-discovery rate and Bonferroni's bound over `tests` pairs. Chances are given as log10, so that the smallest
    /// are told.
    package static let columns = [
        "account_a", "account_b", "layer", "occasions", "expected_occasions", "jitter_log10_p", "shared_objects",
        "expected_objects", "bicm_log10_p", "chung_lu_log10_p", "combined_log10_p", "q", "bonferroni", "tests",
    ]

    /// Writes the table.
    package static func write(
        _ tests: TieTests, of findings: Findings, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for tie in tests.ties {
            for layer in tie.layers {
                try writer.row([
                    .text(findings.names[tie.first]), .text(findings.names[tie.second]),
                    .text(findings.layerName(layer.layer)), .integer(layer.occasions),
                    .number(layer.expectedOccasions), .number(log10(layer.jitterP)), .integer(layer.sharedObjects),
                    .number(layer.expectedObjects), .number(layer.bipartiteLogP / log(10)),
                    .number(layer.chungLuLogP / log(10)), .number(tie.combinedLogP / log(10)), .number(tie.q),
                    .number(tie.bonferroni), .integer(tests.pairs),
                ])
            }
        }
        try writer.finish()
    }
}
