import Foundation
import Synchronization
import TroupeIngest
import TroupeModel
import TroupeReport

extension RunView {
    /// The picture of the run whose tables stand in a folder that the main job has written.
    ///
    /// - Parameter folder: The folder.
    /// - Throws: ``TroupeError`` if it holds no results, or a table cannot be read.
    init(folder: String) throws(TroupeError) {
        let tables = ResultTables(folder: folder)
        let run = try tables.record()
        let names = try tables.rows("accounts.csv", columns: ["account", "platform", "community"])
        let found = try tables.rows("communities.csv", columns: ["community"])
        let rows = try tables.rows(
            "ties.csv", columns: ["account_a", "account_b", "layer", "support", "post_pairs", "p", "q", "occasions"])
        // By bytes: names that Unicode calls equal are two.
        var isAmbiguous: Set<[UInt8]> = []
        var seen: Set<[UInt8]> = []
        for row in names where !seen.insert(row.bytes("account")).inserted { isAmbiguous.insert(row.bytes("account")) }
        let place = Dictionary(found.enumerated().map { ($1["community"], $0) }) { first, _ in first }
        var accounts = names.map { row in
            // Tables name an account by its id, or with its platform where the id stands on several.
            let id = row["account"]
            return Account(
                platform: row["platform"], id: id,
                label: isAmbiguous.contains(row.bytes("account")) ? row["platform"] + ":" + id : id,
                community: place[row["community"]])
        }
        accounts.sort(by: Account.precedes)
        let placeOfName = Dictionary(accounts.enumerated().map { (Array($1.label.utf8), $0) }) { first, _ in first }
        let groups = try Self.grouped(rows, places: placeOfName, file: folder + "/ties.csv")
        self.init(
            basis: Basis(
                data: run.data, sources: run.inputs.map(\.name), dataHash: run.inputs.first?.sha256,
                version: run.versions.troupe, settings: run.settings,
                window: Int64((run.settings.windowSeconds * 1000).rounded()), results: run.results,
                outcome: rows.isEmpty ? OutcomeSentence.withoutTies(run.results) : nil),
            evidence: TableEvidence(tables: tables, pairs: groups.map { $0[0].pair }))
        self.accounts = accounts
        communities = found.map { Community(letter: $0["community"], facts: Self.facts(of: $0)) }
        ties = groups.enumerated().compactMap { number, rows in
            guard let a = placeOfName[rows[0].pair[0]], let b = placeOfName[rows[0].pair[1]] else {
                return nil
            }
            return Tie(
                number: number, a: a, b: b, support: rows.reduce(0) { $0 + (Int($1["support"]) ?? 0) },
                postPairs: rows.reduce(0) { $0 + (Int($1["post_pairs"]) ?? 0) }, layers: rows.map { $0["layer"] },
                occasions: Int(rows[0]["occasions"]), expected: Double(rows[0]["expected"]), p: Double(rows[0]["p"]),
                q: Double(rows[0]["q"]))
        }
        settleTies()
    }

    /// The rows of each pair, in the order of the table.
    private static func grouped(
        _ rows: [ResultRow], places: [[UInt8]: Int], file: String
    ) throws(TroupeError) -> [[ResultRow]] {
        var groups: [[ResultRow]] = []
        var number: [[[UInt8]]: Int] = [:]
        for row in rows {
            let pair = row.pair
            if let unknown = pair.first(where: { places[$0] == nil }) {
                let stranger = String(decoding: unknown, as: UTF8.self)
                throw TroupeError(
                    .badInput,
                    "\(file.visible): \(stranger.visible) is not in accounts.csv; the tables must be of one run, so run "
                        + "troupe map again")
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

/// The tables of a folder of results.
struct ResultTables: Sendable {
    let folder: String

    /// How the run was made.
    func record() throws(TroupeError) -> RunRecord {
        guard let data = FileManager.default.contents(atPath: folder + "/run.json") else {
            throw TroupeError(
                .failure,
                "\(folder.visible) holds no results (run.json is missing); run troupe map first, or name another folder"
            )
        }
        do {
            return try RunRecord(json: Array(data))
        } catch {
            throw TroupeError(.badInput, "\(folder.visible)/run.json is not a record that this version can read")
        }
    }

    /// The rows of a table that has these columns.
    func rows(_ name: String, columns: [String]) throws(TroupeError) -> [ResultRow] {
        let table: DelimitedTable
        do {
            table = try DelimitedTable(contentsOf: folder + "/" + name)
        } catch {
            throw TroupeError(error)
        }
        for column in columns where !table.columns.contains(column) {
            throw TroupeError(
                .badInput, "\(folder.visible)/\(name): the column \(column) is missing; run troupe map again")
        }
        if let row = table.refused.first {
            throw TroupeError(
                .badInput,
                "\(folder.visible)/\(name): row \(row) below the header is damaged; run troupe map again")
        }
        return table.rows.map { ResultRow(columns: table.columns, cells: $0) }
    }
}

/// The co-actions in `evidence.csv`, read when they are first asked for.
private final class TableEvidence: EvidenceOfTies {
    private let tables: ResultTables
    private let pairs: [[[UInt8]]]
    private let loaded = Mutex<[[RunView.CoAction]]?>(nil)

    init(tables: ResultTables, pairs: [[[UInt8]]]) {
        self.tables = tables
        self.pairs = pairs
    }

    func coActions(ofTie number: Int) throws -> [RunView.CoAction] {
        try loaded.withLock { state in
            let found = try state ?? read()
            state = found
            return found.indices.contains(number) ? found[number] : []
        }
    }

    private func read() throws(TroupeError) -> [[RunView.CoAction]] {
        let number = Dictionary(pairs.enumerated().map { ($1, $0) }) { first, _ in first }
        var found = [[RunView.CoAction]](repeating: [], count: pairs.count)
        var postNumbers: [[[UInt8]]: Int64] = [:]
        let columns = ["account_a", "account_b", "layer", "object", "post_a", "time_a", "post_b", "time_b"]
        for (place, row) in try tables.rows("evidence.csv", columns: columns).enumerated() {
            guard let tie = number[row.pair] else { continue }
            func post(_ end: String) throws(TroupeError) -> RunView.Post {
                guard let time = UTCText.milliseconds(of: row["time_" + end]) else {
                    throw TroupeError(
                        .badInput,
                        "\(tables.folder.visible)/evidence.csv: row \(place + 1) below the header: time_\(end) is no "
                            + "time as troupe writes it; run troupe map again")
                }
                let (source, line) = (row["source_" + end], row["line_" + end])
                // Where a post stands tells it from all others, its id does not: some have none.
                let key = ["source_", "line_", "post_", "account_"].map { row.bytes($0 + end) }
                let number = postNumbers[key] ?? Int64(postNumbers.count)
                postNumbers[key] = number
                return RunView.Post(
                    number: number, id: row["post_" + end], time: time,
                    source: source.isEmpty ? nil : "\(source), line \(line)")
            }
            found[tie].append(
                RunView.CoAction(
                    tie: tie, layer: row["layer"], object: row["object"], first: try post("a"), second: try post("b")))
        }
        return found
    }
}
