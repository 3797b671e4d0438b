import TroupeCoordination
import TroupeModel

/// `crowds.csv`: objects whose posts, or some of them, carry no evidence of timing.
package enum CrowdsTable {
    /// The columns. `reason` is `crowd` (so many accounts at one moment that timing cannot tell a campaign from people
    /// who react) or `too_many_pairs` (counted, not paired).
    package static let columns = [
        "reason", "layer", "object", "posts", "largest_crowd", "first_utc", "last_utc", "post_pairs",
    ]

    /// Writes the table.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for crowd in findings.detection.crowds {
            try writer.row([
                .text("crowd"), .text(findings.layerName(crowd.layer)),
                .text(findings.posts.layers[crowd.layer].objects[crowd.object]), .integer(crowd.postCount),
                .integer(crowd.largestCrowd), .text(UTCText.time(crowd.firstTime)),
                .text(UTCText.time(crowd.lastTime)), .empty,
            ])
        }
        for object in findings.detection.unpaired {
            try writer.row([
                .text("too_many_pairs"), .text(findings.layerName(object.layer)),
                .text(findings.posts.layers[object.layer].objects[object.object]), .integer(object.postCount), .empty,
                .empty, .empty, .integer(object.pairCount),
            ])
        }
        try writer.finish()
    }
}
