import TroupeCoordination
import TroupeModel

/// `evidence.csv`: one row for each co-action behind a tie of the network.
public enum EvidenceTable {
    /// The columns. `gap_s` is the time of b less that of a; `line_*` is where the post stands in its source.
    public static let columns = [
        "account_a", "account_b", "layer", "object", "post_a", "time_a", "post_b", "time_b", "gap_s", "community",
        "source_a", "line_a", "source_b", "line_b",
    ]

    /// Writes the table, by pair, then layer, then time of the earlier post.
    public static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        let posts = findings.posts
        var writer = try CSVWriter(columns: columns, sink: sink)
        for tie in findings.detection.ties {
            let (first, second) = (findings.names[tie.first], findings.names[tie.second])
            let layers = Set(tie.layers.map(\.layer))
            let actions = findings.detection.detector.coActions(first: tie.first, second: tie.second)
                .filter { layers.contains($0.layer) }
                .sorted {
                    (
                        $0.layer, min(posts.time[$0.firstPost], posts.time[$0.secondPost]), $0.firstPost,
                        $0.secondPost, $0.object
                    ) < (
                        $1.layer, min(posts.time[$1.firstPost], posts.time[$1.secondPost]), $1.firstPost,
                        $1.secondPost, $1.object
                    )
                }
            for action in actions {
                try writer.row([
                    .text(first), .text(second), .text(findings.layerName(action.layer)),
                    .text(posts.layers[action.layer].objects[action.object]),
                    .text(posts.identifiers[action.firstPost]), .text(UTCText.time(posts.time[action.firstPost])),
                    .text(posts.identifiers[action.secondPost]), .text(UTCText.time(posts.time[action.secondPost])),
                    .number(Double(action.gap) / 1000), .optional(findings.label(tie.community)),
                    .text(findings.sourceName(ofPost: action.firstPost)),
                    .integer(Int(posts.line[action.firstPost])),
                    .text(findings.sourceName(ofPost: action.secondPost)),
                    .integer(Int(posts.line[action.secondPost])),
                ])
            }
        }
        try writer.finish()
    }
}
