package import TroupeCoordination
package import TroupeModel

/// The table of `troupe ties`: what pairs share on each layer, with no chance level.
package enum PairsTable {
    /// The columns; the account with the smaller id (bytewise) stands first.
    package static let columns = [
        "account_a", "account_b", "layer", "support", "post_pairs", "mean_gap_ms", "a_first", "b_first",
    ]

    /// Writes the ties in the order given. Made for millions of rows: no text is made a `String`.
    package static func write(
        _ ties: [Tie], of posts: PostTable, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        let names = AccountNames(posts.accounts)
        let ids = posts.accounts.identifiers
        let layers = posts.layers.map { Array($0.layer.name.utf8) }
        var writer = try CSVWriter(columns: columns, sink: sink)
        try ids.bytes.withUnsafeBufferPointer { bytes in
            for tie in ties {
                let one = UnsafeBufferPointer(rebasing: bytes[ids.range(of: Int(tie.first))])
                let other = UnsafeBufferPointer(rebasing: bytes[ids.range(of: Int(tie.second))])
                let isTurned = other.lexicographicallyPrecedes(one)
                if names.mayDifferFromIdentifiers {
                    writer.cell(.text(names[isTurned ? tie.second : tie.first]))
                    writer.cell(.text(names[isTurned ? tie.first : tie.second]))
                } else {
                    writer.cell(utf8: isTurned ? other : one)
                    writer.cell(utf8: isTurned ? one : other)
                }
                layers[tie.layer].withUnsafeBufferPointer { writer.cell(utf8: $0) }
                writer.cell(integer: tie.support)
                writer.cell(integer: tie.postPairs)
                writer.cell(integer: Int(saturating: (Double(tie.gapSum) / Double(tie.postPairs)).rounded()))
                writer.cell(integer: isTurned ? tie.secondLeads : tie.firstLeads)
                writer.cell(integer: isTurned ? tie.firstLeads : tie.secondLeads)
                try writer.endRow()
            }
        }
        try writer.finish()
    }
}
