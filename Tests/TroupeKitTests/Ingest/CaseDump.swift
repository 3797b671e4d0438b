@testable import TroupeStore

extension CaseFile {
    /// The contents of a case table by table, numbers replaced by what they stand for, so that two cases can be
    /// compared.
    ///
    /// - Parameter isWithSources: Whether the tables that name sources are there too.
    func dump(withSources isWithSources: Bool = true) throws -> [String: [[String?]]] {
        let account = "(SELECT p.name || ':' || x.key FROM account x JOIN platform p ON p.id = x.platform WHERE x.id = "
        let asset = "(SELECT l.name || ':' || x.key FROM asset x JOIN layer l ON l.id = x.layer WHERE x.id = "
        let post = "(SELECT p.name || ':' || x.native FROM post x JOIN platform p ON p.id = x.platform WHERE x.id = "
        let sighting = """
            (SELECT o.name || '#' || x.record || '#' || o.sha256 || '#' || o.reading FROM sighting x
                JOIN source o ON o.id = x.source WHERE x.id =
            """
        var questions = [
            "platform": "SELECT name FROM platform",
            "layer": "SELECT name FROM layer",
            "account": "SELECT \(account) a.id), \(account) a.same_as) FROM account a",
            "asset": "SELECT \(asset) a.id), a.hash FROM asset a",
            "account_fact": "SELECT \(account) f.account), fact, value, first_seen, last_seen FROM account_fact f",
            "asset_fact": "SELECT \(asset) f.asset), fact, value, first_seen, last_seen FROM asset_fact f",
            "post": "SELECT \(post) t.id), kind, \(account) t.account), time, precision, origin FROM post t",
            "use": "SELECT \(post) u.post), \(asset) u.asset) FROM use u",
        ]
        if isWithSources {
            questions["source"] =
                "SELECT sha256, reading, name, bytes, format, collector, basis, records, used FROM source"
            questions["fact_sighting"] = """
                SELECT \(account) f.account), fact, value, o.name, f.record FROM account_fact f JOIN source o ON o.id = f.source
                """
            questions["asset_fact_sighting"] = """
                SELECT \(asset) f.asset), fact, value, o.name, f.record FROM asset_fact f JOIN source o ON o.id = f.source
                """
            questions["post_sighting"] = """
                SELECT \(post) t.id), \(sighting) t.first_sighting), \(sighting) t.last_sighting) FROM post t
                """
            questions["use_sighting"] = """
                SELECT \(post) u.post), \(asset) u.asset), place, \(sighting) u.sighting) FROM use u
                """
            questions["sighting"] = """
                SELECT \(sighting) g.id), \(post) g.post), line, captured, \(account) g.account), kind, time, precision, origin,
                    \(asset) g.caption), language, region, plays, likes, comments, shares, saves, ai_label, ai_fields, commerce,
                    advertisement, status FROM sighting g
                """
            questions["ledger"] = "SELECT * FROM ledger_view"
        }
        return try questions.mapValues { question in
            try table(question).rows.sorted { one, other in
                one.map { $0 ?? "" }.lexicographicallyPrecedes(other.map { $0 ?? "" })
            }
        }
    }
}
