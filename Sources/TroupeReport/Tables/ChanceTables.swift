import TroupeCoordination
import TroupeModel

/// `chance.csv`: what the data hold beside what chance makes.
///
/// `measure` says what a row is: `largest_score` (the largest evidence per member in the data and in each jittered
/// copy) or `pairs` (pairs with at least `support` distinct objects in the window, in the data and the mean of the
/// copies). `copy` is empty for the data.
package enum ChanceTable {
    /// The columns.
    package static let columns = ["measure", "copy", "support", "real", "expected"]

    /// Writes the table; without a group test it has no rows.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        if let test = findings.detection.groupTest {
            try writer.row([
                .text("largest_score"), .empty, .empty, .number(test.groups.first?.evidencePerMember ?? 0), .empty,
            ])
            for (number, copy) in test.surrogates.enumerated() {
                try writer.row([
                    .text("largest_score"), .integer(number + 1), .empty, .empty, .number(copy.largestScore),
                ])
            }
            for row in test.pairsBySupportTable {
                try writer.row([
                    .text("pairs"), .empty, .integer(row.support), .integer(row.real), .number(row.expected),
                ])
            }
        }
        try writer.finish()
    }
}

/// `candidates.csv`: every candidate tie of the group test, kept or not, and its group.
package enum CandidatesTable {
    /// The columns. `group` numbers the groups of candidates by evidence; `community` is empty where the group does
    /// not stand out from chance.
    package static let columns = [
        "account_a", "account_b", "occasions", "p", "q", "group", "group_size", "group_evidence_per_member", "group_p",
        "community",
    ]

    /// Writes the table; without a group test it has no rows.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        if let test = findings.detection.groupTest {
            var groupOfTie: [Int: Int] = [:]
            for (number, group) in test.groups.enumerated() {
                for tie in group.ties { groupOfTie[tie] = number }
            }
            let communities = findings.detection.communityOfAccount
            for row in sorted(test.candidates, findings.names) {
                let tie = test.candidates[row.place]
                let number = groupOfTie[row.place]
                let group = number.map { test.groups[$0] }
                let community = group?.isKept == true ? communities[tie.chance.first] : nil
                let pair: [CSVCell] = [
                    .text(row.a), .text(row.b), .integer(tie.chance.occasions), .number(tie.chance.p), .number(tie.q),
                ]
                let inGroup: [CSVCell] = [
                    .optional(number.map { $0 + 1 }), .optional(group?.members.count),
                    .optional(group?.evidencePerMember), .optional(group?.p), .optional(findings.label(community)),
                ]
                try writer.row(pair + inGroup)
            }
        }
        try writer.finish()
    }

    /// The candidates by account names (bytewise), the smaller name of a pair first.
    private static func sorted(
        _ candidates: [CandidateTie], _ names: AccountNames
    ) -> [(place: Int, a: String, b: String)] {
        func precedes(_ one: String, _ other: String) -> Bool { one.utf8.lexicographicallyPrecedes(other.utf8) }
        var rows: [(place: Int, a: String, b: String)] = []
        for (place, tie) in candidates.enumerated() {
            let one = names[tie.chance.first]
            let other = names[tie.chance.second]
            rows.append(precedes(one, other) ? (place, one, other) : (place, other, one))
        }
        return rows.sorted { $0.a == $1.a ? precedes($0.b, $1.b) : precedes($0.a, $1.a) }
    }
}

extension GroupTestResult {
    /// For each support that occurs, the pairs with at least that many distinct objects: in the data, and the mean
    /// over the copies.
    var pairsBySupportTable: [(support: Int, real: Int, expected: Double)] {
        (1..<pairsBySupport.count).compactMap { support in
            let real = pairsBySupport[support...].reduce(0, +)
            let total = surrogates.reduce(0) { $0 + $1.pairsBySupport[support...].reduce(0, +) }
            guard real > 0 || total > 0 else { return nil }
            return (support, real, surrogates.isEmpty ? 0 : Double(total) / Double(surrogates.count))
        }
    }
}
