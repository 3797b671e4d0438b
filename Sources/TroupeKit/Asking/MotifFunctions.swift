import TroupeCoordination
import TroupeModel
import TroupeStatistics
import TroupeStore

/// The functions for patterns over time and text that SQL alone does not tell, each with its chance.
struct MotifFunctions {
    let graph: CaseGraph

    /// All of them.
    var tables: [TableFunction] {
        [
            phaseSwitch, phrases, createdTogether, Successors(graph: graph).table, Twins(graph: graph).table,
            FirstPosters(graph: graph).table,
        ]
    }

    private var phaseSwitch: TableFunction {
        TableFunction(
            "phase_switch",
            "does the share of posts with a narrative change at one point of the time of each community (or account)? "
                + "One script counts once",
            parameters: ["narrative", "by", "seed"], needed: 1,
            columns: [
                "who", "scripts", "before", "share_before", "share_after", "last_before", "first_after", "p",
            ]
        ) { arguments in
            let byAccount = arguments[1].text == "account"
            let posts = try graph.file.codedPosts(narrative: arguments[0].text ?? "", byAccount: byAccount)
            if !byAccount { _ = try graph.communities() }
            let seed = UInt64(max(0, arguments[2].number ?? 1))
            return Dictionary(grouping: posts, by: \.who).sorted { $0.key < $1.key }.map { community, posts in
                let scripts = ScriptShares.scripts(posts)
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

    private var phrases: TableFunction {
        TableFunction(
            "phrases", "fixed openings and closings of captions, one row an account", parameters: ["shortest"],
            needed: 0, columns: ["place", "phrase", "captions", "posts", "accounts", "account"]
        ) { arguments in
            var search = CaptionPhrases()
            if let shortest = arguments[0].number, shortest >= 1 { search.shortest = Int(shortest) }
            var names: [String] = []
            var captions: [(account: UInt32, text: String)] = []
            for (name, text) in try graph.file.captions() {
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
            let accounts = try graph.file.creationDays()
            _ = try graph.communities()
            let days = accounts.map(\.number)
            let members = Dictionary(grouping: accounts.filter { $0.community != nil }) { $0.community ?? "" }
            return members.sorted { $0.key < $1.key }.compactMap { community, own in
                guard let first = own.first, let last = own.last else { return nil }
                return [
                    .text(community), .integer(Int64(own.count)), .text(first.day), .text(last.day),
                    .integer(last.number - first.number + 1), .integer(Int64(days.count)),
                    .real(SpanChance.atMost(last.number - first.number, count: own.count, of: days)),
                ]
            }
        }
    }
}
