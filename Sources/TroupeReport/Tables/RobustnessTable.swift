package import TroupeCoordination
import TroupeModel

/// `robustness.csv`: what becomes of each community when something is changed.
package enum RobustnessTable {
    /// The columns. `leavers` are the members that are not in the group that holds most of them.
    package static let columns = [
        "community", "change", "survives", "score", "threshold", "members", "members_kept", "others", "leavers",
    ]

    /// Writes the table: one row for each community and change, seeds of the search as one.
    package static func write(
        _ card: [[Robustness.Outcome]], of findings: Findings, to sink: @escaping ([UInt8]) throws -> Void
    ) throws {
        var writer = try CSVWriter(columns: columns, sink: sink)
        for (place, outcomes) in card.enumerated() {
            let members = findings.detection.communities[place].members
            for outcome in outcomes {
                let kept = Set(outcome.kept)
                try writer.row([
                    .text(NetworkCommunity.label(place)), .text(words(outcome.change, findings)),
                    .integer(outcome.survives ? 1 : 0), .number(outcome.score), .number(outcome.threshold),
                    .integer(members.count), .integer(kept.count), .integer(outcome.others.count),
                    .text(members.filter { !kept.contains($0) }.map { findings.names[$0] }.joined(separator: " ")),
                ])
            }
        }
        try writer.finish()
    }

    static func words(_ change: Robustness.Change, _ findings: Findings) -> String {
        switch change {
        case .without(let layer): "without layer \(findings.layerName(layer))"
        case .halfWindow: "half of the window"
        case .doubleWindow: "twice the window"
        case .withoutPosts(let seed): "a fifth of the posts left out, draw \(seed)"
        case .searchSeed(let seed): "community search, seed \(seed)"
        }
    }

    /// The card of a community in sentences.
    static func sentence(_ outcomes: [Robustness.Outcome], members: [UInt32], _ findings: Findings) -> String {
        func share(_ wanted: (Robustness.Change) -> Bool) -> String? {
            let own = outcomes.filter { wanted($0.change) }
            guard !own.isEmpty else { return nil }
            return "\(own.count { $0.survives }) of \(own.count)"
        }
        var parts: [String] = []
        for outcome in outcomes {
            switch outcome.change {
            case .without, .halfWindow, .doubleWindow:
                parts.append(
                    "\(words(outcome.change, findings)): \(outcome.survives ? "survives" : "does not survive")")
            default: continue
            }
        }
        if let posts = share({ if case .withoutPosts = $0 { true } else { false } }) {
            parts.append("a fifth of the posts left out: survives \(posts) draws")
        }
        if let seeds = share({ if case .searchSeed = $0 { true } else { false } }) {
            parts.append("other seeds of the search: survives \(seeds)")
        }
        var absent: [UInt32: Int] = [:]
        for outcome in outcomes where outcome.survives {
            let kept = Set(outcome.kept)
            for member in members where !kept.contains(member) { absent[member, default: 0] += 1 }
        }
        let loose = members.filter { absent[$0, default: 0] * 4 >= outcomes.count { $0.survives } && absent[$0] != nil }
        if !loose.isEmpty {
            parts.append(
                "loose members, absent in a quarter of the changes or more: "
                    + loose.prefix(12).map { PlainText.code(findings.names[$0]) }.joined(separator: ", "))
        }
        return "Robustness: " + parts.joined(separator: "; ") + "."
    }
}
