import Foundation
import TroupeBase
import TroupeGraph
import TroupeIngest
import TroupeModel
import TroupeReport

/// Which accounts, ties and communities two runs share.
public struct RunComparison: Sendable {
    /// One of the two runs.
    struct Run: Sendable {
        let name: String
        let communityOfAccount: [String: String]
        let ties: Set<[String]>

        /// Reads the results of a run: a folder of `map` or `detect`, or the record in it (`run.json`, `method.json`)
        /// where the folder holds both.
        init(_ path: String, named given: String? = nil) throws(TroupeError) {
            let files = FileManager.default
            var folder = path
            var record = ""
            if path.hasSuffix(".json") {
                record = path.split(separator: "/").last.map(String.init) ?? path
                folder = String(path.dropLast(record.count + 1))
                if folder.isEmpty { folder = path.hasPrefix("/") ? "/" : "." }
            } else {
                let present = ["run.json", "method.json"].filter { files.fileExists(atPath: path + "/" + $0) }
                guard present.count == 1, let only = present.first else {
                    throw TroupeError(
                        present.isEmpty ? .failure : .usage,
                        present.isEmpty
                            ? "\(path.visible) holds no results of map or detect"
                            : "\(path.visible) holds results of map and of detect: name \(path.visible)/run.json or "
                                + "\(path.visible)/method.json")
                }
                record = only
            }
            guard ["run.json", "method.json"].contains(record), files.fileExists(atPath: folder + "/" + record) else {
                throw TroupeError(.usage, "\(path.visible) is not the record of a run (run.json or method.json)")
            }
            let prefix = record == "method.json" ? "method-" : ""
            if let given { name = given } else { name = try Self.name(folder, record) }
            let accounts = try Self.rows(folder + "/\(prefix)accounts.csv")
            communityOfAccount = Dictionary(accounts.map { ($0["account"] ?? "", $0["community"] ?? "") }) { one, _ in
                one
            }
            var ties: Set<[String]> = []
            for row in try Self.rows(folder + "/\(prefix)ties.csv") where row["kept"] != "0" {
                ties.insert([row["account_a"] ?? "", row["account_b"] ?? ""].sorted())
            }
            self.ties = ties
        }

        private static func rows(_ path: String) throws(TroupeError) -> [[String: String]] {
            do throws(IngestError) {
                let table = try DelimitedTable(contentsOf: path)
                return table.rows.map { Dictionary(zip(table.columns, $0)) { one, _ in one } }
            } catch {
                throw TroupeError(error)
            }
        }

        private static func name(_ folder: String, _ record: String) throws(TroupeError) -> String {
            guard record == "method.json" else { return "map in \(folder)" }
            struct Record: Decodable {
                struct Method: Decodable { let name: String }
                let method: Method
            }
            guard let data = FileManager.default.contents(atPath: folder + "/" + record),
                let read = try? DocumentJSON.read(Record.self, from: data)
            else { throw TroupeError(.badInput, "\(folder)/\(record) is not a record that this version can read") }
            return "\(read.method.name) in \(folder)"
        }
    }

    /// A community of the first run and the one of the second that is most like it.
    struct Match: Sendable, Encodable {
        let community: String
        let size: Int
        let mostLike: String?
        let sizeOfMostLike: Int
        let shared: Int
        let jaccard: Double
    }

    private struct Counts: Sendable, Encodable {
        let first: Int
        let second: Int
        let both: Int

        var jaccard: Double { first + second > both ? Double(both) / Double(first + second - both) : 1 }

        var words: String {
            "\(PlainText.count(both)) in both, \(PlainText.count(first - both)) in the first only, "
                + "\(PlainText.count(second - both)) in the second only (Jaccard "
                + "\(PlainText.decimal(jaccard, places: 3)))"
        }
    }

    private let first: Run
    private let second: Run

    /// Reads two runs.
    ///
    /// - Throws: ``TroupeError`` if one is no result of `map` or `detect`.
    public init(_ first: String, _ second: String) throws(TroupeError) {
        self.first = try Run(first)
        self.second = try Run(second)
    }

