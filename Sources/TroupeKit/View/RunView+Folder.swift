import Foundation
import TroupeIngest
import TroupeModel
import TroupeReport

extension RunView {
    /// The picture of the run whose tables stand in a folder that the main job has written.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - isSlow: Whether its slow groups are shown instead of its network.
    /// - Throws: ``TroupeError`` if it holds no results, or a table cannot be read.
    init(folder: String, isSlow: Bool = false) throws(TroupeError) {
        let tables = ResultTables(folder: folder)
        let run = try tables.record()
        let files = isSlow ? TableNames.slow : .network
        if isSlow, (run.results.slowGroups ?? 0) == 0 {
            throw TroupeError(
                .failure,
                run.results.slowGroups == nil
                    ? "\(folder.visible): the run did not look for slow groups; run troupe map with --pace all"
                    : "\(folder.visible): the run found no slow groups")
        }
        let names = try tables.accounts(files.accounts, columns: [files.group])
        let found = try tables.rows(files.groups, columns: [files.group])
        let columns = ["account_a", "account_b", "layer", "support", "post_pairs"] + files.chance
        let rows = try tables.rows(files.ties, columns: columns, only: Set(columns + ["group", "expected"]))
        let place = Dictionary(found.enumerated().map { ($1[files.group], $0) }) { first, _ in first }
        let mentioned = Set(rows.flatMap(\.pair))
        var accounts = names.map { account in
            Account(
                platform: account.platform, id: account.id, label: account.name(amongThose: mentioned),
                community: place[account.row[files.group]])
        }
        accounts.sort(by: Account.precedes)
        let placeOfName = Dictionary(accounts.enumerated().map { (Array($1.label.utf8), $0) }) { first, _ in first }
        let groups = try Self.grouped(
            rows, places: placeOfName, file: folder + "/" + files.ties, accounts: files.accounts)
        self.init(
            basis: Basis(
                data: run.data, sources: run.inputs.map(\.name), dataHash: run.inputs.first?.sha256,
                version: run.versions.troupe, settings: run.settings,
                window: Int64(saturating: (files.window(run, found) * 1000).rounded()), results: run.results,
                outcome: rows.isEmpty ? OutcomeSentence.withoutTies(run.results) : nil),
            evidence: TableEvidence(tables: tables, name: files.evidence, ties: groups.map { $0[0] }))
        basis.isSlow = isSlow
        self.accounts = accounts
        communities = found.map {
            Community(letter: $0[files.group], facts: isSlow ? Self.slowFacts(of: $0) : Self.facts(of: $0))
        }
        ties = groups.enumerated().compactMap { number, rows in
            guard let a = placeOfName[rows[0].pair[0]], let b = placeOfName[rows[0].pair[1]] else {
                return nil
            }
            return Tie(
                number: number, a: a, b: b, support: rows.reduce(0) { $0.addingSaturating(Int($1["support"]) ?? 0) },
                postPairs: rows.reduce(0) { $0.addingSaturating(Int($1["post_pairs"]) ?? 0) },
                layers: rows.map { $0["layer"] },
                occasions: Int(rows[0]["occasions"]), expected: Double(rows[0]["expected"]), p: Double(rows[0]["p"]),
                q: Double(rows[0]["q"]))
        }
        settleTies()
    }

    /// The tables of one of the two pictures.
    private struct TableNames {
        var accounts: String
        var groups: String
        var ties: String
        var evidence: String
        /// The column with the letter of the community or slow group.
        var group: String
        /// Further columns of the ties.
        var chance: [String]

        static let network = TableNames(
            accounts: "accounts.csv", groups: "communities.csv", ties: "ties.csv", evidence: "evidence.csv",
            group: "community", chance: ["p", "q", "occasions"])
        static let slow = TableNames(
            accounts: "slow-accounts.csv", groups: "slow-groups.csv", ties: "slow-ties.csv",
            evidence: "slow-evidence.csv", group: "group", chance: ["window_s", "evidence"])

        /// The window in seconds: of slow groups, the widest of them.
        func window(_ run: RunRecord, _ groups: [ResultRow]) -> Double {
            group == "community" ? run.settings.windowSeconds : groups.compactMap { Double($0["window_s"]) }.max() ?? 0
        }
    }

    /// The rows of each pair, in the order of the table.
    private static func grouped(
        _ rows: [ResultRow], places: [[UInt8]: Int], file: String, accounts: String
    ) throws(TroupeError) -> [[ResultRow]] {
        var groups: [[ResultRow]] = []
        var number: [[[UInt8]]: Int] = [:]
        for row in rows {
            let pair = row.pair
            // A pair of two slow groups is a line of the first.
            if let known = number[pair], row["group"] != groups[known][0]["group"] { continue }
            if let unknown = pair.first(where: { places[$0] == nil }) {
                let stranger = String(decoding: unknown, as: UTF8.self)
                throw TroupeError(
                    .badInput,
                    "\(file.visible): \(stranger.visible) is not in \(accounts); the tables must be of one run, so "
                        + "run troupe map again")
            }
            if let known = number[pair] {
                groups[known].append(row)
            } else {
                number[pair] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    /// What is said of a slow group, in the words of a run that has just ended.
    private static func slowFacts(of row: ResultRow) -> [[String]] {
        slowFacts(
            window: Int64(saturating: ((Double(row["window_s"]) ?? 0) * 1000).rounded()), texts: Int(row["texts"]) ?? 0,
            posts: Int(row["posts"]) ?? 0, closure: Double(row["closure"]) ?? 0, first: row["first_utc"],
            last: row["last_utc"], score: Double(row["evidence_per_member"]) ?? 0, p: Double(row["p"]) ?? 1)
    }

    /// What is said of a community, in the words of a run that has just ended.
    private static func facts(of row: ResultRow) -> [[String]] {
        var facts: [[String]] = []
        if let posts = Int(row["posts"]) { facts.append(["posts", PlainText.count(posts)]) }
        for (name, column) in [("first", "first_utc"), ("last", "last_utc")] where !row[column].isEmpty {
            facts.append([name, String(row[column].prefix(10))])
        }
        if let score = Double(row["evidence_per_member"]) {
            facts.append(["evidence per member", PlainText.decimal(score, places: 2)])
        }
        if let p = Double(row["p"]) { facts.append(["family-wise p", PlainText.probability(p)]) }
        if !row["grade"].isEmpty { facts.append(["evidence", row["grade"]]) }
        return facts
    }
}
