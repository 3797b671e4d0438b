import TroupeModel
import TroupeReport

/// What stands behind the tie of two accounts: the counts by layer and every co-action.
public struct WhyAnswer: Sendable {
    let ties: [ResultRow]
    let evidence: [ResultRow]
    let run: RunRecord

    /// The answer for people. Captions are shown with hidden characters written out.
    public var plain: String {
        guard let first = ties.first else { return "" }
        let (a, b) = (first["account_a"].visible, first["account_b"].visible)
        let community = first["community"].isEmpty ? "not in one community" : "community \(first["community"])"
        var lines = ["\(a) and \(b) (\(community))", "", sentence, ""]
        for tie in ties {
            let layer = tie["layer"]
            let lead = tie["lead"].isEmpty ? "neither leads" : "\(tie["lead"].visible) is first more often"
            lines.append(
                "\(layer.visible): \(tie["support"]) distinct, \(tie["post_pairs"]) post pairs, mean gap \(tie["mean_gap_s"]) s; "
                    + lead)
            for row in evidence where row["layer"] == layer { lines += ["", coAction(row)] }
            lines.append("")
        }
        lines.append("Coordinated does not mean state-run or harmful. Read the posts before you publish the tie.")
        return lines.joined(separator: "\n")
    }

    /// The two posts of a co-action, the earlier one first, and what they share.
    private func coAction(_ row: ResultRow) -> String {
        let gap = Double(row["gap_s"]) ?? 0
        let sides = gap < 0 ? ["b", "a"] : ["a", "b"]
        let posts = sides.map { side in
            "  \(row["time_" + side])  \(row["account_" + side].visible)  post \(row["post_" + side].visible)  "
                + "(\(row["source_" + side].visible), line \(row["line_" + side]))"
        }
        return "  \(shortened(row["object"].visible))\n" + posts[0] + "\n" + posts[1]
            + "  \(PlainText.duration(milliseconds: Int64((abs(gap) * 1000).rounded()))) later"
    }

    /// One sentence that the evidence allows.
    private var sentence: String {
        let distinct = ties.reduce(0) { $0 + (Int($1["support"]) ?? 0) }
        let days = Set(evidence.map { $0["time_a"].prefix(10) }).count
        let window = PlainText.duration(milliseconds: Int64((run.settings.windowSeconds * 1000).rounded()))
        var text =
            "They shared \(PlainText.count(distinct, "object", "objects")), each at most \(window) apart, on "
            + "\(PlainText.count(days, "day", "days"))."
        guard let tie = ties.first, let p = Double(tie["p"]), let q = Double(tie["q"]) else {
            return text + " Only posts of crowds join them: no chance can be given."
        }
        text +=
            " Timing this close on \(PlainText.count(Int(tie["occasions"]) ?? 0, "occasion", "occasions")) has "
            + "p \(PlainText.probability(p)) under the null model (q \(PlainText.probability(q)) over "
            + "\(PlainText.count(run.results.testedPairs)) pairs)."
        return run.settings.rule == "support" ? text + " The tie was kept by --support, not by its chance." : text
    }

    private func shortened(_ text: String) -> String {
        text.count > 200 ? String(text.prefix(199)) + "…" : text
    }

    private struct Document: Encodable {
        let schema = "troupe.why"
        let schemaVersion = 1
        let sentence: String
        let ties: [[String: String]]
        let evidence: [[String: String]]
    }

    /// A document for scripts: schema `troupe.why`, version 1. Values are the cells of `ties.csv` and `evidence.csv`.
    public func json() throws -> String {
        func objects(_ rows: [ResultRow], _ columns: [String]) -> [[String: String]] {
            rows.map { row in Dictionary(uniqueKeysWithValues: columns.map { ($0, row[$0]) }) }
        }
        return try jsonText(
            Document(
                sentence: sentence, ties: objects(ties, TiesTable.columns),
                evidence: objects(evidence, EvidenceTable.columns)))
    }
}
