import TroupeModel

/// A table of what was observed, a row for each community and layer, with empty columns for the techniques of DISARM.
///
/// Which technique an observation is, is a judgement: the columns are left to an analyst.
package enum DISARMTable {
    /// The columns; those from `technique_id` on are for the analyst.
    package static let columns = [
        "community", "accounts", "layer", "ties", "co_actions", "objects", "first_utc", "last_utc", "evidence",
        "members",
        "technique_id", "technique", "tactic", "confidence", "analyst", "note",
    ]

    private struct Row {
        var ties: Set<Int> = []
        var actions = 0
        var objects: Set<[UInt8]> = []
        var first = Int64.max
        var last = Int64.min
    }

    /// The bytes of the table.
    ///
    /// - Throws: What reading the co-actions throws.
    package static func bytes(of view: RunView) throws -> [UInt8] {
        var rows = [[String: Row]](repeating: [:], count: view.communities.count)
        for (place, tie) in view.ties.enumerated() {
            guard let community = view.community(of: tie) else { continue }
            for layer in tie.layers { rows[community][layer, default: Row()].ties.insert(place) }
            for action in try view.coActions(ofTie: place) {
                var row = rows[community][action.layer] ?? Row()
                row.ties.insert(place)
                row.actions += 1
                row.objects.insert(Array(action.object.utf8))
                row.first = min(row.first, action.first.time, action.second.time)
                row.last = max(row.last, action.first.time, action.second.time)
                rows[community][action.layer] = row
            }
        }
        let members = view.members
        return try NetworkTables.table(
            columns,
            rows.enumerated().flatMap { community, layers in
                layers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { layer, row in
                    let facts = view.facts(of: view.communities[community])
                    let said = ["evidence", "looks like"].compactMap { name in facts.first { $0.first == name } }
                    let grade =
                        said.isEmpty
                        ? nil
                        : said.map { $0[0] == "evidence" ? $0[1] : $0.joined(separator: " ") }.joined(separator: "; ")
                    let names = members[community].map { view.accounts[$0].label }.joined(separator: " ")
                    return [
                        .text(view.communities[community].letter), .integer(members[community].count), .text(layer),
                        .integer(row.ties.count), .integer(row.actions), .integer(row.objects.count),
                        row.actions == 0 ? .empty : .text(UTCText.time(row.first)),
                        row.actions == 0 ? .empty : .text(UTCText.time(row.last)), .optional(grade), .text(names),
                    ] + Array(repeating: CSVCell.empty, count: 6)
                }
            })
    }
}
