import TroupeCoordination
import TroupeModel

/// `slow-groups.csv`: groups that publish the same texts again and again within a minute to a day, narrowest window
/// first. `in_other_groups` counts members that communities or slow groups above have too. They are no part of the
/// network and are never called coordinated.
package enum SlowGroupsTable {
    /// The columns. `closure` is the part of all accounts that used the texts, over texts, that are members;
    /// `first_poster` the account that is first to use most texts; `clock_share` the part of the texts whose moments
    /// lie in the fullest five minutes of the clock; `share_of_strata` the part that members have in the uses among
    /// which they were shuffled.
    package static let columns = [
        "group", "size", "members", "in_other_groups", "window_s", "evidence_per_member", "strength", "p", "texts",
        "posts", "closure", "first_utc", "last_utc", "first_poster", "first_poster_texts", "clock_share",
        "share_of_strata", "looks_like",
    ]

    /// The name of a slow group by its place: `S1` for the first. Letters are for communities of the network.
    package static func letter(_ place: Int) -> String { "S\(place + 1)" }

    /// Writes the table; without a slow scan it has no rows.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        let looks = LikenessText(findings: findings)
        for (place, group) in (findings.slow?.groups ?? []).enumerated() {
            let members = group.members.map { findings.names[$0] }.joined(separator: " ")
            var row: [CSVCell] = [
                .text(letter(place)), .integer(group.members.count), .text(members),
                .integer(group.knownMembers), .number(Double(group.window) / 1000), .number(group.score),
                .number(group.strength), .number(group.p),
            ]
            row += [
                .integer(group.texts), .integer(group.posts), .number(group.closure),
                .text(UTCText.time(group.firstTime)), .text(UTCText.time(group.lastTime)),
                .text(group.firstPoster.map { findings.names[$0.account] } ?? ""),
                .optional(group.firstPoster?.texts), .number(group.clockShare), .number(group.shareOfStrata),
                .text(looks.cell(group.looksLike, members: group.members.count)),
            ]
            try writer.row(row)
        }
        try writer.finish()
    }
}
