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
            var rows: [[CaseValue]] = []
            for claim in try graph.file.checkableClaims() {
                let check = ClaimCheck(type: claim.type, claimed: claim.claimed)
                for seen in try Self.observations(of: claim.account, in: graph) {
                    rows.append([
                        .text(claim.id), .text(claim.account), .text(seen.by), .text(seen.observed),
                        .integer(seen.posts), seen.post.map { .text($0) } ?? .null, .text(check.verdict(seen).rawValue),
                    ])
                }
            }
            return rows
        }
    }

    /// What the posts of an account show.
    private static func observations(of account: String, in graph: CaseGraph) throws -> [SeenInPosts] {
        let seen = try graph.file.seenInPosts(of: account)
        // The three hours with the most posts say when somebody is awake; all 24 would only fill the page.
        return seen.filter { $0.by != "hours" } + seen.filter { $0.by == "hours" }.prefix(3)
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
    static func attribution(of file: CaseFile, in language: Language = .english) throws -> AttributionSentences {
        let found = try file.hypotheses()
        return AttributionSentences(
            hypotheses: found.hypotheses, indicators: found.indicators, words: Wording(language))
    }
}

/// Whether what posts show contradicts a claim, agrees with it, or says nothing.
struct ClaimCheck {
    let type: String
    let claimed: String

    /// Only claims of a place of residence and of one's own face are judged; nationality, occupation and purpose are
    /// not what a place or an hour shows.
    func verdict(_ seen: SeenInPosts) -> ClaimStatus {
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
