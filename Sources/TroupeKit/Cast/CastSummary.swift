import TroupeModel
import TroupeReport
import TroupeStore

/// What became of a change of the cast.
public struct CastSummary: Sendable {
    /// One file, or one change.
    struct Row: Sendable {
        var name: String
        var records: Int
        var outcome: CastOutcome
    }

    var rows: [Row] = []
    /// Whether what was added is a candidate that nobody stands by yet.
    var isCandidate = false

    init(rows: [Row] = []) {
        self.rows = rows
    }

    /// What the user should know: records that could not be used, and names that nothing describes.
    public var notes: [String] {
        var notes: [String] = []
        for row in rows {
            let problems = row.outcome.problems.sorted { ($0.record, $0.reason) < ($1.record, $1.reason) }
            for problem in problems.prefix(8) {
                notes.append("\(row.name.visible):\(problem.record): left out: \(problem.reason.visible)")
            }
            if problems.count > 8 { notes.append("\(row.name.visible): \(problems.count - 8) more; see troupe ledger") }
        }
        if let last = rows.last, !last.outcome.loose.isEmpty {
            let names = last.outcome.loose.prefix(8).map(\.visible).joined(separator: ", ")
            notes.append("named but not described yet: \(names)")
        }
        return notes
    }

    /// A table for people.
    public var plain: String {
        if rows.count == 1, let row = rows.first, row.name.isEmpty {
            return row.outcome.added > 0
                ? isCandidate ? "added as a candidate; troupe cast confirm stands by it" : "added"
                : row.outcome.removed > 0 ? "removed" : row.outcome.changed > 0 ? "changed" : "as it was"
        }
        var cells = [["file", "records", "added", "changed", "as they were", "left out"]]
        for row in rows {
            let outcome = row.outcome
            if outcome.isKnown {
                cells.append([row.name.visible, PlainText.count(row.records), "known", "", "", ""])
                continue
            }
            cells.append(
                [row.name.visible, PlainText.count(row.records)]
                    + [
                        outcome.added, outcome.changed, outcome.unchanged, Set(outcome.problems.map(\.record)).count,
                    ].map { PlainText.count($0) })
        }
        return TextTable.lines(cells, rightAligned: 1..<6).joined(separator: "\n")
    }

    private struct Document: Encodable {
        struct File: Encodable {
            let name: String
            let records: Int
            let added: Int
            let changed: Int
            let unchanged: Int
            let removed: Int
            let isKnown: Bool
            let problems: [Problem]
        }

        struct Problem: Encodable {
            let record: Int
            let reason: String
        }

        let schema = "troupe.cast-summary"
        let schemaVersion = 1
        let files: [File]
        let notDescribed: [String]
    }

    /// A document for scripts: schema `troupe.cast-summary`, version 1.
    public func json() throws -> String {
        try jsonText(
            Document(
                files: rows.map { row in
                    Document.File(
                        name: row.name, records: row.records, added: row.outcome.added, changed: row.outcome.changed,
                        unchanged: row.outcome.unchanged, removed: row.outcome.removed, isKnown: row.outcome.isKnown,
                        problems: row.outcome.problems.map { Document.Problem(record: $0.record, reason: $0.reason) })
                }, notDescribed: rows.last?.outcome.loose ?? []))
    }
}
