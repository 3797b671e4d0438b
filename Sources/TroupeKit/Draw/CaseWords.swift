import TroupeModel
import TroupeReport
import TroupeStore

/// What every figure of a case says of it: how much there is, how communities were found, from which files.
struct CaseWords {
    /// The first lines of the method box.
    let method: [String]
    /// The source line, without the note on the data.
    let source: String
    /// The window of the run, in words.
    let window: String
    /// Personas: confirmed and not confirmed yet.
    let personas: (confirmed: Int, candidates: Int)
    /// Victims of the use of a face or voice.
    let victims: Int
    /// Whether the case keeps a run.
    let hasRun: Bool

    init(_ file: CaseFile, seed: UInt64) throws {
        let totals =
            try file.ask(
                """
                SELECT (SELECT count(*) FROM post), (SELECT count(*) FROM account WHERE same_as IS NULL),
                    (SELECT strftime('%Y-%m-%d', min(time) / 1000, 'unixepoch') FROM post),
                    (SELECT strftime('%Y-%m-%d', max(time) / 1000, 'unixepoch') FROM post),
                    (SELECT count(DISTINCT account) FROM victim),
                    (SELECT count(*) FROM persona WHERE state = 'confirmed'), (SELECT count(*) FROM persona WHERE state = 'candidate'),
                    (SELECT key FROM current_run), (SELECT window FROM current_run),
                    (SELECT group_concat(name, ', ') FROM (SELECT name FROM source WHERE format <> 'cast' ORDER BY name)),
                    (SELECT json_extract(settings, '$.rule') FROM current_run),
                    (SELECT json_extract(settings, '$.copies') FROM current_run),
                    (SELECT json_extract(settings, '$.jitterSeconds') FROM current_run),
                    (SELECT json_extract(settings, '$.support') FROM current_run),
                    (SELECT max(q) FROM tie_view), (SELECT min(support) FROM tie_view), (SELECT min(occasions) FROM tie_view),
                    (SELECT sha256 FROM source WHERE format <> 'cast' ORDER BY name, sha256 LIMIT 1)
                """
            ).rows.first ?? []
        func cell(_ place: Int) -> String? { totals.indices.contains(place) ? totals[place] : nil }
        func number(_ place: Int) -> Int { Int(cell(place) ?? "") ?? 0 }
        var method = [
            "\(PlainText.count(number(0), "post", "posts")) \u{00B7} \(PlainText.count(number(1), "account", "accounts"))"
                + (cell(2) != nil ? " \u{00B7} \(cell(2) ?? "") to \(cell(3) ?? "")" : "")
        ]
        window = PlainText.duration(milliseconds: Int64(number(8)))
        hasRun = cell(7) != nil
        if let key = cell(7) {
            if cell(10) == "group-test" {
                let jitter = Int64((Double(cell(12) ?? "") ?? 0) * 1000)
                method.append("communities: group test against a jitter null \u{00B7} window \(window)")
                method.append(
                    "null: each post moved by up to \(PlainText.duration(milliseconds: jitter)), "
                        + "\(PlainText.count(number(11))) copies")
            } else {
                method.append("ties by support of \(number(13)) or more, no chance level \u{00B7} window \(window)")
            }
            if let q = cell(14).flatMap(Double.init) {
                let occasions = cell(16).map { " on \($0) or more occasions" } ?? ""
                method.append(
                    "ties: \(cell(15) ?? "1") or more distinct objects\(occasions), false-discovery rate at most "
                        + PlainText.probability(q))
            }
            method.append("run \(key.prefix(8))\u{2026} \u{00B7} troupe \(troupeVersion) \u{00B7} seed \(seed)")
        } else {
            method.append("no run of the detector is kept in the case: no communities, no chance level")
            method.append("troupe \(troupeVersion) \u{00B7} seed \(seed)")
        }
        if let hash = cell(17) { method.append("data sha256 \(hash.prefix(8))\u{2026}") }
        self.method = method
        personas = (number(5), number(6))
        victims = number(4)
        source = "Source: \((cell(9) ?? "").visible)"
    }

    /// The title of what shows the cast.
    static let castTitle = "Accounts, personas and merchants of the case"

    /// What the method box says where the cast is shown.
    var cast: [String] {
        [
            "personas: \(PlainText.count(personas.confirmed)) confirmed, "
                + "\(PlainText.count(personas.candidates)) not confirmed yet",
            "claims: what a persona says; observed: what the data show.",
            "A face is a cluster that a method told; no face is shown.", Self.limit,
        ]
    }

    /// Victims are never shown; that there are some is said.
    var victimsLeftOut: [String] {
        victims > 0 ? [PlainText.count(victims, "victim", "victims") + " of the use of a face or voice"] : []
    }

    /// The line that ends every method box.
    static let limit = "Coordinated does not mean state-run or harmful."
}
