import TroupeModel

/// The tables in which analysts of the field keep a cast: one row may hold entries of several kinds.
enum CastTableShape: CaseIterable {
    case posts
    case accounts
    case personas
    case products
    case assets
    case claims
    case events

    /// The columns that tell it.
    var tellingColumns: Set<String> {
        switch self {
        case .posts: ["post_id", "platform", "account_id", "caption"]
        case .accounts: ["account_id", "platform", "display_name"]
        case .personas: ["persona_id", "name", "accounts"]
        case .products: ["product_id", "title", "merchant_id"]
        case .assets: ["asset_id", "type", "origin"]
        case .claims: ["claim_id", "claim_type", "claimed"]
        case .events: ["event_id", "type", "time_utc"]
        }
    }

    /// The entries that a row holds; empty cells say nothing.
    func entries(_ row: [String: String]) throws(CastShapeError) -> [CastEntry] {
        let cells = row.filter { !$0.value.isEmpty }
        switch self {
        case .posts: return posts(cells)
        case .accounts: return try accounts(cells)
        case .personas: return try personas(cells)
        case .products: return try products(cells)
        case .assets:
            return [
                entry(
                    .assetAssessment, cells,
                    [
                        "layer": "type", "key": "asset_id", "label": "label", "origin": "origin", "method": "method",
                        "score": "score", "reviewer": "reviewer", "false_match": "false_match",
                    ])
            ]
        case .claims: return claims(cells)
        case .events:
            var event = entry(
                .event, cells,
                [
                    "id": "event_id", "type": "type", "account": "account_id", "persona": "persona_id",
                    "time": "time_utc", "detail": "detail",
                ])
            event.platform = cells["platform"]
            return [event]
        }
    }

    /// An entry whose fields stand in these columns; what every entry says of itself stands under its own name.
    private func entry(_ kind: CastKind, _ cells: [String: String], _ columns: [String: String]) -> CastEntry {
        var values: [String: String] = [:]
        for (field, column) in columns { values[field] = cells[column] }
        for field in CastField.provenance where values[field.name] == nil { values[field.name] = cells[field.name] }
        return CastEntry(kind, values)
    }

    /// A post's code and the scores of what was found in it; the post itself is for `troupe ingest`.
    private func posts(_ cells: [String: String]) -> [CastEntry] {
        guard let id = cells["post_id"], let platform = cells["platform"] else { return [] }
        let post = platform.lowercased() + ":" + id
        var entries: [CastEntry] = []
        if let code = cells["topic_code"] {
            var values = ["post": post, "narrative": code]
            values["coder"] = cells["coder"]
            values["codebook"] = cells["codebook"]
            entries.append(CastEntry(.coding, values))
        }
        for layer in ["face", "voice"] {
            guard let key = cells[layer + "_id"], let score = cells[layer + "_score"] else { continue }
            var values = ["post": post, "layer": layer, "key": key, "score": score]
            values["method"] = cells[layer + "_method"]
            entries.append(CastEntry(.assetMatch, values))
        }
        return entries
    }

    private func accounts(_ cells: [String: String]) throws(CastShapeError) -> [CastEntry] {
        guard let account = cells["account_id"], let platform = cells["platform"] else {
            throw CastShapeError(reason: "an account needs account_id and platform")
        }
        let since = cells["name_from_utc"] ?? ""
        let dates = ["display_name": since, "handle": "", "created": "", "status": cells["status_utc"] ?? ""]
        let columns = [
            ("handle", "handle"), ("display_name", "display_name"), ("created", "created_date"), ("status", "status"),
        ]
        var entries: [CastEntry] = columns.compactMap { field, column in
            cells[column].map {
                CastEntry(
                    .accountDetail, ["account": account, "field": field, "value": $0, "since": dates[field] ?? ""],
                    platform: platform)
            }
        }
        if let persona = cells["persona_id"] {
            entries.append(CastEntry(.personaAccount, ["persona": persona, "account": account], platform: platform))
        }
        if let role = cells["role"] {
            entries.append(CastEntry(.accountRole, ["account": account, "role": role], platform: platform))
        }
        return entries
    }

    private func personas(_ cells: [String: String]) throws(CastShapeError) -> [CastEntry] {
        guard let id = cells["persona_id"] else { throw CastShapeError(reason: "a persona needs persona_id") }
        var persona = entry(.persona, cells, ["id": "persona_id", "name": "name"])
        if let kind = cells["kind"] {
            // The first word tells; the whole stays as a note.
            let word = kind.lowercased().prefix { $0.isLetter }
            persona.values["kind"] = String(word)
            if word != kind { persona.values["note"] = kind }
        }
        var entries = [persona]
        for layer in ["face", "voice"] {
            guard let key = cells[layer + "_asset_id"] else { continue }
            entries.append(CastEntry(.personaAsset, ["persona": id, "layer": layer, "key": key]))
        }
        for account in (cells["accounts"] ?? "").split(whereSeparator: \.isWhitespace) {
            entries.append(CastEntry(.personaAccount, ["persona": id, "account": String(account)]))
        }
        return entries
    }

    private func products(_ cells: [String: String]) throws(CastShapeError) -> [CastEntry] {
        var entries = [entry(.product, cells, ["id": "product_id", "title": "title", "merchant": "merchant_id"])]
        if let merchant = cells["merchant_id"], let name = cells["merchant_name"] {
            entries.append(CastEntry(.merchant, ["id": merchant, "name": name]))
        }
        return entries
    }

    private func claims(_ cells: [String: String]) -> [CastEntry] {
        var entries = [
            entry(
                .claim, cells,
                [
                    "id": "claim_id", "persona": "persona_id", "account": "account_id", "type": "claim_type",
                    "claimed": "claimed", "post": "claim_post_id", "status": "status",
                ])
        ]
        if let id = cells["claim_id"], let observed = cells["observed"] {
            var values = ["claim": id, "observed": observed, "type": cells["observed_type"] ?? "observed"]
            values["post"] = cells["observed_post_id"]
            entries.append(CastEntry(.observation, values))
        }
        return entries
    }
}
