import Foundation
import TroupeModel
import TroupeReport

/// What stands behind the tie of two accounts: the counts by layer and every co-action.
public struct WhyAnswer: Sendable {
    let ties: [ResultRow]
    let evidence: [ResultRow]
    let run: RunRecord
    let names: ResultNames
    /// What further tests say, layer by layer; empty where they were not made.
    var layerTests: [ResultRow] = []
    /// What stands behind the tie as one of a slow group; nil where it is none.
    var slow: SlowTieAnswer?
    /// Which seconds of the posts' files match; empty where the run did not look at such files.
    var media: [ResultRow] = []

    /// The answer for people. Captions are shown with hidden characters written out.
    public var plain: String {
        [network, slow?.plain ?? []].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// What is said of the tie as one of the network.
    private var network: [String] {
        guard let first = ties.first else { return [] }
        let (a, b) = (names.shown(first["account_a"]), names.shown(first["account_b"]))
        let community = first["community"].isEmpty ? "not in one community" : "community \(first["community"])"
        var lines = ["\(a) and \(b) (\(community))", "", sentence, ""] + tests + [""]
        for tie in ties {
            let layer = tie["layer"]
            var line =
                "\(layer.visible): \(tie["support"]) distinct, "
                + PlainText.count(Int(tie["post_pairs"]) ?? 0, "post pair", "post pairs")
                + ", mean gap \(tie["mean_gap_s"]) s"
            if tie["inflated"] == "1" { line += "; one thing repeated: read support, not post pairs" }
            lines.append(line)
            for row in evidence where row["layer"] == layer { lines += ["", coAction(row)] }
            lines.append("")
        }
        if media.contains(where: { $0["layer"] == "face" }) { lines.append(MediaRemarks.faceCaution) }
        lines.append("Coordinated does not mean state-run or harmful. Read the posts before you publish the tie.")
        return lines
    }

    /// One line for each test of the tie.
    private var tests: [String] {
        guard let tie = ties.first else { return [] }
        var lines: [String] = []
        if let p = Double(tie["p"]), let q = Double(tie["q"]), let expected = Double(tie["expected"]) {
            lines.append(
                "timing: \(tie["occasions"]) occasions, \(PlainText.probability(expected)) expected; p "
                    + "\(PlainText.probability(p)), q \(PlainText.probability(q)) "
                    + "over \(PlainText.count(run.results.testedPairs)) pairs")
        }
        if let p = Double(tie["partner_p"]), let q = Double(tie["partner_q"]),
            let expected = Double(tie["expected_bursts"])
        {
            lines.append(
                "partner choice: met in \(tie["bursts"]) bursts, \(PlainText.probability(expected)) expected from "
                    + "their "
                    + "activity; p \(PlainText.probability(p)), q \(PlainText.probability(q)) over all pairs of "
                    + "accounts"
            )
        }
        for test in layerTests {
            lines.append(
                "on \(test["layer"].visible): timing p \(power(test["jitter_log10_p"])); \(test["shared_objects"]) "
                    + "objects "
                    + "shared at any time, p \(power(test["bicm_log10_p"])) (bicm), \(power(test["chung_lu_log10_p"])) "
                    + "(Chung-Lu)")
        }
        if let test = layerTests.first, layerTests.count > 1 {
            lines.append(
                "all layers together: p \(power(test["combined_log10_p"])), q \(number(test["q"])), Bonferroni "
                    + "\(number(test["bonferroni"])) over \(test["tests"]) pairs")
        }
        return lines + [first]
    }

    /// Which of the two is first, by occasions.
    private var first: String {
        guard let tie = ties.first else { return "" }
        let counts = ["a", "b"].map { end in
            (name: names.shown(tie["account_" + end]), count: Int(tie[end + "_first_occasions"]) ?? 0)
        }
        let words = counts.map { "\($0.name) on \(PlainText.count($0.count))" }.joined(separator: ", ")
        guard !tie["lead"].isEmpty, let p = Double(tie["lead_p"]) else {
            return "first, by occasions: \(words); neither leads"
        }
        return "first, by occasions: \(words) (sign test p \(PlainText.probability(p)))"
    }

    private func number(_ text: String) -> String { Double(text).map(PlainText.probability) ?? "unknown" }

    /// A probability from its logarithm, as a power of ten where a number cannot hold it.
    private func power(_ log10: String) -> String {
        guard let value = Double(log10) else { return "unknown" }
        return value < -300 ? "1e\(Int(saturating: value.rounded(.down)))" : PlainText.probability(pow(10, value))
    }

    /// The two posts of a co-action, the earlier one first, and what they share.
    private func coAction(_ row: ResultRow) -> String {
        let gap = Double(row["gap_s"]) ?? 0
        let sides = gap < 0 ? ["b", "a"] : ["a", "b"]
        let posts = sides.map { side in
            "  \(row["time_" + side])  \(names.shown(row["account_" + side]))  post \(row["post_" + side].visible)  "
                + "(\(row["source_" + side].visible), line \(row["line_" + side]))"
        }
        let rarity =
            row["accounts_on_object"].isEmpty
            ? "" : "\n  (used by \(row["accounts_on_object"]) of \(row["accounts_on_layer"]) accounts)"
        return "  \(row["object"].visible.shortened(to: 200))" + rarity + "\n" + posts[0] + "\n" + posts[1]
            + "  \(PlainText.duration(milliseconds: Int64(saturating: (abs(gap) * 1000).rounded()))) later"
            + matches(row)
    }

    /// What in the files of two posts matches, one line each.
    private func matches(_ row: ResultRow) -> String {
        let posts = Set([row["post_a"], row["post_b"]])
        return media.filter { $0["layer"] == row["layer"] && Set([$0["post_a"], $0["post_b"]]) == posts }.map {
            "\n  files of \($0["post_a"].visible) and \($0["post_b"].visible): \($0["detail"].visible)"
                + ($0["file_a"].isEmpty ? "" : "\n    \($0["file_a"].visible)\n    \($0["file_b"].visible)")
        }.joined()
    }

    /// One sentence that the evidence allows.
    private var sentence: String {
        let days = Set(evidence.map { $0["time_a"].prefix(10) }).count
        let window = PlainText.duration(milliseconds: Int64(saturating: (run.settings.windowSeconds * 1000).rounded()))
        var text =
            "They posted \(shared), each within \(window) of each other, on \(PlainText.count(days, "day", "days"))"
        guard let tie = ties.first, let p = Double(tie["p"]), Double(tie["q"]) != nil else {
            return text + ". Only posts of crowds or schedulers join them: no chance can be given."
        }
        let expected = Double(tie["expected"]).map { "; \(PlainText.probability($0)) expected by chance" } ?? ""
        text +=
            ": \(PlainText.count(Int(tie["occasions"]) ?? 0, "separate occasion", "separate occasions"))\(expected) "
            + "(p \(PlainText.probability(p)))."
        return run.settings.rule == "support" ? text + " The tie was kept by --support, not by its chance." : text
    }

    /// How many objects they share, and on which layers: most first where there are several.
    private var shared: String {
        let layers = ties.map { (name: $0["layer"].visible, objects: Int($0["support"]) ?? 0) }
        let total = PlainText.count(layers.reduce(0) { $0 + $1.objects }, "matching object", "matching objects")
        guard layers.count > 1 else { return total + layers.map { " on layer \($0.name)" }.joined() }
        let parts = layers.sorted { ($1.objects, $0.name) < ($0.objects, $1.name) }.map { "\($0.objects) \($0.name)" }
        return "\(total) (by layer: \(parts.joined(separator: ", ")))"
    }

    /// The evidence as CSV, one row a co-action: an exhibit. The cells are those of `evidence.csv`, and of
    /// `slow-evidence.csv` where the pair stands in a slow group.
    public func csv() throws -> String {
        var bytes: [UInt8] = []
        var columns = ties.isEmpty ? [] : EvidenceTable.columns
        if slow != nil { columns += SlowEvidenceTable.columns.filter { !columns.contains($0) } }
        var writer = try CSVWriter(columns: columns) { bytes += $0 }
        for row in evidence + (slow?.moments ?? []) { try writer.row(columns.map { .text(row[$0]) }) }
        try writer.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct Document: Encodable {
        let schema = "troupe.why"
        let schemaVersion = 1
        let sentence: String
        let ties: [[String: String]]
        let evidence: [[String: String]]
        let tests: [[String: String]]
        let media: [[String: String]]
        let slow: SlowTieAnswer.Document?
    }

    /// A document for scripts: schema `troupe.why`, version 1. Values are what the cells of `ties.csv` and
    /// `evidence.csv` stand for.
    public func json() throws -> String {
        try jsonText(
            Document(
                sentence: ties.isEmpty ? slow?.sentence ?? "" : sentence,
                ties: ties.map { $0.object(TiesTable.columns) },
                evidence: evidence.map { $0.object(EvidenceTable.columns) },
                tests: layerTests.map { $0.object(TieTestsTable.columns) },
                media: media.map { $0.object(MediaMatchesTable.columns) }, slow: slow?.document))
    }
}