    /// Reads two runs that are shown under other names than those of their folders.
    init(_ first: String, _ second: String, named names: (String, String)) throws(TroupeError) {
        self.first = try Run(first, named: names.0)
        self.second = try Run(second, named: names.1)
    }

    private var accounts: Counts {
        let both = first.communityOfAccount.keys.count { second.communityOfAccount[$0] != nil }
        return Counts(first: first.communityOfAccount.count, second: second.communityOfAccount.count, both: both)
    }

    private var ties: Counts {
        Counts(first: first.ties.count, second: second.ties.count, both: first.ties.intersection(second.ties).count)
    }

    /// Adjusted Rand index of the communities over the accounts that both runs have; nil for fewer than two.
    private var adjustedRandIndex: Double? {
        let common = first.communityOfAccount.keys.filter { second.communityOfAccount[$0] != nil }.sorted()
        guard common.count > 1 else { return nil }
        func labels(_ run: Run) -> [String] {
            common.map { account in
                let community = run.communityOfAccount[account] ?? ""
                return community.isEmpty ? "alone:" + account : "in:" + community
            }
        }
        return PartitionAgreement(Partition(labels: labels(first)), Partition(labels: labels(second))).adjustedRandIndex
    }

    private var matches: [Match] {
        func members(_ run: Run) -> [String: Set<String>] {
            var members: [String: Set<String>] = [:]
            for (account, community) in run.communityOfAccount where !community.isEmpty {
                members[community, default: []].insert(account)
            }
            return members
        }
        let others = members(second)
        return members(first).map { community, own in
            let best = others.map { (name: $0.key, shared: own.intersection($0.value).count, size: $0.value.count) }
                .filter { $0.shared > 0 }
                .max { ($0.shared, $1.size, $1.name) < ($1.shared, $0.size, $0.name) }
            let union = own.count + (best?.size ?? 0) - (best?.shared ?? 0)
            return Match(
                community: community, size: own.count, mostLike: best?.name, sizeOfMostLike: best?.size ?? 0,
                shared: best?.shared ?? 0, jaccard: Double(best?.shared ?? 0) / Double(max(1, union)))
        }.sorted { $0.size != $1.size ? $0.size > $1.size : $0.community < $1.community }
    }

    /// For people.
    public var plain: String {
        var lines = [
            "first: \(first.name.visible)", "second: \(second.name.visible)", "",
            "accounts: \(accounts.words)", "ties: \(ties.words)",
        ]
        if let index = adjustedRandIndex {
            lines.append(
                "communities of the accounts in both: adjusted Rand index \(PlainText.decimal(index, places: 3))")
        }
        let shown = matches.prefix(20)
        if !shown.isEmpty {
            lines += ["", "communities of the first, and what is most like them in the second:"]
            lines += shown.map { match in
                guard let other = match.mostLike else { return "  \(match.community) (\(match.size)): none" }
                return
                    "  \(match.community) (\(match.size)): \(other) (\(match.sizeOfMostLike)), \(match.shared) shared, "
                    + "Jaccard \(PlainText.decimal(match.jaccard, places: 3))"
            }
            if matches.count > shown.count { lines.append("  and \(matches.count - shown.count) more") }
        }
        return lines.joined(separator: "\n")
    }

    private struct Document: Encodable {
        let schema = "troupe.comparison"
        let schemaVersion = 1
        let first: String
        let second: String
        let accounts: Counts
        let ties: Counts
        let adjustedRandIndex: Double?
        let communities: [Match]
        let onlyFirst: [String]
        let onlySecond: [String]
    }

    /// A document for scripts: schema `troupe.comparison`, version 1.
    public func json() throws -> String {
        let (one, other) = (Set(first.communityOfAccount.keys), Set(second.communityOfAccount.keys))
        return try jsonText(
            Document(
                first: first.name, second: second.name, accounts: accounts, ties: ties,
                adjustedRandIndex: adjustedRandIndex, communities: matches,
                onlyFirst: one.subtracting(other).sorted(), onlySecond: other.subtracting(one).sorted()))
    }
}
