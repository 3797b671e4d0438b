package import TroupeModel
import TroupeStatistics

/// CooRTweet: accounts that share an object within a window, again and again.
///
/// `detect_groups`, `generate_coordinated_network`, `flag_speed_share`, `group_stats` and `account_stats` of the R
/// package 2.1.3 (Righetti & Balluff), step by step, its peculiarities included; the right figure stands beside each.
package struct CooRTweet: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "coortweet", title: "CooRTweet",
            source: "Righetti & Balluff 2025, CooRTweet 2.1.3, https://CRAN.R-project.org/package=CooRTweet",
            summary: "Pairs of posts of one object within a window; accounts with few coordinated posts are left out; "
                + "ties whose number of post pairs lies above a quantile are kept.",
            traces: [["object", "repost", "link", "caption"]],
            parameters: [
                MethodParameter("time_window", 10, .seconds, "longest gap of two posts"),
                MethodParameter("min_participation", 2, .count, "fewest posts, and fewest coordinated posts"),
                MethodParameter("edge_weight", 0.5, .share, "quantile of the weights that a kept tie lies above"),
                MethodParameter("fast_window", 0, .number, "a second, shorter window in seconds; 0 for none"),
                MethodParameter("unique_rows", 0, .count, "1 leaves out rows that repeat another whole"),
            ],
            traps: [
                "min_participation holds for one end of a pair only: an account with a single coordinated post stays "
                    + "beside one that has enough.",
                "The weight counts post pairs, not objects: one object posted again and again looks like many. The "
                    + "column objects counts distinct objects.",
                "n_content_id and n_content_id_y count the older and the newer posts of a pair of accounts, not the "
                    + "posts of one and of the other account, so edge_symmetry_score differs from its description; "
                    + "symmetry_by_account is what it describes.",
                "avg_time_delta and avg_edge_symmetry_score of an account are means over distinct pairs of values; "
                    + "mean_time_delta is the mean over its ties.",
                "With most weights at 1 the quantile 0.5 keeps every tie of two post pairs, whatever chance makes.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let contents = PostIdentifierNumbers(posts.identifiers)
        let least = settings.count("min_participation")
        var trace = Trace(layer, of: posts)
        if settings.count("unique_rows") > 0 { trace = trace.withoutRepeatedRows(contents) }
        trace = trace.accountsWithRows(atLeast: least).inOrderOfAccounts()

        let objects = posts.layers[layer].objects
        let found = try trace.postPairs(within: settings.milliseconds("time_window")) { older, newer in
            let (one, other) = (contents.numbers[Int(older.post)], contents.numbers[Int(newer.post)])
            guard older.account != newer.account, one != other else { return false }
            let shared = contents.number(of: objects[Int(older.object)])
            return shared != one && shared != other
        }
        let participation = Participation(trace: trace, contents: contents, least: least)
        let pairs = participation.filter(found)
        let fastWindow = Int64((settings.number("fast_window") * 1000).rounded())
        let fast = fastWindow > 0 ? participation.filter(pairs.filter { $0.gap <= fastWindow }) : nil

        var result = MethodResult()
        let full = CooRTweetEdges(pairs, contents: contents)
        let threshold = Quantile.type7(settings.number("edge_weight"), of: full.edges.map { Double($0.weight) })
        result.ties = full.edges.enumerated().map { row, edge in edge.tie(threshold: threshold ?? 0, row: row) }
        result.tieColumns = CooRTweetEdges.columns.enumerated().map { column, name in
            TieColumn(name: name, values: full.edges.map { $0.values[column] })
        }
        if let fast {
            let edges = CooRTweetEdges(fast, contents: contents)
            let fastThreshold = Quantile.type7(
                settings.number("edge_weight"), of: edges.edges.map { Double($0.weight) })
            let same = full.edges.map { edges.edge($0.first, $0.second) }
            result.tieColumns += CooRTweetEdges.columns.enumerated().map { column, name in
                TieColumn(name: name + "_fast", values: same.map { $0?.values[column] ?? .nan })
            }
            result.tieColumns += [
                TieColumn(name: "weight_fast", values: same.map { $0.map { Double($0.weight) } ?? .nan }),
                TieColumn(
                    name: "weight_threshold_fast",
                    values: same.map { $0.map { Double($0.weight) > fastThreshold ?? 0 ? 1 : 0 } ?? .nan }),
            ]
        }
        result.finish(posts)
        result.tables = [
            groupsTable(pairs, layer: layer), full.objectsTable(result.ties, pairs: pairs, layer: layer),
            full.accountsTable(result, pairs: pairs, contents: contents, posts: posts),
        ]
        result.notes = [
            "\(pairs.count) post pairs; ties are kept above \(threshold ?? 0) post pairs (quantile "
                + "\(settings.number("edge_weight")) of the weights)."
        ]
        return result
    }

    /// `detect_groups`: one row a post pair, the older post first.
    private func groupsTable(_ pairs: [PostPair], layer: Int) -> MethodTable {
        MethodTable(
            name: "groups",
            columns: ["object_id", "content_id", "content_id_y", "time_delta", "account_id", "account_id_y"],
            rows: pairs.map { pair in
                [
                    .object(layer: layer, number: Int(pair.older.object)), .post(Int(pair.older.post)),
                    .post(Int(pair.newer.post)), .number(Double(pair.gap) / 1000), .account(pair.older.account),
                    .account(pair.newer.account),
                ]
            })
    }
}

/// The filter by coordinated posts.
private struct Participation {
    let trace: Trace
    let contents: PostIdentifierNumbers
    let least: Int

    /// Keeps the pairs of which a post is by an account with enough rows among the posts of all pairs.
    func filter(_ pairs: [PostPair]) -> [PostPair] {
        var isPaired = [Bool](repeating: false, count: contents.count)
        for pair in pairs {
            isPaired[Int(contents.numbers[Int(pair.older.post)])] = true
            isPaired[Int(contents.numbers[Int(pair.newer.post)])] = true
        }
        var rows: [UInt32: Int] = [:]
        for row in trace.rows where isPaired[Int(contents.numbers[Int(row.post)])] {
            rows[row.account, default: 0] += 1
        }
        var isKept = [Bool](repeating: false, count: contents.count)
        for row in trace.rows where rows[row.account, default: 0] >= least {
            let content = Int(contents.numbers[Int(row.post)])
            if isPaired[content] { isKept[content] = true }
        }
        return pairs.filter {
            isKept[Int(contents.numbers[Int($0.older.post)])] || isKept[Int(contents.numbers[Int($0.newer.post)])]
        }
    }
}

extension Trace {
    /// Leaves out rows whose object, account, post id and time stand in an earlier row.
    fileprivate func withoutRepeatedRows(_ contents: PostIdentifierNumbers) -> Trace {
        var seen: Set<Row> = []
        return Trace(
            rows: rows.filter { row in
                var key = row
                key.post = contents.numbers[Int(row.post)]
                return seen.insert(key).inserted
            })
    }

    /// The rows account after account, accounts in order of first appearance: posts of one moment keep this order.
    fileprivate func inOrderOfAccounts() -> Trace {
        var lists: [UInt32: Int] = [:]
        var rowsOf: [[Row]] = []
        for row in rows {
            if let place = lists[row.account] {
                rowsOf[place].append(row)
            } else {
                lists[row.account] = rowsOf.count
                rowsOf.append([row])
            }
        }
        return Trace(rows: Array(rowsOf.joined()))
    }
}
