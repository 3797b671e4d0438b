import TroupeModel
import TroupeReport
import TroupeStore

/// The functions that set claims beside what posts show, and that say what may be said.
struct ClaimFunctions {
    let graph: CaseGraph

    /// All of them.
    var tables: [TableFunction] { [claimCheck, attribution] }

    private var claimCheck: TableFunction {
        TableFunction(
            "claim_check", "what the posts of an account show beside its claims", parameters: [],
            columns: ["claim", "account", "observed_by", "observed", "posts", "post", "verdict"]
        ) { _ in
            let claims = try graph.file.ask(
                """
                SELECT c.id, c.type, c.claimed, a.node FROM claim c
                    JOIN account_card a ON a.account = c.account OR c.account IS NULL AND a.account IN
                        (SELECT p.account FROM played p WHERE p.persona = c.persona)
                WHERE c.state <> 'rejected' ORDER BY c.row, a.node
                """
            ).rows
            return try claims.flatMap { row in
                guard let claim = row[0], let account = row[3] else { return [[CaseValue]]() }
                let check = ClaimCheck(type: row[1] ?? "", claimed: row[2] ?? "")
                return try Self.observations(of: account, in: graph).map { seen in
                    [
                        .text(claim), .text(account), .text(seen.by), .text(seen.observed), .integer(seen.posts),
                        seen.post.map { .text($0) } ?? .null, .text(check.verdict(seen).rawValue),
                    ]
                }
            }
        }
    }

    /// What the posts of an account show.
    private static func observations(of account: String, in graph: CaseGraph) throws -> [ClaimCheck.Observation] {
        let node: [String: CaseValue] = ["node": .text(account)]
        let rows = try graph.file.ask(
            """
            WITH mine AS (
                SELECT t.id, t.native, t.time, g.region, g.language FROM account_card c
                    JOIN post t ON t.account IN (SELECT id FROM account WHERE id = c.account OR same_as = c.account)
                    JOIN sighting g ON g.id = t.last_sighting WHERE c.node = :node)
            SELECT 'region', region, count(*), min(native), 0 FROM mine WHERE region <> '' GROUP BY region
            UNION ALL SELECT 'language', language, count(*), min(native), 0 FROM mine WHERE language <> '' GROUP BY language
            UNION ALL SELECT 'hours', strftime('%H', time / 1000, 'unixepoch') || ':00 UTC', count(*), min(native), 0 FROM mine
                WHERE time IS NOT NULL GROUP BY 2
            UNION ALL SELECT 'face', u.key || coalesce(' ' || a.origin, ''), count(*), min(u.native),
                EXISTS (SELECT 1 FROM artificial_asset x WHERE x.layer = u.layer AND x.key = u.key) FROM post_use u
                LEFT JOIN asset_assessment a ON a.layer = u.layer AND a.key = u.key AND a.state <> 'rejected'
                WHERE u.node = :node AND u.layer = 'face' GROUP BY u.key
            UNION ALL SELECT 'label', g.ai_label, count(*), min(t.native), 0 FROM account_card c
                JOIN post t ON t.account IN (SELECT id FROM account WHERE id = c.account OR same_as = c.account)
                JOIN sighting g ON g.id = t.last_sighting
                WHERE c.node = :node AND g.ai_label <> 'unknown' GROUP BY g.ai_label
            ORDER BY 1, 3 DESC, 2
            """, parameters: node
        ).rows
        var hours: [ClaimCheck.Observation] = []
        var others: [ClaimCheck.Observation] = []
        for row in rows {
            let seen = ClaimCheck.Observation(
                by: row[0] ?? "", observed: row[1] ?? "", posts: Int64(row[2] ?? "") ?? 0, post: row[3],
                isArtificial: row[4] == "1")
            if seen.by == "hours" { hours.append(seen) } else { others.append(seen) }
        }
        // The three hours with the most posts say when somebody is awake; all 24 would only fill the page.
        return others + hours.prefix(3)
    }

    private var attribution: TableFunction {
        TableFunction(
            "attribution", "what may be said about who is behind it, no stronger than the evidence allows",
            parameters: [],
            columns: ["place", "sentence", "rests_on"]
        ) { _ in
            try Self.attribution(of: graph.file).sentences.enumerated().map {
                [.integer(Int64($0 + 1)), .text($1.text), .text($1.restsOn.joined(separator: " "))]
            }
        }
    }

    /// What may be said of who is behind the accounts of a case.
    static func attribution(of file: CaseFile) throws -> AttributionSentences {
        let hypotheses = try file.ask(
            "SELECT id, title, reading, coalesce(likelihood, '') FROM hypothesis WHERE state <> 'rejected' ORDER BY row"
        ).rows.compactMap { row in
            HypothesisReading(rawValue: row[2] ?? "").map {
                AttributionSentences.Hypothesis(
                    id: row[0] ?? "", title: row[1] ?? "", reading: $0, likelihood: row[3] ?? "")
            }
        }
        let weighings = try file.ask(
            "SELECT indicator, hypothesis, rating FROM weighing WHERE state <> 'rejected'"
        ).rows
        let indicators = try file.ask(
            """
            SELECT id, category, coalesce(origin, ''), state = 'confirmed' FROM indicator WHERE state <> 'rejected'
            ORDER BY id
            """
        ).rows.compactMap { row -> AttributionSentences.Indicator? in
            guard let category = IndicatorCategory(rawValue: row[1] ?? "") else { return nil }
            let pairs = weighings.filter { $0[0] == row[0] }.compactMap { weighing in
                WeighingRating(rawValue: weighing[2] ?? "").map { (weighing[1] ?? "", $0) }
            }
            return AttributionSentences.Indicator(
                id: row[0] ?? "", category: category, origin: row[2] ?? "", isConfirmed: row[3] == "1",
                ratings: Dictionary(pairs) { first, _ in first })
        }
        return AttributionSentences(hypotheses: hypotheses, indicators: indicators)
    }
}

/// Whether what posts show contradicts a claim, agrees with it, or says nothing.
struct ClaimCheck {
    /// Something that posts show.
    struct Observation {
        /// What was looked at.
        var by: String
        /// What it shows.
        var observed: String
        /// Posts that show it.
        var posts: Int64
        /// One of them.
        var post: String?
        /// Whether it is a face that an analyst holds for AI-made or stolen.
        var isArtificial = false
    }

    let type: String
    let claimed: String

    /// Only claims of a place of residence and of one's own face are judged; nationality, occupation and purpose are not
    /// what a place or an hour shows.
    func verdict(_ seen: Observation) -> ClaimStatus {
        switch (type, seen.by) {
        case ("residence", "region"), ("location", "region"):
            guard let claimed = Place(claimed), let observed = Place(seen.observed) else { return .unknown }
            return Place.verdict(claimed: claimed, observed: observed).map { $0 ? .consistent : .contradicted }
                ?? .unknown
        case ("face_is_own", "face"):
            guard seen.isArtificial else { return .unknown }
            return saysNo ? .consistent : .contradicted
        case ("face_is_own", "label"):
            return saysNo && seen.observed == ArtificialLabel.labelled.name ? .consistent : .unknown
        default: return .unknown
        }
    }

    private var saysNo: Bool { claimed.lowercased().prefix { $0.isLetter } == "no" }
}
