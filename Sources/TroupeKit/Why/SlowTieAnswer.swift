import Foundation
import TroupeModel
import TroupeReport

/// What stands behind the tie of two members of a slow group: the moments at which both published the same text, who
/// else of the group was present, and the part of each moment's surprise that falls to the pair.
struct SlowTieAnswer: Sendable {
    /// The pair's rows of `slow-ties.csv`, a row for each layer, of one group.
    let ties: [ResultRow]
    /// The pair's rows of `slow-evidence.csv`.
    let moments: [ResultRow]
    /// All rows of `slow-evidence.csv` with one of the two, of the same group.
    let around: [ResultRow]
    /// The accounts by the names that people know them by.
    let names: ResultNames

    /// The part of the answer for people.
    var plain: [String] {
        guard let tie = ties.first else { return [] }
        var lines = [
            "\(names.shown(tie["account_a"])) and \(names.shown(tie["account_b"])) (slow group \(tie["group"]))", "",
            sentence,
            "",
            "share: of a moment's surprise (powers of ten), what falls to this pair; all moments together "
                + "\(number(tie["evidence"])).",
        ]
        for row in moments { lines += ["", text(row)] }
        return lines + ["", RunWords.slowLimit]
    }

    /// One sentence that the evidence allows.
    var sentence: String {
        let texts = ties.reduce(0) { $0 + (Int($1["support"]) ?? 0) }
        let days = Set(moments.map { $0["time_a"].prefix(10) }).count
        return
            "They published \(PlainText.count(texts, "identical text", "identical texts")), each within \(window) of "
            + "each other, on \(PlainText.count(days, "day", "days")): more often than accounts of the same "
            + "interests and "
            + "times do when they are shuffled."
    }

    private var window: String {
        PlainText.duration(
            milliseconds: Int64(saturating: ((Double(ties.first?["window_s"] ?? "") ?? 0) * 1000).rounded()))
    }

    private func number(_ text: String) -> String { Double(text).map { PlainText.decimal($0, places: 2) } ?? "unknown" }

    /// The two posts of a moment, the earlier one first, and who was there.
    private func text(_ row: ResultRow) -> String {
        let gap = Double(row["gap_s"]) ?? 0
        let posts = (gap < 0 ? ["b", "a"] : ["a", "b"]).map { side in
            "  \(row["time_" + side])  \(names.shown(row["account_" + side]))  post \(row["post_" + side].visible)  "
                + "(\(row["source_" + side].visible), line \(row["line_" + side]))"
        }
        let others = present(at: row)
        let most = max(Int(row["present_a"]) ?? 0, Int(row["present_b"]) ?? 0)
        var who = "\(PlainText.count(most, "account", "accounts")) within \(window)"
        if !others.isEmpty {
            let named = others.prefix(10).map(names.shown)
            who += ", of the group also " + named.joined(separator: ", ")
            if others.count > named.count { who += " and \(PlainText.count(others.count - named.count)) more" }
        }
        return [
            "  " + row["object"].visible.shortened(to: 200), posts[0],
            posts[1] + "  \(PlainText.duration(milliseconds: Int64(saturating: (abs(gap) * 1000).rounded()))) later",
            "  present: \(who); share \(number(row["share"]))",
        ].joined(separator: "\n")
    }

    /// Other members that stand beside one of the two posts, by their bytes.
    func present(at row: ResultRow) -> [String] {
        let pair = Set(row.pair)
        func key(_ row: ResultRow, _ side: String) -> [[UInt8]] {
            ["source_", "line_", "post_", "account_"].map { row.bytes($0 + side) }
        }
        let own = [key(row, "a"), key(row, "b")]
        var found: Set<[UInt8]> = []
        for other in around where other["object"] == row["object"] && other["layer"] == row["layer"] {
            for (near, far) in [("a", "b"), ("b", "a")] where own.contains(key(other, near)) {
                found.insert(other.bytes("account_" + far))
            }
        }
        return found.subtracting(pair).sorted { $0.lexicographicallyPrecedes($1) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// For scripts: the cells of the two tables, and for each moment the other members present.
    struct Document: Encodable {
        let sentence: String
        let ties: [[String: String]]
        let moments: [[String: String]]
    }

    var document: Document {
        Document(
            sentence: sentence, ties: ties.map { $0.object(SlowTiesTable.columns) },
            moments: moments.map { row in
                row.object(SlowEvidenceTable.columns).merging(
                    ["also_present": present(at: row).joined(separator: " ")]) { first, _ in first }
            })
    }
}

extension String {
    /// The text, or its beginning and an ellipsis.
    func shortened(to length: Int) -> String { count > length ? String(prefix(length - 1)) + "…" : self }
}
