import TroupeCoordination
import TroupeModel

/// `communities.csv`: the communities, largest first.
package enum CommunitiesTable {
    /// The columns. `members` lists account names between blanks; the columns from `platforms` to `round_time_posts`
    /// are the numbers behind other explanations than a plan (see ``OtherExplanations``); the next four say what kind
    /// of evidence there is (see ``GradeEvidence``), then what else it looks like (see ``Likeness``), and how much it
    /// stands on (see ``Standing``): `thin` names what is little, and is empty where the evidence is not thin.
    package static let columns =
        [
            "community", "size", "members", "evidence_per_member", "p", "first_utc", "last_utc", "layers", "ties",
            "support", "platforms", "posts", "objects", "outsiders", "tail_posts", "largest_crowd", "round_time_posts",
        ] + gradeColumns + ["looks_like", "occasions", "days", "thin"]
    static let gradeColumns = [
        "grade", "members_with_partners", "members_on_specific_objects", "specific_objects",
    ]

    /// Writes the table.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var ties = [Int](repeating: 0, count: findings.detection.communities.count)
        var support = ties
        for tie in findings.detection.ties {
            guard let community = tie.community else { continue }
            ties[community] += 1
            support[community] += tie.support
        }
        var writer = try CSVWriter(columns: columns, sink: sink)
        for (place, community) in findings.detection.communities.enumerated() {
            let other = community.otherExplanations
            try writer.row(
                [
                    .text(NetworkCommunity.label(place)), .integer(community.members.count),
                    .text(community.members.map { findings.names[$0] }.joined(separator: " ")),
                    .optional(community.evidencePerMember), .optional(community.p),
                    .text(UTCText.time(community.firstTime)), .text(UTCText.time(community.lastTime)),
                    .text(community.layers.map(findings.layerName).joined(separator: " ")), .integer(ties[place]),
                    .integer(support[place]), .text(other.platforms.joined(separator: " ")), .integer(other.postCount),
                    .integer(other.objectCount), .integer(other.outsiders), .integer(other.tailPosts),
                    .integer(other.largestCrowd), .integer(other.roundTimePosts),
                ] + gradeCells(community) + [
                    .text(LikenessText(findings: findings).cell(community)), .optional(community.standing?.occasions),
                    .optional(community.standing?.days), .optional(StandingWords.thin(community.standing)),
                ])
        }
        try writer.finish()
    }

    static func gradeCells(_ community: NetworkCommunity) -> [CSVCell] {
        [
            .optional(community.grade?.grade.rawValue), .optional(community.grade?.membersWithPartners),
            .optional(community.grade?.membersOnSpecificObjects), .optional(community.grade?.specificObjects),
        ]
    }
}
