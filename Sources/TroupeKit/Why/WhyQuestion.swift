import Foundation
import TroupeIngest
import TroupeModel
import TroupeReport

/// The question `why A B`: what stands behind the tie of two accounts in a folder of results.
public struct WhyQuestion: Sendable {
    /// A folder that the main job has written.
    public var folder: String

    /// A question to this folder.
    public init(folder: String) {
        self.folder = folder
    }

    /// Looks the pair up, in either order.
    ///
    /// - Throws: ``TroupeError`` if the folder holds no results, an account is not in them, or the two are not tied.
    public func answer(_ one: String, _ other: String) throws(TroupeError) -> WhyAnswer {
        let run = try record()
        let pair = Set([one, other])
        guard pair.count == 2 else { throw TroupeError(.usage, "name two different accounts") }
        // The two accounts stand in the first two columns of both tables.
        let ties = try rows("ties.csv", columns: TiesTable.columns) { pair.contains($0) || pair.contains($1) }
        let found = ties.filter { Set([$0["account_a"], $0["account_b"]]) == pair }
        guard !found.isEmpty else {
            for name in [one, other] where !ties.contains(where: { $0.names(name) }) {
                throw TroupeError(
                    .failure, "\(name.visible) has no tie in \(folder); \(folder)/accounts.csv lists who has")
            }
            throw TroupeError(
                .failure, "\(one.visible) and \(other.visible) are not tied in \(folder); see \(folder)/ties.csv")
        }
        let evidence = try rows("evidence.csv", columns: EvidenceTable.columns) {
            $0 != $1 && pair.contains($0) && pair.contains($1)
        }
        let hasTests = FileManager.default.fileExists(atPath: folder + "/tie-tests.csv")
        let tests =
            hasTests
            ? try rows("tie-tests.csv", columns: TieTestsTable.columns) {
                $0 != $1 && pair.contains($0) && pair.contains($1)
            } : []
        return WhyAnswer(ties: found, evidence: evidence, run: run, layerTests: tests)
    }

    private func record() throws(TroupeError) -> RunRecord {
        guard let data = FileManager.default.contents(atPath: folder + "/run.json") else {
            throw TroupeError(
                .failure,
                "\(folder) holds no results (run.json is missing); run troupe map first or name a folder with --from")
        }
        do {
            return try RunRecord(json: Array(data))
        } catch {
            throw TroupeError(.badInput, "\(folder)/run.json is not a record that this version can read")
        }
    }

    private func rows(
        _ name: String, columns: [String], keeping isKept: (String, String) -> Bool
    ) throws(TroupeError) -> [ResultRow] {
        let table: DelimitedTable
        do {
            table = try DelimitedTable(contentsOf: folder + "/" + name, keeping: isKept)
        } catch {
            throw TroupeError(error)
        }
        for column in columns where !table.columns.contains(column) {
            throw TroupeError(.badInput, "\(folder)/\(name): the column \(column) is missing; run troupe map again")
        }
        return table.rows.map { ResultRow(columns: table.columns, cells: $0) }
    }
}

/// A row of a table of results.
struct ResultRow: Sendable {
    private let values: [String: String]

    init(columns: [String], cells: [String]) {
        values = Dictionary(zip(columns, cells)) { first, _ in first }
    }

    subscript(column: String) -> String { values[column] ?? "" }

    /// A cell by its bytes: names that Unicode calls equal are two.
    func bytes(_ column: String) -> [UInt8] { Array(self[column].utf8) }

    /// The two accounts of a row of ties or evidence.
    var pair: [[UInt8]] { [bytes("account_a"), bytes("account_b")] }

    func names(_ account: String) -> Bool { pair.contains(Array(account.utf8)) }
}
