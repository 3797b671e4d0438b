import TroupeModel

/// `media-matches.csv`: which seconds of two posts' files match, for the co-actions of a run on the media of a case.
package enum MediaMatchesTable {
    /// The columns. In `detail`, the seconds of the file of `post_a` stand first.
    package static let columns = ["account_a", "account_b", "layer", "post_a", "post_b", "detail", "file_a", "file_b"]

    /// Writes the table, in the order of `evidence.csv`.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for match in findings.mediaMatches {
            try writer.row([
                .text(match.accounts.0), .text(match.accounts.1), .text(match.evidence.layer),
                .text(match.evidence.first.identifier), .text(match.evidence.second.identifier),
                .text(match.evidence.detail), .text(match.evidence.firstFile), .text(match.evidence.secondFile),
            ])
        }
        try writer.finish()
    }
}
