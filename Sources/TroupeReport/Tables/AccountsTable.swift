import TroupeCoordination
import TroupeModel

/// `accounts.csv`: the accounts of the network.
package enum AccountsTable {
    /// The columns. `strength` is the sum of the support of the account's ties; `evidence` the sum of −log10 p over
    /// its ties inside its community; `p` the family-wise p of that evidence; `score_without` the community's evidence
    /// per member if the account were not there. `leads` and `follows` count post pairs; `first_on` counts the
    /// occasions of its community on which it was first of the `present_on` at which it was present, and `first_p` says
    /// how likely so many are if that were drawn by lot (see ``Precedence``). `name` and `handle` are what the case
    /// knows of it.
    package static let columns = [
        "account", "platform", "community", "posts", "ties", "strength", "evidence", "leads", "follows", "first_utc",
        "last_utc", "p", "score_without", "first_on", "present_on", "first_p", "name", "handle",
    ]

    private struct Row {
        var posts = 0
        var ties = 0
        var strength = 0
        var evidence: Double?
        var leads = 0
        var follows = 0
        var first = Int64.max
        var last = Int64.min
    }

    /// Writes the table.
    package static func write(
        _ findings: Findings, names: ReportNames, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        let communities = findings.detection.communityOfAccount
        let rows = rows(findings)
        var parts: [UInt32: MemberPart] = [:]
        var places: [UInt32: Precedence.Place] = [:]
        for community in findings.detection.communities {
            for (member, part) in zip(community.members, community.parts) { parts[member] = part }
            for place in community.precedence.places { places[UInt32(place.account)] = place }
        }
        var writer = try CSVWriter(columns: columns, sink: sink)
        for account in findings.detection.accounts {
            guard let row = rows[account] else { continue }
            try writer.row([
                .text(findings.posts.accounts.identifiers[Int(account)]),
                .text(findings.posts.accounts.platformName(of: Int(account))),
                .optional(findings.label(communities[account])), .integer(row.posts), .integer(row.ties),
                .integer(row.strength), .optional(row.evidence), .integer(row.leads), .integer(row.follows),
                .text(UTCText.time(row.first)), .text(UTCText.time(row.last)), .optional(parts[account]?.p),
                .optional(parts[account]?.scoreWithout), .optional(places[account]?.first),
                .optional(places[account]?.present), .optional(places[account]?.p),
                .optional(names.shownName(account)), .optional(names.shownHandle(account)),
            ])
        }
        try writer.finish()
    }

    private static func rows(_ findings: Findings) -> [UInt32: Row] {
        var rows: [UInt32: Row] = [:]
        for tie in findings.detection.ties {
            let leads = tie.layers.reduce(0) { $0 + $1.firstLeads }
            let follows = tie.layers.reduce(0) { $0 + $1.secondLeads }
            for (account, first, second) in [(tie.first, leads, follows), (tie.second, follows, leads)] {
                var row = rows[account] ?? Row()
                row.ties += 1
                row.strength += tie.support
                row.leads += first
                row.follows += second
                if let p = tie.p, tie.community != nil { row.evidence = (row.evidence ?? 0) + evidence(p) }
                rows[account] = row
            }
        }
        for (account, time) in zip(findings.posts.account, findings.posts.time) {
            guard var row = rows[account] else { continue }
            row.posts += 1
            row.first = min(row.first, time)
            row.last = max(row.last, time)
            rows[account] = row
        }
        return rows
    }
}
