import TroupeCoordination
import TroupeModel

/// `slow-accounts.csv`: the members of slow groups.
package enum SlowAccountsTable {
    /// The columns. `group` is the first slow group with the account; `community` its community in the network;
    /// `strength` the sum of the support of its ties; `name` and `handle` are what the case knows of it.
    package static let columns = [
        "account", "platform", "group", "community", "ties", "strength", "name", "handle",
    ]

    /// Writes the table, by id, then platform.
    package static func write(
        _ findings: Findings, names: ReportNames, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        let groups = findings.slow?.groups ?? []
        let communities = findings.detection.communityOfAccount
        var group: [UInt32: Int] = [:]
        var (ties, strength): ([UInt32: Int], [UInt32: Int]) = ([:], [:])
        for (place, found) in groups.enumerated() {
            for member in found.members where group[member] == nil { group[member] = place }
            for tie in found.ties {
                for end in [tie.first, tie.second] {
                    ties[end, default: 0] += 1
                    strength[end, default: 0] += tie.moments.count
                }
            }
        }
        let rank = findings.posts.accounts.ranks()
        for account in group.keys.sorted(by: { rank[Int($0)] < rank[Int($1)] }) {
            try writer.row([
                .text(findings.posts.accounts.identifiers[Int(account)]),
                .text(findings.posts.accounts.platformName(of: Int(account))),
                .optional(group[account].map(SlowGroupsTable.letter)), .optional(findings.label(communities[account])),
                .integer(ties[account] ?? 0), .integer(strength[account] ?? 0), .optional(names.shownName(account)),
                .optional(names.shownHandle(account)),
            ])
        }
        try writer.finish()
    }
}

/// `slow-ties.csv`: the pairs of each slow group that met more often than their activity explains, a row for each
/// layer.
package enum SlowTiesTable {
    /// The columns. `support` counts distinct texts, each pair of sessions once; `evidence` is the pair's share of the
    /// surprise of all its moments, in powers of ten, over all layers.
    package static let columns = [
        "account_a", "account_b", "layer", "support", "post_pairs", "mean_gap_s", "group", "window_s", "evidence",
    ]

    /// Writes the table, group after group.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        let time = findings.posts.time
        for (place, group) in (findings.slow?.groups ?? []).enumerated() {
            for tie in group.ties {
                for layer in Set(tie.moments.map(\.layer)).sorted() {
                    let own = tie.moments.filter { $0.layer == layer }
                    let gaps = own.reduce(0.0) { $0 + Double(abs(time[$1.secondPost] - time[$1.firstPost])) / 1000 }
                    try writer.row([
                        .text(findings.names[tie.first]), .text(findings.names[tie.second]),
                        .text(findings.layerName(layer)), .integer(own.count), .integer(own.count),
                        .number((gaps / Double(own.count) * 1000).rounded() / 1000),
                        .text(SlowGroupsTable.letter(place)), .number(Double(group.window) / 1000),
                        .number(tie.weight),
                    ])
                }
            }
        }
        try writer.finish()
    }
}

/// `slow-evidence.csv`: one row for each moment behind a tie of a slow group.
package enum SlowEvidenceTable {
    /// The columns, as those of `evidence.csv`. `present_a` counts the accounts within the window of post a, its own
    /// among them, and `present_b` those of post b; `share` is the part of the moment's surprise that falls to the
    /// pair.
    package static let columns = [
        "account_a", "account_b", "layer", "object", "post_a", "time_a", "post_b", "time_b", "gap_s", "group",
        "source_a", "line_a", "source_b", "line_b", "present_a", "present_b", "share",
    ]

    /// Writes the table, by tie, then time.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        let posts = findings.posts
        var writer = try CSVWriter(columns: columns, sink: sink)
        for (place, group) in (findings.slow?.groups ?? []).enumerated() {
            for tie in group.ties {
                let (first, second) = (findings.names[tie.first], findings.names[tie.second])
                for moment in tie.moments {
                    let gap = posts.time[moment.secondPost] - posts.time[moment.firstPost]
                    var row: [CSVCell] = [
                        .text(first), .text(second), .text(findings.layerName(moment.layer)),
                        .text(posts.layers[moment.layer].objects[moment.object]),
                    ]
                    for post in [moment.firstPost, moment.secondPost] {
                        row += [.text(posts.identifiers[post]), .text(UTCText.time(posts.time[post]))]
                    }
                    row += [.number(Double(gap) / 1000), .text(SlowGroupsTable.letter(place))]
                    for post in [moment.firstPost, moment.secondPost] {
                        row += [.text(findings.sourceName(ofPost: post)), .integer(Int(posts.line[post]))]
                    }
                    row += [
                        .integer(moment.besideFirst + 1), .integer(moment.besideSecond + 1), .number(moment.share),
                    ]
                    try writer.row(row)
                }
            }
        }
        try writer.finish()
    }
}
