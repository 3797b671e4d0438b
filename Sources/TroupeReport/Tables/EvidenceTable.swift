import TroupeCoordination
import TroupeModel

/// `evidence.csv`: one row for each co-action behind a tie of the network.
package enum EvidenceTable {
    /// The columns. `gap_s` is the time of b less that of a; `line_*` is where the post stands in its source;
    /// `accounts_on_object` of `accounts_on_layer` accounts have used the object at any time.
    package static let columns = [
        "account_a", "account_b", "layer", "object", "post_a", "time_a", "post_b", "time_b", "gap_s", "community",
        "source_a", "line_a", "source_b", "line_b",
        "accounts_on_object", "accounts_on_layer",
    ]

    /// Writes the table, by pair, then layer, then time of the earlier post.
    ///
    /// - Parameter workers: The number of threads; the table does not depend on it.
    package static func write(
        _ findings: Findings, workers: Int, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        let posts = findings.posts
        var writer = try CSVWriter(columns: columns, sink: sink)
        let reader = TieStrengthReader(findings.detection, posts: posts)
        let ties = findings.detection.ties
        try writer.rows(of: ties.count, workers: workers) { number, rows in
            let tie = ties[number]
            let (first, second) = (findings.names[tie.first], findings.names[tie.second])
            let actions = findings.detection.coActions(of: tie).sorted {
                (
                    $0.layer, min(posts.time[$0.firstPost], posts.time[$0.secondPost]), $0.firstPost,
                    $0.secondPost, $0.object
                ) < (
                    $1.layer, min(posts.time[$1.firstPost], posts.time[$1.secondPost]), $1.firstPost,
                    $1.secondPost, $1.object
                )
            }
            let community = CSVCell.optional(findings.label(tie.community))
            for action in actions {
                rows.cell(.text(first))
                rows.cell(.text(second))
                rows.cell(.text(findings.layerName(action.layer)))
                rows.cell(.text(posts.layers[action.layer].objects[action.object]))
                for post in [action.firstPost, action.secondPost] {
                    rows.cell(.text(posts.identifiers[post]))
                    rows.cell(.text(UTCText.time(posts.time[post])))
                }
                rows.cell(.number(Double(action.gap) / 1000))
                rows.cell(community)
                for post in [action.firstPost, action.secondPost] {
                    rows.cell(.text(findings.sourceName(ofPost: post)))
                    rows.cell(integer: Int(posts.line[post]))
                }
                rows.cell(integer: reader.accounts(onObject: action.object, ofLayer: action.layer))
                rows.cell(integer: reader.accounts(onLayer: action.layer))
                rows.endRow()
            }
        }
        try writer.finish()
    }
}
