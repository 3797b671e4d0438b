package import TroupeCoordination
package import TroupeModel

/// The table of `troupe ties`: what pairs share on each layer, with no chance level.
package enum PairsTable {
    /// The columns; the account with the smaller id (bytewise) stands first.
    package static let columns = [
        "account_a", "account_b", "layer", "support", "post_pairs", "mean_gap_ms", "a_first", "b_first",
    ]

    /// Writes the ties in the order given. Made for millions of rows: no text is made a `String`.
    ///
    /// - Parameter workers: The number of threads; the table does not depend on it.
    package static func write(
        _ ties: [Tie], of posts: PostTable, workers: Int, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        let names = AccountNames(posts.accounts)
        let ids = posts.accounts.identifiers
        let layers = posts.layers.map { Array($0.layer.name.utf8) }
        var writer = try CSVWriter(columns: columns, sink: sink)
        try ids.bytes.withUnsafeBufferPointer { bytes in
            try writer.rows(of: ties.count, workers: workers) { number, rows in
                let tie = ties[number]
                let one = UnsafeBufferPointer(rebasing: bytes[ids.range(of: Int(tie.first))])
                let other = UnsafeBufferPointer(rebasing: bytes[ids.range(of: Int(tie.second))])
                let isTurned = other.lexicographicallyPrecedes(one)
                if names.mayDifferFromIdentifiers {
                    rows.cell(.text(names[isTurned ? tie.second : tie.first]))
                    rows.cell(.text(names[isTurned ? tie.first : tie.second]))
                } else {
                    rows.cell(utf8: isTurned ? other : one)
                    rows.cell(utf8: isTurned ? one : other)
                }
                layers[tie.layer].withUnsafeBufferPointer { rows.cell(utf8: $0) }
                rows.cell(integer: tie.support)
                rows.cell(integer: tie.postPairs)
                rows.cell(integer: Int(saturating: (Double(tie.gapSum) / Double(tie.postPairs)).rounded()))
                rows.cell(integer: isTurned ? tie.secondLeads : tie.firstLeads)
                rows.cell(integer: isTurned ? tie.firstLeads : tie.secondLeads)
                rows.endRow()
            }
        }
        try writer.finish()
    }
}
