import Foundation
import TroupeIngest
import TroupeModel
import TroupeReport
import TroupeStore

/// The question `why A B`: what stands behind the tie of two accounts in a folder of results.
public struct WhyQuestion: Sendable {
    /// A folder that the main job has written.
    public var folder: String

    /// A question to this folder.
    public init(folder: String) {
        self.folder = folder
    }

    /// Looks the pair up, in either order. An account is named by its id, its handle with or without `@`, or either
    /// behind its platform.
    ///
    /// - Throws: ``TroupeError`` if the folder holds no results, an account is not in them, or the two are not tied.
    public func answer(_ one: String, _ other: String) throws(TroupeError) -> WhyAnswer {
        if CaseFile.seemsCase(folder) {
            throw TroupeError(
                .usage,
                "\(folder.visible) is a case, and why reads the folder that map or demo wrote: name it with --from, or "
                    + "ask the case: troupe ask pair-evidence --param a=\(one.visible) --param b=\(other.visible) "
                    + "--case \(folder.visible)")
        }
        let run = try tables.record()
        let names = try ResultNames(tables)
        let (ones, others) = (try names.tableNames(of: one), try names.tableNames(of: other))
        // The two accounts stand in the first two columns of the tables.
        let wanted = Set(ones + others)
        let isNear = { (a: String, b: String) in wanted.contains(a) || wanted.contains(b) }
        let ties = try tables.rows("ties.csv", columns: TiesTable.columns, keeping: isNear)
        let slowTies = try slowTies(keeping: isNear)
        let mentioned = Set((ties + slowTies).flatMap(\.pair))
        let (one, other) = (
            ResultAccount.name(ones, amongThose: mentioned), ResultAccount.name(others, amongThose: mentioned)
        )
        let pair = Set([one, other])
        guard pair.count == 2 else { throw TroupeError(.usage, "name two different accounts") }
        let found = ties.filter { Set([$0["account_a"], $0["account_b"]]) == pair }
        let slow = try slowAnswer(pair, slowTies, names)
        guard !found.isEmpty else {
            if let slow { return WhyAnswer(ties: [], evidence: [], run: run, names: names, slow: slow) }
            for name in [one, other] where !mentioned.contains(Array(name.utf8)) {
                throw TroupeError(
                    .failure,
                    "\(name.visible) has no tie in \(folder)\(names.hint(for: name)); "
                        + "\(folder)/accounts.csv lists who has")
            }
            throw TroupeError(
                .failure,
                "\(one.visible) and \(other.visible) are not tied in \(folder); see \(folder)/ties.csv")
        }
        let evidence = try tables.rows("evidence.csv", columns: EvidenceTable.columns) {
            $0 != $1 && pair.contains($0) && pair.contains($1)
        }
        let tests =
            tables.has("tie-tests.csv")
            ? try tables.rows("tie-tests.csv", columns: TieTestsTable.columns) {
                $0 != $1 && pair.contains($0) && pair.contains($1)
            } : []
        let media =
            tables.has("media-matches.csv")
            ? try tables.rows("media-matches.csv", columns: Array(MediaMatchesTable.columns.prefix(6))) {
                $0 != $1 && pair.contains($0) && pair.contains($1)
            } : []
        return WhyAnswer(
            ties: found, evidence: evidence, run: run, names: names, layerTests: tests, slow: slow, media: media)
    }

    private var tables: ResultTables { ResultTables(folder: folder) }

    /// The tie of the pair in a slow group, the first with both; nil without one.
    private func slowAnswer(
        _ pair: Set<String>, _ ties: [ResultRow], _ names: ResultNames
    ) throws(TroupeError) -> SlowTieAnswer? {
        let isPair = { (row: ResultRow) in Set([row["account_a"], row["account_b"]]) == pair }
        guard let group = ties.first(where: isPair)?["group"] else { return nil }
        let around = try tables.rows("slow-evidence.csv", columns: SlowEvidenceTable.columns) {
            pair.contains($0) || pair.contains($1)
        }.filter { $0["group"] == group }
        return SlowTieAnswer(
            ties: ties.filter { isPair($0) && $0["group"] == group }, moments: around.filter(isPair), around: around,
            names: names)
    }

    /// Ties of slow groups; none where the run found no such group.
    private func slowTies(keeping isKept: (String, String) -> Bool) throws(TroupeError) -> [ResultRow] {
        guard tables.has("slow-ties.csv") else { return [] }
        return try tables.rows("slow-ties.csv", columns: SlowTiesTable.columns, keeping: isKept)
    }
}
