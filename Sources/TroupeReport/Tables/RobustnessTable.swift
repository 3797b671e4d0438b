import TroupeCoordination
import TroupeModel

/// `robustness.csv`: what becomes of each community and slow group when something is changed.
package enum RobustnessTable {
    /// The columns. `community` is a letter, or the name of a slow group; `leavers` are the members that are not in the
    /// group that holds most of them.
    package static let columns = [
        "community", "change", "survives", "score", "threshold", "members", "members_kept", "others", "leavers",
    ]

    /// Writes the table: one row for each community and change, then for each slow group and change.
    package static func write(_ findings: Findings, to sink: @escaping ([UInt8]) throws -> Void) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        let found = findings.robustness.enumerated().map { place, outcomes in
            (NetworkCommunity.label(place), findings.detection.communities[place].members, outcomes)
        }
        let slow = findings.slowRobustness.enumerated().map { place, outcomes in
            (SlowGroupsTable.letter(place), findings.slow?.groups[place].members ?? [], outcomes)
        }
        for (letter, members, outcomes) in found + slow {
            for outcome in outcomes {
                let kept = Set(outcome.kept)
                try writer.row([
                    .text(letter), .text(name(of: outcome.change, findings, Wording())),
                    .integer(outcome.survives ? 1 : 0), .number(outcome.score), .number(outcome.threshold),
                    .integer(members.count), .integer(kept.count), .integer(outcome.others.count),
                    .text(members.filter { !kept.contains($0) }.map { findings.names[$0] }.joined(separator: " ")),
                ])
            }
        }
        try writer.finish()
    }

    private static func name(of change: Robustness.Change, _ findings: Findings, _ words: Wording) -> String {
        switch change {
        case .without(let layer): words("robust.without", .text(findings.layerName(layer)))
        case .halfWindow: words("robust.half")
        case .doubleWindow: words("robust.double")
        case .withoutPosts(let seed): words("robust.draw", .text("\(seed)"))
        case .searchSeed(let seed): words("robust.seed", .text("\(seed)"))
        }
    }

    /// What became of a community or a slow group, in a sentence.
    static func remark(_ outcomes: [Robustness.Outcome], members: [UInt32], _ findings: Findings) -> Remark {
        let surviving = outcomes.filter(\.survives)
        var absent: [UInt32: Int] = [:]
        for outcome in surviving {
            let kept = Set(outcome.kept)
            for member in members where !kept.contains(member) { absent[member, default: 0] += 1 }
        }
        let loose = members.filter { absent[$0, default: 0] * 4 >= surviving.count && absent[$0] != nil }
            .prefix(12).map { PlainText.code(findings.names[$0]) }.joined(separator: ", ")
        return Remark { words in
            func part(_ key: String, _ wanted: (Robustness.Change) -> Bool) -> String? {
                let own = outcomes.filter { wanted($0.change) }
                guard !own.isEmpty else { return nil }
                return words(key, .text("\(own.count { $0.survives })"), .text("\(own.count)"))
            }
            var parts: [String] = []
            for outcome in outcomes {
                switch outcome.change {
                case .without, .halfWindow, .doubleWindow:
                    parts.append(
                        words(
                            outcome.survives ? "robust.survives" : "robust.survivesNot",
                            .text(name(of: outcome.change, findings, words))))
                default: continue
                }
            }
            parts += [
                part("robust.draws") { if case .withoutPosts = $0 { true } else { false } },
                part("robust.seeds") { if case .searchSeed = $0 { true } else { false } },
                loose.isEmpty ? nil : words("robust.loose", .text(loose)),
            ].compactMap { $0 }
            return words("robust.all", .text(parts.joined(separator: "; ")))
        }
    }
}
