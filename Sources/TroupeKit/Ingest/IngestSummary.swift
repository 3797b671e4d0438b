import TroupeModel
import TroupeReport
import TroupeStore

/// What became of the sources of an `ingest`.
public struct IngestSummary: Sendable {
    /// One source.
    struct Row: Sendable {
        var name: String
        var outcome: ImportOutcome?
        /// Why it could not be read.
        var failure: TroupeError?
        /// Whether it is no file of posts, found beside such files.
        var isForeign = false
    }

    let caseFile: String
    let mediaFiles: Int
    /// What in folders was passed over, and why.
    var passedOver: [String] = []
    var rows: [Row] = []

    /// Whether anything was read.
    public var hasResults: Bool { rows.contains { $0.outcome != nil } }

    /// Why sources could not be read.
    public var failures: [TroupeError] { rows.filter { !$0.isForeign }.compactMap(\.failure) }

    /// What users should know: files in folders and archives that were not read.
    public var notes: [String] {
        var notes = rows.filter(\.isForeign).compactMap(\.failure).map { "not read: " + $0.description }
        notes += passedOver.map { "not read: " + $0 }
        return notes
    }

    /// A table for people: a line a source, and the ledger by code.
    public var plain: String {
        let read = rows.compactMap { row in row.outcome.map { (row.name, $0) } }
        var cells = [
            [
                "source", "format", "records", "used", "left out", "new posts", "seen again", "accounts", "assets",
                "ledger",
            ]
        ]
        for (name, outcome) in read {
            let problems = outcome.problems.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            cells.append([
                name.visible, outcome.format, PlainText.count(outcome.records), PlainText.count(outcome.used),
                PlainText.count(outcome.records - outcome.used),
                outcome.isKnown ? "known" : PlainText.count(outcome.newPosts), PlainText.count(outcome.seenPosts),
                PlainText.count(outcome.newAccounts), PlainText.count(outcome.newAssets),
                outcome.isKnown ? "already in the case" : problems.joined(separator: ", "),
            ])
        }
        guard cells.count > 1 else { return "nothing was read" }
        return TextTable.lines(cells, rightAligned: 2..<9).joined(separator: "\n") + "\ncase: \(caseFile)"
    }

    private struct Document: Encodable {
        struct Source: Encodable {
            let name: String
            let format: String?
            let known: Bool?
            let records: Int?
            let used: Int?
            let newPosts: Int?
            let seenPosts: Int?
            let newAccounts: Int?
            let newAssets: Int?
            let problems: [String: Int]?
            let failure: String?
        }

        let schema = "troupe.ingest-summary"
        let schemaVersion = 1
        let caseFile: String
        let mediaFiles: Int
        let sources: [Source]
    }

    /// A document for scripts: schema `troupe.ingest-summary`, version 1.
    public func json() throws -> String {
        try jsonText(
            Document(
                caseFile: caseFile, mediaFiles: mediaFiles,
                sources: rows.map { row in
                    let outcome = row.outcome
                    return Document.Source(
                        name: row.name, format: outcome?.format, known: outcome?.isKnown, records: outcome?.records,
                        used: outcome?.used, newPosts: outcome?.newPosts, seenPosts: outcome?.seenPosts,
                        newAccounts: outcome?.newAccounts, newAssets: outcome?.newAssets, problems: outcome?.problems,
                        failure: row.failure?.description)
                }))
    }
}
