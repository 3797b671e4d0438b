import TroupeCoordination
import TroupeModel

/// `crowd-groups.csv`: groups whose timing is beyond chance but which look like people who react to one moment. They
/// are no part of the network.
package enum CrowdGroupsTable {
    /// The columns, as those of ``CommunitiesTable``.
    package static let columns =
        [
            "group", "size", "members", "evidence_per_member", "p", "first_utc", "last_utc", "layers", "posts",
            "objects", "outsiders", "tail_posts", "largest_crowd",
        ] + CommunitiesTable.gradeColumns + ["looks_like"]

    /// Writes the table.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for (place, group) in findings.detection.crowdLikeGroups.enumerated() {
            let other = group.otherExplanations
            try writer.row(
                [
                    .integer(place + 1), .integer(group.members.count),
                    .text(group.members.map { findings.names[$0] }.joined(separator: " ")),
                    .optional(group.evidencePerMember), .optional(group.p), .text(UTCText.time(group.firstTime)),
                    .text(UTCText.time(group.lastTime)),
                    .text(group.layers.map(findings.layerName).joined(separator: " ")), .integer(other.postCount),
                    .integer(other.objectCount), .integer(other.outsiders), .integer(other.tailPosts),
                    .integer(other.largestCrowd),
                ] + CommunitiesTable.gradeCells(group) + [.text(LikenessText(findings: findings).cell(group))])
        }
        try writer.finish()
    }
}
