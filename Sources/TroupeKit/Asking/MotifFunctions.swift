import TroupeCoordination
import TroupeModel
import TroupeStatistics
import TroupeStore

/// The functions for patterns over time and text that SQL alone does not tell, each with its chance.
struct MotifFunctions {
    let graph: CaseGraph

    /// All of them.
    var tables: [TableFunction] {
        [phaseSwitch, phrases, createdTogether, Successors(graph: graph).table, Twins(graph: graph).table]
    }

    private var phaseSwitch: TableFunction {
        TableFunction(
            "phase_switch",
            "does the share of posts with a narrative change at one point of the time of each community (or account)? One script counts once",
            parameters: ["narrative", "by", "seed"], needed: 1,
            columns: [
                "who", "scripts", "before", "share_before", "share_after", "last_before", "first_after", "p",
            ]
        ) { arguments in
            let rows = try graph.file.ask(
                """
                SELECT CASE :by WHEN 'account' THEN n.node ELSE m.community END AS who, t.time, s.key, t.native,
                    max(c.narrative = :narrative) AS marked
                FROM coding_view c JOIN post t ON t.id = c.post JOIN account a ON a.id = t.account
                    JOIN account_card n ON n.account = coalesce(a.same_as, a.id)
                    LEFT JOIN member_view m ON m.number = n.account JOIN sighting g ON g.id = t.last_sighting LEFT JOIN asset s ON s.id = g.caption
                WHERE t.time IS NOT NULL AND (:by = 'account' OR m.community IS NOT NULL)
                GROUP BY t.id ORDER BY who, t.time, t.native
                """, parameters: ["narrative": arguments[0], "by": arguments[1]]
            ).rows
            if arguments[1].text != "account" { _ = try graph.communities() }
            let seed = UInt64(max(0, arguments[2].number ?? 1))
            return Dictionary(grouping: rows) { $0[0] ?? "" }.sorted { $0.key < $1.key }.map { community, posts in
                let scripts = scripts(posts)
                guard let found = ShareSwitch(scripts.map(\.isMarked), seed: seed) else {
                    return [.text(community), .integer(Int64(scripts.count))] + Array(repeating: .null, count: 6)
                }
                return [
                    .text(community), .integer(Int64(scripts.count)), .integer(Int64(found.before)),
                    .real(found.shareBefore), .real(found.shareAfter),
                    .text(UTCText.time(scripts[found.before - 1].time)),
                    .text(UTCText.time(scripts[found.before].time)),
                    .real(found.p),
                ]
            }
        }
    }

    /// The first post of each script: captions that are the same once folded are one script; a post without a caption is
    /// one of its own.
    private func scripts(_ posts: [[String?]]) -> [(time: Int64, isMarked: Bool)] {
        var seen: Set<String> = []
        return posts.compactMap { post in
            let folded = CaptionFolding.fold(post[2] ?? "")
            guard seen.insert(folded.isEmpty ? "post " + (post[3] ?? "") : folded).inserted else { return nil }
            return (Int64(post[1] ?? "") ?? 0, post[4] == "1")
        }
    }

    private var phrases: TableFunction {
        TableFunction(
            "phrases", "fixed openings and closings of captions, one row an account", parameters: ["shortest"],
            needed: 0, columns: ["place", "phrase", "captions", "posts", "accounts", "account"]
        ) { arguments in
            var search = CaptionPhrases()
            if let shortest = arguments[0].number, shortest >= 1 { search.shortest = Int(shortest) }
            let rows = try graph.file.ask("SELECT node, key FROM post_use WHERE layer = 'caption' ORDER BY node").rows
            var names: [String] = []
            var captions: [(account: UInt32, text: String)] = []
            for row in rows {
                guard let name = row[0], let text = row[1] else { continue }
                if names.last != name { names.append(name) }
                captions.append((UInt32(names.count - 1), text))
            }
            return search.phrases(of: captions).flatMap { phrase in
                phrase.accounts.map { account in
                    [
                        .text(phrase.place.rawValue), .text(phrase.text), .integer(Int64(phrase.captions)),
                        .integer(Int64(phrase.posts)), .integer(Int64(phrase.accounts.count)),
                        .text(names[Int(account)]),
                    ]
                }
            }
        }
    }

    private var createdTogether: TableFunction {
        TableFunction(
            "created_together",
            "how close in time the accounts of each community were made, beside as many accounts of the case at random",
            parameters: [], columns: ["community", "accounts", "first_day", "last_day", "days", "known", "p"]
        ) { _ in
            let rows = try graph.file.ask(
                """
                SELECT m.community, substr(a.created, 1, 10), CAST(julianday(substr(a.created, 1, 10)) AS INTEGER)
                FROM account_card a LEFT JOIN member_view m ON m.number = a.account
                WHERE julianday(substr(a.created, 1, 10)) IS NOT NULL ORDER BY 3
                """
            ).rows
            _ = try graph.communities()
            let days = rows.compactMap { $0[2].flatMap { Int64($0) } }
            let members = Dictionary(grouping: rows.filter { $0[0] != nil }) { $0[0] ?? "" }
            return members.sorted { $0.key < $1.key }.compactMap { community, accounts in
                guard let first = accounts.first, let last = accounts.last, let from = first[2].flatMap({ Int64($0) }),
                    let to = last[2].flatMap({ Int64($0) })
                else { return nil }
                return [
                    .text(community), .integer(Int64(accounts.count)), .text(first[1] ?? ""), .text(last[1] ?? ""),
                    .integer(to - from + 1), .integer(Int64(days.count)),
                    .real(SpanChance.atMost(to - from, count: accounts.count, of: days)),
                ]
            }
        }
    }
}
